import type { KrwExact } from '../../units/krw-exact.ts';
import { krwExact, minus, sumExact, times } from '../../units/krw-exact.ts';
import type { HeldInstrument } from './instrument-day.ts';
import type { Quote } from './quote.ts';
import type { UnitChange, Valuation } from './valuation.ts';

/** Dividends on one unit held at the first close, in the currency of the price. */
export function dividendPerUnit({ dividends }: UnitChange, now: Quote): number {
  let sum = 0;
  for (const { dividend, units, fx } of dividends) sum += dividend.amount * units * (fx / now.fx);
  return sum;
}

/** Return of one unit in the currency of its price, dividends included. */
export const unitLocalReturn = (
  change: UnitChange,
  { before, now }: { readonly before: Quote; readonly now: Quote },
): number => (now.price * change.units + dividendPerUnit(change, now)) / before.price - 1;

/** Return of one unit in won: the local return, and the currency's on what has become of it. */
export function unitReturn({ before, now, change }: Extract<Valuation, { readonly kind: 'valued' }>): number {
  const localReturn = unitLocalReturn(change, { before, now });
  return localReturn + (now.fx / before.fx - 1) * (1 + localReturn);
}

/** Value at the second close of one unit held at the first, won; dividends have been paid out of it. */
export const unitEndValue = ({ now, change }: HeldInstrument): number => now.price * change.units * now.fx;

/** Profit of one unit, won: the change of its value, and the dividends. */
export function unitProfit(held: HeldInstrument): number {
  const { before, change } = held;
  let dividends = 0;
  for (const { dividend, units, fx } of change.dividends) dividends += dividend.amount * units * fx;
  return unitEndValue(held) + dividends - before.price * before.fx;
}

/** The same without rounding: prices, rates and factors are the decimals they were written as. */
export function exactUnitProfit({ before, now, change }: HeldInstrument): KrwExact {
  const dividends = change.dividends.map(({ dividend, units, fx }) =>
    times(times(krwExact(dividend.amount), units), fx),
  );
  const end = times(times(krwExact(now.price), now.fx), change.units);
  return minus(sumExact([end, ...dividends]), times(krwExact(before.price), before.fx));
}
