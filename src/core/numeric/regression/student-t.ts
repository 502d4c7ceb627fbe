import { bracketedRoot } from '../root.ts';

/**
 * Probability that |T| is at least |t|, T of Student's distribution: the p-value of a two-sided test.
 *
 * @param degreesOfFreedom above 0, at most 10⁸
 * @throws RangeError outside that range, or when `t` is NaN
 * @see Abramowitz and Stegun (1964), 26.5.27: the incomplete beta function of df/(df + t²)
 * @example
 * twoSidedP(1, 1); // => 0.5
 */
export function twoSidedP(t: number, degreesOfFreedom: number): number {
  requireDegrees('twoSidedP', degreesOfFreedom);
  if (Number.isNaN(t)) throw new RangeError('twoSidedP requires a number, got NaN');
  if (!Number.isFinite(t)) return 0;
  // t²/df before anything is added: neither a huge t nor a huge df loses digits
  const ratio = (t / Math.sqrt(degreesOfFreedom)) ** 2;
  return Number.isFinite(ratio) ? tailOfBeta(degreesOfFreedom / 2, ratio) : 0;
}

/**
 * Quantile of Student's distribution.
 *
 * @param p probability, 0 < p < 1
 * @param degreesOfFreedom above 0, at most 10⁸
 * @throws RangeError outside those ranges
 * @example
 * studentQuantile(0.5, 7); // => 0
 */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  requireDegrees('studentQuantile', degreesOfFreedom);
  if (!(p > 0 && p < 1)) throw new RangeError(`studentQuantile requires 0 < p < 1, got ${p}`);
  const tails = 2 * Math.min(p, 1 - p);
  if (tails === 1) return 0;
  const excess = (t: number): number => Math.log(twoSidedP(t, degreesOfFreedom) / tails);
  let high = 1;
  while (excess(high) > 0) high *= 2;
  const size = bracketedRoot({ f: excess, low: 0, high, tolerance: 0 });
  return p < 0.5 ? -size : size;
}

function requireDegrees(what: string, degrees: number): void {
  if (!(degrees > 0 && degrees <= 1e8))
    throw new RangeError(`${what} requires degrees of freedom above 0 and at most 1e8, got ${degrees}`);
}

/** I_x(a, ½) with x = 1/(1 + ratio), 1 − x = ratio/(1 + ratio), from whichever side its fraction converges fast. */
function tailOfBeta(a: number, ratio: number): number {
  const x = 1 / (1 + ratio);
  const rest = ratio / (1 + ratio);
  // x^a·(1−x)^½/B(a, ½), with B(a, ½) = √π·Γ(a)/Γ(a+½)
  const front = Math.exp(-a * Math.log1p(ratio)) * Math.sqrt(rest / Math.PI) * gammaRatio(a);
  if (x < (a + 1) / (a + 2.5)) return (front * continuedFraction(a, 0.5, x)) / a;
  return 1 - (front * continuedFraction(0.5, a, rest)) / 0.5;
}

/** Γ(a + ½)/Γ(a): the series for large a, brought down to small ones by Γ(a + 1) = a·Γ(a). @see Tricomi and Erdélyi (1951) */
function gammaRatio(a: number): number {
  let factor = 1;
  let from = a;
  for (; from < 30; from++) factor *= from / (from + 0.5);
  const z = 1 / from;
  const series = 1 + z * (-1 / 8 + z * (1 / 128 + z * (5 / 1024 + z * (-21 / 32768 + (z * -399) / 262144))));
  return factor * Math.sqrt(from) * series;
}

/** The fraction of the incomplete beta function, by Lentz's method. @see Press et al. (2007), Numerical Recipes, 3rd edition, section 6.4 */
function continuedFraction(a: number, b: number, x: number): number {
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let c = 1;
  let value = d;
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return value;
}
