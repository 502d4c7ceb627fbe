"""A leveraged fund over past sessions beside its multiple, computed independently of the program: python3 held_fund.py BOOK."""
import csv
import os
import sys

FUNDS = (("0193T0", "000660", 2.0), ("0193W0", "005930", 2.0), ("122630", "KOSPI200", 2.0))
SPANS = (("2026-05-28", "2026-07-31"), ("2026-06-23", "2026-06-23"), ("2026-07-13", "2026-07-30"))


def closes(book):
    with open(os.path.join(book, "prices.csv"), encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    found = {}
    for row in rows:
        if row["close"] not in ("", "0"):
            found.setdefault(row["code"], {})[row["date"]] = float(row["close"])
    return found


def over(series, days):
    """Simple returns of the sessions `days`, each against the session before it."""
    dates = sorted(series)
    return [series[d] / series[dates[dates.index(d) - 1]] - 1 for d in days]


def rows(book):
    price = closes(book)
    for code, underlying, m in FUNDS:
        for first, last in SPANS:
            days = [d for d in sorted(price[underlying]) if first <= d <= last]
            if code not in price or any(d not in price[code] for d in days):
                continue
            moves, own = over(price[underlying], days), over(price[code], days)
            stock = fund = realised = 1.0
            for r, f in zip(moves, own):
                stock *= 1 + r
                fund *= 1 + m * r
                realised *= 1 + f
            yield [code, first, last, len(days), stock - 1, realised - 1, stock**m - 1 - m * (stock - 1), fund - stock**m, realised - fund]


def write(book, out):
    with open(os.path.join(out, "held-funds.csv"), "w", encoding="utf-8", newline="\n") as file:
        file.write("# leveraged funds of the bundled book over past sessions: R of the underlying, the price's own return, trend (1+R)^m - 1 - mR, path, rest\n")
        file.write("# source: fixtures/korea-2026/prices.csv; docs/model.md section 9\n")
        file.write("# computed independently in Python from the sheet (test/oracle/held_fund.py); tolerance: 1e-12 relative\n")
        file.write("code,from,to,sessions,underlying,realised,trend,path,rest\n")
        for row in rows(book):
            file.write(",".join(repr(x) if isinstance(x, float) else str(x) for x in row) + "\n")


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2])
