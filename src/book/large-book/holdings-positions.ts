import type { ExposurePanel } from '../../core/attribution/holdings/exposure-panel.ts';
import type { Position } from '../../core/market/book-holdings.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';

/** Holdings that were stated for one date as ordinary positions, in force after the session at whose close they count. */
export function positionsFrom(
  { positions, quantities, statedOn }: Pick<ExposurePanel, 'positions' | 'quantities' | 'statedOn'>,
  days: readonly TradingDay[],
): readonly Position[] {
  const session = quantities.findIndex((units) => units !== undefined);
  const units = quantities[session];
  if (units === undefined) return [];
  const effectiveFrom = statedOn?.[session] ?? days[session]!;
  return positions.flatMap((place, at) =>
    units[at] === 0 ? [] : [{ ...place, quantity: units[at]!, effectiveFrom }],
  );
}
