"""Writes fixtures/golden/regression-{sample,figures}.csv and nist-{data,certified}.csv: python3 regression.py OUT.

Needs numpy, pandas and statsmodels; nothing from the program. Coefficients and errors are statsmodels' (versions stand in the table's head); errors of
two-stage least squares, which statsmodels lacks, are the textbook matrix formula, cluster by cluster in loops.
"""
import sys
import warnings

import numpy as np
import scipy
import scipy.stats
import statsmodels
import statsmodels.api as sm
from statsmodels.sandbox.regression.gmm import IV2SLS

warnings.filterwarnings("ignore")
OUT = sys.argv[1]
SHARED = "computed independently in Python (test/oracle/regression.py); no code shared with the program"


def write(name, head, columns, rows):
    with open(f"{OUT}/{name}", "w", encoding="utf-8") as out:
        out.writelines(f"# {line}\n" for line in head)
        out.write(",".join(columns) + "\n")
        out.writelines(",".join(str(cell) for cell in row) + "\n" for row in rows)


# A panel of 3 stocks on 40 days, two of the days with one stock: heavy tails, common shocks of a day, errors that last, an endogenous column.
rng = np.random.default_rng(20260623)
sample = []
lasting = np.zeros(3)
for day in range(40):
    common = rng.standard_t(4) * 0.02
    for stock in range(3):
        if day in (7, 23) and stock > 0:
            continue
        z1, z2, x1 = rng.normal(size=3) * [0.02, 0.5, 0.03]
        lasting[stock] = 0.5 * lasting[stock] + rng.standard_t(5) * 0.01 * (1 + abs(x1) * 20)
        error = lasting[stock] + 0.6 * common
        endogenous = 0.8 * z1 + 0.01 * z2 + 0.5 * error + rng.normal() * 0.01
        y = 0.001 + 0.4 * x1 + 0.7 * endogenous + error
        sample.append([day, stock, *(round(float(v), 7) for v in (y, x1, endogenous, z1, z2))])
data = np.array(sample)
write(
    "regression-sample.csv",
    ["an invented panel of 3 stocks on 40 days for regression-figures.csv: heavy tails, common shocks of a day, errors that last", SHARED],
    ["day", "stock", "desk", "y", "x", "e", "z1", "z2"],
    [[int(r[0]), int(r[1]), int(r[0] * 5 + r[1] * 3) % 11, *r[2:]] for r in sample],
)
day, stock, y, x, e, z1, z2 = data.T
day, stock = day.astype(int), stock.astype(int)
desk = (day * 5 + stock * 3) % 11
n = len(y)
one = np.ones(n)
rows = []


def put(case, errors, names, estimates, deviations, df):
    for name, b, s in zip(names, estimates, deviations):
        p = 2 * scipy.stats.t.sf(abs(b / s), df)
        rows.append([case, errors, name, repr(float(b)), repr(float(s)), repr(float(p)), df])


names = ["constant", "x", "e"]
X = np.column_stack([one, x, e])
fit = sm.OLS(y, X).fit()
put("ordinary", "classical", names, fit.params, fit.bse, n - 3)
for kind in ("HC0", "HC1", "HC2", "HC3"):
    put("ordinary", kind.lower(), names, fit.params, fit.get_robustcov_results(kind).bse, n - 3)
for label, lags, correct in (("neweyWest", int(np.floor(4 * (n / 100) ** (2 / 9))), True), ("neweyWest7", 7, True), ("neweyWestPlain", 3, False)):
    put("ordinary", label, names, fit.params, fit.get_robustcov_results("HAC", maxlags=lags, use_correction=correct).bse, n - 3)
put("ordinary", "clustered", names, fit.params, fit.get_robustcov_results("cluster", groups=day, use_correction=True).bse, len(set(day)) - 1)
two = fit.get_robustcov_results("cluster", groups=np.column_stack([day, desk]), use_correction=True)
put("ordinary", "twoWay", names, fit.params, two.bse, 10)


impossible = fit.get_robustcov_results("cluster", groups=np.column_stack([day, stock]), use_correction=True).cov_params()
scale = np.sqrt(np.diag(impossible))
print("least eigenvalue of the correlations, by day and stock:", np.linalg.eigvalsh(impossible / np.outer(scale, scale))[0])


def cluster_meat(scores, groups):
    meat = np.zeros((scores.shape[1],) * 2)
    labels = sorted(set(groups))
    for label in labels:
        s = sum((scores[i] for i in range(len(groups)) if groups[i] == label), np.zeros(scores.shape[1]))
        meat += np.outer(s, s)
    g = len(labels)
    return meat * g / (g - 1) * (len(groups) - 1) / (len(groups) - scores.shape[1])


for case, instruments in (("justIdentified", [z1]), ("overIdentified", [z1, z2])):
    Z = np.column_stack([one, x, *instruments])
    iv = IV2SLS(y, X, Z).fit()
    projected = Z @ np.linalg.lstsq(Z, X, rcond=None)[0]
    residuals = y - X @ iv.params
    bread = np.linalg.inv(projected.T @ projected)
    scores = projected * residuals[:, None]
    deviation = lambda meat: np.sqrt(np.diag(bread @ meat @ bread))
    put(case, "classical", names, iv.params, np.sqrt(np.diag(bread) * (residuals @ residuals) / (n - 3)), n - 3)
    put(case, "hc0", names, iv.params, deviation(scores.T @ scores), n - 3)
    put(case, "clustered", names, iv.params, deviation(cluster_meat(scores, list(day))), len(set(day)) - 1)
    both = cluster_meat(scores, list(day)) + cluster_meat(scores, list(desk)) - cluster_meat(scores, list(day * 11 + desk))
    put(case, "twoWay", names, iv.params, deviation(both), 10)
write(
    "regression-figures.csv",
    [
        f"coefficients, standard errors and two-sided p of regressions on regression-sample.csv: statsmodels {statsmodels.__version__.split('+')[0]}, numpy {np.__version__}",
        SHARED,
        "2SLS: coefficients of statsmodels' IV2SLS, errors by the matrix formula in loops; p from scipy " + scipy.__version__ + " with df degrees of freedom",
        "neweyWest: lags floor(4(n/100)^(2/9)), n/(n-p); neweyWest7: 7 lags; neweyWestPlain: 3 lags without n/(n-p); twoWay: by day and desk",
        "tolerance: 1e-10 relative",
    ],
    ["case", "errors", "name", "estimate", "standardError", "p", "df"],
    rows,
)

# NIST StRD, linear regression (www.itl.nist.gov/div898/strd/lls): data as published there; Longley is read from statsmodels' copy of it.
NORRIS = """0.1 0.2/338.8 337.4/118.1 118.2/888.0 884.6/9.2 10.1/228.1 226.5/668.5 666.3/998.5 996.3/449.1 448.6/778.9 777.0/559.2 558.2/0.3 0.4/
0.1 0.6/778.1 775.5/668.8 666.9/339.3 338.0/448.9 447.5/10.8 11.6/557.7 556.0/228.3 228.1/998.0 995.8/888.8 887.6/119.6 120.2/0.3 0.3/
0.6 0.3/557.6 556.8/339.3 339.1/888.0 887.2/998.5 999.0/778.9 779.0/10.2 11.1/117.6 118.3/228.9 229.2/668.4 669.1/449.2 448.9/0.2 0.5"""
FILIP = """0.8116 -6.860120914/0.9072 -4.324130045/0.9052 -4.358625055/0.9039 -4.358426747/0.8053 -6.955852379/0.8377 -6.661145254/0.8667 -6.355462942/
0.8809 -6.118102026/0.7975 -7.115148017/0.8162 -6.815308569/0.8515 -6.519993057/0.8766 -6.204119983/0.8885 -5.853871964/0.8859 -6.109523091/
0.8959 -5.79832982/0.8913 -5.482672118/0.8959 -5.171791386/0.8971 -4.851705903/0.9021 -4.517126416/0.909 -4.143573228/0.9139 -3.709075441/
0.9199 -3.499489089/0.8692 -6.300769497/0.8872 -5.953504836/0.89 -5.642065153/0.891 -5.031376979/0.8977 -4.680685696/0.9035 -4.329846955/
0.9078 -3.928486195/0.7675 -8.56735134/0.7705 -8.363211311/0.7713 -8.107682739/0.7736 -7.823908741/0.7775 -7.522878745/0.7841 -7.218819279/
0.7971 -6.920818754/0.8329 -6.628932138/0.8641 -6.323946875/0.8804 -5.991399828/0.7668 -8.781464495/0.7633 -8.663140179/0.7678 -8.473531488/
0.7697 -8.247337057/0.77 -7.971428747/0.7749 -7.676129393/0.7796 -7.352812702/0.7897 -7.072065318/0.8131 -6.774174009/0.8498 -6.478861916/
0.8741 -6.159517513/0.8061 -6.835647144/0.846 -6.53165267/0.8751 -6.224098421/0.8856 -5.910094889/0.8919 -5.598599459/0.8934 -5.290645224/
0.894 -4.974284616/0.8957 -4.64454848/0.9047 -4.290560426/0.9129 -3.885055584/0.9209 -3.408378962/0.9219 -3.13200249/0.7739 -8.726767166/
0.7681 -8.66695597/0.7665 -8.511026475/0.7703 -8.165388579/0.7702 -7.886056648/0.7761 -7.588043762/0.7809 -7.283412422/0.7961 -6.995678626/
0.8253 -6.691862621/0.8602 -6.392544977/0.8809 -6.067374056/0.8301 -6.684029655/0.8664 -6.378719832/0.8834 -6.065855188/0.8898 -5.752272167/
0.8964 -5.132414673/0.8963 -4.811352704/0.9074 -4.098269308/0.9119 -3.66174277/0.9228 -3.2644011"""
WAMPLER3 = "760 -2042 2111 -1684 3888 1858 11379 17560 39287 64382 113159 175108 273291 400186 581243 811568 1121004 1506550 2002767 2611612 3369180"
CERTIFIED = {
    "norris": [("-0.262323073774029", "0.232818234301152"), ("1.00211681802045", "0.429796848199937E-03")],
    "longley": [
        ("-3482258.63459582", "890420.383607373"),
        ("15.0618722713733", "84.9149257747669"),
        ("-0.358191792925910E-01", "0.334910077722432E-01"),
        ("-2.02022980381683", "0.488399681651699"),
        ("-1.03322686717359", "0.214274163161675"),
        ("-0.511041056535807E-01", "0.226073200069370"),
        ("1829.15146461355", "455.478499142212"),
    ],
    "wampler1": [("1", "0")] * 6,
    "wampler3": list(zip(["1"] * 6, "2152.32624678170 2363.55173469681 779.343524331583 101.475507550350 5.64566512170752 0.112324854679312".split())),
    "filip": [
        ("-1467.48961422980", "298.084530995537"),
        ("-2772.17959193342", "559.779865474950"),
        ("-2316.37108160893", "466.477572127796"),
        ("-1127.97394098372", "227.204274477751"),
        ("-354.478233703349", "71.6478660875927"),
        ("-75.1242017393757", "15.2897178747400"),
        ("-10.8753180355343", "2.23691159816033"),
        ("-1.06221498588947", "0.221624321934227"),
        ("-0.670191154593408E-01", "0.142363763154724E-01"),
        ("-0.246781078275479E-02", "0.535617408889821E-03"),
        ("-0.402962525080404E-04", "0.896632837373868E-05"),
    ],
}
RESIDUAL = {"norris": "0.884796396144373", "longley": "304.854073561965", "wampler1": "0", "wampler3": "2360.14502379268", "filip": "0.334801051324544E-02"}
points = []
for name, text in (("norris", NORRIS), ("filip", FILIP)):
    points += [[name, *pair.split(), "", "", "", "", ""] for pair in text.replace("\n", "").split("/")]
points += [["wampler1", sum(i**k for k in range(6)), i, "", "", "", "", ""] for i in range(21)]
points += [["wampler3", value, i, "", "", "", "", ""] for i, value in enumerate(WAMPLER3.split())]
longley = sm.datasets.longley.load_pandas().data
points += [["longley", *(repr(float(v)) for v in row)] for row in longley.to_numpy()]
NIST = "NIST Statistical Reference Datasets, linear regression, www.itl.nist.gov/div898/strd/lls"
write("nist-data.csv", [NIST, "longley: six columns beside the constant; the others: powers of x1, wampler to the 5th, filip to the 10th"], ["case", "y", "x1", "x2", "x3", "x4", "x5", "x6"], points)
write(
    "nist-certified.csv",
    [NIST, "certified estimates and standard deviations, parameter 0 is the constant; residualDeviation: certified residual standard deviation", "tolerance: digits named in the test"],
    ["case", "parameter", "estimate", "standardDeviation", "residualDeviation"],
    [[name, j, b, s, RESIDUAL[name]] for name, values in CERTIFIED.items() for j, (b, s) in enumerate(values)],
)
