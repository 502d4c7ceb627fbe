import { solveSmallSystem } from '../numeric/small-system.ts';
import type { Loop } from './loop.ts';

/** Where each draw stands: the last accepted returns, the step tried from there, and how much of it. */
export interface Trial {
  readonly from: readonly Float64Array[];
  readonly step: readonly Float64Array[];
  /** largest |r − target| over the stocks at `from` */
  readonly miss: Float64Array;
  readonly part: Float64Array;
  readonly system: StepSystem;
}

interface StepSystem {
  readonly matrix: Float64Array;
  readonly values: Float64Array;
}

/**
 * Solves (I − M) d = target − r. M is a diagonal and one column per index, so that the stocks are eliminated first and a system of
 * the size of the indices is left (Woodbury).
 */
export function newtonStep(loop: Loop, { step, system }: Trial, i: number): void {
  const { response, returns, targets } = loop;
  for (let s = 0; s < returns.length; s++) {
    step[s]![i] = (targets[s]![i]! - returns[s]![i]!) / (1 - gainAlone(loop, s, i));
  }
  const width = response.indexWeights.length;
  if (width === 0) return;
  for (let u = 0; u < width; u++) fillEquation(loop, step, system, u, i);
  solveSmallSystem(system.matrix, system.values);
  for (let s = 0; s < returns.length; s++) {
    for (let u = 0; u < width; u++) step[s]![i]! += answer(loop, s, u, i) * system.values[u]!;
  }
}

/** Step of index u: what its members do alone, and what the steps of all indices add through them. */
function fillEquation(
  loop: Loop,
  step: readonly Float64Array[],
  { matrix, values }: StepSystem,
  u: number,
  i: number,
): void {
  const width = values.length;
  const weights = loop.response.indexWeights[u]!;
  let moved = 0;
  for (let s = 0; s < weights.length; s++) moved += weights[s]! * step[s]![i]!;
  values[u] = moved;
  for (let v = 0; v < width; v++) {
    let entry = u === v ? 1 : 0;
    for (let s = 0; s < weights.length; s++) entry -= weights[s]! * answer(loop, s, v, i);
    matrix[u * width + v] = entry;
  }
}

/** A vertical tangent is taken as very steep; on a flow that is not there it is nothing. */
const through = (slope: number, flow: number): number => (flow === 0 ? 0 : Math.min(slope, 1e12) * flow);

const gainAlone = ({ response, slopes }: Loop, s: number, i: number): number =>
  through(slopes[s]![i]!, response.stocks[s]!.own[i]!);

/** Return of stock s per unit of the return of index u, its own loop run to the end. */
const answer = (loop: Loop, s: number, u: number, i: number): number =>
  through(loop.slopes[s]![i]!, loop.response.stocks[s]!.viaIndex[u]![i]!) / (1 - gainAlone(loop, s, i));
