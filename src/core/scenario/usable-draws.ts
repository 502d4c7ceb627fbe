import { estimateFromDraws } from '../numeric/quantile.ts';
import type { Estimate } from '../units/estimate.ts';

/** Share of the draws that are marked 1. */
export const shareOf = (usable: Uint8Array): number =>
  usable.reduce((count, mark) => count + mark, 0) / usable.length;

/** Median and bands over the usable draws, around `point` where one is given. */
export function estimateOver(usable: Uint8Array, values: Float64Array, point?: number): Estimate {
  return estimateFromDraws(usable.includes(0) ? packed(usable, values) : values, point);
}

function packed(usable: Uint8Array, values: Float64Array): Float64Array {
  const out = new Float64Array(values.length);
  let kept = 0;
  for (let i = 0; i < values.length; i++) if (usable[i] === 1) out[kept++] = values[i]!;
  return out.subarray(0, kept);
}
