import type { Dataset, Security } from '../../market/dataset.ts';
import { fxRateOn } from '../../market/fx-rate.ts';
import { priceOn, priceQualityOn, securityIndexOf, securityOf } from '../../market/lookup.ts';
import type { Quality } from '../../market/quality.ts';
import type { TradingDay } from '../../units/trading-day.ts';

/** What one unit was worth at a close: price in its own currency and won per unit of that currency. */
export interface Quote {
  readonly day: TradingDay;
  readonly dayIndex: number;
  readonly price: number;
  readonly basis: 'close' | 'nav' | 'cash';
  readonly priceQuality: Quality;
  readonly priceSource: string;
  readonly currency: string;
  readonly fx: number;
  readonly fxDay: TradingDay;
  readonly fxQuality: Quality;
  readonly fxSource: string;
}

/** Whether a quote is worth what it says at the exchange rate of an earlier day: what the currency did since is not seen. */
export const hasOldRate = ({ fxDay, day }: Quote): boolean => fxDay < day;

/** One unit of cash at a close; `undefined` without a rate. */
export function cashQuote(dataset: Dataset, code: string, dayIndex: number): Quote | undefined {
  const currency = securityOf(dataset, code)?.currency ?? code;
  const unit = { price: 1, basis: 'cash', priceQuality: 'official', priceSource: '' } as const;
  return withRate(dataset, currency, dayIndex, unit);
}

/** A session's quote is the next session's quote before: of each security the last two that were asked for are kept. */
const keptQuotes = new WeakMap<Dataset, (Quote | undefined)[]>();

/** What one unit was worth at the close; `undefined` without a price or a rate. */
export function quoteOn(dataset: Dataset, security: Security, dayIndex: number): Quote | undefined {
  let kept = keptQuotes.get(dataset);
  if (kept === undefined) {
    kept = new Array<Quote | undefined>(2 * dataset.securities.length).fill(undefined);
    keptQuotes.set(dataset, kept);
  }
  const place = 2 * securityIndexOf(dataset, security.code)! + (dayIndex & 1);
  const known = kept[place];
  if (known?.dayIndex === dayIndex) return known;
  const made = makeQuote(dataset, security, dayIndex);
  kept[place] = made;
  return made;
}

function makeQuote(dataset: Dataset, security: Security, dayIndex: number): Quote | undefined {
  const found = priceOn(dataset, security.code, dayIndex);
  if (found === undefined || found.price <= 0) return undefined;
  const { price, basis } = found;
  const priceQuality = priceQualityOn(dataset, security.code, dayIndex) ?? security.quality;
  const priceSource = dataset.priceSource[securityIndexOf(dataset, security.code)!] ?? '';
  return withRate(dataset, security.currency ?? 'KRW', dayIndex, { price, basis, priceQuality, priceSource });
}

function withRate(
  dataset: Dataset,
  currency: string,
  dayIndex: number,
  {
    price,
    basis,
    priceQuality,
    priceSource,
  }: Pick<Quote, 'price' | 'basis' | 'priceQuality' | 'priceSource'>,
): Quote | undefined {
  const day = dataset.days[dayIndex];
  const fx = day === undefined ? undefined : fxRateOn(dataset, currency, day);
  if (day === undefined || fx === undefined) return undefined;
  const { rate, day: fxDay, quality: fxQuality, source: fxSource } = fx;
  // written out, not spread together: a long span makes more of these than of anything else
  return {
    day,
    dayIndex,
    currency,
    price,
    basis,
    priceQuality,
    priceSource,
    fx: rate,
    fxDay,
    fxQuality,
    fxSource,
  };
}
