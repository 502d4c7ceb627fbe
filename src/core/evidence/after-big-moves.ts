import type { Dataset } from '../market/dataset.ts';
import { closeReturnOn } from '../market/lookup.ts';
import { covariance } from '../numeric/regression/covariance.ts';
import { constantColumn } from '../numeric/regression/design.ts';
import { coefficientTest } from '../numeric/regression/inference.ts';
import { leastSquares } from '../numeric/regression/least-squares.ts';
import { fewestSessions } from './design.ts';
import { afterClose, type Horizon } from './reversal-designs.ts';
import type { StockDay } from './stock-days.ts';

/** Mean return after large moves, in the direction of the move: below 0 is a bounce. A description, whatever made the move. */
export type AfterBigMoves =
  | {
      readonly kind: 'estimated';
      readonly horizon: Horizon;
      readonly n: number;
      readonly clusters: number;
      /** fraction, + on in the direction of the move */
      readonly mean: number;
      /** clustered by day */
      readonly standardError: number;
      readonly t: number;
    }
  | { readonly kind: 'tooFewDays'; readonly horizon: Horizon; readonly n: number };

/** A move of this size or more is large. */
export const bigMove = 0.05;

/** Mean of the later return times the sign of the move, rows of `bigMove` and more; `tooFewDays` under 20 sessions. */
export function afterBigMoves(dataset: Dataset, rows: readonly StockDay[], horizon: Horizon): AfterBigMoves {
  const sample = afterClose(dataset, rows, horizon).flatMap(({ code, dayIndex, outcome }) => {
    const moved = closeReturnOn(dataset, code, dayIndex);
    return moved === undefined || Math.abs(moved) < bigMove
      ? []
      : [{ dayIndex, value: outcome * Math.sign(moved) }];
  });
  const n = sample.length;
  const days = Int32Array.from(sample, ({ dayIndex }) => dayIndex);
  const clusters = new Set(days).size;
  if (clusters < fewestSessions.estimate) return { kind: 'tooFewDays', horizon, n };
  const y = Float64Array.from(sample, ({ value }) => value);
  const fit = leastSquares({ names: ['mean'], columns: [constantColumn(n)], y });
  const errors = fit.kind === 'fit' ? covariance(fit, { kind: 'clustered', clusters: days }) : undefined;
  if (fit.kind !== 'fit' || errors?.kind !== 'covariance') return { kind: 'tooFewDays', horizon, n };
  const { estimate, standardError, t } = coefficientTest(fit, errors, { name: 'mean' });
  return { kind: 'estimated', horizon, n, clusters, mean: estimate, standardError, t };
}
