import type { Dividend } from '../../market/corporate-actions.ts';
import { dividendsBetween, unitsBecome } from '../../market/corporate-actions.ts';
import type { Dataset, Security } from '../../market/dataset.ts';
import { fxRateOn } from '../../market/fx-rate.ts';
import { priceOn, securityOf } from '../../market/lookup.ts';
import { lastVenueSessionBefore, venueTradesOn } from '../../market/venue-sessions.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { Quote } from './quote.ts';
import { cashQuote, quoteOn } from './quote.ts';

/** What corporate actions between two closes made of one unit held at the first. */
export interface UnitChange {
  /** units that the one unit has become; 1 without a split */
  readonly units: number;
  /** cash that went ex; not part of the value at the second close */
  readonly dividends: readonly UnitDividend[];
}

export interface UnitDividend {
  readonly dividend: Dividend;
  /** units that the one unit had become by the ex-date */
  readonly units: number;
  /** won per unit of the dividend's currency at the second close */
  readonly fx: number;
}

const unchanged: UnitChange = { units: 1, dividends: [] };

/** Whether a holder of one unit has a value before and after the day. */
export type Valuation =
  | { readonly kind: 'valued'; readonly before: Quote; readonly now: Quote; readonly change: UnitChange }
  | { readonly kind: 'carried'; readonly before: Quote }
  | { readonly kind: 'unpriced'; readonly lastKnown?: Quote }
  | { readonly kind: 'notListed'; readonly listingDay?: TradingDay };

/** Cash is named by its currency and is no security of the book. */
export const isCash = (dataset: Dataset, code: string): boolean => {
  const security = securityOf(dataset, code);
  return security === undefined ? /^[A-Z]{3}$/.test(code) : security.kind === 'cash';
};

/**
 * Value of one unit of `code` over the day. A venue other than KRX has its own sessions: its return runs from the venue's last
 * session before the day, and on a day it is closed the value (price and exchange rate) is carried.
 */
export function valuationOn(dataset: Dataset, code: string, dayIndex: number): Valuation {
  if (isCash(dataset, code)) return cashValuation(dataset, code, dayIndex);
  const security = securityOf(dataset, code);
  if (security === undefined || security.kind === 'index') return { kind: 'unpriced' };
  const before = quoteOn(dataset, security, sessionBefore(dataset, security, dayIndex));
  if (before === undefined) return missing(dataset, security, dayIndex);
  if (!venueTradesOn(dataset, security.market, dayIndex)) return { kind: 'carried', before };
  const now = quoteOn(dataset, security, dayIndex);
  if (now === undefined) return missing(dataset, security, dayIndex);
  const change = changeBetween(dataset, code, before.day, now.day);
  return change === undefined
    ? { kind: 'unpriced', lastKnown: before }
    : { kind: 'valued', before, now, change };
}

/** `undefined` when a split has no known factor, or a dividend no rate. */
function changeBetween(
  dataset: Dataset,
  code: string,
  from: TradingDay,
  to: TradingDay,
): UnitChange | undefined {
  if (dataset.corporateActions.length === 0) return unchanged;
  const units = unitsBecome(dataset, code, from, to);
  if (units === undefined) return undefined;
  const dividends: UnitDividend[] = [];
  for (const dividend of dividendsBetween(dataset, code, from, to)) {
    const fx = fxRateOn(dataset, dividend.currency, to);
    if (fx === undefined) return undefined;
    dividends.push({ dividend, units: unitsBecome(dataset, code, from, dividend.day)!, fx: fx.rate });
  }
  return { units, dividends };
}

const sessionBefore = (dataset: Dataset, security: Security, dayIndex: number): number =>
  security.market === 'KRX'
    ? dayIndex - 1
    : (lastVenueSessionBefore(dataset, security.market, dayIndex) ?? -1);

function cashValuation(dataset: Dataset, code: string, dayIndex: number): Valuation {
  const before = cashQuote(dataset, code, dayIndex - 1);
  const now = cashQuote(dataset, code, dayIndex);
  if (now === undefined) return { kind: 'unpriced' };
  return before === undefined
    ? { kind: 'unpriced', lastKnown: now }
    : { kind: 'valued', before, now, change: unchanged };
}

/** Not listed yet, or without a price: told apart by the listing day, else by whether prices begin later. */
function missing(dataset: Dataset, security: Security, dayIndex: number): Valuation {
  const priced = (t: number) => (priceOn(dataset, security.code, t)?.price ?? 0) > 0;
  let before = dayIndex - 1;
  while (before >= 0 && !priced(before)) before--;
  const last = priced(dayIndex) ? dayIndex : before;
  const hadPriceBefore = before >= 0 || (dayIndex === 0 && last === 0);
  const listingDay = dataset.fundTerms.find(
    ({ code, listingDay: day }) => code === security.code && day,
  )?.listingDay;
  if (!hadPriceBefore && isListedLater(dataset, dayIndex, listingDay, priced)) {
    return { kind: 'notListed', ...(listingDay === undefined ? {} : { listingDay }) };
  }
  const lastKnown = quoteOn(dataset, security, last);
  return lastKnown === undefined ? { kind: 'unpriced' } : { kind: 'unpriced', lastKnown };
}

function isListedLater(
  dataset: Dataset,
  dayIndex: number,
  listingDay: TradingDay | undefined,
  priced: (dayIndex: number) => boolean,
): boolean {
  if (listingDay !== undefined) {
    return dayIndex === 0 ? listingDay >= dataset.days[0]! : listingDay > dataset.days[dayIndex - 1]!;
  }
  return dataset.days.some((_, t) => t >= dayIndex && priced(t));
}
