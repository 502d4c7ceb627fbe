"""Writes fixtures/golden/portfolio-period.csv: python3 portfolio_period.py BOOK OUT [DRAWS]. The bundled portfolio over several sessions, linked."""
import math
import sys

import numpy as np

sys.dont_write_bytecode = True

from book_sheets import STOCKS, Book  # noqa: E402
from day_split import QUANTILES, DayInputs, split  # noqa: E402
from impact_draws import draw  # noqa: E402
from portfolio_day import POSITIONS, last_priced, loading, unit_price  # noqa: E402

FROM, TO = "2026-05-28", "2026-07-31"
BATCH, SEED = 4000, 20260623
HOLDERS = ["portfolio", "Chips", "Index", "Leveraged", "Hedge", "7709", "005935"]


def mechanical_on(book, day, draws):
    """Mechanical return per draw of the stocks that have an answer on the day."""
    inputs = DayInputs(book, day, "hk", "day")
    result = split(inputs, draws, True, "mixture")
    late = [s for s in result if result[s]["capped"].mean() > 0.5]
    return {s: result[s]["mechanical"] for s in result if s not in late and not inputs.state[s]}


def sessions_behind(book, code, day):
    """(session, growth of the stock before it) of the sessions that the return booked on `day` runs over."""
    since = last_priced(book, code, book.before(day))
    inside = [d for d in book.days if since < d <= day]
    return [(d, {s: math.prod(1 + book.ret(s, e) for e in inside if e < d) for s in STOCKS}) for d in inside]


def position_day(book, code, day, mechanical, count):
    """Start value of one unit, its profit, and the unsplit and mechanical part of its return; None when it is in no sum."""
    since = last_priced(book, code, book.before(day))
    if since is None:
        return None
    start, now = unit_price(book, code, since), unit_price(book, code, day)
    part, unsplit = np.zeros(count), 0.0
    if now is None:  # a Hong Kong holiday: carried
        return start, 0.0, unsplit, part
    for session, growth in sessions_behind(book, code, day):
        for stock, k in loading(book, code, session).items():
            if stock in mechanical[session]:
                part = part + k * growth[stock] * mechanical[session][stock]
            else:
                unsplit += k * growth[stock] * book.ret(stock, session)
    return start, now - start, unsplit, part


def linked(book, draws):
    """Per holder: return, unsplit and mechanical draws, each linked by carino and by grap."""
    count = len(draws["b"])
    days = [d for d in book.days if FROM <= d <= TO]
    known = {d: mechanical_on(book, d, draws) for d in [book.before(FROM), *days]}
    table = []
    for day in days:
        held = [(code, group, q, position_day(book, code, day, known, count)) for code, q, group in POSITIONS]
        held = [(code, group, q, found) for code, group, q, found in held if found is not None]
        equity = sum(q * start for _, _, q, (start, *_) in held)
        table.append((equity, held))
    returns = [sum(q * found[1] for _, _, q, found in held) / equity for equity, held in table]
    whole = math.prod(1 + r for r in returns) - 1
    factors = {
        "carino": [math.log(1 + r) / r / (math.log(1 + whole) / whole) for r in returns],
        "grap": [math.prod(1 + r for r in returns[:t]) for t in range(len(returns))],
    }
    for method, k in factors.items():
        for holder in HOLDERS:
            contribution, unsplit, part = 0.0, 0.0, np.zeros(count)
            for factor, (equity, held) in zip(k, table):
                for code, group, q, (start, profit, open_, mechanical) in held:
                    if holder in ("portfolio", group, code):
                        share = factor * q / equity
                        contribution += share * profit
                        unsplit += share * start * open_
                        part = part + share * start * mechanical
            yield method, holder, whole, contribution, unsplit, part


def rows(book, draws):
    for method, holder, whole, contribution, unsplit, part in linked(book, draws):
        q = np.quantile(part, QUANTILES)
        sd = np.std([np.quantile(part[i : i + BATCH], QUANTILES) for i in range(0, len(part) - BATCH + 1, BATCH)], axis=0, ddof=1)
        yield method, holder, *(repr(float(v)) for v in (whole, contribution, unsplit)), *(f"{v:.9g}" for v in [*q, *sd])


def main(folder, out, count):
    header = [
        f"the bundled (invented) portfolio from {FROM} to {TO}, linked: return of the whole, contribution, unsplit and mechanical part; scope hk, day, net",
        "source: fixtures/korea-2026 (sheets of 2026-04-15..2026-07-31), model page docs/model.md",
        "computed independently in Python from the sheets (test/oracle/portfolio_period.py); no code shared with the program",
        f"{count} draws, own generator (PCG64), seed {SEED}; sdNN = standard deviation of that quantile at 4,000 draws, from {count // BATCH} batches",
        "tolerance: 1e-12; bands three sdNN at 4,000 draws; quantiles of per-draw sums over sessions and positions, type 7",
    ]
    columns = ["method", "holder", "return", "contribution", "unsplit", "q05", "q25", "q50", "q75", "q95", "sd05", "sd25", "sd50", "sd75", "sd95"]
    with open(out, "w", encoding="utf-8", newline="\n") as file:
        for line in header:
            file.write(f"# {line}\n")
        file.write(",".join(columns) + "\n")
        for row in rows(Book(folder), draw(count, SEED)):
            file.write(",".join(row) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 200_000)
