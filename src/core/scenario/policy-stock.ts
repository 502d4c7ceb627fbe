import { shifted } from '../units/estimate.ts';
import type { DayReplay, ReplayedStock } from './day-replay.ts';
import type { PolicySession, PolicyStock } from './policy-result.ts';
import { estimateOver, shareOf } from './usable-draws.ts';

/** A re-solved session in figures. */
export function policySession({ split, stocks, usable }: DayReplay): PolicySession {
  const usableShare = shareOf(usable);
  return {
    day: split.day,
    stocks: stocks.map((one) => (one.kind === 'notReplayed' ? one : policyStock(one, usable))),
    usableShare,
  };
}

/** Points: the effect is the median of its draws, what it is added to keeps its own. All bands are over the same draws. */
function policyStock(
  { code, stock, effect, shares, gainAtZero, grossFlowKrw }: ReplayedStock,
  usable: Uint8Array,
): PolicyStock {
  const changed = estimateOver(usable, effect);
  const { mechanical, draws } = stock;
  const under = draws.mechanical.map((part, i) => part + effect[i]!);
  return {
    kind: 'replayed',
    code,
    return: stock.return,
    returnUnder: shifted(changed, stock.return),
    effect: changed,
    mechanical: estimateOver(usable, draws.mechanical, mechanical.point),
    mechanicalUnder: estimateOver(usable, under, mechanical.point + changed.point),
    grossFlowKrw: grossFlowKrw.before,
    grossFlowUnderKrw: grossFlowKrw.after,
    shareOfTurnover: estimateOver(usable, shares.before),
    shareUnder: estimateOver(usable, shares.after),
    ...(gainAtZero.before.every(Number.isFinite)
      ? { gainAtZero: estimateOver(usable, gainAtZero.before) }
      : {}),
    ...(gainAtZero.after.every(Number.isFinite)
      ? { gainAtZeroUnder: estimateOver(usable, gainAtZero.after) }
      : {}),
  };
}
