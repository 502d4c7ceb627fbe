import { addScaled } from '../attribution/node/draw-sums.ts';
import type { Linking } from '../attribution/period/linking.ts';
import { linkPeriods } from '../attribution/period/linking.ts';
import type { Column, NodeQuestion } from './policy-columns.ts';
import type { NodeTerms, PolicyTerm } from './policy-terms.ts';

/** How the span's sessions are linked: one coefficient per session for what was observed, one per session and draw for the effects. */
export interface Links {
  readonly equity: Float64Array;
  readonly observed: Float64Array;
  readonly effects: readonly Float64Array[];
  readonly effectPoints: Float64Array;
  /** share of the usable draws in which the method asked is not defined, so that they are linked by frongello */
  readonly fellBackShare: number;
}

/** Links the span as it was, and under the policy draw by draw. */
export function linksOf(
  { days, method, usable }: NodeQuestion,
  whole: NodeTerms,
  columns: readonly Column[],
): Links {
  const equity = Float64Array.from(days, ({ netEquityKrw }) => netEquityKrw);
  const observed = whole.profit.map((profit, t) => profit / equity[t]!);
  const returns = days.map((_, t) => new Float64Array(usable.length).fill(observed[t]!));
  const points = observed.slice();
  for (const { t, column, won } of whole.terms) {
    addScaled(returns[t]!, columns[column]!.effect, won / equity[t]!);
    points[t]! += (won / equity[t]!) * columns[column]!.effectPoint;
  }
  const under = (portfolio: Float64Array): Linking => linkPeriods({ portfolio, benchmark: observed }, method);
  const { coefficients, fellBack } = coefficientsPerDraw(returns, usable, under);
  return {
    equity,
    observed: linkPeriods({ portfolio: observed }, method).coefficients,
    effects: coefficients,
    effectPoints: under(points).coefficients,
    fellBackShare:
      fellBack /
      Math.max(
        1,
        usable.reduce((sum, one) => sum + one, 0),
      ),
  };
}

/** One session needs no linking, and a draw without an answer has no coefficients. */
function coefficientsPerDraw(
  returns: readonly Float64Array[],
  usable: Uint8Array,
  under: (portfolio: Float64Array) => Linking,
): { readonly coefficients: readonly Float64Array[]; readonly fellBack: number } {
  const coefficients = returns.map(({ length }) => new Float64Array(length).fill(1));
  if (returns.length === 1) return { coefficients, fellBack: 0 };
  const path = new Float64Array(returns.length);
  let fellBack = 0;
  for (let i = 0; i < usable.length; i++) {
    if (usable[i] === 0) continue;
    for (let t = 0; t < path.length; t++) path[t] = returns[t]![i]!;
    const linking = under(path);
    if (linking.notice !== undefined) fellBack++;
    for (let t = 0; t < path.length; t++) coefficients[t]![i] = linking.coefficients[t]!;
  }
  return { coefficients, fellBack };
}

/** What the policy adds to a node's linked contribution, per draw. */
export function linkedEffect(
  terms: readonly PolicyTerm[],
  { equity, effects }: Links,
  columns: readonly Column[],
  count: number,
): Float64Array {
  const sum = new Float64Array(count);
  for (const { t, column, won } of terms) {
    const { effect } = columns[column]!;
    const coefficients = effects[t]!;
    const weight = won / equity[t]!;
    for (let i = 0; i < count; i++) sum[i]! += weight * coefficients[i]! * effect[i]!;
  }
  return sum;
}
