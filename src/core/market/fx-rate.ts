import type { TradingDay } from '../units/trading-day.ts';
import type { Dataset } from './dataset.ts';
import { maps } from './dataset-maps.ts';
import type { Quality } from './quality.ts';

/** Last rate dated on or before `day`, won per unit, with its date; 1 for KRW. */
export function fxRateOn(
  dataset: Dataset,
  currency: string,
  day: TradingDay,
):
  | { readonly rate: number; readonly day: TradingDay; readonly quality: Quality; readonly source: string }
  | undefined {
  if (currency === 'KRW') return { rate: 1, day, quality: 'official', source: '' };
  const series = maps(dataset).fx.get(currency);
  if (series === undefined) return undefined;
  const at = lastAtOrBefore(series.days, day);
  const rate = at < 0 ? undefined : series.rates[at];
  if (rate === undefined || Number.isNaN(rate)) return undefined;
  return { rate, day: series.days[at]!, quality: series.quality[at]!, source: series.source[at]! };
}

function lastAtOrBefore(days: readonly TradingDay[], day: TradingDay): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
