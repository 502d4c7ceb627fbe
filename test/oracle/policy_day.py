"""A past session under a policy, computed independently of the program: python3 policy_day.py BOOK OUT [DRAWS].

r' = f + I(Q'(r')) per draw by rounds r <- f + I(Q'(r)) from the observed return; f = r - I(Q(r)), and r less the capped mechanical part where
the loop has a gain of 1 or more at zero."""
import sys

import numpy as np

sys.dont_write_bytecode = True

from book_sheets import STOCKS, Book  # noqa: E402
from day_split import QUANTILES, DayInputs, laws_of, pick, split  # noqa: E402
from impact_draws import draw, reach  # noqa: E402
from portfolio_day import mechanical_of, valuation  # noqa: E402
from write_golden import BAND_COLUMNS, SEED, rounded, write  # noqa: E402

NONE = {}
CASES = (
    ("2026-06-23", "hk", "mixture", "cap 1.5 equal-assets", {"cap": 1.5}),
    ("2026-06-23", "hk", "mixture", "cap 1.25 equal-exposure", {"cap": 1.25, "exposure": True}),
    ("2026-06-23", "hk", "mixture", "suspended", {"suspended": True}),
    ("2026-06-23", "all", "mixture", "cap 1.5 equal-assets", {"cap": 1.5}),
    ("2026-06-23", "hk", "almgren", "window 1", {"window": 1.0}),
    ("2026-06-23", "hk", "mixture", "assets 5e12", {"assets": 5e12}),
    ("2026-07-02", "all", "mixture", "cap 1.5 equal-assets", {"cap": 1.5}),
)


def capped(m, policy):
    return np.sign(m) * min(abs(m), policy.get("cap", np.inf))


def funds_under(day, policy):
    """(fund, multiple, assets) of every fund that still trades."""
    if policy.get("suspended"):
        return []
    kept = []
    for f in day.flows:
        m = capped(f.multiple, policy)
        kept.append([f, m, f.assets_krw * (f.multiple / m if policy.get("exposure") else 1.0)])
    if "assets" in policy:
        held = {}
        for f, _, assets in kept:
            held[f.underlying] = held.get(f.underlying, 0.0) + assets
        for one in kept:
            one[2] *= min(1.0, policy["assets"] / held[one[0].underlying])
    return kept


def flow_into(day, funds, draws, stock, returns):
    """Net flow per draw at given returns of the stocks."""
    total = np.zeros(len(draws["b"]))
    for f, m, assets in funds:
        if stock not in f.into:
            continue
        today = f.today + sum(f.into[s] * (returns[s] - day.ret[s]) for s in STOCKS if s in f.into)
        total = total + reach(f, draws, True) * m * (m - 1) * assets * f.into[stock] * ((1 + f.earlier) * (1 + today) - 1)
    return total


def impact_at(day, funds, draws, law, returns):
    return {s: pick(laws_of(day, draws, s, flow_into(day, funds, draws, s, returns)), draws, law) for s in STOCKS}


def gain_at_zero(day, funds, draws, law):
    """Spectral radius of the 2 x 2 loop without a shock, slopes by a small step."""
    tiny = 1e-9
    jacobian = {}
    for t in STOCKS:
        for s in STOCKS:
            # only the answer of the flow matters, not the part that comes whatever the returns
            some = flow_into(day, funds, draws, s, {u: day.ret[u] + (tiny if u == t else 0.0) for u in STOCKS})
            none = flow_into(day, funds, draws, s, day.ret)
            jacobian[(s, t)] = pick(laws_of(day, draws, s, some - none), draws, law) / tiny
    (a, b), (c, d) = [[jacobian[(s, t)] for t in STOCKS] for s in STOCKS]
    return (a + d + np.sqrt((a - d) ** 2 + 4 * b * c)) / 2


def part_of(draws, chosen):
    return {name: values[chosen] for name, values in draws.items()}


def replay(book, date, scope, law, policy, draws):
    """Per stock r' - r, and the draws in which there is an answer."""
    day = DayInputs(book, date, scope, "day")
    slower = {**draws, "T": np.maximum(draws["T"], policy.get("window", 0.0))}
    before, after = funds_under(day, NONE), funds_under(day, policy)
    observed = {s: np.full(len(draws["b"]), day.ret[s]) for s in STOCKS}
    runs = gain_at_zero(day, before, draws, law) >= 1
    found = split(day, draws, True, law)
    impact = impact_at(day, before, draws, law, observed)
    residual = {s: day.ret[s] - np.where(runs, found[s]["mechanical"], impact[s]) for s in STOCKS}
    usable = gain_at_zero(day, after, slower, law) < 1
    returns = {s: observed[s].copy() for s in STOCKS}
    open_draws = np.flatnonzero(usable)
    for _ in range(4000):
        now = {s: returns[s][open_draws] for s in STOCKS}
        moved = impact_at(day, after, part_of(slower, open_draws), law, now)
        change = np.zeros(len(open_draws))
        for s in STOCKS:
            new = np.clip(residual[s][open_draws] + moved[s], -0.3, 0.3)
            change = np.maximum(change, np.abs(new - now[s]))
            returns[s][open_draws] = new
        open_draws = open_draws[change > 1e-13]
        if not len(open_draws):
            break
    return day, {s: returns[s] - day.ret[s] for s in STOCKS}, usable


def portfolio_effect(book, date, effect, count):
    rows = valuation(book, date)
    value = sum(start for _, _, start, _ in rows)
    return sum(start / value * mechanical_of(book, code, date, effect, count) for code, _, start, _ in rows)


def rows(book, draws):
    count = len(draws["b"])
    for date, scope, law, name, policy in CASES:
        _, effect, usable = replay(book, date, scope, law, policy, draws)
        parts = dict(effect)
        if date == "2026-06-23":
            parts["portfolio"] = portfolio_effect(book, date, effect, count)
        for code, values in parts.items():
            spread = sd_over(values, usable)
            yield [date, scope, law, name, code, float(usable.mean()), *rounded(np.quantile(values[usable], QUANTILES)), *rounded(spread)]


def sd_over(values, usable, size=4000):
    """Standard deviation of each quantile over independent batches of 4,000 draws."""
    batches = [slice(start, start + size) for start in range(0, len(values) - size + 1, size)]
    return np.std([np.quantile(values[b][usable[b]], QUANTILES) for b in batches], axis=0, ddof=1)


def main(folder, out, count=200_000):
    write(
        out, "policy-day.csv",
        ["past sessions under a policy: r' - r of the stocks, and the effect on the return of the bundled (invented) portfolio; day's turnover, net",
         "source: fixtures/korea-2026, docs/forward.md, docs/model.md",
         "computed independently in Python from the sheets (test/oracle/policy_day.py): rounds instead of Newton steps; no code shared with the program",
         f"{count} draws, numpy PCG64 seed {SEED}; tolerance: three sdNN at 4,000 draws; type 7 quantiles over the draws with an answer"],
        ["date", "scope", "law", "policy", "code", "usable", *BAND_COLUMNS], rows(Book(folder), draw(count, SEED)),
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 200_000)
