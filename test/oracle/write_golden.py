"""Writes fixtures/golden: python3 write_golden.py BOOK OUT [DRAWS]. Everything from the sheets and the model page, nothing from the program."""
import os
import sys

import numpy as np

sys.dont_write_bytecode = True

from acceptance import cases  # noqa: E402
from book_sheets import STOCKS, Book  # noqa: E402
from day_split import QUANTILES, DayInputs, split, summary, tornado  # noqa: E402
from forced_flow import flows, gross_flow, index_return  # noqa: E402
from impact_draws import LAWS, draw  # noqa: E402
from portfolio_day import mechanical_of, parts_of_currency_and_cost, preferred_beta, session, valuation  # noqa: E402

BATCH = 4000
SEED = 20260623
EVENT = "2026-06-23"
PARTS = ("netFlow", "mechanical", "direct", "feedback", "residual", "shareOfMove")
BAND_COLUMNS = ["q05", "q25", "q50", "q75", "q95", "sd05", "sd25", "sd50", "sd75", "sd95"]


def write(folder, name, header, columns, lines):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
        for line in header:
            file.write(f"# {line}\n")
        file.write(",".join(columns) + "\n")
        for line in lines:
            file.write(",".join(text(x) for x in line) + "\n")


def text(value):
    if value is None:
        return ""
    if isinstance(value, (float, np.floating)):
        return repr(float(value))
    return str(value)


def batches(draws, size=BATCH):
    count = len(draws["b"])
    for start in range(0, count - size + 1, size):
        yield slice(start, start + size)


def batch_sd(arrays, free, draws):
    """Standard deviation of each quantile over independent batches of 4,000 draws."""
    found = []
    for part in batches(draws):
        values = arrays[part][free[part]] if free is not None else arrays[part]
        found.append(np.quantile(values, QUANTILES))
    return np.std(np.array(found), axis=0, ddof=1)


def bands(day, draws, result, stock, names):
    """(part, quantiles, sd at 4,000 draws) of one stock; direct and feedback over uncapped draws."""
    part = result[stock]
    free = ~part["capped"]
    arrays = {
        "netFlow": (part["flow"], None),
        "mechanical": (part["mechanical"], None),
        "direct": (part["direct"], free),
        "feedback": (part["mechanical"] - part["direct"], free),
        "residual": (day.ret[stock] - part["mechanical"], None),
        "shareOfMove": (part["mechanical"] / day.ret[stock], None) if abs(day.ret[stock]) >= 0.005 else None,
    }
    values = summary(day, result, stock)
    for name in names:
        if arrays[name] is not None:
            yield name, values[name], batch_sd(*arrays[name], draws)


def rounded(values):
    return [float(f"{v:.9g}") for v in values]


def band_rows(book, date, scope, denominator, net, law, draws, names):
    day = DayInputs(book, date, scope, denominator)
    result = split(day, draws, net, law)
    head = [date, scope, denominator, "net" if net else "gross", law]
    capped = {s: part["capped"].mean() for s, part in result.items()}
    late = [s for s in result if capped[s] > 0.5]
    if late:  # lawNotValid is known only after the draws; such a stock enters the other's direct part with mechanical 0
        day.state.update({s: "lawNotValid" for s in late})
        result = split(day, draws, net, law)
    for s in STOCKS:
        state = day.state[s] or "split"
        if state != "split":
            yield head + [s, state, capped.get(s), "", *[None] * 10]
            continue
        for name, q, sd in bands(day, draws, result, s, names):
            yield head + [s, state, capped[s], name, *rounded(q), *rounded(sd)]


def flow_rows(book):
    for date in book.days:
        for scope in ("single", "hk", "all"):
            found, _ = flows(book, date, scope)
            for s in STOCKS:
                yield date, scope, s, sum(s in f.into for f in found), gross_flow(found, s)


def fund_rows(book):
    for date in book.days:
        found, left_out = flows(book, date, "all")
        for f in found:
            basis = "own" if f.underlying in STOCKS else index_return(book, f.underlying, date)[1]
            yield (
                date, f.code, f.scope, f.underlying, f.multiple, f.quality, f.asset_day, f.net_assets, f.currency, f.fx, f.ret, basis,
                f.flow, *(f.flow * f.into[s] if s in f.into else None for s in STOCKS), "",
            )
        for code in sorted(left_out):
            if left_out[code] in ("noAssets", "venueClosed", "firstDay", "insideAggregate"):
                yield (date, code, *[None] * 13, left_out[code])


def observation_rows(book):
    for date in book.days[1:]:
        previous = book.before(date)
        for s in STOCKS:
            found, _ = flows(book, date, "hk")
            own = [f.multiple * (f.multiple - 1) * f.assets_krw for f in found if f.underlying == s]
            load = sum(own) / book.turnover[(s, date)] if own else None
            opened = book.open[(s, date)]
            yield (
                date, s, book.ret(s, date), opened / book.price[(s, previous)] - 1, book.price[(s, date)] / opened - 1,
                book.turnover[(s, date)], book.mean20(book.turnover, s, date), book.volume[(s, date)],
                book.mean20(book.volume, s, date), book.sigma(s, date), book.share_count(s, previous), load,
            )


def portfolio_rows(book, draws):
    rows = valuation(book, EVENT)
    value = sum(start for _, _, start, _ in rows)
    result = split(DayInputs(book, EVENT, "hk", "day"), draws)
    total = np.zeros(len(draws["b"]))
    for code, group, start, end in rows:
        part = mechanical_of(book, code, EVENT, {s: r["mechanical"] for s, r in result.items()}, len(total))
        contribution = start / value * part
        total = total + contribution
        yield (
            code, group, start, end - start, *parts_of_currency_and_cost(book, code, start, end, EVENT), start / value, end / start - 1,
            *rounded(np.quantile(contribution, QUANTILES)), *rounded(batch_sd(contribution, None, draws)),
        )
    profit = sum(end - start for _, _, start, end in rows)
    yield (
        "portfolio", "", value, profit, None, None, 1.0, profit / value,
        *rounded(np.quantile(total, QUANTILES)), *rounded(batch_sd(total, None, draws)),
    )
    index = sum(book.weight[("KOSPI", s, book.before(EVENT))] * result[s]["mechanical"] for s in STOCKS)
    yield (
        "KOSPI", "", None, None, None, None, None, book.ret("KOSPI", EVENT),
        *rounded(np.quantile(index, QUANTILES)), *rounded(batch_sd(index, None, draws)),
    )


def session_rows(book, states):
    """From the first session on which every loading is known; `states` holds the reason for no answer per session and stock."""
    for date in book.days[21:]:
        priced, stale, value, profit, unsplit = session(book, date, {s: states[(date, s)] for s in STOCKS})
        yield date, priced, stale, value, profit, profit / value, unsplit / value


def tornado_rows(book, draws):
    day = DayInputs(book, EVENT, "hk", "day")
    for s in STOCKS:
        whole = tornado(day, draws, s)
        each = [tornado(day, {k: v[part] for k, v in draws.items()}, s) for part in batches(draws)]
        for name in whole:
            yield EVENT, s, name, float(f"{whole[name]:.6g}"), float(f"{np.std([bar[name] for bar in each], ddof=1):.4g}")


def main(folder, out, count):
    book = Book(folder)
    draws = draw(count, SEED)
    os.makedirs(out, exist_ok=True)
    source = "source: fixtures/korea-2026 (sheets of 2026-04-15..2026-07-31), model page docs/model.md"
    made = "computed independently in Python from the sheets (test/oracle/write_golden.py); no code shared with the program"
    drawn = f"{count} draws, own generator (PCG64), seed {SEED}; sdNN = standard deviation of that quantile at 4,000 draws, from {count // BATCH} batches"
    write(
        out, "acceptance.csv",
        ["acceptance cases A1-A8 and A11-A16 of the model page; value as printed there", made, "recomputed: the same figure in full precision",
         "tolerance: half a unit of the last printed digit, or rounding of doubles where the figure is exact; fractions, won"],
        ["case", "role", "name", "value", "tolerance", "recomputed"], cases(folder),
    )
    write(
        out, "forced-flow.csv",
        ["gross forced flow into each stock, won, + buys; every session and scope: m(m-1) A(t-1) r, equation (1) of docs/model.md", source, made,
         "funds: number of funds and aggregates in the sum, 0 also where assets are not known; tolerance: 1 won or 1e-12 relative"],
        ["date", "scope", "code", "funds", "grossFlowKrw"], flow_rows(book),
    )
    write(
        out, "forced-flow-by-fund.csv",
        ["forced flow of each fund, scope all; an empty flow with its reason where there is none", source, made,
         "return: of the underlying since the fund's last own session; basis: own, trackingFund or rebuilt; tolerance: 1 won or 1e-12 relative"],
        ["date", "code", "scope", "underlying", "multiple", "quality", "assetDay", "netAssets", "currency", "fx", "return", "basis", "flowKrw", "into000660", "into005930", "reason"],
        fund_rows(book),
    )
    write(
        out, "observations.csv",
        ["what is observed per stock and session, and the liquidity figures of docs/model.md section 2", source, made,
         "sigma: sample deviation (n-1) of 20 simple returns ending t-1; adv20, volume20: mean of the 20 sessions ending t-1; shares: listed at t-1",
         "grossLoad: sum m(m-1) A(t-1) / V of the stock's own funds, scope hk, day's turnover (gross k of one stock); empty where no assets are known; tolerance: 1e-12 relative"],
        ["date", "code", "return", "openGap", "intraday", "turnoverKrw", "adv20Krw", "volume", "volume20", "sigma", "shares", "grossLoad"],
        observation_rows(book),
    )
    columns = ["date", "scope", "denominator", "netting", "law", "code", "state", "cappedShare", "part", *BAND_COLUMNS]
    event = []
    for scope in ("single", "hk", "all"):
        for denominator in ("day", "adv20"):
            for net in (True, False):
                event += band_rows(book, EVENT, scope, denominator, net, "mixture", draws, PARTS)
    for law in LAWS:
        event += band_rows(book, EVENT, "hk", "day", True, law, draws, PARTS)
    tolerance = "tolerance: three sdNN at 4,000 draws; fractions, netFlow in won; direct and feedback over uncapped draws; type 7 quantiles"
    write(out, "event-day-bands.csv", ["2026-06-23 under every scope, denominator and netting, and under each law alone", source, made, drawn, tolerance], columns, event)
    sessions = []
    for date in book.days:
        for scope in ("hk", "all"):
            if any(not DayInputs(book, date, scope, "day").state[s] for s in STOCKS):
                sessions += band_rows(book, date, scope, "day", True, "mixture", draws, PARTS[:4] if scope == "hk" else PARTS[1:4])
            else:
                day = DayInputs(book, date, scope, "day")
                sessions += [[date, scope, "day", "net", "mixture", s, day.state[s], None, "", *[None] * 10] for s in STOCKS]
    write(out, "session-bands.csv", ["every session, scopes hk and all, day's turnover, net, mixture", source, made, drawn, tolerance], columns, sessions)
    write(
        out, "portfolio.csv",
        ["the bundled (invented) portfolio on 2026-06-23: value at the close of 06-22, profit, and the mechanical contribution; scope hk, day, net",
         source, made, drawn, f"preferred beta {float(preferred_beta(book, EVENT))!r}; won to 1e-2, bands to three sdNN; last rows: the whole, and KOSPI (weights of 06-22)"],
        ["code", "group", "startKrw", "profitKrw", "currencyKrw", "costKrw", "weight", "return", *BAND_COLUMNS], portfolio_rows(book, draws),
    )
    states = {(row[0], row[5]): "" if row[6] == "split" else row[6] for row in sessions if row[1] == "hk"}
    write(
        out, "portfolio-sessions.csv",
        ["the bundled (invented) portfolio on every session from 2026-05-18: value at the start, profit, unsplit contribution; scope hk, day, net",
         source, made, "stale: carried over a Hong Kong holiday with profit 0; won to 1e-2, fractions to 1e-12; unsplit: loading x return of stocks without an answer"],
        ["date", "priced", "stale", "startKrw", "profitKrw", "return", "unsplit"], session_rows(book, states),
    )
    fewer = {name: values[:400_000] for name, values in draws.items()}
    write(
        out, "tornado.csv",
        ["2026-06-23, scope hk, day's turnover, net: 1 - width90(input frozen at its median, same draws) / width90(all)", source, made,
         f"{len(fewer['b'])} draws; sd: at 4,000 draws; tolerance: three sd", "rows with + freeze several inputs together"],
        ["date", "code", "input", "bar", "sd"], tornado_rows(book, fewer),
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 400_000)
