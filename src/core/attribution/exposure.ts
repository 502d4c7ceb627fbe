import type { StockSplit } from '../decomposition/day-split.ts';
import type { Dataset, Quality } from '../market/dataset.ts';
import { indexWeightOn } from '../market/lookup.ts';
import type { StockDays } from './stock-days.ts';

/** How much of a modelled stock's return of one session is inside a return: 1 for itself, w(t−1) inside an index, β of a preferred. */
export interface StockExposure {
  readonly stock: StockSplit;
  readonly weight: number;
  readonly basis: 'own' | 'indexWeight' | 'beta';
  readonly quality: Quality;
  readonly source: string;
}

/**
 * Modelled stocks inside `underlying`, sorted by code: the stock itself, or the members of an index at the weights of the
 * evening before. Empty when nothing modelled is inside, or no weight is known.
 */
export function exposuresOf(
  dataset: Dataset,
  stockDays: StockDays,
  underlying: string,
  dayIndex: number,
): readonly StockExposure[] {
  const own = stockDays.find(underlying, dayIndex);
  if (own !== undefined) {
    return [{ stock: own.stock, weight: 1, basis: 'own', quality: 'derived', source: '' }];
  }
  return stockDays.modelled(dayIndex).flatMap((stock): StockExposure[] => {
    const held = indexWeightOn(dataset, underlying, stock.code, dayIndex - 1);
    return held === undefined ? [] : [{ stock, basis: 'indexWeight', ...held }];
  });
}
