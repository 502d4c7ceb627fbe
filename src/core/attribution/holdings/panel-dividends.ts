import type { Position } from '../../market/book-holdings.ts';
import { cashHomeOf, cashHomes } from '../../market/cash-homes.ts';
import type { Dividend } from '../../market/corporate-actions.ts';
import { unitsBecome } from '../../market/corporate-actions.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { TradingDay } from '../../units/trading-day.ts';

/** A dividend in cash that takes it. */
export interface CashEntry {
  /** place of the cash among the positions */
  readonly at: number;
  /** in units of its currency */
  readonly amount: number;
}

/**
 * Dividends that go ex over a session, and the cash that takes them: of the group and account, as for positions one by one. What finds no
 * cash leaves the book.
 *
 * @param held units of each position at the close of `held.since`
 */
export function dividendEntries(
  dataset: Dataset,
  positions: readonly Position[],
  held: { readonly units: Float64Array; readonly since: TradingDay },
  exIndex: number,
): readonly CashEntry[] {
  const dividends = dividendsOver(dataset, exIndex);
  if (dividends.length === 0) return [];
  const homes = cashHomes(positions);
  return dividends.flatMap(({ code, currency, amount, day }) => {
    const become = unitsBecome(dataset, code, held.since, day);
    return positions.flatMap((position, place) => {
      const units = held.units[place]! * (become ?? Number.NaN);
      if (position.code !== code || !(Math.abs(units) > 0)) return [];
      const home = cashHomeOf(homes.get(currency) ?? [], position);
      if (home === undefined) return [];
      const at = positions.findIndex(
        (one) => one.code === currency && one.group === home.group && one.account === home.account,
      );
      return [{ at, amount: amount * units }];
    });
  });
}

const dividendsOver = ({ corporateActions, days }: Dataset, exIndex: number): readonly Dividend[] => {
  const [before, on] = [days[exIndex - 1], days[exIndex]];
  return corporateActions.filter(
    (action): action is Dividend =>
      action.kind === 'dividend' && before !== undefined && action.day > before && action.day <= on!,
  );
};
