import type { FlowResponse } from './flow-response.ts';
import type { StockLiquidity } from './impact-law.ts';
import type { LawShare } from './law-shares.ts';
import type { Loop } from './loop.ts';
import { clamped, flowsAt, loopOf, slopesAt } from './loop.ts';
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
  /** daily price limit per stock, a fraction; a stock that would leave it is fixed there */
  readonly limits: readonly number[];
  /** as `gainsAtZero` gives it; no shock changes it */
  readonly gainAtZero?: readonly Float64Array[];
  /** returns to start from, such as those of the shock next to this one; the answer does not depend on them */
  readonly near?: readonly Float64Array[];
}

/** What a draw says of a stock. */
export const drawState = {
  stable: 0,
  /** fixed at the price limit: it would go further */
  atLimit: 1,
  /** gain of 1 or more without any shock: a move calls forth more than itself, however small it is */
  runaway: 2,
  /** the law gives no number */
  notValid: 3,
} as const;

export interface Equilibrium {
  /** r per stock and draw; a runaway one stands where the bend of its law, or the price limit, stops it */
  readonly returns: readonly Float64Array[];
  /** q per stock and draw at these returns */
  readonly shares: readonly Float64Array[];
  /** at these returns, as if there were no price limit */
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
 * spurious one near c² even without a shock. A loop whose gain at zero is 1 or more is a `runaway`, whatever f: 0 is no resting place,
 * and the draw stands at the root beyond f where its law bends, else at the limit. So answers do not jump as a gain passes 1.
 * A stock that would leave ±limit is fixed there and the others answer to that; its mechanical part is r − f.
 *
 * Damped Newton steps from f (or `near`): for a law that is steepest at 0 the system is an M-function with one root, and where it is
 * concave in q the steps are monotone after the first. Other laws are first followed from 0 by rounds r ← f + I(Q(r)).
 *
 * @see Ortega and Rheinboldt (1970), Iterative Solution of Nonlinear Equations in Several Variables, 13.3 and 13.5
 */
export function equilibrium(question: EquilibriumQuestion): Equilibrium {
  const { response, laws, draws } = question;
  const work = loopOf(question);
  const gainAtZero = question.gainAtZero ?? gainsAtZero(question);
  const runaway = gainAtZero.map(isRunaway);
  startAt(work, question.near ?? question.fundamental, runaway);
  for (const share of laws) {
    if (!share.law.steepestAtZero) roundsFromZero(work, share);
    newtonSolve(work, share);
  }
  flowsAt(work, work.returns, draws.all);
  return {
    returns: work.returns,
    shares: work.shares,
    gain: loopGains(response, slopesAt(work, laws)),
    gainAtZero,
    state: work.returns.map((_, s) => statesOf(work, s, runaway[s]!)),
  };
}

/** Gain of the loop before there is any shock, per stock and draw. */
export const gainsAtZero = (
  question: Pick<EquilibriumQuestion, 'response' | 'liquidity' | 'draws' | 'laws'>,
): readonly Float64Array[] =>
  loopGains(question.response, slopesAt(loopOf({ ...question, fundamental: [], limits: [] }), question.laws));

/** A vertical tangent at 0 is no runaway. */
function isRunaway(gains: Float64Array): Uint8Array {
  const marks = new Uint8Array(gains.length);
  for (let i = 0; i < gains.length; i++)
    if (gains[i]! >= 1 && gains[i]! < Number.POSITIVE_INFINITY) marks[i] = 1;
  return marks;
}

/**
 * Returns to begin with, inside the limits. A draw with a runaway begins at the limit on the side of its shock, or of what the others
 * force on it: from outside the steps come down on the root beyond f, if there is one.
 */
function startAt(work: Loop, near: readonly Float64Array[], runaway: readonly Uint8Array[]): void {
  const { fundamental, limits, returns, shares, draws } = work;
  flowsAt(work, fundamental, draws.all);
  const outside = new Uint8Array(draws.count);
  for (const marks of runaway) for (let i = 0; i < outside.length; i++) outside[i]! |= marks[i]!;
  for (let s = 0; s < returns.length; s++) {
    const start = returns[s]!;
    const shock = fundamental[s]!;
    const flow = shares[s]!;
    const limit = limits[s]!;
    for (let i = 0; i < start.length; i++) {
      start[i] =
        outside[i] === 1
          ? (Math.sign(shock[i]!) || Math.sign(flow[i]!)) * limit
          : clamped(near[s]![i]!, limit) + 0;
    }
  }
}

function statesOf({ returns, limits, targets }: Loop, s: number, runaway: Uint8Array): Uint8Array {
  const states = new Uint8Array(runaway.length);
  for (let i = 0; i < states.length; i++) {
    if (Number.isNaN(targets[s]![i]!)) states[i] = drawState.notValid;
    else if (runaway[i] === 1) states[i] = drawState.runaway;
    else if (Math.abs(returns[s]![i]!) >= limits[s]!) states[i] = drawState.atLimit;
  }
  return states;
}
