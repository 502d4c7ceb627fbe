"""Rivals of test/bench/regression-fits.ts, on figures of the same shape: python3 regression_fits.py ROWS WINDOW ROUNDS -> JSON, microseconds a fit.

statsmodels: RollingOLS with standard errors. numpyCoefficients: sliding sums of products and one batched solve, coefficients only, no errors.
numpyBootstrap: two-stage least squares on days of two rows drawn again, normal equations, milliseconds for 10,000 draws (200 are run).
"""
import json
import sys
import time

import numpy as np

rows, window, rounds = (int(a) for a in sys.argv[1:4])
rng = np.random.default_rng(1)
X = np.column_stack([np.ones(rows), rng.normal(size=(rows, 3))])
y = X[:, 1] * 0.5 + rng.normal(size=rows)


def median(f):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        f()
        times.append(time.perf_counter() - start)
    return sorted(times)[len(times) // 2]


def numpy_coefficients():
    gram = np.cumsum(X[:, :, None] * X[:, None, :], axis=0)
    right = np.cumsum(X * y[:, None], axis=0)
    gram = gram[window - 1 :] - np.concatenate([np.zeros((1, 4, 4)), gram[:-window]])
    right = right[window - 1 :] - np.concatenate([np.zeros((1, 4)), right[:-window]])
    return np.linalg.solve(gram, right[:, :, None])


def bootstrap():
    n = 750
    one, gap, k = np.ones(n), rng.normal(size=n), abs(rng.normal(size=n))
    Z = np.column_stack([one, gap, k, k * gap])
    move = gap + rng.normal(size=n)
    regressors = np.column_stack([one, gap, k, k * move])
    for _ in range(200):
        at = (rng.integers(0, n // 2, n // 2)[:, None] * 2 + [0, 1]).ravel()
        z, x, v = Z[at], regressors[at], move[at]
        np.linalg.solve(z.T @ x, z.T @ v)


fits = rows - window + 1
result = {"numpyCoefficients": median(numpy_coefficients) / fits * 1e6, "numpyBootstrap": median(bootstrap) * 1e3 * 50}
try:
    from statsmodels.regression.rolling import RollingOLS

    few = 2000
    result["statsmodels"] = median(lambda: RollingOLS(y[:few], X[:few], window=window).fit().bse) / (few - window + 1) * 1e6
except ImportError:
    pass
print(json.dumps(result))
