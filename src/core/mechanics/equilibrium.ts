import type { FlowResponse } from './flow-response.ts';
import type { StockLiquidity } from './impact-laws.ts';
import type { LawShare } from './law-shares.ts';
import type { Loop } from './loop.ts';
import { clamped, flowsAt, loopOf, slopesAtZero } from './loop.ts';
import { loopGains } from './loop-gain.ts';
import { newtonSolve } from './newton.ts';
import type { ParameterDraws } from './parameter-draws.ts';
import { roundsFromZero } from './rounds.ts';

/** Where the machine comes to rest is asked with this. Arrays over stocks are in the order of `response.stocks`. */
export interface EquilibriumQuestion {
  readonly response: FlowResponse;
  readonly liquidity: readonly StockLiquidity[];
  readonly laws: readonly LawShare[];
  readonly draws: ParameterDraws;
  /** return without any forced trade, per stock and draw; fractions */
  readonly fundamental: readonly Float64Array[];
  /** daily price limit; a stock that would leave it is fixed there */
  readonly limit: number;
  /** returns to start from, such as those of the shock next to this one; the answer does not depend on them */
  readonly near?: readonly Float64Array[];
}

/** What a draw says of a stock. */
export const drawState = {
  stable: 0,
  /** fixed at the price limit: it would go further */
  atLimit: 1,
  /** gain of 1 or more without any shock: a move calls forth more than itself */
  runaway: 2,
  /** the law gives no number */
  notValid: 3,
} as const;

export interface Equilibrium {
  /** r per stock and draw; that of a runaway draw is the price limit on the side of its shock */
  readonly returns: readonly Float64Array[];
  /** q per stock and draw at these returns */
  readonly shares: readonly Float64Array[];
  /** at these returns */
  readonly gain: readonly Float64Array[];
  /** without a shock; +Infinity where the law has a vertical tangent there */
  readonly gainAtZero: readonly Float64Array[];
  /** one of `drawState` per stock and draw */
  readonly state: readonly Uint8Array[];
}

/**
 * Returns once forced trades have fed back on them: r = f + I(Q(r)), jointly over stocks that index funds couple, in every draw.
 *
 * The root taken is the one that grows out of r = 0 as the shock grows from 0, so it has the sign of f; the pure square-root law has a
 * spurious one near c² even without a shock. A loop whose gain at zero is 1 or more has none: `runaway`, whatever f.
 * A stock that would leave ±limit is fixed there and the others answer to that; its mechanical part is r − f.
 *
 * Damped Newton steps from f (or `near`): for a law that is steepest at 0 the system is an M-function with one root, and where it is
 * concave in q the steps are monotone after the first. Other laws are first followed from 0 by rounds r ← f + I(Q(r)).
 *
 * @see Ortega and Rheinboldt (1970), Iterative Solution of Nonlinear Equations in Several Variables, 13.3 and 13.5
 */
export function equilibrium(question: EquilibriumQuestion): Equilibrium {
  const work = loopOf(question);
  const slopes = slopesAtZero(work, question.laws);
  const gainAtZero = loopGains(question.response, slopes);
  fixRunaways(work, slopes);
  startAt(work, question.near ?? question.fundamental);
  for (const { law, members } of question.laws) {
    if (!law.steepestAtZero) roundsFromZero(work, law, members);
    newtonSolve(work, law, members);
  }
  flowsAt(work, work.returns, question.draws.all);
  return {
    returns: work.returns,
    shares: work.shares,
    gain: gainsAt(work, gainAtZero),
    gainAtZero,
    state: work.returns.map((_, s) => statesOf(work, s)),
  };
}

/** A loop of gain 1 or more: the stocks that run away on their own, then those that do so together. */
function fixRunaways(work: Loop, slopes: readonly Float64Array[]): void {
  const alone = loopGains({ stocks: work.response.stocks, indexWeights: [] }, slopes);
  markRunaway(work, slopes, alone);
  if (work.response.indexWeights.length > 0) markRunaway(work, slopes, loopGains(work.response, slopes));
}

/** Marks draws in place and takes their slopes out of the loop; a vertical tangent at 0 is no runaway. */
function markRunaway(work: Loop, slopes: readonly Float64Array[], gains: readonly Float64Array[]): void {
  for (let s = 0; s < slopes.length; s++) {
    const slope = slopes[s]!;
    for (let i = 0; i < slope.length; i++) {
      if (slope[i] === 0 || !(gains[s]![i]! >= 1) || gains[s]![i] === Number.POSITIVE_INFINITY) continue;
      work.runaway[s]![i] = 1;
    }
  }
  for (let s = 0; s < slopes.length; s++) {
    for (let i = 0; i < work.draws.count; i++) if (work.runaway[s]![i] === 1) slopes[s]![i] = 0;
  }
}

/** Returns to begin with, inside the limits; a runaway goes to the limit on the side of its shock, or of what the others force on it. */
function startAt(work: Loop, near: readonly Float64Array[]): void {
  const { fundamental, limit, returns, runaway, shares } = work;
  flowsAt(work, fundamental, work.draws.all);
  for (let s = 0; s < returns.length; s++) {
    for (let i = 0; i < work.draws.count; i++) {
      const side = Math.sign(fundamental[s]![i]!) || Math.sign(shares[s]![i]!);
      returns[s]![i] = runaway[s]![i] === 1 ? side * limit : clamped(near[s]![i]!, limit) + 0;
    }
  }
}

/** A runaway keeps the gain that makes it one: at the price limit nothing answers any more. */
function gainsAt(
  { response, slopes, runaway }: Loop,
  gainAtZero: readonly Float64Array[],
): readonly Float64Array[] {
  return loopGains(response, slopes).map((gains, s) =>
    gains.map((gain, i) => (runaway[s]![i] === 1 ? gainAtZero[s]![i]! : gain)),
  );
}

function statesOf({ returns, runaway, limit, targets }: Loop, s: number): Uint8Array {
  return Uint8Array.from(returns[s]!, (value, i) => {
    if (runaway[s]![i] === 1) return drawState.runaway;
    if (Number.isNaN(targets[s]![i]!)) return drawState.notValid;
    return Math.abs(value) >= limit ? drawState.atLimit : drawState.stable;
  });
}
