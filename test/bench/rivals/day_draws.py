"""The rival of the day benchmark: 2026-06-23 in vectorised numpy, as fast as it honestly goes.

    python3 day_draws.py BOOK [ROUNDS]

One round does what the program does for a day: the forced flow of 19 funds summed per channel, 4,000 draws of the mixture for both
stocks (net flow, mechanical capped at the return, direct, feedback), the mechanical part of fifteen positions, of the portfolio and of
KOSPI, and the five quantiles (type 7) of each of these rows. Sheets are read outside the clock. Timings in milliseconds, median of
many warm rounds:

    predrawn          parameters drawn once outside the clock, 25 rows of quantiles
    drawn             the same with the parameters drawn anew in each round
    predrawnAllParts  as predrawn, and direct and feedback of every position, of the portfolio and of KOSPI too: 59 rows
    drawnAllParts     both
    predrawnDistinct  as predrawn, but only rows that are not a multiple of another are sorted (13 of 25): a position on one stock takes the
                      stock's quantiles times its load. Compare with it when the program takes the same short cut.

Tricks used: draws ordered by law once, so that each law is computed only for its own third, on slices; constants of a draw folded;
buffers reused; one sort of the whole matrix of rows along its last axis instead of np.quantile (which is slower).
"""
import json
import os
import statistics
import sys
import time

import numpy as np

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "oracle"))

from book_sheets import STOCKS, Book  # noqa: E402
from day_split import DayInputs  # noqa: E402
from impact_draws import PRIORS  # noqa: E402
from portfolio_day import loading, valuation  # noqa: E402

DAY, DRAWS, LEVELS = "2026-06-23", 4000, np.array([0.05, 0.25, 0.5, 0.75, 0.95])


def draw_parameters(rng):
    """Parameters of every draw, ordered by law; what depends on the draw alone is folded."""
    value = {}
    for name, (kind, *p) in PRIORS.items():
        if kind == "lognormal":
            value[name] = np.exp(p[0] + p[1] * rng.standard_normal(DRAWS))
        elif kind == "normal":
            value[name] = p[0] + p[1] * rng.standard_normal(DRAWS)
        elif kind == "loguniform":
            value[name] = np.exp(np.log(p[0]) + np.log(p[1] / p[0]) * rng.random(DRAWS))
        else:
            value[name] = rng.triangular(*p, DRAWS)
    first, second, _ = rng.multinomial(DRAWS, [1 / 3] * 3)
    linear, crossover, almgren = slice(0, first), slice(first, first + second), slice(first + second, DRAWS)
    channels = np.stack(
        [
            value["err_official"] * value["nu_krx"] * value["phi_futures"],
            value["err_official"] * value["nu_krx"] * (1 + value["phi_futures"]) / 2,
            value["err_estimated"] * value["nu_other"] * value["phi_swap"],
        ]
    )
    return {
        "channels": channels,
        "linear": (linear, value["b"][linear]),
        "crossover": (crossover, value["Y"][crossover], (value["Y"][crossover] / value["b"][crossover]) ** 2),
        "almgren": (almgren, (value["zeta"] * value["gamma"])[almgren], (value["zeta"] * value["eta"])[almgren], 1 / value["T"][almgren]),
    }


def channel_of(flow):
    return 2 if flow.scope == "hk" else 0 if flow.exposure == "futures" else 1


class Day:
    """What is known of the day before any draw."""

    def __init__(self, book):
        self.inputs = DayInputs(book, DAY, "hk", "day")
        rows = valuation(book, DAY)
        value = sum(start for _, _, start, _ in rows)
        loads = []
        for code, _, start, _ in rows:
            loaded = loading(book, code, DAY)
            loads.append([start / value * loaded.get(s, 0.0) for s in STOCKS])
        loads += [[0.0, 0.0]] * (15 - len(loads))
        index = [book.weight[("KOSPI", s, book.before(DAY))] for s in STOCKS]
        self.loads = np.array(loads + [np.sum(loads, axis=0), index])
        self.r = np.array([self.inputs.ret[s] for s in STOCKS])
        self.V = np.array([self.inputs.V[s] for s in STOCKS])
        self.sigma = np.array([self.inputs.sigma[s] for s in STOCKS])
        self.ratio = np.array([(self.inputs.theta[s] / self.inputs.V_sh[s]) ** 0.25 for s in STOCKS])

    def flow_by_channel(self):
        total = np.zeros((2, 3))
        for f in self.inputs.flows:
            part = f.multiple * (f.multiple - 1) * f.assets_krw * f.today
            for s, weight in f.into.items():
                total[STOCKS.index(s), channel_of(f)] += part * weight
        return total


def impact(q, parameters, sigma, ratio, out):
    cut, b = parameters["linear"]
    np.multiply(q[cut], b, out=out[cut])
    cut, Y, scale = parameters["crossover"]
    part = q[cut]
    out[cut] = Y * sigma * part / np.sqrt(np.abs(part) + sigma * sigma * scale)
    cut, permanent, temporary, rate = parameters["almgren"]
    part = q[cut]
    u = part * rate
    out[cut] = sigma * (permanent * part * ratio + temporary * u * (np.abs(u) + 0.1) ** -0.4)


def one_round(day, parameters, rows, all_parts, distinct=False):
    count = 59 if all_parts else 25
    flow = day.flow_by_channel() @ parameters["channels"]
    mechanical, direct, feedback = rows[2:4], rows[4:6], rows[6:8]
    rows[0:2] = flow
    capped = []
    for s in range(2):
        q = flow[s] / day.V[s]
        impact(q, parameters, day.sigma[s], day.ratio[s], mechanical[s])
        over = np.abs(mechanical[s]) > abs(day.r[s])
        capped.append(np.count_nonzero(over))
        mechanical[s][over] = day.r[s]
        impact(q * (1 - mechanical[s] / day.r[s]), parameters, day.sigma[s], day.ratio[s], direct[s])
        np.subtract(mechanical[s], direct[s], out=feedback[s])
        if capped[s]:  # a capped draw has no direct part: put it beyond the last one counted
            direct[s][over] = np.inf
            feedback[s][over] = np.inf
    if distinct:
        mixed = np.flatnonzero((day.loads != 0).all(axis=1))
        count = 8 + len(mixed)
        np.matmul(day.loads[mixed], mechanical, out=rows[8:count])
    else:
        np.matmul(day.loads, mechanical, out=rows[8:25])
    if all_parts:
        free = np.isfinite(direct[0]) & np.isfinite(direct[1])
        np.matmul(day.loads, np.where(free, direct, 0.0), out=rows[25:42])
        np.subtract(rows[8:25], rows[25:42], out=rows[42:59])
        if sum(capped):
            rows[25:59][:, ~free] = np.inf
    ordered = rows[:count]
    ordered.sort(axis=1)
    quantiles = np.empty((count, 5))
    quantiles[:] = type7(ordered, DRAWS)
    for s in range(2):
        if capped[s]:
            quantiles[[4 + s, 6 + s]] = type7(ordered[[4 + s, 6 + s]], DRAWS - capped[s])
    if all_parts and sum(capped):
        quantiles[25:59] = type7(ordered[25:59], int(np.count_nonzero(free)))
    return scaled_rows(day, quantiles, mixed) if distinct else quantiles


def scaled_rows(day, found, mixed):
    """All 25 rows from the sorted ones: a load on one stock scales that stock's quantiles, a negative one turns them round."""
    quantiles = np.empty((25, 5))
    quantiles[:8] = found[:8]
    for row, (first, second) in enumerate(day.loads):
        load, stock = (first, 2) if second == 0 else (second, 3)
        quantiles[8 + row] = load * (found[stock] if load >= 0 else found[stock][::-1])
    quantiles[8 + mixed] = found[8:]
    return quantiles


def type7(ordered, count):
    at = LEVELS * (count - 1)
    low = at.astype(int)
    below = ordered[:, low]
    return below + (at - low) * (ordered[:, np.minimum(low + 1, count - 1)] - below)


def timed(work, rounds):
    for _ in range(max(10, rounds // 5)):
        work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1e3)
    return {"medianMs": round(statistics.median(times), 4), "p10Ms": round(float(np.quantile(times, 0.1)), 4), "rounds": rounds}


def main(folder, rounds):
    day = Day(Book(folder))
    rng = np.random.default_rng(1)
    rows = np.empty((59, DRAWS))
    fixed = draw_parameters(rng)
    out = {"numpy": np.__version__, "draws": DRAWS, "rows": 25, "rowsAllParts": 59, "day": DAY}
    out["predrawn"] = timed(lambda: one_round(day, fixed, rows, False), rounds)
    out["drawn"] = timed(lambda: one_round(day, draw_parameters(rng), rows, False), rounds)
    out["predrawnAllParts"] = timed(lambda: one_round(day, fixed, rows, True), rounds)
    out["drawnAllParts"] = timed(lambda: one_round(day, draw_parameters(rng), rows, True), rounds)
    out["predrawnDistinct"] = timed(lambda: one_round(day, fixed, rows, False, True), rounds)
    check = one_round(day, fixed, rows, False)
    assert np.allclose(check, one_round(day, fixed, rows, False, True), rtol=1e-12)
    out["check"] = {"mechanical000660": [round(float(x), 6) for x in check[2]], "portfolio": [round(float(x), 6) for x in check[23]]}
    print(json.dumps(out))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 300)
