"""Forced trade of each fund: m(m-1) * A(t-1) * r, and its part in each stock."""
from dataclasses import dataclass, field

from book_sheets import STOCKS

SCOPES = {"single": ("single",), "hk": ("single", "hk"), "all": ("single", "hk", "all")}


@dataclass
class Flow:
    code: str
    scope: str  # narrowest scope that counts the fund
    underlying: str
    multiple: float
    exposure: str
    quality: str
    asset_day: str
    net_assets: float
    currency: str
    fx: float
    earlier: float  # return of the underlying from the last own session to t-1 (0 unless a holiday lies between)
    today: float  # return of the underlying on day t
    into: dict = field(default_factory=dict)  # stock -> weight

    @property
    def assets_krw(self):
        return self.net_assets * self.fx

    @property
    def ret(self):
        return (1 + self.earlier) * (1 + self.today) - 1 if self.earlier else self.today

    @property
    def flow(self):
        return self.multiple * (self.multiple - 1) * self.assets_krw * self.ret


def weights(book, underlying, day):
    """Weight of each stock in the underlying at the close of t-1."""
    if underlying in STOCKS:
        return {underlying: 1.0}
    found = {s: book.weight.get((underlying, s, book.before(day))) for s in STOCKS}
    return {s: w for s, w in found.items() if w is not None}


def index_return(book, underlying, day):
    """Own level; else the unleveraged fund that tracks it; else rebuilt from the two stocks and the KOSPI200 without them."""
    own = book.ret(underlying, day)
    if own is not None:
        return own, "own"
    tracker = book.tracker.get(underlying)
    tracked = book.ret(tracker, day) if tracker else None
    if tracked is not None:
        return tracked, "trackingFund"
    k200, w200 = book.ret("KOSPI200", day), weights(book, "KOSPI200", day)
    rest = (k200 - sum(w200[s] * book.ret(s, day) for s in STOCKS)) / (1 - sum(w200.values()))
    w = weights(book, underlying, day)
    return sum(w[s] * book.ret(s, day) for s in STOCKS) + (1 - sum(w.values())) * rest, "rebuilt"


def flows(book, day, scope):
    """Funds with a flow on `day`, sorted by code, and the listed funds that are left out with the reason."""
    previous = book.before(day)
    found, left_out = [], {}
    for code in sorted(book.terms):
        terms = book.terms_on(code, day)
        group_scope = scope_of_terms(book, code)
        if group_scope not in SCOPES[scope]:
            left_out[code] = "outOfScope" if group_scope else "oneDateOnly"
            continue
        if terms is None or (terms["listing_date"] and terms["listing_date"] > day):
            left_out[code] = "notListed"
            continue
        if terms["listing_date"] == day:
            left_out[code] = "firstDay"
            continue
        if previous is None:
            left_out[code] = "noReturn"
            continue
        asset_day = previous
        if terms["venue"] == "HKEX":
            if not book.hongkong_open(day):
                left_out[code] = "venueClosed"
                continue
            while asset_day and not book.hongkong_open(asset_day):
                asset_day = book.before(asset_day)
        row = book.assets.get(asset_day, {}).get(code)
        if row is None or row["primary"] != "1":
            left_out[code] = "insideAggregate" if counted_elsewhere(book, terms, asset_day) else "noAssets"
            continue
        underlying = terms["underlying"]
        today = index_return(book, underlying, day)[0] if underlying not in STOCKS else book.ret(underlying, day)
        earlier = book.ret(underlying, previous, since=asset_day) if asset_day != previous else 0.0
        found.append(
            Flow(
                code, group_scope, underlying, float(terms["multiple"]), terms["exposure"], row["quality"], asset_day,
                float(row["net_assets"]), row["currency"], book.rate(row["currency"], previous), earlier, today,
                weights(book, underlying, day),
            )
        )
    return found, left_out


def counted_elsewhere(book, terms, day):
    """Whether the fund's money is in the primary rows of the other level: aggregate of products, or products of an aggregate."""
    if terms["venue"] != "KRX" or terms["underlying"] not in STOCKS:
        return False
    group = ("KRX-2X-" if float(terms["multiple"]) > 0 else "KRX-INV2X-") + terms["underlying"]
    return any(row["group"] == group and row["primary"] == "1" for row in book.assets.get(day, {}).values())


def scope_of_terms(book, code):
    """Narrowest scope that counts the fund; notes have assets on one date only and are in none."""
    terms = book.terms[code][-1]
    if terms["exposure"] == "note":
        return None
    if terms["venue"] == "HKEX":
        return "hk"
    return "single" if terms["underlying"] in STOCKS else "all"


def gross_flow(found, stock):
    """Sum over funds of the part that reaches the stock, in won."""
    return sum(f.flow * f.into[stock] for f in sorted(found, key=lambda f: f.code) if stock in f.into)
