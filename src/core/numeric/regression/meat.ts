import type { LinearFit } from './least-squares.ts';
import { addProducts } from './symmetric-matrix.ts';

export type HeteroskedasticKind = 'hc0' | 'hc1' | 'hc2' | 'hc3';

/** Above this leverage a row is fitted by itself: 1 less what rounding leaves of it. */
const fullLeverage = 1 - 1e-12;

/** Sum over rows of the products of scores, each residual corrected as the variant asks. */
export function heteroskedasticMeat(
  fit: LinearFit,
  kind: HeteroskedasticKind,
): Float64Array | { kind: 'fullLeverage'; row: number } {
  const full = fit.leverages.findIndex((leverage) => leverage > fullLeverage);
  if (full >= 0 && (kind === 'hc2' || kind === 'hc3')) return { kind: 'fullLeverage', row: full };
  const factor = kind === 'hc1' ? Math.sqrt(fit.rows / fit.degreesOfFreedom) : 1;
  const power = kind === 'hc3' ? 1 : kind === 'hc2' ? 0.5 : 0;
  const corrected = fit.residuals.map(
    (residual, i) => (residual * factor) / (1 - fit.leverages[i]!) ** power,
  );
  const scores = scoresOf(fit.scoreColumns, corrected);
  const meat = new Float64Array(scores.length ** 2);
  addProducts(meat, scores, scores);
  return meat;
}

/** floor(4(n/100)^(2/9)), the rule of Newey and West (1994) for the Bartlett kernel. */
export const neweyWestLags = (rows: number): number => Math.floor(4 * (rows / 100) ** (2 / 9));

/** Rows in order of time. @throws RangeError when lags are not whole and from 0 to n−1 */
export function neweyWestMeat(fit: LinearFit, lags: number): Float64Array {
  if (!(Number.isSafeInteger(lags) && lags >= 0 && lags < fit.rows))
    throw new RangeError(`covariance requires whole lags from 0 to ${fit.rows - 1}, got ${lags}`);
  const scores = scoresOf(fit.scoreColumns, fit.residuals);
  const meat = new Float64Array(scores.length ** 2);
  addProducts(meat, scores, scores);
  for (let lag = 1; lag <= lags; lag++) {
    const weighted = scores.map((score) =>
      score.subarray(lag).map((value) => value * (1 - lag / (lags + 1))),
    );
    addProducts(meat, weighted, scores);
    addProducts(meat, scores, weighted);
  }
  return meat;
}

const scoresOf = (columns: readonly Float64Array[], residuals: Float64Array): readonly Float64Array[] =>
  columns.map((column) => column.map((value, i) => value * residuals[i]!));
