/** Portfolio and benchmark over consecutive periods, fractions. */
export interface WealthPath {
  readonly portfolio: Float64Array;
  readonly benchmark: Float64Array;
  /** R_t − B_t */
  readonly differences: Float64Array;
  /** whether 1 + R and 1 + B are positive in every period */
  readonly positive: boolean;
  readonly portfolioReturn: number;
  readonly benchmarkReturn: number;
  /** R − B, summed from the periods' differences: it keeps its digits when portfolio and benchmark nearly agree */
  readonly excess: number;
}

/** Π(1 + R) of the periods before t × Π(1 + B) of the periods after it: Σ of it × (R_t − B_t) telescopes to R − B. */
export function grapCoefficients({
  portfolio,
  benchmark,
}: Pick<WealthPath, 'portfolio' | 'benchmark'>): Float64Array {
  const coefficients = new Float64Array(portfolio.length);
  let before = 1;
  for (let t = 0; t < portfolio.length; t++) {
    coefficients[t] = before;
    before *= 1 + portfolio[t]!;
  }
  let after = 1;
  for (let t = portfolio.length - 1; t >= 0; t--) {
    coefficients[t]! *= after;
    after *= 1 + benchmark[t]!;
  }
  return coefficients;
}

/** k_t / k, with k = (ln(1 + R) − ln(1 + B)) / (R − B) of a period and of the span. */
export function carinoCoefficients({
  benchmark,
  differences,
  benchmarkReturn,
  excess,
}: WealthPath): Float64Array {
  const whole = carinoFactor(excess, benchmarkReturn);
  return differences.map((difference, t) => carinoFactor(difference, benchmark[t]!) / whole);
}

/**
 * (ln(1 + R) − ln(1 + B)) / (R − B), written as ln(1 + x)/x/(1 + B) with x = (R − B)/(1 + B), so that equal and nearly equal returns go
 * over into 1/(1 + R) without a jump.
 */
export function carinoFactor(difference: number, benchmark: number): number {
  const relative = difference / (1 + benchmark);
  return (relative === 0 ? 1 : Math.log1p(relative) / relative) / (1 + benchmark);
}

/**
 * M + α_t, M = ((R − B)/T) / ((1 + R)^(1/T) − (1 + B)^(1/T)) and α_t = (R_t − B_t) · (R − B − M·Σ(R_s − B_s)) / Σ(R_s − B_s)².
 *
 * The bracket of α is summed as Σ(grap coefficient − M)·(R_s − B_s), and differences are taken relative to the largest: both are needed
 * where portfolio and benchmark nearly agree. Where they agree in every period α is 0.
 */
export function mencheroCoefficients(path: WealthPath): Float64Array {
  const { differences } = path;
  const natural = mencheroFactor(path.excess, path.benchmarkReturn, differences.length);
  const largest = differences.reduce((most, difference) => Math.max(most, Math.abs(difference)), 0);
  if (largest === 0) return differences.map(() => natural);
  const telescoping = grapCoefficients(path);
  let missing = 0;
  let squares = 0;
  for (let t = 0; t < differences.length; t++) {
    const difference = differences[t]! / largest;
    missing += (telescoping[t]! - natural) * difference;
    squares += difference * difference;
  }
  return differences.map((difference) => natural + (missing / squares) * (difference / largest));
}

/** M, written with x = (R − B)/(1 + B) so that equal returns go over into (1 + R)^((T − 1)/T). */
function mencheroFactor(excess: number, benchmarkReturn: number, periods: number): number {
  const relative = excess / (1 + benchmarkReturn);
  const slope = relative === 0 ? 1 : relative / (periods * Math.expm1(Math.log1p(relative) / periods));
  return (1 + benchmarkReturn) ** ((periods - 1) / periods) * slope;
}
