import type { Dataset } from '../market/dataset.ts';
import { previousCloseOn } from '../market/lookup.ts';
import { limitReach, shareLimit, shareRuleOn } from '../market/price-limits.ts';
import type { Ticker } from '../units/ticker.ts';

/** How far a stock may move on a session, up or down, as a fraction of the close before it; the whole limit where that is not known. */
export function reachOn(dataset: Dataset, code: Ticker, dayIndex: number): number {
  const close = previousCloseOn(dataset, code, dayIndex);
  return close === undefined ? shareLimit : limitReach(close, shareRuleOn(dataset.days[dayIndex]!));
}
