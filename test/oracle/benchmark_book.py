"""Writes fixtures/golden/benchmark-effects.csv and benchmark-bands.csv: python3 benchmark_book.py BOOK FOLDER [DRAWS]. The bundled portfolio against a benchmark.

Positions, benchmark and weights are read from the sheets here. Effects of a session are textbook formulas over groups; linking is done effect by effect
in the textbook forms (logarithms for Carino, powers for Menchero and for geometric factors, triangular products for GRAP, the recursion for
Frongello), never by one coefficient a session as the program does.
"""
import math
import os
import sys

import numpy as np

sys.dont_write_bytecode = True

from book_sheets import STOCKS, Book, rows  # noqa: E402
from day_split import QUANTILES  # noqa: E402
from impact_draws import draw  # noqa: E402
from portfolio_day import last_priced, loading, unit_price  # noqa: E402
from portfolio_period import mechanical_on, position_day  # noqa: E402

FROM, TO = "2026-05-28", "2026-07-31"
BATCH, SEED = 4000, 20260623
EFFECTS = ("allocation", "selection", "interaction", "beebower")


class Sides:
    """Group, weight and return of everything in the book and in a benchmark."""

    def __init__(self, folder):
        self.book = Book(folder)
        self.positions = [(r["code"], float(r["quantity"]), r["group"]) for r in rows(folder, "positions.csv")]
        self.benchmark = rows(folder, "benchmark.csv")
        held = {}
        for code, quantity, group in self.positions:
            if quantity > 0:
                held[code] = group
        self.held_long = held

    def members(self, name, day):
        """(code, group, weight, return) of the benchmark at the weights of the evening before; an index is its members and the rest of it."""
        before = self.book.before(day)
        listed = [(r["code"], float(r["weight"]), r["group"]) for r in self.benchmark if r["benchmark"] == name and r["date"] == before]
        if not listed:  # an index by itself
            listed = [(name, 1.0, self.held_long.get(name, ""))]
        found = []
        for index, whole, rest_group in listed:
            inside = sorted(code for i, code, date in self.book.weight if i == index and date == before)
            known = [(code, self.book.weight[index, code, before], self.book.ret(code, day)) for code in inside]
            known = [(code, w, r) for code, w, r in known if r is not None]
            own = self.book.price[index, day] / self.book.price[index, before] - 1
            named = math.fsum(w for _, w, _ in known)
            rest = (own - math.fsum(w * r for _, w, r in known)) / (1 - named)
            found += [(code, self.held_long.get(code, ""), whole * w, r) for code, w, r in known]
            found.append((index, rest_group, whole * (1 - named), rest))
        return found

    def holdings(self, day):
        """(code, group, quantity, start value, profit) of everything in the sums."""
        found = []
        for code, quantity, group in self.positions:
            since = last_priced(self.book, code, self.book.before(day))
            if since is None:
                continue
            start, now = unit_price(self.book, code, since), unit_price(self.book, code, day)
            found.append((code, group, quantity, quantity * start, 0.0 if now is None else quantity * (now - start)))
        return found


def session(sides, name, day):
    """Weights, returns and effects by group."""
    held, members = sides.holdings(day), sides.members(name, day)
    equity = math.fsum(start for *_, start, _ in held)
    groups = sorted({g for _, g, *_ in held} | {g for _, g, *_ in members})
    table = {}
    for g in groups:
        wp = math.fsum(start for _, group, _, start, _ in held if group == g) / equity
        cp = math.fsum(profit for _, group, _, _, profit in held if group == g) / equity
        wb = math.fsum(w for _, group, w, _ in members if group == g)
        cb = math.fsum(w * r for _, group, w, r in members if group == g)
        table[g] = dict(wp=wp, cp=cp, wb=wb, cb=cb)
    R, B = (math.fsum(row[c] for row in table.values()) for c in ("cp", "cb"))
    for row in table.values():
        rb = row["cb"] / row["wb"] if row["wb"] else B
        active = row["wp"] - row["wb"]
        row["allocation"] = active * (rb - B)
        row["beebower"] = active * rb
        row["selection"] = row["cp"] - row["wp"] * rb
        row["interaction"] = active * (row["cp"] / row["wp"] - rb) if row["wp"] else 0.0
    return dict(R=R, B=B, S=R - math.fsum(row["selection"] for row in table.values()), groups=table)


def product(values):
    total = 1.0
    for value in values:
        total *= value
    return total


def linked(days, effect, g):
    """One effect of one group over all days, by every method."""
    x = [day["groups"].get(g, {}).get(effect, 0.0) for day in days]
    R, B = [day["R"] for day in days], [day["B"] for day in days]
    P, Q, T = product(1 + r for r in R), product(1 + b for b in B), len(days)
    log_gap = lambda p, q: (math.log(p) - math.log(q)) / (p - q)
    gaps = [r - b for r, b in zip(R, B)]
    M = (P - Q) / T / (P ** (1 / T) - Q ** (1 / T))
    alpha = (P - Q - M * math.fsum(gaps)) / math.fsum(gap * gap for gap in gaps)
    booked = []
    for t, value in enumerate(x):
        booked.append(value * product(1 + r for r in R[:t]) + B[t] * sum(booked))
    base = [1 + b for b in B] if effect in ("allocation", "beebower") else [1 + day["S"] for day in days]
    top = [1 + day["S"] for day in days] if effect in ("allocation", "beebower") else [1 + r for r in R]
    return dict(
        carino=math.fsum(log_gap(1 + r, 1 + b) * v for r, b, v in zip(R, B, x)) / log_gap(P, Q),
        menchero=math.fsum((M + alpha * gap) * v for gap, v in zip(gaps, x)),
        grap=math.fsum(product(1 + r for r in R[:t]) * v * product(1 + b for b in B[t + 1 :]) for t, v in enumerate(x)),
        frongello=sum(booked),
        sum=math.fsum(x),
        # (1 + A) to the power of the group's share of A, multiplied over the days
        geometric=product((up / low) ** ((v / low) / (up / low - 1)) for up, low, v in zip(top, base, x)) - 1,
    )


def effect_rows(sides, benchmark, days, with_sessions):
    table = [session(sides, benchmark, day) for day in days]
    if with_sessions:
        for day, one in zip(days, table):
            for g, row in one["groups"].items():
                yield benchmark, "session", day, "", g, row["wp"], row["wb"], *(row[e] for e in EFFECTS)
            yield benchmark, "session", day, "", "all", one["R"], one["B"], *([None] * len(EFFECTS))
    inside = [one for day, one in zip(days, table) if FROM <= day <= TO]
    growth = [product(1 + one[side] for one in inside) - 1 for side in ("R", "B")]
    yield benchmark, "period", "", "", "all", *growth, *([None] * len(EFFECTS))
    for g in sorted({g for one in inside for g in one["groups"]}):
        found = {effect: linked(inside, effect, g) for effect in EFFECTS}
        mean = [math.fsum(one["groups"].get(g, {}).get(w, 0.0) for one in inside) / len(inside) for w in ("wp", "wb")]
        for method in found["allocation"]:
            yield benchmark, "period", "", method, g, *mean, *(found[effect][method] for effect in EFFECTS)


def mechanical_session(sides, name, day, known, count):
    """Mechanical part of weights x returns on both sides by group, per draw, and by how much it counts in each effect."""
    book = sides.book
    held = [(code, g, q, position_day(book, code, day, known, count)) for code, q, g in sides.positions]
    held = [(g, q, found) for _, g, q, found in held if found is not None]
    equity = math.fsum(q * start for _, q, (start, *_) in held)
    own, theirs = {}, {}
    for g, q, (start, _, _, part) in held:
        own[g] = own.get(g, 0.0) + q * start / equity * part
    for code, g, w, _ in sides.members(name, day):
        loads = loading(book, code, day) if code in STOCKS or code == "005935" else {}
        for stock, k in loads.items():
            theirs[g] = theirs.get(g, 0.0) + w * k * known[day].get(stock, 0.0)
    return own, theirs


def band_rows(sides, name, days, draws):
    """Mechanical parts of allocation, selection and both together over the period, under carino and geometric, per draw."""
    book, count = sides.book, len(draws["b"])
    known = {day: mechanical_on(book, day, draws) for day in [book.before(FROM), *days]}
    whole = [session(sides, name, day) for day in days]
    P, Q = (product(1 + one[side] for one in whole) for side in ("R", "B"))
    log_gap = lambda p, q: (math.log(p) - math.log(q)) / (p - q)
    groups = sorted({g for one in whole for g in one["groups"]})
    total = {(m, g, e): np.zeros(count) for m in ("carino", "geometric") for g in [*groups, "all"] for e in ("allocation", "selection", "total")}
    for day, one in zip(days, whole):
        own, theirs = mechanical_session(sides, name, day, known, count)
        MB = sum(theirs.values(), np.zeros(count))
        R, B = 1 + one["R"], 1 + one["B"]
        factor = {
            "carino": (log_gap(R, B) / log_gap(P, Q),) * 2,
            "geometric": (log_gap(R, B),) * 2,  # whichever effect it is part of
        }
        for g, row in one["groups"].items():
            mb = theirs.get(g, np.zeros(count)) / row["wb"] if row["wb"] else MB
            part = ((row["wp"] - row["wb"]) * (mb - MB), own.get(g, 0.0) - row["wp"] * mb)
            for method, k in factor.items():
                for at, effect in enumerate(("allocation", "selection")):
                    for target, name_ in ((g, effect), (g, "total"), ("all", effect), ("all", "total")):
                        total[method, target, name_] = total[method, target, name_] + k[at] * part[at]
    for (method, g, effect), part in total.items():
        values = np.expm1(part) if method == "geometric" else part
        q = np.quantile(values, QUANTILES)
        sd = np.std([np.quantile(values[i : i + BATCH], QUANTILES) for i in range(0, count - BATCH + 1, BATCH)], axis=0, ddof=1)
        yield name, method, g, effect, *(f"{v:.9g}" for v in [*q, *sd])


def write(path, header, columns, found):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for line in header:
            file.write(f"# {line}\n")
        file.write(",".join(columns) + "\n")
        for row in found:
            file.write(",".join("" if v is None else v if isinstance(v, str) else f"{v:.15g}" for v in row) + "\n")


SOURCE = "source: fixtures/korea-2026 (positions, benchmark, prices, index_weights, fx), model page docs/model.md, against a benchmark"
ALONE = "computed independently in Python from the sheets (test/oracle/benchmark_book.py); no code shared with the program"


def main(folder, out, count):
    sides = Sides(folder)
    days = sides.book.days[1:]
    inside = [day for day in days if FROM <= day <= TO]
    effects = [*effect_rows(sides, "KOSPI", days, True), *effect_rows(sides, "KOSPI200", inside, False)]
    write(
        os.path.join(out, "benchmark-effects.csv"),
        [
            f"the bundled (invented) portfolio against KOSPI on every session, and against KOSPI and KOSPI200 from {FROM} to {TO} linked by every method, by group",
            SOURCE,
            ALONE,
            "rows of sessions are not linked; the row `all` has the returns of both sides in the columns of the weights; selection includes the interaction",
            "beebower: allocation against nought; geometric: factors less 1",
            "tolerance: 1e-9",
        ],
        ["benchmark", "kind", "date", "link", "group", "wp", "wb", *EFFECTS],
        effects,
    )
    write(
        os.path.join(out, "benchmark-bands.csv"),
        [
            f"mechanical part of allocation, selection and both, portfolio against KOSPI, {FROM} to {TO}, by group; scope hk, day, net; geometric: factors less 1",
            SOURCE,
            ALONE,
            f"{count} draws, own generator (PCG64), seed {SEED}; sdNN = standard deviation of that quantile at 4,000 draws, from {count // BATCH} batches",
            "tolerance: bands three sdNN at 4,000 draws; quantiles of per-draw sums over sessions, type 7",
        ],
        ["benchmark", "link", "group", "effect", "q05", "q25", "q50", "q75", "q95", "sd05", "sd25", "sd50", "sd75", "sd95"],
        band_rows(sides, "KOSPI", inside, draw(count, SEED)),
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 200_000)
