"""Parameters of the Monte Carlo and the impact laws, as arrays over draws."""
import math

import numpy as np

Z95 = 1.6448536269514722  # standard normal 95 % point
LAWS = ("linear", "crossover", "almgren")
ASSET_BAND = {"official": 0.03, "derived": 0.04, "estimated": 0.15, "reported": 0.15}


def triangular_median(low, mode, high):
    span = (high - low)
    if (mode - low) / span >= 0.5:
        return low + math.sqrt(span * (mode - low) / 2)
    return high - math.sqrt(span * (high - mode) / 2)


PRIORS = {
    "b": ("lognormal", math.log(0.05), 0.70),
    "Y": ("lognormal", math.log(0.6), 0.421404),
    "zeta": ("lognormal", 0.0, 0.421404),
    "gamma": ("normal", 0.314, 0.041),
    "eta": ("normal", 0.142, 0.0062),
    "T": ("loguniform", 1 / 13, 1.0),
    "nu_krx": ("triangular", 0.5, 0.7, 1.0),
    "nu_other": ("triangular", 0.6, 0.8, 1.0),
    "phi_futures": ("triangular", 0.7, 0.9, 1.0),
    "phi_swap": ("triangular", 0.5, 0.8, 1.0),
    # one factor per quality class; "90 %: +-x" read as ln(1 + x) = 1.645 standard deviations of the logarithm
    "err_official": ("lognormal", 0.0, math.log(1.03) / Z95),
    "err_derived": ("lognormal", 0.0, math.log(1.04) / Z95),
    "err_estimated": ("lognormal", 0.0, math.log(1.15) / Z95),
}


def median_of(name):
    kind, *p = PRIORS[name]
    if kind == "lognormal":
        return math.exp(p[0])
    if kind == "normal":
        return p[0]
    if kind == "loguniform":
        return math.sqrt(p[0] * p[1])
    return triangular_median(*p)


def draw(count, seed):
    """One value of every parameter per draw, and the index of the law."""
    rng = np.random.Generator(np.random.PCG64(seed))
    out = {}
    for name, (kind, *p) in PRIORS.items():
        if kind == "lognormal":
            out[name] = np.exp(p[0] + p[1] * rng.standard_normal(count))
        elif kind == "normal":
            out[name] = p[0] + p[1] * rng.standard_normal(count)
        elif kind == "loguniform":
            out[name] = np.exp(math.log(p[0]) + (math.log(p[1]) - math.log(p[0])) * rng.random(count))
        else:
            out[name] = rng.triangular(*p, count)
    out["law"] = rng.integers(0, 3, count)
    return out


def frozen(draws, names):
    out = dict(draws)
    for name in names:
        out[name] = np.full_like(draws[name], median_of(name))
    return out


def reach(flow, draws, net):
    """Share of a fund's forced trade that reaches the market, times the error of its assets."""
    error = draws[{"official": "err_official", "derived": "err_derived"}.get(flow.quality, "err_estimated")]
    if not net:
        return error
    futures, swap = draws["phi_futures"], draws["phi_swap"]
    by_channel = {"cash": 1.0, "futures": futures, "cash+futures": (1 + futures) / 2, "mixed": (1 + futures) / 2}
    phi = by_channel.get(flow.exposure, swap)
    nu = draws["nu_krx"] if flow.scope == "single" else draws["nu_other"]
    return error * nu * phi


def impact(law, q, draws, sigma, theta_over_v, x0=0.1):
    """Displacement as a fraction, signed as q."""
    if law == "linear":
        return draws["b"] * q
    if law == "squareRoot":
        return draws["Y"] * sigma * np.sign(q) * np.sqrt(np.abs(q))
    if law == "crossover":
        scale = draws["Y"] * sigma
        return scale * q / np.sqrt(np.abs(q) + (scale / draws["b"]) ** 2)
    u = q / draws["T"]
    permanent = draws["gamma"] * q * theta_over_v**0.25
    temporary = draws["eta"] * u * (np.abs(u) + x0) ** -0.4
    return draws["zeta"] * sigma * (permanent + temporary)
