import type { FundTerms, Security } from '../core/market/dataset.ts';
import type { Ticker } from '../core/units/ticker.ts';
import { compareTexts, firstLine, mostFrequent, type Numbered } from './numbered.ts';
import { present } from './present.ts';
import type { FileLog } from './problem-log.ts';
import type { PriceRow } from './sheets/prices.ts';
import { venueOfCode } from './venue.ts';

/**
 * The price rows in one currency per code: the most frequent one. A price in another currency would be taken at the wrong rate, so such
 * rows are left out.
 */
export function inOneCurrency(
  rows: readonly Numbered<PriceRow>[],
  log: FileLog,
): { rows: readonly Numbered<PriceRow>[]; currencies: ReadonlyMap<Ticker, string> } {
  const currencies = new Map<Ticker, string>();
  const kept: Numbered<PriceRow>[] = [];
  for (const [code, own] of Map.groupBy(rows, ({ value }) => value.code)) {
    const used = mostFrequent(own.map(({ value }) => value.currency));
    currencies.set(code, used);
    const others = own.filter(({ value }) => value.currency !== used);
    for (const row of own) if (row.value.currency === used) kept.push(row);
    if (others.length > 0) reportMixed(others, used, log);
  }
  return { rows: kept, currencies };
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
  /** currency of each code's price rows, empty where they do not say */
  readonly currencies: ReadonlyMap<Ticker, string>;
  /** whether the book has a securities.csv at all */
  readonly described: boolean;
}

/** Securities by code: those described, in the currency of their price rows, and those that only have prices. */
export function pricedSecurities(
  { securities, funds, currencies, described }: Told,
  log: FileLog,
): Security[] {
  const known = new Set(securities.map(({ code }) => code));
  const only = [...currencies.keys()].filter((code) => !known.has(code)).sort();
  const fundCodes = new Set(funds.map(({ code }) => code));
  if (described) for (const code of only) log.add('unknownCode', 'warning', { name: 'code', text: code });
  const all = securities.map((security) => inPriceCurrency(security, currencies.get(security.code), log));
  for (const code of only) all.push(undescribed(code, currencies.get(code) ?? '', fundCodes.has(code)));
  return all.sort((a, b) => compareTexts(a.code, b.code));
}

function inPriceCurrency(security: Security, priced: string | undefined, log: FileLog): Security {
  if (priced === undefined || priced === '' || priced === security.currency) return security;
  if (security.currency !== undefined) {
    const params = { text: security.code, securities: security.currency, prices: priced };
    log.add('priceCurrencyDiffers', 'note', params);
  }
  return { ...security, currency: priced };
}

/** A security that only prices.csv knows: a fund if it has terms, an index if it is a word without a currency. */
function undescribed(code: Ticker, currency: string, isFund: boolean): Security {
  const isIndex = currency === '' && /^[A-Z]/.test(code);
  const market = isIndex ? 'KRX' : venueOfCode(code);
  return present({
    code,
    kind: isFund ? 'leveraged_fund' : isIndex ? 'index' : 'other',
    market,
    currency: currency || (market === 'KRX' && !isIndex ? 'KRW' : undefined),
    quality: 'assumed',
    source: 'prices.csv',
  } as const);
}
