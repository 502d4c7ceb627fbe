import type { Dataset } from '../market/dataset.ts';
import type { FundAssets, FundTerms } from '../market/fund-terms.ts';
import { fundTermsOn } from '../market/in-force.ts';
import { isSingleSecurity, securityOf } from '../market/lookup.ts';
import { lastVenueSessionBefore } from '../market/venue-sessions.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Scope } from './assumptions.ts';
import type { FundScope } from './fund-flow.ts';

/** single ⊂ hk ⊂ all */
const width: Readonly<Record<Scope, number>> = { single: 0, hk: 1, all: 2 };

/** Whether the chosen scope counts a fund whose narrowest scope is `fundScope`. */
export const scopeIncludes = (scope: Scope, fundScope: FundScope): boolean =>
  width[fundScope] <= width[scope];

/** The narrowest scope that counts a fund: KRX single-stock, Hong Kong single-stock, everything else. */
export function fundScopeOf(dataset: Dataset, terms: FundTerms): FundScope {
  const onStock = isSingleSecurity(dataset, terms.underlying);
  if (onStock && terms.venue === 'KRX') return 'single';
  return onStock && terms.venue === 'HKEX' ? 'hk' : 'all';
}

/**
 * Net assets that a fund carries into a session: its primary row of the last session of its venue before it, or of a later date still
 * before the session (a Hong Kong day on which Seoul was closed).
 */
export function assetsCarriedInto(
  dataset: Dataset,
  terms: FundTerms,
  dayIndex: number,
): { readonly assets: FundAssets; readonly sessionIndex: number } | undefined {
  const sessionIndex = lastVenueSessionBefore(dataset, terms.venue, dayIndex);
  if (sessionIndex === undefined) return undefined;
  const from = dataset.days[sessionIndex]!;
  const until = dataset.days[dayIndex]!;
  const rows = assetRowsOf(dataset, terms.code);
  for (let at = firstFrom(rows, until) - 1; at >= 0 && rows[at]!.day >= from; at--)
    if (rows[at]!.primary) return { assets: rows[at]!, sessionIndex };
  return undefined;
}

/** Place of the first row on or after a day. */
function firstFrom(rows: readonly FundAssets[], day: TradingDay): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const rowsOfDataset = new WeakMap<Dataset, Map<string, FundAssets[]>>();

/** All rows of a fund, primary or not, by day. */
export function assetRowsOf(dataset: Dataset, code: Ticker): readonly FundAssets[] {
  let rows = rowsOfDataset.get(dataset);
  if (rows === undefined) {
    rows = new Map();
    for (const row of dataset.fundAssets) {
      const known = rows.get(row.code);
      if (known === undefined) rows.set(row.code, [row]);
      else known.push(row);
    }
    for (const list of rows.values()) list.sort((a, b) => (a.day < b.day ? -1 : 1));
    rowsOfDataset.set(dataset, rows);
  }
  return rows.get(code) ?? [];
}

/** Codes of all funds in the book, sorted. */
export function fundCodes(dataset: Dataset): readonly Ticker[] {
  return [...new Set(dataset.fundTerms.map((terms) => terms.code))].sort();
}

/** A fund's terms on a session; before its first dated row, that row (it says what is to be listed). */
export function termsInForce(dataset: Dataset, code: Ticker, dayIndex: number): FundTerms {
  const inForce = fundTermsOn(dataset, code, dataset.days[dayIndex]!);
  if (inForce !== undefined) return inForce;
  const rows = dataset.fundTerms.filter((terms) => terms.code === code);
  return rows.reduce((first, terms) =>
    (terms.effectiveFrom ?? '') < (first.effectiveFrom ?? '') ? terms : first,
  );
}

/** Assets known on one date only, in a book that knows other dates: such a fund is listed, never in the flow. */
export function knownOnOneDateOnly(dataset: Dataset, code: Ticker): boolean {
  const rows = assetRowsOf(dataset, code);
  if (rows.length === 0 || rows[0]!.day !== rows.at(-1)!.day) return false;
  return dataset.fundAssets.some((row) => row.day !== rows[0]!.day);
}

/** Stocks whose return is split: underlyings of single-stock funds, and stocks with a weight in an underlying index; sorted. */
export function modelledStocks(dataset: Dataset): readonly Ticker[] {
  const underlyings = new Set(dataset.fundTerms.map((terms) => terms.underlying));
  const members = dataset.indexWeights
    .filter((series) => underlyings.has(series.index))
    .map((series) => series.code);
  const candidates = new Set([...underlyings, ...members]);
  return [...candidates].filter((code) => securityOf(dataset, code)?.kind === 'stock').sort();
}
