import { estimateFromDraws } from '../numeric/quantile.ts';
import type { Estimate } from '../units/estimate.ts';
import { exactly, scaled } from '../units/estimate.ts';

/** A figure per stock, with its draws. */
export interface Column {
  readonly estimate: Estimate;
  readonly draws: Float64Array;
}

/**
 * Any combination Σ loading · column: the point is that of the points, the band the quantiles of the per-draw sums; `undefined` when a
 * column that is not known has a part in it.
 */
export type Combined = (loadings: Float64Array) => Estimate | undefined;

/** Combinations in the same proportion share one computation; one column alone reuses its own quantiles. */
export function combinedOver(columns: readonly (Column | undefined)[]): Combined {
  const made = new Map<string, Estimate>();
  return (loadings) => {
    if (columns.some((column, s) => column === undefined && loadings[s] !== 0)) return undefined;
    const used = columns.flatMap((column, s) =>
      column === undefined || loadings[s] === 0 ? [] : [{ column, loading: loadings[s]! }],
    );
    const first = used[0];
    if (first === undefined) return exactly(0);
    if (used.length === 1) return scaled(first.column.estimate, first.loading);
    const scale = used.reduce(
      (most, { loading }) => (Math.abs(loading) > Math.abs(most) ? loading : most),
      0,
    );
    const name = Array.from(loadings, (loading) => loading / scale).join(' ');
    let unit = made.get(name);
    if (unit === undefined) {
      unit = unitBand(used, scale);
      made.set(name, unit);
    }
    return scaled(unit, scale);
  };
}

function unitBand(
  used: readonly { readonly column: Column; readonly loading: number }[],
  scale: number,
): Estimate {
  const sum = new Float64Array(used[0]!.column.draws.length);
  let point = 0;
  for (const { column, loading } of used) {
    const ratio = loading / scale;
    point += ratio * column.estimate.point;
    for (let i = 0; i < sum.length; i++) sum[i]! += ratio * column.draws[i]!;
  }
  return estimateFromDraws(sum, point);
}
