"""The estimates of docs/validation.md from stock_days.csv alone: python3 korea_validation.py SERIES. Shares no code with the program."""
import math
import os
import sys

import numpy as np
import pandas as pd
import statsmodels.api as sm


def tick(price):
    for below, size in ((2000, 1), (5000, 5), (20000, 10), (50000, 50), (200000, 100), (500000, 500)):
        if price < below:
            return size
    return 1000


def locked(close, before):
    up, down = round(1.3 * before, 4), round(0.7 * before, 4)
    return close >= math.floor(up / tick(up)) * tick(up) or close <= math.ceil(down / tick(down)) * tick(down)


def read(folder):
    d = pd.read_csv(os.path.join(folder, "stock_days.csv"), dtype={"code": str}).sort_values(["code", "date"])
    d["r"], d["y"], d["gap"] = d.close / d.prev_close - 1, d.close / d.open - 1, d.open / d.prev_close - 1
    d["k"] = (2 * (d.krx_long_aum_prev + d.hk_long_aum_prev_krw) + 6 * (d.krx_inverse_aum_prev + d.hk_inverse_aum_prev_krw)) / d.adv20_prev
    d["k_day"] = d.k * d.adv20_prev / d.turnover_krw
    d["locked"] = [locked(c, p) for c, p in zip(d.close, d.prev_close)]
    group = d.groupby("code")
    d["next_open"], d["next_close"] = group.open.shift(-1) / d.close - 1, group.close.shift(-1) / d.close - 1
    return d[d.k.notna() & (d.date <= "2026-07-31")]


def two_stage(sample):
    """2SLS by hand, errors clustered by day with G/(G-1)(n-1)/(n-p)."""
    one = np.ones(len(sample))
    x = np.column_stack([sample.k * sample.r, one, sample.gap, sample.k])
    z = np.column_stack([sample.k * sample.gap, one, sample.gap, sample.k])
    fitted = z @ np.linalg.lstsq(z, x, rcond=None)[0]
    b = np.linalg.lstsq(fitted, sample.y.values, rcond=None)[0]
    scores = pd.DataFrame(fitted * (sample.y.values - x @ b)[:, None]).groupby(sample.date.values).sum().values
    bread = np.linalg.inv(fitted.T @ fitted)
    n, g, p = len(sample), len(scores), x.shape[1]
    cov = g / (g - 1) * (n - 1) / (n - p) * bread @ (scores.T @ scores) @ bread
    return b[0], math.sqrt(cov[0, 0])


def ordinary(sample, y, *columns):
    x = sm.add_constant(np.column_stack(columns), prepend=False)
    fit = sm.OLS(sample[y].values, x).fit(cov_type="cluster", cov_kwds={"groups": pd.factorize(sample.date)[0]})
    return fit.params[0], fit.bse[0]


def show(name, sample, result):
    b, se = result
    print(f"{name:42s} n {len(sample):4d}  sessions {sample.date.nunique():4d}  {b:+.4f}  {se:.4f}  t {b / se:+.2f}")


def main(folder):
    every = read(folder)
    d = every[~every.locked]
    show("gap, 2SLS", d, two_stage(d))
    show("gap, reduced", d, ordinary(d, "y", d.k * d.gap, d.gap, d.k))
    show("gap, without k", d, ordinary(d, "y", d.k * d.gap, d.gap))
    show("gap, without k, limit-locked row kept", every, ordinary(every, "y", every.k * every.gap, every.gap))
    for name, sample in (("2026 only", d[d.date >= "2026"]), ("after listing", d[d.date > "2026-05-27"]), ("before listing", d[d.date < "2026-05-27"])):
        show(f"gap, 2SLS, {name}", sample, two_stage(sample))
    show("gap, 2SLS, without 2026-07-02", d[d.date != "2026-07-02"], two_stage(d[d.date != "2026-07-02"]))
    for outcome in ("next_open", "next_close"):
        for name, sample in (("", d), (", limit-locked row kept", every)):
            show(f"reversal, {outcome}{name}", sample, ordinary(sample, outcome, sample.k_day * sample.r))
        show(f"reversal, {outcome}, return held fixed", d, ordinary(d, outcome, d.k_day * d.r, d.r))


if __name__ == "__main__":
    main(sys.argv[1])
