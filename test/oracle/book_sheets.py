"""The sheets of a book as plain dictionaries. Written for the oracle: nothing here is shared with the program under test."""
import csv
import os
from collections import defaultdict

STOCKS = ("000660", "005930")


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    return float(text) if text not in ("", None) else None


class Book:
    """Prices, weights, terms and assets by code and ISO date. A missing cell is None, never zero."""

    def __init__(self, folder):
        self.price = {}
        self.nav, self.open, self.volume, self.turnover = {}, {}, {}, {}
        self.price_currency = {}
        for row in rows(folder, "prices.csv"):
            key = (row["code"], row["date"])
            self.price[key] = number(row["close"])
            self.nav[key] = number(row["nav"])
            self.open[key] = number(row["open"])
            self.volume[key] = number(row["volume"])
            self.turnover[key] = number(row["turnover_krw"])
            self.price_currency[row["code"]] = row["currency"]
        self.days = sorted({date for (code, date) in self.price if code in STOCKS})
        self.weight = {
            (row["index"], row["code"], row["date"]): float(row["weight"]) for row in rows(folder, "index_weights.csv")
        }
        self.terms = defaultdict(list)
        for row in rows(folder, "funds.csv"):
            self.terms[row["code"]].append(row)
        for versions in self.terms.values():
            versions.sort(key=lambda row: row["effective_from"])
        self.assets = defaultdict(dict)
        for row in rows(folder, "fund_assets.csv"):
            self.assets[row["date"]][row["code"]] = row
        self.fx = defaultdict(list)
        for row in rows(folder, "fx.csv"):
            self.fx[row["pair"][:3]].append((row["date"], float(row["rate"])))
        for series in self.fx.values():
            series.sort()
        self.shares = defaultdict(list)
        for row in rows(folder, "share_counts.csv"):
            self.shares[row["code"]].append((row["effective_from"], float(row["shares"])))
        for series in self.shares.values():
            series.sort()
        self.security = {row["code"]: row for row in rows(folder, "securities.csv")}
        self.tracker = {row["tracks"]: row["code"] for row in self.security.values() if row["tracks"]}

    def before(self, day, count=1):
        at = self.days.index(day) - count
        return self.days[at] if at >= 0 else None

    def rate(self, currency, day):
        """Won per unit: the last rate dated on or before `day`."""
        if currency == "KRW":
            return 1.0
        known = [rate for date, rate in self.fx[currency] if date <= day]
        return known[-1] if known else None

    def share_count(self, code, day):
        known = [count for date, count in self.shares[code] if date <= day]
        return known[-1] if known else None

    def terms_on(self, code, day):
        """Terms in force on `day`; before the first dated row there are none."""
        known = [row for row in self.terms[code] if row["effective_from"] <= day]
        return known[-1] if known else None

    def ret(self, code, day, since=None):
        """Simple close-to-close return, over several sessions when `since` is earlier than the session before."""
        start = since or self.before(day)
        if start is None:
            return None
        now, then = self.price.get((code, day)), self.price.get((code, start))
        return now / then - 1 if now is not None and then else None

    def hongkong_open(self, day):
        return any(self.nav.get((code, day)) is not None for code in ("7709", "7747", "7347"))

    def sigma(self, code, day):
        """Sample standard deviation (n-1) of the 20 simple returns ending the session before `day`: 21 closes."""
        at = self.days.index(day)
        if at < 21:
            return None
        closes = [self.price[(code, d)] for d in self.days[at - 21 : at]]
        returns = [b / a - 1 for a, b in zip(closes, closes[1:])]
        mean = sum(returns) / 20
        return (sum((x - mean) ** 2 for x in returns) / 19) ** 0.5

    def mean20(self, series, code, day):
        """Mean of the 20 sessions ending the session before `day`."""
        at = self.days.index(day)
        if at < 20:
            return None
        values = [series.get((code, d)) for d in self.days[at - 20 : at]]
        return None if any(v is None for v in values) else sum(values) / 20
