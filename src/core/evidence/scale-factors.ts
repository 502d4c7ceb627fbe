import type { ImpactLaw } from '../mechanics/impact-law.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import { logSlopes } from './law-scale.ts';
import { type SlopeFound, scaleGrid } from './posterior.ts';
import { gridQuantiles } from './slope-range.ts';

const known = new WeakMap<ParameterDraws, Map<string, Float64Array>>();

/**
 * Factor on a law's impact per draw, by which its scale has its posterior instead of its prior. Every draw keeps its rank: the draw at
 * probability p of the prior gets the scale at probability p of the posterior, and the form of the law stays that of the draw. 1 in
 * every draw when the data say nothing.
 */
export function scaleFactors(law: ImpactLaw, draws: ParameterDraws, found: SlopeFound): Float64Array {
  const ofDraws = known.get(draws) ?? new Map<string, Float64Array>();
  known.set(draws, ofDraws);
  const profile = found.profile === undefined ? '' : [found.profile.sigma, ...found.profile.weights].join();
  const key = `${law.id} ${found.estimate} ${found.standardError} ${profile}`;
  const factors = ofDraws.get(key) ?? factorsOf(law, draws, found);
  ofDraws.set(key, factors);
  return factors;
}

function factorsOf(law: ImpactLaw, draws: ParameterDraws, found: SlopeFound): Float64Array {
  const grid = scaleGrid(law, found);
  const size = grid.logSlope.length;
  const moved = gridQuantiles(
    grid,
    grid.logSlope.map((_, at) => (at + 0.5) / size),
  );
  return logSlopes(law, draws).map((x) => Math.exp(interpolated(grid.logSlope, moved, x) - x));
}

/** Piecewise linear in x; beyond the ends the shift of the end. */
function interpolated(xs: Float64Array, ys: Float64Array, x: number): number {
  const last = xs.length - 1;
  if (x <= xs[0]!) return x + ys[0]! - xs[0]!;
  if (x >= xs[last]!) return x + ys[last]! - xs[last]!;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle]! <= x) low = middle;
    else high = middle;
  }
  const width = xs[high]! - xs[low]!;
  const part = width === 0 ? 0 : (x - xs[low]!) / width;
  return ys[low]! + part * (ys[high]! - ys[low]!);
}
