"""The rival of the benchmark comparison: pandas, as an analyst writes it. Same file, same variant, whole process.

    python3 brinson_carino.py FILE
"""
import json
import sys

import numpy as np
import pandas as pd

rows = pd.read_csv(sys.argv[1])
rows["wprp"] = rows["portfolio_weight"] * rows["portfolio_return"]
rows["wbrb"] = rows["benchmark_weight"] * rows["benchmark_return"]
columns = ["portfolio_weight", "benchmark_weight", "wprp", "wbrb"]
sums = rows.groupby(["date", "sector"], sort=True)[columns].sum()
wp, wb = sums["portfolio_weight"], sums["benchmark_weight"]
rb = sums["wbrb"] / wb
by_day = sums[["wprp", "wbrb"]].groupby(level="date").sum()
R, B = by_day["wprp"], by_day["wbrb"]
allocation = (wp - wb) * (rb - B.reindex(sums.index, level="date"))
selection = sums["wprp"] - wp * rb
whole_r, whole_b = np.prod(1 + R) - 1, np.prod(1 + B) - 1
k = np.where(R == B, 1 / (1 + R), (np.log1p(R) - np.log1p(B)) / (R - B))
k = pd.Series(k, index=R.index) / ((np.log1p(whole_r) - np.log1p(whole_b)) / (whole_r - whole_b))
weights = k.reindex(sums.index, level="date")
linked = pd.DataFrame({"allocation": allocation * weights, "selection": selection * weights}).groupby(level="sector").sum()
print(json.dumps({"allocation": linked["allocation"].tolist(), "selection": linked["selection"].tolist()}))
