import { estimateFromDraws } from '../numeric/quantile.ts';
import type { Estimate } from '../units/estimate.ts';
import { scaled } from '../units/estimate.ts';
import type { SplitStock } from './day-split.ts';
import type { Capped } from './stock-model.ts';

/** Below this absolute return a share of the move says nothing. */
export const smallestSharedMove = 0.005;

type SplitFigures = Pick<SplitStock, 'mechanical' | 'direct' | 'feedback' | 'residual' | 'shareOfMove'>;

/**
 * Figures of a split stock: medians and quantiles (type 7) of the draws. A capped draw has no direct and feedback part, so theirs are
 * over the others. Points add up: residual = return − mechanical, feedback = mechanical − direct.
 */
export function splitEstimates(
  observedReturn: number,
  { mechanical, capped, cappedShare }: Capped,
  direct: Float64Array,
): SplitFigures {
  const whole = estimateFromDraws(mechanical);
  const kept = cappedShare === 0 ? direct : uncapped(direct, capped);
  const firstRound = estimateFromDraws(kept);
  const cascade = difference(cappedShare === 0 ? mechanical : uncapped(mechanical, capped), kept);
  return {
    mechanical: whole,
    direct: firstRound,
    feedback: estimateFromDraws(cascade, whole.point - firstRound.point),
    residual: remainder(observedReturn, whole),
    ...(Math.abs(observedReturn) >= smallestSharedMove
      ? { shareOfMove: scaled(whole, 1 / observedReturn) }
      : {}),
  };
}

/** What is left of an exactly known whole: the ends change places. */
export function remainder(whole: number, part: Estimate): Estimate {
  return {
    point: whole - part.point,
    low50: whole - part.high50,
    high50: whole - part.low50,
    low90: whole - part.high90,
    high90: whole - part.low90,
  };
}

/** A loop, because a filter with a callback takes as long as everything else here together. */
function uncapped(values: Float64Array, capped: Uint8Array): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (capped[i] === 0) kept[count++] = values[i]!;
  return kept.subarray(0, count);
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = a[i]! - b[i]!;
  return out;
}
