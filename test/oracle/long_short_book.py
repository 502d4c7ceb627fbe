"""Writes fixtures/golden/long-short-*.csv: python3 long_short_book.py BOOK FOLDER [DRAWS]. The bundled portfolio against a benchmark that borrows and goes short.

Weights, contributions and effects are worked here session by session from the sheets. Until June the benchmark's chips are a pair, long 50 and short
49 %: no return of their own there (net under a tenth of gross), so the benchmark's whole return stands in and the difference is selection.
"""
import math
import os
import sys

import numpy as np

sys.dont_write_bytecode = True

from benchmark_book import ALONE, BATCH, FROM, SEED, TO, Sides, linked, product, write  # noqa: E402
from day_split import QUANTILES  # noqa: E402
from impact_draws import draw  # noqa: E402
from portfolio_day import last_priced, unit_price  # noqa: E402
from portfolio_period import mechanical_on, position_day  # noqa: E402

# code, group, weight at closes before July, from July on; the sums are 1.01 and 1
MEMBERS = [
    ("000660", "Chips", 0.5, 0.3),
    ("005930", "Chips", -0.49, -0.1),
    ("0193T0", "Leveraged", 0.0, -0.1),
    ("069500", "Index", 0.6, 0.6),
    ("122630", "Index", 1.0, 1.2),
    ("KRW", "Cash", -0.6, -0.9),
]
EFFECTS = ("allocation", "selection", "interaction", "beebower", "outside_allocation", "outside_selection")


def held(sides, day):
    """(code, group, weight, return) of the portfolio and of the benchmark."""
    own = sides.holdings(day)
    equity = math.fsum(start for *_, start, _ in own)
    portfolio = [(code, g, start / equity, profit / start) for code, g, _, start, profit in own]
    before = sides.book.before(day)
    benchmark = []
    for code, g, *weights in MEMBERS:
        w = weights[before >= "2026-07-01"]
        if w:
            start, now = unit_price(sides.book, code, last_priced(sides.book, code, before)), unit_price(sides.book, code, day)
            benchmark.append((code, g, w, now / start - 1))
    return portfolio, benchmark


def kind(members):
    """Whether a group has a return of its own: none, cancelled, weighted. One code is one position."""
    net = {}
    for code, _, w, _ in members:
        net[code] = net.get(code, 0.0) + w
    gross = math.fsum(abs(w) for w in net.values())
    return "none" if gross == 0 else "cancelled" if abs(math.fsum(net.values())) < 0.1 * gross else "weighted"


def session(sides, day):
    portfolio, benchmark = held(sides, day)
    table = {}
    for g in sorted({m[1] for m in portfolio + benchmark}):
        p, b = ([m for m in side if m[1] == g] for side in (portfolio, benchmark))
        table[g] = dict(
            kinds=(kind(p), kind(b)),
            wp=math.fsum(w for _, _, w, _ in p),
            wb=math.fsum(w for _, _, w, _ in b),
            cp=math.fsum(w * r for _, _, w, r in p),
            cb=math.fsum(w * r for _, _, w, r in b),
        )
    R, B = (math.fsum(row[c] for row in table.values()) for c in ("cp", "cb"))
    for row in table.values():
        own, theirs = row["kinds"]
        active, total = row["wp"] - row["wb"], row["cp"] - row["cb"]
        if theirs == "weighted":
            rb = row["cb"] / row["wb"]
            row["allocation"], row["beebower"] = active * (rb - B), active * rb
        else:
            row["allocation"], row["beebower"] = 0.0, active * B
        row["selection"] = total - row["beebower"]
        outside = theirs == "none"
        row["outside_allocation"] = total - active * B if outside else row["allocation"]
        row["outside_selection"] = 0.0 if outside else row["selection"]
        if theirs == "cancelled" or own == "cancelled":
            row["interaction"] = None
        else:
            row["interaction"] = active * row["selection"] / row["wp"] if own == "weighted" else 0.0
    S = {v: R - math.fsum(row[v] for row in table.values()) for v in ("selection", "outside_selection")}
    return dict(R=R, B=B, S=S["selection"], outside=S["outside_selection"], groups=table)


def over_days(days, effect, g):
    """One effect by every method; nothing where a session has none."""
    if any(day["groups"].get(g, {}).get(effect, 0.0) is None for day in days):
        return {}
    if not effect.startswith("outside"):
        return linked(days, effect, g)
    name = effect.split("_")[1]
    renamed = [
        dict(R=day["R"], B=day["B"], S=day["outside"], groups={k: {name: row[effect]} for k, row in day["groups"].items()})
        for day in days
    ]
    return linked(renamed, name, g)


def effect_rows(sides, days):
    table = [session(sides, day) for day in days]
    for day, one in zip(days, table):
        for g, row in one["groups"].items():
            yield "session", day, "", g, row["kinds"][1], row["wp"], row["wb"], *(row[e] for e in EFFECTS)
        yield "session", day, "", "all", "", one["R"], one["B"], *([None] * len(EFFECTS))
    growth = [product(1 + one[side] for one in table) - 1 for side in ("R", "B")]
    yield "period", "", "", "all", "", *growth, *([None] * len(EFFECTS))
    for g in sorted({g for one in table for g in one["groups"]}):
        found = {effect: over_days(table, effect, g) for effect in EFFECTS}
        mean = [math.fsum(one["groups"].get(g, {}).get(w, 0.0) for one in table) / len(table) for w in ("wp", "wb")]
        for method in found["allocation"]:
            yield "period", "", method, g, "", *mean, *(found[effect].get(method) for effect in EFFECTS)


def mechanical_session(sides, day, known, count):
    """Mechanical part of weights x returns on both sides by group, per draw."""
    portfolio, benchmark = held(sides, day)
    sums = []
    for side in (portfolio, benchmark):
        found = {}
        for code, g, w, _ in side:
            part = position_day(sides.book, code, day, known, count)[3]
            found[g] = found.get(g, 0.0) + w * part
        sums.append(found)
    return sums


def band_rows(sides, days, draws):
    count = len(draws["b"])
    known = {day: mechanical_on(sides.book, day, draws) for day in [sides.book.before(FROM), *days]}
    whole = [session(sides, day) for day in days]
    P, Q = (product(1 + one[side] for one in whole) for side in ("R", "B"))
    log_gap = lambda p, q: (math.log(p) - math.log(q)) / (p - q)
    groups = sorted({g for one in whole for g in one["groups"]})
    total = {(m, g, e): np.zeros(count) for m in ("carino", "geometric") for g in [*groups, "all"] for e in ("allocation", "selection", "total")}
    for day, one in zip(days, whole):
        own, theirs = mechanical_session(sides, day, known, count)
        MB = sum(theirs.values(), np.zeros(count))
        k = log_gap(1 + one["R"], 1 + one["B"])
        factor = {"carino": k / log_gap(P, Q), "geometric": k}
        for g, row in one["groups"].items():
            active, mp, mb = row["wp"] - row["wb"], own.get(g, 0.0), theirs.get(g, 0.0)
            allocated = active * (mb / row["wb"] - MB) if row["kinds"][1] == "weighted" else 0.0 * MB
            part = dict(allocation=allocated, selection=mp - mb - active * MB - allocated, total=mp - mb - active * MB)
            for method, c in factor.items():
                for effect, value in part.items():
                    total[method, g, effect] = total[method, g, effect] + c * value
                    total[method, "all", effect] = total[method, "all", effect] + c * value
        off = math.fsum(row["wp"] - row["wb"] for row in one["groups"].values())
        for method, c in factor.items():
            total[method, "all", "total"] = total[method, "all", "total"] + c * off * MB
    for (method, g, effect), part in total.items():
        values = np.expm1(part) if method == "geometric" else part
        q = np.quantile(values, QUANTILES)
        sd = np.std([np.quantile(values[i : i + BATCH], QUANTILES) for i in range(0, count - BATCH + 1, BATCH)], axis=0, ddof=1)
        yield method, g, effect, *(f"{v:.9g}" for v in [*q, *sd])


SOURCE = "source: fixtures/korea-2026 (positions, prices, fx), long-short-weights.csv, model page docs/model.md, against a benchmark"


def main(folder, out, count):
    sides = Sides(folder)
    days = [day for day in sides.book.days[1:] if FROM <= day <= TO]
    alone = ALONE.replace("benchmark_book.py", "long_short_book.py")
    write(
        os.path.join(out, "long-short-weights.csv"),
        ["a made benchmark that borrows and goes short: weights at closes before 2026-07-01, and from that day on", alone],
        ["code", "group", "before", "after"],
        MEMBERS,
    )
    write(
        os.path.join(out, "long-short-effects.csv"),
        [
            f"the bundled (invented) portfolio against a benchmark that borrows and goes short, {FROM} to {TO}, by group",
            SOURCE,
            alone,
            "rows of sessions are not linked; the row `all` has the returns of both sides in the columns of the weights; selection includes the interaction",
            "standing: of the group in the benchmark; beebower: allocation against nought; outside: groups it does not hold are allocation",
            "geometric: factors less 1; an empty interaction: some session has none",
            "tolerance: 1e-9",
        ],
        ["kind", "date", "link", "group", "standing", "wp", "wb", *EFFECTS],
        effect_rows(sides, days),
    )
    write(
        os.path.join(out, "long-short-bands.csv"),
        [
            f"mechanical part of allocation, selection and both against that benchmark, {FROM} to {TO}, by group; scope hk, day, net; geometric: factors less 1",
            SOURCE,
            alone,
            f"{count} draws, own generator (PCG64), seed {SEED}; sdNN = standard deviation of that quantile at 4,000 draws, from {count // BATCH} batches",
            "tolerance: bands three sdNN at 4,000 draws; quantiles of per-draw sums over sessions, type 7",
        ],
        ["link", "group", "effect", "q05", "q25", "q50", "q75", "q95", "sd05", "sd25", "sd50", "sd75", "sd95"],
        band_rows(sides, days, draw(count, SEED)),
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 200_000)
