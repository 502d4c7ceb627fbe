import type { Position } from '../../market/book-holdings.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { TradingDay } from '../../units/trading-day.ts';

/**
 * Cash that holds nothing by a statement and takes money from outside before the next: without units, as a row that closes a holding.
 *
 * @param positions all of one statement
 * @param day of the session that begins; absent after the last
 */
export function receivingCash(
  { cashFlows }: Dataset,
  positions: readonly Position[],
  day: TradingDay | undefined,
): readonly Position[] {
  const effectiveFrom = positions[0]?.effectiveFrom;
  if (effectiveFrom === undefined) return [];
  const keyOf = (place: Pick<Position, 'code' | 'group' | 'account'>): string =>
    JSON.stringify([place.code, place.group, place.account]);
  const known = new Set(positions.map(keyOf));
  const came = cashFlows.filter((flow) => flow.day > effectiveFrom && (day === undefined || flow.day <= day));
  const homes = came.map(({ currency: code, group, account }): Position => {
    return { ...{ code, group, account, effectiveFrom }, quantity: 0, row: 0 };
  });
  return [...new Map(homes.map((home) => [keyOf(home), home])).values()].filter(
    (home) => !known.has(keyOf(home)),
  );
}
