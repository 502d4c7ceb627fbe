import type { LawShare } from './law-shares.ts';
import type { Loop } from './loop.ts';
import { clamped, goRound } from './loop.ts';
import type { Trial } from './newton-step.ts';
import { newtonStep } from './newton-step.ts';

/** A step this small, relative to the return, is the last one: the next would be of its square. */
const lastStep = 1e-8;

/** Below this no step can be told from rounding. */
const rounding = 1e-15;

const mostPasses = 400;

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
    loop.returns[s]![i] = clamped(at + step, loop.limits[s]!);
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
        : clamped(trial.from[s]![i]! + part * trial.step[s]![i]!, loop.limits[s]!);
  }
  if (part < shortestPart) trial.miss[i] = Number.POSITIVE_INFINITY;
  return true;
}
