import type { Security } from '../core/market/dataset.ts';
import type { FundTerms } from '../core/market/fund-terms.ts';
import type { Ticker } from '../core/units/ticker.ts';
import { compareTexts, firstLine, mostFrequent, type Numbered } from './numbered.ts';
import { present } from './present.ts';
import type { FileLog } from './problem-log.ts';
import type { PriceRow } from './sheets/prices.ts';
import { venueOfCode } from './venue.ts';

/** What the price rows of one code say about it. */
export interface Priced {
  /** empty where they do not say */
  readonly currency: string;
  /** first of its rows in the file */
  readonly line: number;
  readonly rows: number;
}

/**
 * The price rows in one currency per code: the most frequent one that is named. A price in another currency would be taken at the wrong
 * rate, so such rows are left out.
 */
export function inOneCurrency(
  rows: readonly Numbered<PriceRow>[],
  log: FileLog,
): { rows: readonly Numbered<PriceRow>[]; priced: ReadonlyMap<Ticker, Priced> } {
  const priced = new Map<Ticker, Priced>();
  const kept: Numbered<PriceRow>[] = [];
  for (const [code, own] of Map.groupBy(rows, ({ value }) => value.code)) {
    const used = mostFrequent(own.map(({ value }) => value.currency).filter((currency) => currency !== ''));
    const isOther = ({ value }: Numbered<PriceRow>): boolean =>
      value.currency !== used && value.currency !== '';
    const others = own.filter(isOther);
    for (const row of own) if (!isOther(row)) kept.push(row);
    if (others.length > 0) reportMixed(others, used, log);
    priced.set(code, { currency: used, line: firstLine(own), rows: own.length });
  }
  return { rows: kept, priced };
}

function reportMixed(others: readonly Numbered<PriceRow>[], used: string, log: FileLog): void {
  const { code, currency } = others[0]!.value;
  const row = firstLine(others);
  log.add('currencyMixed', 'error', { text: code, currency, used, rows: others.length }, { row });
  log.leftOut += others.length;
}

interface Told {
  readonly securities: readonly Security[];
  readonly funds: readonly FundTerms[];
  readonly priced: ReadonlyMap<Ticker, Priced>;
  /** whether the book has a securities.csv at all */
  readonly described: boolean;
}

/** Securities by code: those described, in the currency of their price rows, and those that only have prices. */
export function pricedSecurities({ securities, funds, priced, described }: Told, log: FileLog): Security[] {
  const known = new Set(securities.map(({ code }) => code));
  const fundCodes = new Set<string>(funds.map(({ code }) => code));
  const underlyings = new Set<string>(funds.map(({ underlying }) => underlying));
  const all = securities.map((security) => inPriceCurrency(security, priced.get(security.code), log));
  for (const [code, { currency, line, rows }] of priced) {
    if (known.has(code)) continue;
    all.push(
      undescribed(code, currency, { isFund: fundCodes.has(code), isUnderlying: underlyings.has(code) }),
    );
    if (described) log.add('notDescribed', 'warning', { name: 'code', text: code, rows }, { row: line });
  }
  return all.sort((a, b) => compareTexts(a.code, b.code));
}

function inPriceCurrency(security: Security, priced: Priced | undefined, log: FileLog): Security {
  const currency = priced?.currency || security.currency;
  if (priced === undefined || currency === undefined || currency === security.currency) return security;
  if (security.currency !== undefined) {
    const params = { text: security.code, securities: security.currency, prices: currency };
    log.add('priceCurrencyDiffers', 'note', params, { row: priced.line });
  }
  return { ...security, currency };
}

/** A security that only prices.csv knows: a fund if it has terms, an index if it is a word without a currency, a stock if funds follow it. */
function undescribed(
  code: Ticker,
  currency: string,
  { isFund, isUnderlying }: { readonly isFund: boolean; readonly isUnderlying: boolean },
): Security {
  const isIndex = currency === '' && /^[A-Z]/.test(code);
  const followed = isUnderlying ? 'stock' : 'unknown';
  const market = isIndex ? 'KRX' : venueOfCode(code, currency);
  return present({
    code,
    kind: isFund ? 'leveraged_fund' : isIndex ? 'index' : followed,
    market,
    currency: currency || (market === 'KRX' && !isIndex ? 'KRW' : undefined),
    quality: 'assumed',
    source: 'prices.csv',
  } as const);
}
