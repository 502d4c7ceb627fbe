"""The rival of the sums from CSV: pandas over the same file and the same units, as an analyst writes it.

    python3 plain_sums.py HOLDINGS_CSV UNITS_CSV
"""
import json
import resource
import sys
import time

import pandas as pd

started = time.perf_counter()
holdings = pd.read_csv(sys.argv[1], dtype={"code": str}, parse_dates=["date"])
units = pd.read_csv(sys.argv[2], dtype={"code": str}, parse_dates=["evening"])
joined = holdings.merge(units, left_on=["date", "code"], right_on=["evening", "code"])
columns = ["value", "profit", "mechanical", "residual", "currency", "tracking"]
for column in columns:
    joined[column] = joined[column] * joined["quantity"]
sums = joined.groupby(["date", "group"])[columns].sum()
milliseconds = (time.perf_counter() - started) * 1000
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"milliseconds": milliseconds, "megabytes": megabytes, "totals": sums.sum().tolist()}))
