import { compensatedSum } from '../../numeric/sum.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { DayBook } from './day-book.ts';
import type { Coverage } from './day-result.ts';
import { stateOfRow } from './position-state.ts';

/** How much of the book is in the day's sums, by count and by value; an unknown value has no figure. */
export function coverageOf(day: DayBook): Coverage {
  const counts = { priced: 0, oldRate: 0, stale: 0, unpriced: 0, notListed: 0, notHeld: 0 };
  let oldestRate: TradingDay | undefined;
  const lastKnown: number[] = [];
  const unpricedCodes = new Set<Ticker>();
  for (let at = 0; at < day.rows.length; at++) {
    const state = stateOfRow(day, at);
    counts[state.kind]++;
    if (state.kind === 'oldRate' && !(oldestRate !== undefined && oldestRate <= state.since))
      oldestRate = state.since;
    if (state.kind !== 'unpriced') continue;
    unpricedCodes.add(day.book.positions[day.rows[at]!]!.code);
    if (state.lastKnown !== undefined) lastKnown.push(state.lastKnown.valueKrw);
  }
  return {
    positions: day.rows.length,
    ...counts,
    ...(oldestRate === undefined ? {} : { oldestRate }),
    pricedValueKrw: day.netEquityKrw ?? 0,
    ...(lastKnown.length === 0 ? {} : { unpricedLastKnownKrw: compensatedSum(lastKnown) }),
    unpricedCodes: [...unpricedCodes],
  };
}
