"""The split of one session, computed independently of the program: python3 day_split.py BOOK [DAY] [DRAWS]."""
import sys

import numpy as np

sys.dont_write_bytecode = True

from book_sheets import STOCKS, Book  # noqa: E402
from forced_flow import flows, gross_flow  # noqa: E402
from impact_draws import LAWS, PRIORS, draw, frozen, impact, reach  # noqa: E402

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


def tick(price):
    for limit, size in ((2000, 1), (5000, 5), (20000, 10), (50000, 50), (200000, 100), (500000, 500)):
        if price < limit:
            return size
    return 1000


def limit_locked(close, previous):
    amount = np.floor(round(0.3 * previous / tick(previous), 9)) * tick(previous)
    up = previous + amount
    top = np.floor(round(up / tick(up), 9)) * tick(up)
    return close >= top or close <= previous - amount


class DayInputs:
    """Everything observed on `day` that the split needs; `state[s]` is None or the reason for no answer."""

    def __init__(self, book, day, scope, denominator):
        self.book, self.day, self.scope, self.denominator = book, day, scope, denominator
        self.flows, self.left_out = flows(book, day, scope)
        self.ret = {s: book.ret(s, day) for s in STOCKS}
        self.sigma = {s: book.sigma(s, day) for s in STOCKS}
        self.adv20 = {s: book.mean20(book.turnover, s, day) for s in STOCKS}
        previous = book.before(day)
        if denominator == "day":
            self.V = {s: book.turnover.get((s, day)) for s in STOCKS}
            self.V_sh = {s: book.volume.get((s, day)) for s in STOCKS}
        else:
            self.V = dict(self.adv20)
            self.V_sh = {s: book.mean20(book.volume, s, day) for s in STOCKS}
        self.theta = {s: book.share_count(s, previous) if previous else None for s in STOCKS}
        self.state = {s: self.reason(s) for s in STOCKS}

    def reason(self, stock):
        if self.ret[stock] is None:
            return "noReturn"
        if limit_locked(self.book.price[(stock, self.day)], self.book.price[(stock, self.book.before(self.day))]):
            return "limitLocked"
        if not self.V[stock]:
            return "noTurnover"
        # Funds that trade the stock are listed and not one of them has known assets: unknown, which is not zero.
        unknown = [code for code, why in self.left_out.items() if why == "noAssets" and self.trades(code, stock)]
        if unknown and not any(stock in f.into for f in self.flows):
            return "noAssets"
        return "noVolatility" if self.sigma[stock] is None else None

    def trades(self, code, stock):
        underlying = self.book.terms[code][-1]["underlying"]
        return underlying == stock or underlying not in STOCKS

    def gross(self, stock):
        return gross_flow(self.flows, stock)


def net_flow(day, draws, net, stock, mechanical=None):
    """Flow into the stock per draw; with `mechanical` given, the underlyings' returns of day t are those without it."""
    total = 0.0
    for f in day.flows:
        if stock not in f.into:
            continue
        today = f.today
        if mechanical is not None:
            today = today - sum(f.into[s] * mechanical[s] for s in sorted(f.into))
        ret = (1 + f.earlier) * (1 + today) - 1 if f.earlier else today
        total = total + reach(f, draws, net) * f.multiple * (f.multiple - 1) * f.assets_krw * f.into[stock] * ret
    return total + np.zeros(len(draws["b"]))


def laws_of(day, draws, stock, flow):
    q = flow / day.V[stock]
    ratio = day.theta[stock] / day.V_sh[stock]
    return {law: impact(law, q, draws, day.sigma[stock], ratio) for law in LAWS}


def pick(by_law, draws, law):
    if law != "mixture":
        return by_law[law]
    return np.choose(draws["law"], [by_law[name] for name in LAWS])


def split(day, draws, net=True, law="mixture"):
    """Per stock: net flow (whatever the setting), mechanical (capped at |r| when it has the sign of r), capped, direct (of uncapped draws)."""
    out, mechanical = {}, {}
    count = len(draws["b"])
    for s in STOCKS:
        if day.state[s]:
            mechanical[s] = np.zeros(count)
            continue
        flow = net_flow(day, draws, net, s)
        raw = pick(laws_of(day, draws, s, flow), draws, law)
        capped = (raw * day.ret[s] > 0) & (np.abs(raw) > abs(day.ret[s]))
        mechanical[s] = np.where(capped, day.ret[s], raw)
        known = flow if net else net_flow(day, draws, True, s)
        out[s] = {"flow": known, "mechanical": mechanical[s], "capped": capped}
    for s in out:
        without = net_flow(day, draws, net, s, mechanical)
        out[s]["direct"] = pick(laws_of(day, draws, s, without), draws, law)
    return out


def quantiles(values):
    return np.quantile(values, QUANTILES) if len(values) else np.full(5, np.nan)


def summary(day, result, stock):
    """Quantiles (5, 25, 50, 75, 95 %) of each part of one stock."""
    part = result[stock]
    free = ~part["capped"]
    mechanical, direct = part["mechanical"], part["direct"]
    r = day.ret[stock]
    return {
        "netFlow": quantiles(part["flow"]),
        "netShare": quantiles(part["flow"] / day.V[stock]),
        "mechanical": quantiles(mechanical),
        "direct": quantiles(direct[free]),
        "feedback": quantiles((mechanical - direct)[free]),
        "residual": quantiles(r - mechanical),
        "shareOfMove": quantiles(mechanical / r) if r else np.full(5, np.nan),
    }


def width90(values):
    low, high = np.quantile(values, (0.05, 0.95))
    return high - low


TORNADO = {
    "linearSlope": ("b",),
    "rootConstant": ("Y",),
    "impactTransfer": ("zeta",),
    "permanentImpact": ("gamma",),
    "temporaryImpact": ("eta",),
    "window": ("T",),
    "netting": ("nu_krx", "nu_other"),
    "passThrough": ("phi_futures", "phi_swap"),
    "assets": ("err_official", "err_derived", "err_estimated"),
    # groupings tried to see which one a quoted "impact constants" means
    "Y+zeta": ("Y", "zeta"),
    "Y+zeta+gamma+eta": ("Y", "zeta", "gamma", "eta"),
    "zeta+gamma+eta": ("zeta", "gamma", "eta"),
    "Y+b": ("Y", "b"),
}


def tornado(day, draws, stock, net=True):
    full = width90(split(day, draws, net)[stock]["mechanical"])
    bars = {
        name: 1 - width90(split(day, frozen(draws, names), net)[stock]["mechanical"]) / full
        for name, names in TORNADO.items()
    }
    alone = [width90(split(day, draws, net, law)[stock]["mechanical"]) for law in LAWS]
    bars["law"] = 1 - sum(alone) / 3 / full
    return bars


def show(book, date, count):
    draws = draw(count, 20260623)
    for scope in ("single", "hk", "all"):
        for denominator in ("day", "adv20"):
            day = DayInputs(book, date, scope, denominator)
            for net in (True, False):
                result = split(day, draws, net)
                print(f"== {date} {scope} {denominator} {'net' if net else 'gross'}")
                for s in STOCKS:
                    if day.state[s]:
                        print(s, "unsplit", day.state[s], "r", day.ret[s])
                        continue
                    print(
                        s, f"r {day.ret[s]*100:.4f} gross {day.gross(s)/1e12:.6f}tn share {day.gross(s)/day.V[s]*100:.4f} %",
                        f"sigma {day.sigma[s]*100:.4f} adv20 {day.adv20[s]/1e12:.5f}tn capped {result[s]['capped'].mean()*100:.3f} %",
                    )
                    for name, q in summary(day, result, s).items():
                        unit = 1e-12 if name == "netFlow" else 100
                        print("   ", name.ljust(12), " ".join(f"{x*unit:9.4f}" for x in q))
                if not any(day.state.values()):
                    total = sum(result[s]["flow"] for s in STOCKS)
                    print("    total flow", quantiles(total) / 1e12, "of V", quantiles(total) / sum(day.V.values()))
                    index = sum(book.weight[("KOSPI", s, book.before(date))] * result[s]["mechanical"] for s in STOCKS)
                    print("    KOSPI", quantiles(index) * 100, quantiles(index / book.ret("KOSPI", date)))
    day = DayInputs(book, date, "hk", "day")
    if any(day.state.values()):
        return
    for law in LAWS:
        result = split(day, draws, True, law)
        for s in STOCKS:
            print(law, s, "capped", result[s]["capped"].mean(), {k: np.round(v * 100, 4) for k, v in summary(day, result, s).items() if k in ("mechanical", "direct", "feedback")})
    for s in STOCKS:
        print("tornado", s, {k: round(v * 100, 1) for k, v in tornado(day, draws, s).items()})


if __name__ == "__main__":
    show(Book(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "2026-06-23", int(sys.argv[3]) if len(sys.argv) > 3 else 400_000)
