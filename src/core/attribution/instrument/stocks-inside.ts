import type { StockSplit } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import { indexMembers, indexWeightOn, isSingleSecurity } from '../../market/lookup.ts';
import type { Quality } from '../../market/quality.ts';
import type { StockDays } from './stock-days.ts';

/** How much of a modelled stock's return of one session is inside a return: 1 for itself, w(t−1) inside an index, β of a preferred. */
export interface StockInside {
  /** a modelled stock; or a fund that cannot be opened, without an answer */
  readonly stock: StockSplit;
  /** product of the steps; 1 without any */
  readonly weight: number;
  /** from the outside in */
  readonly steps: readonly LookThroughStep[];
}

/** One factor on the way to a stock inside: what of a holder's return comes from `code`. */
export interface LookThroughStep {
  readonly code: string;
  readonly weight: number;
  readonly basis: 'indexWeight' | 'beta' | 'multiple';
  readonly quality: Quality;
  readonly source: string;
}

/**
 * Modelled stocks inside `underlying`, sorted by code: the stock itself, or the members of an index at the weights of the
 * evening before. Empty when nothing modelled is inside, or no weight is known.
 */
export function stocksInsideOf(
  dataset: Dataset,
  stockDays: StockDays,
  underlying: string,
  dayIndex: number,
): readonly StockInside[] {
  const own = stockDays.find(underlying, dayIndex);
  if (own !== undefined) return [{ stock: own.stock, weight: 1, steps: [] }];
  return stockDays.modelled(dayIndex).flatMap((stock): StockInside[] => {
    const held = indexWeightOn(dataset, underlying, stock.code, dayIndex - 1);
    if (held === undefined) return [];
    const step: LookThroughStep = { code: stock.code, basis: 'indexWeight', ...held };
    return [{ stock, weight: held.weight, steps: [step] }];
  });
}

/** Whether it is known what is inside `underlying`: a single security is itself, an index needs a weight of the evening before. */
export function knowsInside(dataset: Dataset, underlying: string, dayIndex: number): boolean {
  if (isSingleSecurity(dataset, underlying)) return true;
  return listsMembers(dataset, underlying, dayIndex);
}

/** Whether weights of the evening before are known for any member of an index or a fund. */
export const listsMembers = (dataset: Dataset, holder: string, dayIndex: number): boolean =>
  indexMembers(dataset, holder).some(
    (code) => indexWeightOn(dataset, holder, code, dayIndex - 1) !== undefined,
  );

/** A book without a single fund cannot say whose trades move a price: nothing is modelled, and nothing may be called residual. */
export const namesNoFunds = (dataset: Dataset, stockDays: StockDays, dayIndex: number): boolean =>
  dataset.fundTerms.length === 0 && stockDays.modelled(dayIndex).length === 0;
