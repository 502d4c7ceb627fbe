"""A shock on the session after an evening, computed independently of the program: python3 scenario_day.py BOOK OUT [DRAWS].

Writes scenario-flows.csv (each fund's trade for the shock alone, by hand), scenario-median.csv (one draw, every parameter at its median) and
scenario-bands.csv (quantiles over the draws). Flow is linear in the returns; the equilibrium is found by halving an interval (stocks on their own)
or by going round r = f + I(Q(r)) until nothing moves (coupled).
"""
import os
import sys

import numpy as np

sys.dont_write_bytecode = True

from book_sheets import STOCKS, Book  # noqa: E402
from forced_flow import SCOPES, Flow, counted_elsewhere, scope_of_terms  # noqa: E402
from impact_draws import LAWS, PRIORS, draw, impact, median_of, reach  # noqa: E402

LIMIT = 0.3
SHOCK = -0.08
SEED = 20260727
BATCH = 4000
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


class Evening:
    """What is known at the close of `day`: nothing later is read."""

    def __init__(self, book, day, scope):
        self.book, self.day = book, day
        at = book.days.index(day)
        past = book.days[: at + 1]
        closes = {s: [book.price[(s, d)] for d in past[-21:]] for s in STOCKS}
        self.sigma = {s: self.deviation(closes[s]) for s in STOCKS}
        self.V = {s: sum(book.turnover[(s, d)] for d in past[-20:]) / 20 for s in STOCKS}
        self.V_sh = {s: sum(book.volume[(s, d)] for d in past[-20:]) / 20 for s in STOCKS}
        self.theta = {s: book.share_count(s, day) for s in STOCKS}
        self.funds = list(self.funds_of(scope))

    @staticmethod
    def deviation(closes):
        returns = [b / a - 1 for a, b in zip(closes, closes[1:])]
        mean = sum(returns) / 20
        return (sum((x - mean) ** 2 for x in returns) / 19) ** 0.5

    def funds_of(self, scope):
        book, day = self.book, self.day
        for code in sorted(book.terms):
            terms = book.terms_on(code, day)
            group_scope = scope_of_terms(book, code)
            if group_scope not in SCOPES[scope] or terms is None:
                continue
            if terms["listing_date"] and terms["listing_date"] > day:
                continue
            asset_day = day
            if terms["venue"] == "HKEX":
                while not book.hongkong_open(asset_day):
                    asset_day = book.before(asset_day)
            row = book.assets.get(asset_day, {}).get(code)
            if row is None or row["primary"] != "1":
                continue
            underlying = terms["underlying"]
            earlier = book.price[(underlying, day)] / book.price[(underlying, asset_day)] - 1 if asset_day != day else 0.0
            into = {underlying: 1.0} if underlying in STOCKS else {
                s: book.weight[(underlying, s, day)] for s in STOCKS if (underlying, s, day) in book.weight
            }
            yield Flow(
                code, group_scope, underlying, float(terms["multiple"]), terms["exposure"], row["quality"], asset_day,
                float(row["net_assets"]), row["currency"], book.rate(row["currency"], day), earlier, 0.0, into,
            )

    def trade(self, fund, returns):
        """m(m-1) A ((1 + earlier)(1 + R) - 1), R the return of the underlying: the stock, or the weighted members (the rest unmoved)."""
        own = sum(weight * returns[s] for s, weight in fund.into.items())
        return fund.multiple * (fund.multiple - 1) * fund.assets_krw * ((1 + fund.earlier) * (1 + own) - 1)

    def flow(self, stock, returns, draws=None, net=True):
        """Into a stock, won; gross without draws."""
        total = 0.0
        for fund in self.funds:
            if stock in fund.into:
                part = self.trade(fund, returns) * fund.into[stock]
                total = total + (part if draws is None else part * reach(fund, draws, net))
        return total

    def impacts(self, law, returns, draws, net):
        return {
            s: impact(law, self.flow(s, returns, draws, net) / self.V[s], draws, self.sigma[s], self.theta[s] / self.V_sh[s])
            for s in STOCKS
        }

    def gain_at_zero(self, law, draws, net):
        """Own loop of each stock; a step of 1e-7 around no flow."""
        zero = {s: 0.0 for s in STOCKS}
        slopes = {}
        for s in STOCKS:
            load = self.flow(s, {**zero, s: 1.0}, draws, net) - self.flow(s, zero, draws, net)
            q = 1e-7
            per_flow = impact(law, q, draws, self.sigma[s], self.theta[s] / self.V_sh[s]) / q
            slopes[s] = per_flow * load / self.V[s]
        return slopes


def by_rounds(evening, law, draws, net, shock):
    returns = {s: shock for s in STOCKS}
    for _ in range(100_000):
        moved = evening.impacts(law, returns, draws, net)
        after = {s: min(LIMIT, max(-LIMIT, shock + float(moved[s]))) for s in STOCKS}
        if all(abs(after[s] - returns[s]) < 1e-17 for s in STOCKS):
            break
        returns = after
    return returns


def by_halving(evening, law, draws, net, shock, count):
    """Stocks on their own, all draws at once: the root between the shock and the limit beyond it, the limit when there is none."""
    answer = {}
    for s in STOCKS:
        near, far = np.full(count, shock), np.full(count, np.sign(shock) * LIMIT)
        for _ in range(70):
            middle = (near + far) / 2
            returns = {t: middle if t == s else np.zeros(count) for t in STOCKS}
            inside = np.abs(shock + evening.impacts(law, returns, draws, net)[s]) > np.abs(middle)
            near, far = np.where(inside, middle, near), np.where(inside, far, middle)
        answer[s] = far
    return answer


def medians():
    return {name: np.array(median_of(name)) for name in PRIORS}


def write(folder, name, header, columns, lines):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
        for line in header:
            file.write(f"# {line}\n")
        file.write(",".join(columns) + "\n")
        for line in lines:
            file.write(",".join("" if x is None else repr(float(x)) if isinstance(x, (float, np.floating)) else str(x) for x in line) + "\n")


def flow_rows(book):
    for day in ("2026-06-23", "2026-07-01", "2026-07-27"):
        evening = Evening(book, day, "all")
        moves = {s: SHOCK for s in STOCKS}
        for fund in evening.funds:
            yield (
                day, fund.code, fund.scope, fund.underlying, fund.multiple, fund.quality, fund.asset_day, fund.assets_krw,
                fund.earlier, evening.trade(fund, moves),
                *(evening.trade(fund, moves) * fund.into[s] if s in fund.into else None for s in STOCKS),
            )


def median_rows(book):
    draws = medians()
    for day in ("2026-06-23", "2026-07-01", "2026-07-27"):
        for scope in ("single", "hk", "all"):
            evening = Evening(book, day, scope)
            for net in (True, False):
                for law in LAWS:
                    returns = by_rounds(evening, law, draws, net, SHOCK)
                    for s in STOCKS:
                        yield (
                            day, scope, "net" if net else "gross", law, s, evening.V[s], evening.sigma[s], returns[s],
                            evening.flow(s, returns), float(evening.flow(s, returns, draws, True)),
                        )


def band_rows(book, count):
    draws = draw(count, SEED)
    for day in ("2026-06-23", "2026-07-27"):
        evening = Evening(book, day, "hk")
        returns = {s: np.zeros(count) for s in STOCKS}
        runaway = {s: np.zeros(count, bool) for s in STOCKS}
        for at, law in enumerate(LAWS):
            mine = draws["law"] == at
            some = {name: values[mine] for name, values in draws.items()}
            found = by_halving(evening, law, some, True, SHOCK, int(mine.sum()))
            gains = evening.gain_at_zero(law, some, True)
            for s in STOCKS:
                returns[s][mine], runaway[s][mine] = found[s], gains[s] >= 1
        total = sum(evening.flow(s, returns, draws, True) for s in STOCKS)
        yield from banded(day, "", "netFlow", total)
        yield from banded(day, "", "runaway", (runaway[STOCKS[0]] | runaway[STOCKS[1]]).astype(float), share=True)
        for s in STOCKS:
            yield from banded(day, s, "mechanical", returns[s] - SHOCK)
            yield from banded(day, s, "grossFlow", evening.flow(s, returns))


def banded(day, stock, part, values, share=False):
    parts = [values[start : start + BATCH] for start in range(0, len(values) - BATCH + 1, BATCH)]
    if share:
        yield day, stock, part, *[None] * 2, values.mean(), *[None] * 4, np.std([p.mean() for p in parts], ddof=1), *[None] * 2
        return
    quantiles = np.quantile(values, QUANTILES)
    spread = np.std([np.quantile(p, QUANTILES) for p in parts], axis=0, ddof=1)
    yield day, stock, part, *(float(f"{x:.9g}") for x in quantiles), *(float(f"{x:.4g}") for x in spread)


def main(folder, out, count):
    book = Book(folder)
    source = "source: fixtures/korea-2026, docs/forward.md; shock -8 % in both stocks on the session after the evening, all else unmoved"
    made = "computed independently in Python from the sheets (test/oracle/scenario_day.py); no code shared with the program"
    write(
        out, "scenario-flows.csv",
        ["trade of each fund for the shock alone (no feedback), scope all: m(m-1) A ((1 + earlier)(1 + R) - 1)", source, made,
         "earlier: return since the last own session of a venue that was closed on the evening; tolerance: 1 won or 1e-12 relative"],
        ["date", "code", "scope", "underlying", "multiple", "quality", "assetDay", "assetsKrw", "earlier", "flowKrw", "into000660", "into005930"],
        flow_rows(book),
    )
    write(
        out, "scenario-median.csv",
        ["equilibrium in one draw, every parameter at the median of its prior, each law alone", source, made,
         "by rounds r = f + I(Q(r)) until nothing moves; tolerance: 1e-11 relative"],
        ["date", "scope", "netting", "law", "code", "adv20Krw", "sigma", "return", "grossFlowKrw", "netFlowKrw"], median_rows(book),
    )
    write(
        out, "scenario-bands.csv",
        ["scope hk, net, mixture: quantiles over the draws, runaway draws at the root beyond the shock or at the limit", source, made,
         f"{count} draws, own generator (PCG64), seed {SEED}; sdNN: at 4,000 draws, from {count // BATCH} batches; runaway: share in q50, its sd in sd50; tolerance: three sd"],
        ["date", "code", "part", "q05", "q25", "q50", "q75", "q95", "sd05", "sd25", "sd50", "sd75", "sd95"], band_rows(book, count),
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 400_000)
