"""Writes fixtures/golden/linking.csv: python3 linking.py OUT. Textbook formulas in exact fractions and 50-digit decimals, nothing from the program.

Frongello is computed by its recursion period by period, Menchero and Carino from logarithms and powers, GRAP from its triangular sums: none of
them in the form of one coefficient a period that the program uses.
"""
import sys
from decimal import Decimal, getcontext
from fractions import Fraction as F

getcontext().prec = 50


def d(x):
    return Decimal(x.numerator) / Decimal(x.denominator)


def f(text):
    return [[F(cell) for cell in row.split()] for row in text.split("/")]


CASES = {
    # Bacon (2008), chapter 8: four periods, three groups
    "bacon": dict(
        wp=f(".4 .3 .3/.7 .2 .1/.3 .5 .2/.3 .5 .2"),
        wb=f(".4 .2 .4/.4 .3 .3/.5 .4 .1/.4 .4 .2"),
        rp=f(".2 -.05 .06/-.05 .03 -.05/-.2 .08 -.15/.1 -.07 .25"),
        rb=f(".1 -.04 .08/-.07 .04 -.1/-.25 .05 -.2/.05 -.05 .1"),
    ),
    # the same periods in reverse order: Carino and Menchero stay, GRAP and Frongello do not
    "reversed": None,
    # returns of portfolio and benchmark agree in two of three periods, and over the span almost
    "close": dict(
        wp=f(".6 .4/.5 .5/.45 .55"),
        wb=f(".5 .5/.5 .5/.5 .5"),
        rp=f(".03 .01/.02 -.01/-.0400001 .02"),
        rb=f(".03 .014/.02 -.01/-.02 .0036364545454545"),
    ),
    # a short second group, financing more than the whole in the first
    "leveraged": dict(
        wp=f("1.5 -.5/1.6 -.6/1.4 -.4/1.5 -.5/1.3 -.3"),
        wb=f(".7 .3/.72 .28/.69 .31/.7 .3/.71 .29"),
        rp=f(".125 .04/-.15 -.06/.11 .02/-.09 .03/.2 .1"),
        rb=f(".12 .05/-.12 -.05/.1 .01/-.08 .02/.18 .09"),
    ),
}
CASES["reversed"] = {name: rows[::-1] for name, rows in CASES["bacon"].items()}


def product(values):
    total = F(1)
    for value in values:
        total *= value
    return total


def effects(case):
    """Per period: Brinson-Fachler allocation, selection, interaction of the groups; portfolio and benchmark return."""
    found = []
    for wp, wb, rp, rb in zip(case["wp"], case["wb"], case["rp"], case["rb"]):
        bench = sum(w * r for w, r in zip(wb, rb))
        port = sum(w * r for w, r in zip(wp, rp))
        groups = range(len(wp))
        found.append(
            dict(
                P=port,
                B=bench,
                allocation=[(wp[i] - wb[i]) * (rb[i] - bench) for i in groups],
                selection=[wb[i] * (rp[i] - rb[i]) for i in groups],
                interaction=[(wp[i] - wb[i]) * (rp[i] - rb[i]) for i in groups],
                brinsonHoodBeebower=[(wp[i] - wb[i]) * rb[i] for i in groups],
            )
        )
    return found


def carino(periods, effect):
    P = product(1 + p["P"] for p in periods)
    B = product(1 + p["B"] for p in periods)
    k = factor(P, B)
    return sum(factor(1 + p["P"], 1 + p["B"]) * d(x) for p, x in zip(periods, effect)) / k


def factor(P, B):
    return 1 / d(P) if P == B else (d(P).ln() - d(B).ln()) / d(P - B)


def menchero(periods, effect):
    T = len(periods)
    P = d(product(1 + p["P"] for p in periods))
    B = d(product(1 + p["B"] for p in periods))
    root = Decimal(1) / T
    M = ((P - B) / T) / (P**root - B**root)
    gaps = [d(p["P"] - p["B"]) for p in periods]
    spread = (P - B - M * sum(gaps)) / sum(g * g for g in gaps)
    return sum((M + spread * g) * d(x) for g, x in zip(gaps, effect))


def grap(periods, effect):
    total = F(0)
    for t, x in enumerate(effect):
        before = product(1 + p["P"] for p in periods[:t])
        after = product(1 + p["B"] for p in periods[t + 1 :])
        total += before * x * after
    return d(total)


def frongello(periods, effect):
    booked = []
    for t, x in enumerate(effect):
        before = product(1 + p["P"] for p in periods[:t])
        booked.append(x * before + periods[t]["B"] * sum(booked, F(0)))
    return d(sum(booked))


def plain(periods, effect):
    return d(sum(effect))


def geometric(case):
    """Bacon: benchmark B, semi-notional fund S (benchmark returns in portfolio weights), portfolio R. A group's factor over the periods is the
    product of the whole effect's factor raised to the group's share of it; it is computed as that power, not by logarithms of returns."""
    found = {}
    periods = effects(case)
    for effect in ("allocation", "selection", "interaction"):
        for i in range(len(periods[0][effect])):
            factor_ = Decimal(1)
            for p, wp, rb in zip(periods, case["wp"], case["rb"]):
                S = sum(w * r for w, r in zip(wp, rb))
                base, whole = (1 + p["B"], (1 + S) / (1 + p["B"]) - 1) if effect == "allocation" else (1 + S, (1 + p["P"]) / (1 + S) - 1)
                own = p["selection"][i] + p["interaction"][i] if effect == "selection" else p[effect][i]
                own = own / base
                factor_ *= d(own).exp() if whole == 0 else d(1 + whole) ** (d(own) / d(whole))
            found[effect, i] = factor_ - 1
    return found


METHODS = dict(carino=carino, menchero=menchero, grap=grap, frongello=frongello, sum=plain)


def rows():
    for name, case in CASES.items():
        periods = effects(case)
        for key in ("wp", "wb", "rp", "rb"):
            text = "/".join(" ".join(str(float(x)) for x in row) for row in case[key])
            yield name, "input", "", key, "", text
        P = product(1 + p["P"] for p in periods)
        B = product(1 + p["B"] for p in periods)
        yield name, "return", "", "portfolio", "", d(P - 1)
        yield name, "return", "", "benchmark", "", d(B - 1)
        yield name, "return", "", "excess", "", d(P - B)
        yield name, "return", "", "geometricExcess", "", d(P / B - 1)
        yield name, "return", "carino", "factor", "", factor(P, B)
        for t, p in enumerate(periods):
            for effect in ("allocation", "selection", "interaction", "brinsonHoodBeebower"):
                for i, value in enumerate(p[effect]):
                    yield name, f"period{t + 1}", "", effect, i, d(value)
        for method, link in METHODS.items():
            for effect in ("allocation", "selection", "interaction"):
                for i in range(len(periods[0][effect])):
                    yield name, "linked", method, effect, i, link(periods, [p[effect][i] for p in periods])
        for (effect, i), value in geometric(case).items():
            yield name, "linked", "geometric", effect, i, value


HEADER = [
    "Brinson-Fachler effects of single periods and linked over periods; geometric excess; fractions",
    "source: Bacon (2008), Practical portfolio performance measurement and attribution, chapter 8 (case bacon), and made cases; model page section 9",
    "computed independently in Python, exact fractions and 50-digit decimals (test/oracle/linking.py); no code shared with the program",
    "geometric: factors less 1, selection incl. interaction; over groups and both effects (1 + factor) multiply to 1 + geometricExcess (Bacon, chapters 5 and 8)",
    "input: periods separated by /, groups by a blank; selection is wb (rp - rb), interaction (wp - wb)(rp - rb); brinsonHoodBeebower: its allocation",
    "tolerance: 1e-12",
]

if __name__ == "__main__":
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as file:
        for line in HEADER:
            file.write(f"# {line}\n")
        file.write("case,kind,method,figure,group,value\n")
        for *cells, value in rows():
            shown = value if isinstance(value, str) else f"{value:.20g}"
            file.write(",".join([*map(str, cells), shown]) + "\n")
