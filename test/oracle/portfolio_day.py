"""The bundled (invented) portfolio on one session: value, return, profit, and the mechanical part per draw."""
import sys
from datetime import date

import numpy as np

sys.dont_write_bytecode = True

from book_sheets import STOCKS, Book  # noqa: E402
from day_split import QUANTILES, DayInputs, split  # noqa: E402
from forced_flow import weights  # noqa: E402
from impact_draws import draw  # noqa: E402

# code, quantity, group
POSITIONS = [
    ("005930", 40_000, "Chips"), ("000660", 5_000, "Chips"), ("005935", 8_000, "Chips"), ("091160", 12_000, "Chips"),
    ("SKHY", 6_000, "Chips"), ("069500", 45_000, "Index"), ("122630", 6_000, "Index"), ("252670", 10_000_000, "Hedge"),
    ("0193T0", 30_000, "Leveraged"), ("0193W0", 30_000, "Leveraged"), ("520101", 5_000, "Leveraged"),
    ("7709", 30_000, "Leveraged"), ("7347", 400_000, "Leveraged"), ("000660", -700, "Hedge"),
    ("KRW", 6_000_000_000, "Cash"), ("USD", 1_200_000, "Cash"),
]
INDEX_OF = {"091160": "KRX-SEMI", "069500": "KOSPI200"}
LEVERAGED = {"122630": ("KOSPI200", 2), "0193T0": ("000660", 2), "0193W0": ("005930", 2), "7709": ("000660", 2), "7347": ("005930", -2)}


def unit_price(book, code, day):
    """Price in won; None where there is none that day."""
    if code in ("KRW", "USD"):
        return book.rate(code, day)
    close = book.price.get((code, day))
    value = close if close is not None else book.nav.get((code, day))
    return None if value is None else value * book.rate(book.price_currency[code], day)


def preferred_beta(book, day):
    """OLS slope (with intercept) of 005935 on 005930 over the 20 sessions ending t-1, clipped to 0..1."""
    at = book.days.index(day)
    if at < 21:
        return None
    x = np.array([book.ret("005930", d) for d in book.days[at - 20 : at]])
    y = np.array([book.ret("005935", d) for d in book.days[at - 20 : at]])
    slope = ((x - x.mean()) * (y - y.mean())).sum() / ((x - x.mean()) ** 2).sum()
    return min(1.0, max(0.0, slope))


def loading(book, code, day):
    """Mechanical return of the position per unit of each stock's mechanical return, in the position's price currency."""
    if code in STOCKS:
        return {code: 1.0}
    if code == "005935":
        return {"005930": preferred_beta(book, day)}
    if code in INDEX_OF:
        return weights(book, INDEX_OF[code], day)
    if code in LEVERAGED:
        underlying, m = LEVERAGED[code]
        return {s: m * w for s, w in weights(book, underlying, day).items()}
    return {}


def days_between(first, second):
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


def parts_of_currency_and_cost(book, code, start, end, day):
    """Won of currency (rate and cross term) and of known fees of a priced row; None where a leveraged fund's fee is not known."""
    before = last_priced(book, code, book.before(day))
    currency = book.price_currency.get(code, code if code in ("KRW", "USD") else "KRW")
    rate, earlier = book.rate(currency, day), book.rate(currency, before)
    exchange = start * (end / start - 1 - (end / rate * earlier / start - 1))
    if code not in LEVERAGED:
        return exchange, 0.0
    fee = book.terms_on(code, day)["fee"]
    return exchange, -start * float(fee) * days_between(before, day) / 365 if fee else None


def last_priced(book, code, day):
    """The last session up to `day` on which the row has a price; Hong Kong rows have none on a holiday. None before listing."""
    while day is not None and unit_price(book, code, day) is None:
        day = book.before(day)
    return day


def session(book, day, states):
    """Counts, value, profit and unsplit won of the whole portfolio; a row without a price today is carried with profit 0."""
    priced = stale = 0
    value = profit = unsplit = 0.0
    before = book.before(day)
    for code, quantity, _ in POSITIONS:
        since = last_priced(book, code, before)
        if since is None:
            continue
        start, now = quantity * unit_price(book, code, since), unit_price(book, code, day)
        value += start
        if now is None:
            stale += 1
            continue
        priced += 1
        profit += quantity * now - start
        for stock, k in loading(book, code, day).items():
            if states[stock]:
                # over a holiday only the last session's part of (1 + earlier)(1 + today) is without an answer
                earlier = book.ret(stock, before, since=since) if since != before else 0.0
                unsplit += start * k * (1 + earlier) * book.ret(stock, day)
    return priced, stale, value, profit, unsplit


def valuation(book, day):
    """(code, group, value at the close of t-1, value at the close of t) of every position priced on both days, in won."""
    before = book.before(day)
    found = []
    for code, quantity, group in POSITIONS:
        start, end = unit_price(book, code, before), unit_price(book, code, day)
        if start is not None and end is not None:
            found.append((code, group, quantity * start, quantity * end))
    return found


def mechanical_of(book, code, day, by_stock, count):
    """Mechanical return of a position per draw. The cross term of a foreign row belongs to currency: m x the stock's, no more."""
    loaded = loading(book, code, day)
    return sum((k * by_stock[s] for s, k in sorted(loaded.items()) if s in by_stock), np.zeros(count))


def report(book, day, count=400_000):
    rows = valuation(book, day)
    value = sum(start for _, _, start, _ in rows)
    profit = sum(end - start for _, _, start, end in rows)
    draws = draw(count, 7)
    result = split(DayInputs(book, day, "hk", "day"), draws)
    total = np.zeros(count)
    for code, group, start, end in rows:
        part = mechanical_of(book, code, day, {s: r["mechanical"] for s, r in result.items()}, count)
        total = total + start / value * part
        band = np.round(np.quantile(part, (0.05, 0.5, 0.95)) * 100, 3)
        print(f"{code:8s}{group:10s}{start / value * 100:8.3f} % {end / start * 100 - 100:9.4f} %  profit {end - start:18.2f}", band)
    print(f"value {value:.2f} profit {profit:.2f} return {profit / value * 100:.5f} %  priced {len(rows)} of {len(POSITIONS)}")
    print("mechanical", np.quantile(total, QUANTILES) * 100, "share", np.quantile(total / (profit / value), QUANTILES))


if __name__ == "__main__":
    report(Book(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "2026-06-23")
