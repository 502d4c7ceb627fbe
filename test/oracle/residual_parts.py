"""Writes fixtures/golden/residual-{controls,parts}.csv: python3 residual_parts.py BOOK OUT. Needs pandas, statsmodels and mpmath; nothing from the program.

The point of a residual rests on random draws, so the table explains what does not: the whole return of each stock. The arithmetic is the same.
"""
import sys

import mpmath
import numpy as np
import pandas as pd
import statsmodels.api as sm

BOOK, OUT = sys.argv[1:3]
CODES = ["000660", "005930"]
prices = pd.read_csv(f"{BOOK}/prices.csv", dtype={"code": str})
close = prices.pivot(index="date", columns="code", values="close")
days = list(close.index[close["000660"].notna()])
returns = close.loc[days].pct_change(fill_method=None) if pd.__version__ >= "2.1" else close.loc[days].pct_change()
weights = pd.read_csv(f"{BOOK}/index_weights.csv", dtype={"code": str})
weights = weights[weights["index"] == "KOSPI"].pivot(index="date", columns="code", values="weight").loc[days].shift(1)
fx = pd.read_csv(f"{BOOK}/fx.csv")
fx = fx[fx["pair"] == "USDKRW"].set_index("date")["rate"]
chips = pd.read_csv(f"{BOOK}/factors.csv")
chips = chips[chips["symbol"] == "SOXX"].set_index("date")["close_return"]

controls = pd.DataFrame(index=days)
held = sum(weights[c] * returns[c] for c in CODES)
controls["market"] = (returns["KOSPI"] - held) / (1 - sum(weights[c] for c in CODES))
controls["globalChips"] = [
    np.nan if i == 0 else np.prod(1 + chips[(chips.index >= days[i - 1]) & (chips.index < d)].to_numpy()) - 1 for i, d in enumerate(days)
]
controls["currency"] = fx.reindex(days).pct_change()
head = [
    "source: fixtures/korea-2026 (sheets of 2026-04-15..2026-07-31), model page docs/model.md",
    "computed independently in Python from the sheets (test/oracle/residual_parts.py); no code shared with the program",
]


def write(name, lines, columns, rows):
    with open(f"{OUT}/{name}", "w", encoding="utf-8") as out:
        out.writelines(f"# {line}\n" for line in lines)
        out.write(",".join(columns) + "\n")
        out.writelines(",".join(cell if isinstance(cell, str) else repr(cell) for cell in row) + "\n" for row in rows)


write(
    "residual-controls.csv",
    ["what a residual is set against, every session: KOSPI without the two stocks, SOXX of the US sessions before Seoul's close, won per dollar", *head, "tolerance: 1e-12"],
    ["date", "market", "globalChips", "currency"],
    [[d, *(float(v) for v in controls.loc[d])] for d in days[1:]],
)


def quantile(df):
    """95 % point of Student's t: scipy 1.10 has nine digits of it, mpmath all."""
    tail = lambda t: mpmath.betainc(mpmath.mpf(df) / 2, 0.5, 0, df / (df + t * t), regularized=True)
    return float(mpmath.findroot(lambda t: tail(t) - mpmath.mpf("0.1"), 1.68))


rows = []
for date in ("2026-06-19", "2026-06-23", "2026-07-31"):
    at = days.index(date)
    before = days[max(0, at - 120) : at][1 if at <= 120 else 0 :]
    for code in CODES:
        X = sm.add_constant(controls.loc[before].to_numpy())
        fit = sm.OLS(returns.loc[before, code].to_numpy(), X).fit()
        lags = int(np.floor(4 * (len(before) / 100) ** (2 / 9)))
        robust = fit.get_robustcov_results("HAC", maxlags=lags, use_correction=True)
        x = controls.loc[date].to_numpy()
        points = fit.params[1:] * x
        left = float(returns.loc[date, code] - points.sum())
        errors = [*(abs(x) * robust.bse[1:]), float(np.sqrt(x @ robust.cov_params()[1:, 1:] @ x))]
        reach = quantile(len(before) - 4)
        for j, name in enumerate(["market", "globalChips", "currency", "stockSpecific"]):
            beta = [float(fit.params[j + 1]), float(robust.bse[j + 1])] if j < 3 else [float(fit.params[0]), float(robust.bse[0])]
            point = float(points[j]) if j < 3 else left
            rows.append([date, code, name, len(before), lags, *beta, point, point - reach * errors[j], point + reach * errors[j]])
write(
    "residual-parts.csv",
    [
        "the return of each stock (not its residual) set against the controls; betas of the sessions before, errors HAC (statsmodels), n/(n-p), t with n-p",
        *head,
        "beta and error of stockSpecific: those of the intercept; tolerance: 1e-9 relative",
    ],
    ["date", "code", "part", "sessions", "lags", "beta", "standardError", "point", "low90", "high90"],
    rows,
)
