import type { StockSplit } from '../decomposition/day-split.ts';
import type { Dataset, Quality } from '../market/dataset.ts';
import { indexMembers, indexWeightOn, isSingleSecurity } from '../market/lookup.ts';
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

/** Whether it is known what is inside `underlying`: a single security is itself, an index needs a weight of the evening before. */
export function knowsInside(dataset: Dataset, underlying: string, dayIndex: number): boolean {
  if (isSingleSecurity(dataset, underlying)) return true;
  return indexMembers(dataset, underlying).some(
    (code) => indexWeightOn(dataset, underlying, code, dayIndex - 1) !== undefined,
  );
}

/** A book without a single fund cannot say whose trades move a price: nothing is modelled, and nothing may be called residual. */
export const namesNoFunds = (dataset: Dataset, stockDays: StockDays, dayIndex: number): boolean =>
  dataset.fundTerms.length === 0 && stockDays.modelled(dayIndex).length === 0;
