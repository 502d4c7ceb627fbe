import type { VenueHint } from './cells/code-cell.ts';

const venues: Readonly<Record<string, string>> = {
  KRX: 'KRX',
  XKRX: 'KRX',
  KOSPI: 'KRX',
  KOSDAQ: 'KRX',
  KONEX: 'KRX',
  유가증권: 'KRX',
  코스피: 'KRX',
  코스닥: 'KRX',
  HKEX: 'HKEX',
  HKG: 'HKEX',
  SEHK: 'HKEX',
  XHKG: 'HKEX',
};

/** The venue that a market's name means: KOSPI and KOSDAQ are boards of KRX. Other names stay as they are. */
export const venueNamed = (market: string): string => venues[market.toUpperCase()] ?? market;

/**
 * Venue of a security that no file describes, by its code and the currency of its prices: six characters are Korean, fewer digits in a
 * currency that Hong Kong trades in are Hong Kong's. Empty where neither is certain.
 */
export function venueOfCode(code: string, currency = ''): string {
  if (isKrxCode(code)) return 'KRX';
  return isShortCode(code) && ['HKD', 'USD', 'CNY', 'CNH'].includes(currency) ? 'HKEX' : '';
}

export const isKrxCode = (code: string): boolean => /^\d[0-9A-Z]{5}$/.test(code);

/** A code of digits too short for KRX: Hong Kong's, or one that lost its zeros. */
export const isShortCode = (code: string): boolean => /^\d{1,5}$/.test(code);

export const hintOfVenue = (venue: string): VenueHint =>
  venue === 'KRX' || venue === 'HKEX' ? venue : undefined;

/** Where a price in this currency is quoted, as far as that is certain. */
export function hintOfCurrency(currency: string | undefined): VenueHint {
  if (currency === undefined || currency === '') return undefined;
  if (currency === 'KRW') return 'KRX';
  return currency === 'HKD' ? 'HKEX' : 'elsewhere';
}
