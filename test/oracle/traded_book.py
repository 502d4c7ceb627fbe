"""Writes fixtures/golden/traded-book.csv: python3 traded_book.py BOOK OUT. A traded book in exact fractions, from its sheets and docs; no stock has a mechanical part."""
import csv
import json
import math
import os
import sys
from collections import defaultdict
from datetime import date
from fractions import Fraction

PARTS = ("residual", "unsplit", "currency", "cost", "tracking")
STEPS = ("start", "outside", "traded", "dividends", "other", "end")
MODELLED = ("000660", "005930")
SPANS = (("2026-06-02", "2026-06-12"), ("2026-06-04", "2026-06-08"), ("2026-06-09", "2026-06-11"))
METHODS = ("carino", "menchero", "grap", "sum")


class Book:
    def __init__(self, folder):
        def rows(name):
            with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                return list(csv.DictReader(file))

        with open(os.path.join(folder, "ungear.json"), encoding="utf-8") as file:
            self.settings = json.load(file)
        self.security = {row["code"]: row for row in rows("securities.csv")}
        self.terms = {row["code"]: row for row in rows("funds.csv")}
        self.price, self.currency = {}, {}
        for row in rows("prices.csv"):
            self.price[(row["code"], row["date"])] = Fraction(row["close"] or row["nav"])
            self.currency[row["code"]] = row["currency"] or "KRW"
        self.days = sorted({day for code, day in self.price if self.market(code) == "KRX"})
        self.weight, self.members = {}, defaultdict(set)
        for row in rows("index_weights.csv"):
            self.weight[(row["index"], row["code"], row["date"])] = Fraction(row["weight"])
            self.members[row["index"]].add(row["code"])
        self.fx = sorted((row["pair"][:3], row["date"], Fraction(row["rate"])) for row in rows("fx.csv"))
        self.actions, self.flows = rows("corporate_actions.csv"), rows("flows.csv")
        self.held = defaultdict(list)
        for row in rows("positions.csv"):
            self.held[(row["code"], row["group"], row["account"])].append(row)

    def market(self, code):
        return self.security[code]["market"] if code in self.security else "KRX"

    def kind(self, code):
        return self.security[code]["kind"] if code in self.security else "cash" if len(code) == 3 else "unknown"

    def rate(self, currency, day):
        return Fraction(1) if currency == "KRW" else [r for c, d, r in self.fx if c == currency and d <= day][-1]

    def is_open(self, market, day):
        return market == "KRX" or any(d == day and self.market(c) == market for c, d in self.price)

    def units(self, code, start, end):
        """Units that one held at the close of `start` is at the close of `end`; None over a split without a factor."""
        found = Fraction(1)
        for row in self.actions:
            if row["code"] == code and row["kind"] == "split" and start < row["date"] <= end:
                if not row["factor"]:
                    return None
                found *= Fraction(row["factor"])
        return found

    def moved(self, code, t):
        """Price return of session t; None without both closes."""
        if t < 1 or (code, self.days[t]) not in self.price or (code, self.days[t - 1]) not in self.price:
            return None
        units = self.units(code, self.days[t - 1], self.days[t])
        return None if units is None else self.price[(code, self.days[t])] * units / self.price[(code, self.days[t - 1])] - 1

    def underlying(self, code, t):
        """Return of an underlying: its own, that of the unleveraged fund on it, else rebuilt from its members and the rest of KOSPI200."""
        trackers = [c for c, row in sorted(self.security.items()) if row["kind"] == "etf" and row["tracks"] == code]
        for name in [code, *trackers]:
            if self.moved(name, t) is not None:
                return self.moved(name, t)
        inside = {c: self.weight.get((code, c, self.days[t - 1])) for c in self.members[code]}
        market = {c: self.weight.get(("KOSPI200", c, self.days[t - 1])) for c in inside}
        returns = {c: self.moved(c, t) for c in inside}
        if not inside or None in inside.values() or None in market.values() or None in returns.values():
            return None
        rest = (self.moved("KOSPI200", t) - sum(market[c] * returns[c] for c in market)) / (1 - sum(market.values()))
        return sum(inside[c] * returns[c] for c in inside) + (1 - sum(inside.values())) * rest

    def opened(self, code, t, weight=Fraction(1), depth=1, path=()):
        """(loading, return) of everything inside that has no answer: a modelled stock, or a fund that cannot be opened."""
        if code in MODELLED:
            return [(weight, self.moved(code, t))]
        if self.kind(code) not in ("index", "etf", "leveraged_fund", "adr"):
            return []
        if code in path or depth > 3:
            return [(weight, self.underlying(code, t))]
        inside = [(c, self.weight[(code, c, self.days[t - 1])], 1) for c in sorted(self.members[code])]
        if not inside and code in self.terms:
            inside = [(self.terms[code]["underlying"], Fraction(self.terms[code]["multiple"]), 0)]
        if not inside:
            inside = [(self.security[code]["tracks"], Fraction(1), 0)]
        return [one for c, w, deeper in inside for one in self.opened(c, t, weight * w, depth + deeper, (*path, code))]


def quote(book, code, t):
    """(price, won per unit of its currency, session) at a close."""
    if book.kind(code) == "cash":
        return Fraction(1), book.rate(code, book.days[t]), t
    price = book.price.get((code, book.days[t]))
    return None if price is None else (price, book.rate(book.currency[code], book.days[t]), t)


def session(book, code, t):
    """(before, now, units, dividends in won a unit) over session t; `now` None when the venue is closed; None when there is no value."""
    before = t - 1
    while not book.is_open(book.market(code), book.days[before]):
        before -= 1
    first, last = quote(book, code, before), quote(book, code, t)
    if first is None:
        return None
    if not book.is_open(book.market(code), book.days[t]):
        return first, None, Fraction(1), Fraction(0)
    units = None if last is None else book.units(code, book.days[before], book.days[t])
    if units is None:
        return None
    paid = Fraction(0)
    for row in book.actions:
        if row["code"] == code and row["kind"] == "dividend" and book.days[before] < row["date"] <= book.days[t]:
            currency = row["currency"] or book.currency[code]
            paid += Fraction(row["amount"]) * book.units(code, book.days[before], row["date"]) * book.rate(currency, book.days[t])
    return first, last, units, paid


def parts_of(book, code, t, found):
    """Return in won of one unit and its parts."""
    first, now, units, paid = found
    part = dict.fromkeys(PARTS, Fraction(0))
    if now is None:
        return Fraction(0), part
    whole = (now[0] * units * now[1] + paid) / (first[0] * first[1]) - 1
    rate = now[1] / first[1] - 1
    local = (1 + whole) / (1 + rate) - 1
    modelled, sessions, kind = local, range(first[2] + 1, t + 1), book.kind(code)
    part["currency"] = whole - local
    inside, growth = [], Fraction(1)
    if kind in ("adr", "leveraged_fund"):
        name = book.security[code]["tracks"] if kind == "adr" else book.terms[code]["underlying"]
        multiple = Fraction(1) if kind == "adr" else Fraction(book.terms[code]["multiple"])
        for s in sessions:
            inside += book.opened(name, s, multiple * growth)
            growth *= 1 + book.underlying(name, s)
        modelled = multiple * (growth - 1)
        if kind == "adr":
            part["currency"], part["tracking"] = Fraction(0), whole - modelled
        else:
            fee, days = book.terms[code]["fee"] or "0", date.fromisoformat(book.days[t]) - date.fromisoformat(book.days[first[2]])
            part["cost"] = -Fraction(fee) * days.days / 365
            part["tracking"] = local - modelled - part["cost"]
    elif kind == "etf":
        stand_in = book.security[code]["tracks"] or code
        known = all(book.underlying(stand_in, s) is not None for s in sessions[:-1])
        for s in sessions:
            inside += book.opened(code, s, growth)
            growth *= 1 + book.underlying(stand_in, s) if known and s < t else 1
    elif kind == "preferred":
        # fewer than 20 returns of the common share: its beta is the setting, so the loading is known
        inside = [(Fraction(str(book.settings["preferredBeta"][code])), book.moved("005930", t))]
    elif code in MODELLED:
        inside = [(Fraction(1), book.moved(code, t))]
    if any(moved is None for _, moved in inside):
        part["unsplit"] = modelled
    else:
        part["unsplit"] = sum((weight * moved for weight, moved in inside), Fraction(0))
    part["residual"] = modelled - part["unsplit"]
    return whole, part


def in_force(book, key, day):
    """The latest dated rows of a holding before a day; rows of 0 units close it."""
    known = [row for row in book.held[key] if row["effective_from"] < day]
    latest = max((row["effective_from"] for row in known), default=None)
    rows = [row for row in known if row["effective_from"] == latest]
    return sorted((row for row in rows if row["quantity"] != "0" or not latest), key=lambda row: Fraction(row["quantity"]))


def home(book, currency, group, account, of_holding):
    """Cash holding that takes a dividend of a holding, or a flow."""
    all_of = [key for key in book.held if key[0] == currency]
    if of_holding:
        same = [key for key in all_of if key[1:] == (group, account)]
        all_of = same or [key for key in all_of if key[2] == account] or all_of
    else:
        all_of = [key for key in all_of if group in ("", key[1]) and account in ("", key[2])]
    return all_of[0] if len(all_of) == 1 else None


def movements(book, key):
    """(kind, session it is there from, day from which a dated row has it inside, amount) of a cash holding."""
    for row in book.flows:
        if row["currency"] == key[0] and home(book, key[0], row["group"], row["account"], False) == key:
            yield "outside", next(t for t, day in enumerate(book.days) if day >= row["date"]), row["date"], Fraction(row["amount"])
    for row in book.actions:
        if row["kind"] != "dividend" or (row["currency"] or book.currency[row["code"]]) != key[0]:
            continue
        ex = next(t for t, day in enumerate(book.days) if day >= row["date"] and book.is_open(book.market(row["code"]), day))
        for holder in book.held:
            if holder[0] != row["code"] or home(book, key[0], holder[1], holder[2], True) != key:
                continue
            for lot in in_force(book, holder, book.days[ex]):
                units = book.units(row["code"], lot["effective_from"] or book.days[0], row["date"])
                yield "dividends", ex + 1, row["paid"] or row["date"], Fraction(lot["quantity"]) * units * Fraction(row["amount"])


def moved_by(book, row, key, t, kinds=("outside", "dividends")):
    """What a row of cash has on top of its quantity at the start of session t."""
    since = row["effective_from"] or "0"
    return sum((a for kind, at, day, a in movements(book, key) if kind in kinds and at <= t and day > since), Fraction(0))


def day_rows(book, t):
    """Every row held over session t: key, row, units, value before, after, dividends, parts; None where it has no value."""
    for key in sorted(book.held):
        code = key[0]
        found = None if book.kind(code) == "unknown" else session(book, code, t)
        for lot, row in enumerate(in_force(book, key, book.days[t])):
            units = Fraction(row["quantity"])
            if book.kind(code) == "cash":
                units += moved_by(book, row, key, t) if lot == 0 else 0
            elif found is not None:
                split = book.units(code, row["effective_from"] or book.days[0], book.days[found[0][2]])
                units = None if split is None else units * split
            if found is None or units is None:
                yield key, row, None
                continue
            first, now, change, paid = found
            whole, part = parts_of(book, code, t, found)
            start = units * first[0] * first[1]
            end = start if now is None else units * change * now[0] * now[1]
            yield key, row, {"start": start, "end": end, "paid": units * paid, "profit": start * whole, "parts": {k: start * v for k, v in part.items()}}


def nodes(rows):
    """Rows by node: the book, each group, each holding."""
    found = defaultdict(list)
    for key, row, held in rows:
        for name in ("portfolio", f"portfolio/{key[1]}", f"portfolio/{key[1]}/{key[2]}/{key[0]}"):
            found[name].append((key, row, held))
    return found


def coefficients(returns, method):
    whole = math.prod(1 + r for r in returns) - 1
    if method == "sum":
        return [1.0] * len(returns)
    if method == "grap":
        return [math.prod(1 + r for r in returns[:t]) for t in range(len(returns))]
    if method == "carino":
        return [math.log1p(r) / r / (math.log1p(whole) / whole) for r in returns]
    natural = whole / len(returns) / ((1 + whole) ** (1 / len(returns)) - 1)
    missing = (whole - natural * sum(returns)) / sum(r * r for r in returns)
    return [natural + missing * r for r in returns]


def bridge(book, days):
    """Steps from value to value of each holding, won."""
    steps = defaultdict(lambda: dict.fromkeys(STEPS, Fraction(0)))
    before = {}
    for number, (t, rows) in enumerate(days):
        now = defaultdict(list)
        for key, row, held in rows:
            now[key].append((row, held))
        for key in set(before) | set(now):
            step = steps[key]
            values = [held for _, held in now[key] if held]
            rate = book.rate(key[0], book.days[t - 1]) if book.kind(key[0]) == "cash" else 0
            new = {
                kind: (moved_by(book, now[key][0][0], key, t, (kind,)) - moved_by(book, now[key][0][0], key, t - 1, (kind,))) * rate if values and rate else Fraction(0)
                for kind in ("outside", "dividends")
            }
            start = sum((held["start"] for held in values), Fraction(0))
            step["outside"] += new["outside"]
            if number == 0:
                step["start"] += start - new["outside"]
            else:
                end, paid, since = before.get(key, (Fraction(0), Fraction(0), None))
                step["dividends"] += new["dividends"] - paid
                same = since is not None and now[key] and since == now[key][0][0]["effective_from"]
                step["other" if same else "traded"] += start - new["outside"] - new["dividends"] - end
            ends = sum((held["end"] for held in values), Fraction(0))
            paid = sum((held["paid"] for held in values), Fraction(0))
            before[key] = (ends, paid, now[key][0][0]["effective_from"] if now[key] else None)
            if number == len(days) - 1:
                due = Fraction(0)
                if values and rate:
                    row = now[key][0][0]
                    due = (moved_by(book, row, key, t + 1, ("dividends",)) - moved_by(book, row, key, t, ("dividends",))) * book.rate(key[0], book.days[t])
                step["end"], step["dividends"] = ends + due, step["dividends"] + due - paid
    return steps


def figure(value):
    return repr(float(value))


def table(book):
    every = {day: (t, list(day_rows(book, t))) for t, day in enumerate(book.days) if t > 0}
    for day, (t, rows) in every.items():
        equity = sum(held["start"] for _, _, held in rows if held)
        for name, inside in sorted(nodes(rows).items()):
            held = [one for _, _, one in inside if one]
            if not held:
                continue
            start, profit = sum(one["start"] for one in held), sum(one["profit"] for one in held)
            parts = [sum(one["parts"][part] for one in held) / equity for part in PARTS]
            yield day, day, "", name, *map(figure, (start / equity, profit / equity, *parts, profit)), *[""] * len(STEPS)
    for (first, last), method in [(SPANS[0], method) for method in METHODS] + [(span, "carino") for span in SPANS[1:]]:
        days = [found for day, found in every.items() if first <= day <= last]
        equity = [sum(held["start"] for _, _, held in rows if held) for _, rows in days]
        returns = [float(sum(held["profit"] for _, _, held in rows if held) / e) for (_, rows), e in zip(days, equity)]
        factor = coefficients(returns, method)
        steps = bridge(book, days) if method == "carino" else None
        for name in sorted({name for _, rows in days for name in nodes(rows)}):
            inside = [(n, held) for n, (_, rows) in enumerate(days) for _, _, held in nodes(rows).get(name, []) if held]
            if not inside:
                continue
            linked = [sum(factor[n] * float(read(held) / equity[n]) for n, held in inside) for read in [lambda held: held["profit"], *[lambda held, part=part: held["parts"][part] for part in PARTS]]]
            weight = sum(float(held["start"] / equity[n]) for n, held in inside) / len(days)
            profit = sum(held["profit"] for _, held in inside)
            values = [""] * len(STEPS)
            if steps is not None:
                mine = [step for key, step in steps.items() if f"portfolio/{key[1]}/{key[2]}/{key[0]}/".startswith(name + "/")]
                values = [figure(sum(step[name_of] for step in mine)) for name_of in STEPS]
            yield first, last, method, name, *map(figure, (weight, *linked, profit)), *values


def main(folder, out):
    header = [
        "a traded book with everything that happens to holdings (fixtures/traded-book), every session, the whole span under four methods, two more under one",
        "source: invented; rules of docs/model.md and docs/input-files.md",
        "computed in fractions by test/oracle/traded_book.py, which shares no code with the program",
        "tolerance: fractions 1e-12, won one a session and holding; residual + unsplit + currency + cost + tracking = contribution",
    ]
    columns = ["from", "to", "method", "node", "weight", "contribution", *PARTS, "profitKrw", *STEPS]
    with open(out, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"# {line}\n" for line in header)
        file.write(",".join(columns) + "\n")
        file.writelines(",".join(row) + "\n" for row in table(Book(folder)))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
