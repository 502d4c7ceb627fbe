"""Evidence of a book, computed apart from the program: python3 evidence.py BOOK OUT writes evidence.csv. Needs numpy, pandas, statsmodels, scipy."""
import math
import os
import sys

import numpy as np
import statsmodels.api as sm
from scipy import stats

sys.dont_write_bytecode = True

from book_sheets import STOCKS, Book  # noqa: E402
from day_split import limit_locked  # noqa: E402
from forced_flow import flows  # noqa: E402


def response(book, stock, day, scope):
    """Own-stock k over the mean turnover of 20 sessions and over the day's, and the flow carried over a holiday; None when assets are not known."""
    found, left_out = flows(book, day, scope)
    if any(book.terms[code][-1]["underlying"] == stock and why == "noAssets" for code, why in left_out.items()):
        return None
    own = [f for f in found if f.underlying == stock]
    slope = sum(f.multiple * (f.multiple - 1) * f.assets_krw * (1 + f.earlier) for f in own)
    carried = sum(f.multiple * (f.multiple - 1) * f.assets_krw * f.earlier for f in own)
    return slope, carried


def stock_days(book, scope):
    rows = []
    for at, day in enumerate(book.days[1:], 1):
        for stock in sorted(STOCKS):
            close, before, opened = book.price[(stock, day)], book.price[(stock, book.before(day))], book.open[(stock, day)]
            adv = book.mean20(book.turnover, stock, day)
            if adv is None or limit_locked(close, before):
                continue
            own = response(book, stock, day, scope)
            if own is None:
                continue
            after = book.days[at + 1] if at + 1 < len(book.days) else None
            rows.append(
                {
                    "day": day, "stock": stock, "y": close / opened - 1, "gap": opened / before - 1, "r": close / before - 1,
                    "k": own[0] / adv, "carried": own[1] / adv, "scale": adv / book.turnover[(stock, day)],
                    "next_open": book.open[(stock, after)] / close - 1 if after else None,
                    "next_close": book.price[(stock, after)] / close - 1 if after else None,
                    "next_locked": limit_locked(book.price[(stock, after)], close) if after else False,
                }
            )
    return rows


def clustered(y, x, days, projected):
    """Coefficients, and errors clustered by day with G/(G-1)(n-1)/(n-p); `projected` are the columns of the second stage."""
    b, *_ = np.linalg.lstsq(projected, y, rcond=None)
    u = y - x @ b
    labels = np.unique(days)
    sums = np.array([(projected[days == d] * u[days == d, None]).sum(axis=0) for d in labels])
    bread = np.linalg.inv(projected.T @ projected)
    n, p, g = len(y), x.shape[1], len(labels)
    cov = g / (g - 1) * (n - 1) / (n - p) * bread @ (sums.T @ sums) @ bread
    return b, np.sqrt(np.diag(cov)), n, g


def ordinary(y, columns, days):
    x = np.column_stack(columns)
    b, se, n, g = clustered(y, x, days, x)
    ids = np.unique(days, return_inverse=True)[1]
    known = sm.OLS(y, x).fit(cov_type="cluster", cov_kwds={"groups": ids})
    assert np.allclose(known.bse, se, rtol=1e-9), "statsmodels disagrees"
    return b[0], se[0], n, g


def two_stage(y, endogenous, instrument, exogenous, days):
    z = np.column_stack([instrument, *exogenous])
    x = np.column_stack([endogenous, *exogenous])
    projected = z @ np.linalg.lstsq(z, x, rcond=None)[0]
    b, se, n, g = clustered(y, x, days, projected)
    return b[0], se[0], n, g


def designs(rows, listing):
    def column(name, sample):
        return np.array([row[name] for row in sample], dtype=float)

    def gap(sample):
        y, k, g, r, c = (column(name, sample) for name in ("y", "k", "gap", "r", "carried"))
        days = np.array([row["day"] for row in sample])
        return y, k * r + c, k * g + c, [np.ones(len(y)), g, k], days

    y, whole, known, controls, days = gap(rows)
    yield "gap", two_stage(y, whole, known, controls, days)
    yield "gapReduced", ordinary(y, [known, *controls], days)
    yield "gapNoControl", ordinary(y, [known, *controls[:2]], days)
    yield "gapAfterListing", two_stage(*gap([row for row in rows if row["day"] > listing]))
    for name, outcome in (("reversalNextOpen", "next_open"), ("reversalNextDay", "next_close")):
        sample = [row for row in rows if row[outcome] is not None and not (outcome == "next_close" and row["next_locked"])]
        y, k, r, c, scale = (column(x, sample) for x in (outcome, "k", "r", "carried", "scale"))
        days = np.array([row["day"] for row in sample])
        yield name, ordinary(y, [(k * r + c) * scale, np.ones(len(y))], days)
        if outcome == "next_close":
            yield "reversalNextDayGivenReturn", ordinary(y, [(k * r + c) * scale, np.ones(len(y)), r], days)


def linear_posterior(estimate, error, points=200_001):
    """Quantiles and contraction of the linear slope: ln b normal (ln 0.05, 0.7) times the normal likelihood, by brute force on a fine grid."""
    x = np.linspace(math.log(0.05) - 7, math.log(0.05) + 7, points)
    w = stats.norm.pdf(x, math.log(0.05), 0.7) * stats.norm.pdf(estimate, np.exp(x), error)
    w /= w.sum()
    mean = (w * x).sum()
    q = np.exp(np.interp([0.05, 0.25, 0.5, 0.75, 0.95], np.cumsum(w), x))
    return q, 1 - math.sqrt((w * (x - mean) ** 2).sum()) / 0.7


def main(folder, out):
    book = Book(folder)
    lines = []
    for scope in ("single", "hk"):
        for name, (b, se, n, g) in designs(stock_days(book, scope), "2026-05-27"):
            half = stats.t.ppf(0.975, g - 1) * se
            lines.append((scope, name, n, g, b, se, b / se, b - half, b + half))
    with open(os.path.join(out, "evidence.csv"), "w", encoding="utf-8", newline="\n") as file:
        file.write("# designs of the bundled book: estimate of the flow, errors clustered by day, 95 % interval of Student t with G-1 degrees of freedom\n")
        file.write("# source: fixtures/korea-2026, model page docs/model.md section Evidence\n")
        file.write("# computed independently in Python (test/oracle/evidence.py; numpy least squares, cluster errors equal to statsmodels, scipy t)\n")
        file.write("# tolerance: 1e-9 relative\n")
        file.write("scope,name,n,clusters,estimate,standardError,t,low95,high95\n")
        for line in lines:
            file.write(",".join(repr(float(x)) if isinstance(x, float) else str(x) for x in line) + "\n")
    with open(os.path.join(out, "linear-posterior.csv"), "w", encoding="utf-8", newline="\n") as file:
        file.write("# posterior of the linear slope: prior ln b ~ normal(ln 0.05, 0.7), normal likelihood of an estimate with its error\n")
        file.write("# brute force on 200,001 points in Python (test/oracle/evidence.py); tolerance: 0.5 % relative, contraction 0.005\n")
        file.write("estimate,standardError,q05,q25,q50,q75,q95,contraction\n")
        for estimate, error in ((0.0404, 0.03038), (0.05, 10.0), (0.1, 0.01), (-0.05, 0.03), (0.02, 0.05)):
            q, contraction = linear_posterior(estimate, error)
            file.write(",".join(repr(float(x)) for x in (estimate, error, *q, contraction)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
