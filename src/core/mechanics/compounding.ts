/** A daily rebalanced fund over a path, before costs, against the stock it follows. Fractions. */
export interface LeveragedPath {
  /** growth of one won in the stock and in the fund */
  readonly stockGrowth: number;
  readonly fundGrowth: number;
  /** realised fund return − m × the stock's return over the path; trend + path */
  readonly difference: number;
  /** (1 + R)^m − 1 − m·R: what a straight move to R gives; positive on trends */
  readonly trend: number;
  /** fund growth − (1 + R)^m: what the way there costs */
  readonly path: number;
}

/**
 * Compounding of a daily multiple over simple returns: a memo beside linked tables, never added to them, since daily m × components
 * already contain it. A fund that loses all it has in a session (m·r ≤ −1) is worth nothing from then on.
 *
 * @see Cheng and Madhavan (2009), The Dynamics of Leveraged and Inverse Exchange-Traded Funds
 * @throws RangeError when a return is −100 % or below
 * @example
 * leveragedPath([-0.1, 0.1], 2).fundGrowth; // => 0.96
 */
export function leveragedPath(returns: readonly number[], multiple: number): LeveragedPath {
  let stockGrowth = 1;
  let fundGrowth = 1;
  for (const moved of returns) {
    if (moved <= -1) throw new RangeError(`leveragedPath requires returns above -1, got ${moved}`);
    stockGrowth *= 1 + moved;
    fundGrowth *= Math.max(0, 1 + multiple * moved);
  }
  const straight = stockGrowth ** multiple;
  const difference = fundGrowth - 1 - multiple * (stockGrowth - 1);
  const trend = straight - 1 - multiple * (stockGrowth - 1);
  return { stockGrowth, fundGrowth, difference, trend, path: fundGrowth - straight };
}

/**
 * The continuous-time value of a daily multiple: (S_T/S_0)^m · exp(−½(m² − m) · Σ ln(1 + r)²).
 *
 * @see Avellaneda and Zhang (2010), Path-dependence of leveraged ETF returns
 */
export function continuousFundGrowth(returns: readonly number[], multiple: number): number {
  let log = 0;
  let variance = 0;
  for (const moved of returns) {
    log += Math.log1p(moved);
    variance += Math.log1p(moved) ** 2;
  }
  return Math.exp(multiple * log - 0.5 * (multiple * multiple - multiple) * variance);
}
