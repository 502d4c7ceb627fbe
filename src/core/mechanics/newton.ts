import { solveSmallSystem } from '../numeric/small-system.ts';
import type { LawShare } from './law-shares.ts';
import type { Loop } from './loop.ts';
import { clamped, goRound } from './loop.ts';

/** A step this small, relative to the return, is the last one: the next would be of its square. */
const lastStep = 1e-8;
/** Below this no step can be told from rounding. */
const rounding = 1e-15;
const mostPasses = 400;

/** Where each draw stands: the last accepted returns, the step tried from there, and how much of it. */
interface Trial {
  readonly from: readonly Float64Array[];
  readonly step: readonly Float64Array[];
  /** largest |r − target| over the stocks at `from` */
  readonly miss: Float64Array;
  readonly part: Float64Array;
  readonly system: StepSystem;
}

/**
 * Newton steps on r − target(r) = 0 in every draw of a law, halved until they come nearer; a draw that no part of its step brings
 * nearer takes a round r ← target(r) instead, which always contracts while the gain at zero is below 1.
 *
 * Linear laws need one step. On return `returns` solve the equation; `slopes` are those a last step (1e-8 of the return) before.
 */
export function newtonSolve(loop: Loop, share: LawShare): void {
  const trial = trialOf(loop);
  trial.miss.fill(Number.POSITIVE_INFINITY);
  let open = share.members.slice();
  for (let pass = 0; open.length > 0 && pass < mostPasses; pass++) {
    goRound(loop, share, open, true);
    let left = 0;
    for (let k = 0; k < open.length; k++) {
      const i = open[k]!;
      if (advance(loop, trial, i)) open[left++] = i;
    }
    open = open.subarray(0, left);
  }
}

function trialOf({ returns, response }: Loop): Trial {
  const count = returns[0]?.length ?? 0;
  const perStock = (): readonly Float64Array[] => returns.map(() => new Float64Array(count));
  const width = response.indexWeights.length;
  return {
    from: perStock(),
    step: perStock(),
    miss: new Float64Array(count),
    part: new Float64Array(count),
    system: { matrix: new Float64Array(width * width), values: new Float64Array(width) },
  };
}

/** Judges the returns just evaluated and sets the next ones. @returns whether the draw needs another pass */
function advance(loop: Loop, trial: Trial, i: number): boolean {
  const miss = largestMiss(loop, i);
  if (miss === 0 || Number.isNaN(miss)) return false;
  if (miss < trial.miss[i]!) return stepFrom(loop, trial, i, miss);
  if (trial.miss[i]! <= rounding) return settle(loop, trial, i);
  return shorten(loop, trial, i);
}

function largestMiss({ returns, targets }: Loop, i: number): number {
  let largest = 0;
  for (let s = 0; s < returns.length; s++) {
    const miss = Math.abs(returns[s]![i]! - targets[s]![i]!);
    if (!(miss <= largest)) largest = miss;
  }
  return largest;
}

/** Takes the returns as they are and steps on from them. */
function stepFrom(loop: Loop, trial: Trial, i: number, miss: number): boolean {
  trial.miss[i] = miss;
  trial.part[i] = 1;
  newtonStep(loop, trial, i);
  let small = true;
  for (let s = 0; s < loop.returns.length; s++) {
    const at = loop.returns[s]![i]!;
    const step = trial.step[s]![i]!;
    trial.from[s]![i] = at;
    small &&= Math.abs(step) <= lastStep * Math.abs(at) + rounding;
    loop.returns[s]![i] = clamped(at + step, loop.limit);
  }
  return !small;
}

function settle(loop: Loop, trial: Trial, i: number): boolean {
  for (let s = 0; s < loop.returns.length; s++) loop.returns[s]![i] = trial.from[s]![i]!;
  return false;
}

const shortestPart = 2 ** -12;

function shorten(loop: Loop, trial: Trial, i: number): boolean {
  const part = trial.part[i]! / 2;
  trial.part[i] = part;
  for (let s = 0; s < loop.returns.length; s++) {
    loop.returns[s]![i] =
      part < shortestPart
        ? loop.targets[s]![i]!
        : clamped(trial.from[s]![i]! + part * trial.step[s]![i]!, loop.limit);
  }
  if (part < shortestPart) trial.miss[i] = Number.POSITIVE_INFINITY;
  return true;
}

interface StepSystem {
  readonly matrix: Float64Array;
  readonly values: Float64Array;
}

/**
 * Solves (I − M) d = target − r. M is a diagonal and one column per index, so that the stocks are eliminated first and a system of
 * the size of the indices is left (Woodbury).
 */
function newtonStep(loop: Loop, { step, system }: Trial, i: number): void {
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
