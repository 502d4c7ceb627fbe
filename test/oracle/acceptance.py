"""The acceptance cases of the model page: inputs, the figure as printed there, its tolerance, and the figure computed here in full."""
import math

from book_sheets import STOCKS, Book
from day_split import limit_locked
from forced_flow import flows, gross_flow

DAY, EVE = "2026-06-23", "2026-06-22"


def trade(assets, m, r):
    return m * (m - 1) * assets * r


def compounding(path, m):
    stock = math.prod(1 + r for r in path)
    fund = math.prod(1 + m * r for r in path)
    total = stock - 1
    trend = stock**m - 1 - m * total
    return {
        "stock": stock, "fund": fund, "realisedLessMultiple": fund - 1 - m * total, "trend": trend, "path": fund - stock**m,
        "continuousFund": stock**m * math.exp(-0.5 * (m * m - m) * sum(math.log(1 + r) ** 2 for r in path)),
    }


def almgren_ibm(window):
    sigma, volume, outstanding, q, gamma, eta = 0.0157, 6.561e6, 1728e6, 0.10, 0.314, 0.142
    permanent = gamma * sigma * q * (outstanding / volume) ** 0.25
    temporary = eta * sigma * (q / window) ** 0.6
    return {"permanent": permanent, "temporary": temporary, "cost": permanent / 2 + temporary, "atClose": permanent + temporary}


def root_return(c, f):
    """r = f + c sign(r) sqrt(abs(r)), the root with the sign of f."""
    x = ((c + math.sqrt(c * c + 4 * abs(f))) / 2) ** 2
    return math.copysign(x, f)


def event_day(book):
    out = {}
    for scope in ("single", "hk", "all"):
        found, _ = flows(book, DAY, scope)
        for s in STOCKS:
            out[(scope, s)] = gross_flow(found, s)
    same_day = 0.0
    for code, row in sorted(book.assets[DAY].items()):
        terms = book.terms_on(code, DAY)
        if row["primary"] == "1" and row["group"].startswith("KRX-") and terms["underlying"] in STOCKS:
            same_day += trade(float(row["net_assets"]), float(terms["multiple"]), book.ret(terms["underlying"], DAY))
    out["sameDay"] = same_day
    return out


def cases(folder):
    """Rows of (id, role, name, value, tolerance, recomputed); inputs have no tolerance."""
    book = Book(folder)
    rows = []

    def given(case, **inputs):
        rows.extend((case, "input", name, value, "", "") for name, value in inputs.items())

    def gives(case, name, printed, half_unit, computed):
        if abs(computed - printed) > half_unit * (1 + 1e-9):
            raise AssertionError(f"{case} {name}: printed {printed}, computed {computed!r}")
        rows.append((case, "expected", name, printed, half_unit, repr(float(computed))))

    given("A1", netAssets=100, multiple=3, return_=0.05)
    gives("A1", "profit", 15, 1e-12, 100 * 3 * 0.05)
    gives("A1", "closingNetAssets", 115, 1e-12, 100 * (1 + 3 * 0.05))
    gives("A1", "targetExposure", 345, 1e-10, 3 * 100 * (1 + 3 * 0.05))
    gives("A1", "driftedExposure", 315, 1e-10, 3 * 100 * 1.05)
    gives("A1", "trade", 30, 1e-10, 3 * 100 * 1.15 - 3 * 100 * 1.05)
    for name, m, r, flow in (("a", 2, -0.05, -1.0e11), ("b", -2, -0.05, -3.0e11), ("c", 3, 0.02, 1.2e11), ("d", -1, 0.03, 6.0e10)):
        given(f"A2{name}", netAssets=1e12, multiple=m, return_=r)
        gives(f"A2{name}", "flow", flow, 1, trade(1e12, m, r))
    given("A3", netAssets=1e12, multiple=2, return_=-0.10, creations=1.2e11)
    gives("A3", "gross", -2.0e11, 1, trade(1e12, 2, -0.10))
    gives("A3", "creationLeg", 2.4e11, 1, 2 * 1.2e11)
    gives("A3", "net", 4.0e10, 1, trade(1e12, 2, -0.10) + 2 * 1.2e11)
    a4, a5 = compounding((-0.10, 0.10), 2), compounding((0.06, 0.05, 0.05), 2)
    given("A4", multiple=2, path="-0.10 0.10")
    gives("A4", "stock", 0.99, 1e-12, a4["stock"])
    gives("A4", "fund", 0.96, 1e-12, a4["fund"])
    for name, value in (("realisedLessMultiple", -0.02), ("trend", 0.0001), ("path", -0.0201)):
        gives("A4", name, value, 5e-6, a4[name])
    given("A5", multiple=2, path="0.06 0.05 0.05")
    gives("A5", "fund", 1.3552, 1e-12, a5["fund"])
    gives("A5", "stock", 1.16865, 1e-12, a5["stock"])
    gives("A5", "continuousFund", 1.354649, 5e-7, a5["continuousFund"])
    for name, value in (("realisedLessMultiple", 0.0179), ("trend", 0.02844), ("path", -0.01054)):
        gives("A5", name, value, 5e-6, a5[name])
    for case, long, inverse, turnover, flow, share in (
        ("A6", 3301.5e9, 133.6e9, 7254601948500, 370230000000, 0.0510338),
        ("A7", 2356.0e9, 26.3e9, 4791580972001, 243490000000, 0.0508162),
    ):
        given(case, longNetAssets=long, inverseNetAssets=inverse, turnover=turnover, return_=-0.05)
        gives(case, "sale", flow, 0.5, -(trade(long, 2, -0.05) + trade(inverse, -2, -0.05)))
        gives(case, "shareOfTurnover", share, 5e-8, -(trade(long, 2, -0.05) + trade(inverse, -2, -0.05)) / turnover)
    for window, temporary, cost in ((0.1, 22.294, 32.224), (0.2, 14.709, 24.638), (0.5, 8.488, 18.418)):
        case, ibm = f"A8T{window}", almgren_ibm(window)
        given(case, sigma=0.0157, volume=6.561e6, sharesOutstanding=1728e6, q=0.1, T=window, gamma=0.314, eta=0.142, zeta=1, x0=0)
        gives(case, "permanentBp", 19.860, 5e-4, ibm["permanent"] * 1e4)
        gives(case, "temporaryBp", temporary, 5e-4, ibm["temporary"] * 1e4)
        gives(case, "costBp", cost, 5e-4, ibm["cost"] * 1e4)
        gives(case, "atCloseBp", 19.860 + temporary, 1e-3, ibm["atClose"] * 1e4)
    for case, kappa, printed in (("A11a", 0.25, -0.106667), ("A11b", 0.35, -0.123077)):
        given(case, f=-0.08, kappa=kappa)
        gives(case, "return", printed, 5e-7, -0.08 / (1 - kappa))
    c = 1 * 0.058 * math.sqrt(3.5)
    given("A12", Y=1, sigma=0.058, k=3.5, f=-0.08)
    gives("A12", "c", 0.10850806, 5e-9, c)
    gives("A12", "return", -0.11713723, 5e-9, root_return(c, -0.08))
    gives("A12", "inverted", -0.08, 5e-7, root_return(c, -0.08) + c * math.sqrt(abs(root_return(c, -0.08))))
    index = book.ret("KOSPI", DAY)
    both = 0.0
    for s, weight, move, points in (("005930", 0.277419, -0.123055, -0.034138), ("000660", 0.279261, -0.124700, -0.034824)):
        given("A13", **{f"close{s}eve": book.price[(s, EVE)], f"close{s}": book.price[(s, DAY)], f"weight{s}": book.weight[("KOSPI", s, EVE)]})
        gives("A13", f"weight{s}", weight, 5e-7, book.weight[("KOSPI", s, EVE)])
        gives("A13", f"return{s}", move, 5e-7, book.ret(s, DAY))
        gives("A13", f"contribution{s}", points, 5e-7, book.weight[("KOSPI", s, EVE)] * book.ret(s, DAY))
        both += book.weight[("KOSPI", s, EVE)] * book.ret(s, DAY)
    gives("A13", "indexReturn", -0.099918, 5e-7, index)
    gives("A13", "shareOfIndex", 0.690, 5e-4, both / index)
    given("A14", saleUsd=6e9, shareOfTurnover=0.14)
    gives("A14", "impliedTurnoverUsd", 42.857e9, 5e5, 6e9 / 0.14)
    given("A15", previousClose=1322000, close=1718000)
    gives("A15", "return", 0.299546, 5e-7, 1718000 / 1322000 - 1)
    gives("A15", "limitLocked", 1, 0, float(limit_locked(1718000, 1322000)))
    gives("A15", "oneTickBelowIsLocked", 0, 0, float(limit_locked(1717000, 1322000)))
    event = event_day(book)
    turnover = {s: book.turnover[(s, DAY)] for s in STOCKS}
    for s, flow, value, share in (("005930", -1.3686e12, 13.7150e12, 0.0998), ("000660", -2.7474e12, 21.9345e12, 0.1253)):
        gives("A16", f"flow{s}", flow, 5e7, event[("single", s)])
        gives("A16", f"turnover{s}", value, 5e7, turnover[s])
        gives("A16", f"shareOfTurnover{s}", share, 5e-5, -event[("single", s)] / turnover[s])
    total = sum(event[("single", s)] for s in STOCKS)
    gives("A16", "flowBoth", -4.1160e12, 5e7, total)
    gives("A16", "shareOfTurnoverBoth", 0.1155, 5e-5, -total / sum(turnover.values()))
    gives("A16", "sameDayAssetsRefused", -3.2552e12, 5e7, event["sameDay"])
    return [(case, role, name.rstrip("_"), value, tolerance, computed) for case, role, name, value, tolerance, computed in rows]
