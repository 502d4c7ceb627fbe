import type { EquilibriumQuestion } from './equilibrium.ts';
import type { LawShare } from './law-shares.ts';
import type { Loop } from './loop.ts';
import { goRound, loopOf } from './loop.ts';

const roundsAhead = 60;
/** Near enough, relative to the return, for Newton steps to take over. */
const nearEnough = 1e-3;

/** Follows draws from r = 0 by rounds r ← f + I(Q(r)): from below they lead to the first root on the side of the shock. */
export function roundsFromZero(loop: Loop, share: LawShare): void {
  const { members } = share;
  for (let s = 0; s < loop.returns.length; s++) {
    for (const i of members) loop.returns[s]![i] = 0;
  }
  for (let round = 0; round < roundsAhead; round++) {
    goRound(loop, share, members, false);
    if (!moveOn(loop, members)) return;
  }
}

/** Takes the targets for the new returns. @returns whether a draw is still on its way */
function moveOn(loop: Loop, members: Int32Array): boolean {
  let moving = false;
  for (let k = 0; k < members.length; k++) {
    if (moveDraw(loop, members[k]!, nearEnough) > 0) moving = true;
  }
  return moving;
}

/** @returns largest change of a return less `slack` of the return itself; 0 when none is larger */
function moveDraw({ returns, targets }: Loop, i: number, slack: number): number {
  let largest = 0;
  for (let s = 0; s < returns.length; s++) {
    const target = targets[s]![i]!;
    if (Number.isNaN(target)) continue;
    largest = Math.max(largest, Math.abs(target - returns[s]![i]!) - slack * Math.abs(target));
    returns[s]![i] = target;
  }
  return largest;
}

/** A round that moves no stock by this much is the last one. */
const basisPoint = 1e-4;
const mostRounds = 1000;

/**
 * How many passes r ← f + I(Q(r)), from r = f, each draw takes until no stock moves by a basis point: a diagnostic, not the solver.
 * A runaway reaches the price limit or `mostRounds`.
 */
export function roundsUntilRest(question: EquilibriumQuestion): Float64Array {
  const loop = loopOf(question);
  const rounds = new Float64Array(question.draws.count);
  for (let s = 0; s < loop.returns.length; s++) loop.returns[s]!.set(question.fundamental[s]!);
  for (const share of question.laws) {
    let open = share.members.slice();
    for (let round = 1; open.length > 0 && round <= mostRounds; round++) {
      goRound(loop, share, open, false);
      open = open.filter((i) => {
        rounds[i] = round;
        return moveDraw(loop, i, 0) >= basisPoint;
      });
    }
  }
  return rounds;
}
