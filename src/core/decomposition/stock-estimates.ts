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
  const uncapped = cappedShare === 0 ? mechanical : where(mechanical, capped);
  const firstRound = estimateFromDraws(cappedShare === 0 ? direct : where(direct, capped));
  const cascade = difference(uncapped, cappedShare === 0 ? direct : where(direct, capped));
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

function where(values: Float64Array, capped: Uint8Array): Float64Array {
  return values.filter((_, i) => capped[i] === 0);
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = a[i]! - b[i]!;
  return out;
}
