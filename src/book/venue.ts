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

/** Venue of a security that no file describes, by the look of its code: six characters are Korean, fewer digits Hong Kong's. */
export function venueOfCode(code: string): string {
  if (/^\d[0-9A-Z]{5}$/.test(code)) return 'KRX';
  return /^\d{1,5}$/.test(code) ? 'HKEX' : '';
}

export const hintOfVenue = (venue: string): VenueHint =>
  venue === 'KRX' || venue === 'HKEX' ? venue : undefined;

/** Where a price in this currency is quoted, as far as that is certain. */
export function hintOfCurrency(currency: string | undefined): VenueHint {
  if (currency === 'KRW') return 'KRX';
  return currency === 'HKD' ? 'HKEX' : undefined;
}
