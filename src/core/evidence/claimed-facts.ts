import type { Dataset, FundTerms } from '../market/dataset.ts';
import {
  closeOn,
  closeReturnOn,
  fxRateOn,
  indexMembers,
  indexWeightOn,
  lastVenueSessionBefore,
  securityOf,
  shareCountOn,
  turnoverOn,
  venueTradesOn,
} from '../market/lookup.ts';
import {
  assetRowsOf,
  fundCodes,
  fundScopeOf,
  modelledStocks,
  scopeIncludes,
  termsInForce,
} from '../mechanics/fund-universe.ts';
import type { FundSet } from './claim-quantity.ts';

/** A sum over funds, and over how many of those it should cover the book knows the figure. */
export interface FundSum {
  readonly krw: number;
  readonly known: number;
  readonly of: number;
  readonly estimated: boolean;
}

/** Funds of a set that were listed by the session; an aggregate and its products are both among them. */
export function fundsOf(dataset: Dataset, dayIndex: number, set: FundSet): readonly FundTerms[] {
  const day = dataset.days[dayIndex] ?? '';
  return fundCodes(dataset)
    .map((code) => termsInForce(dataset, code, dayIndex))
    .filter(({ listingDay }) => (listingDay ?? '') <= day)
    .filter((terms) => isOf(dataset, terms, set));
}

function isOf(dataset: Dataset, terms: FundTerms, set: FundSet): boolean {
  if (set.kind === 'fund') return terms.code === set.code;
  const { scope, direction } = set;
  if (!scopeIncludes(scope, fundScopeOf(dataset, terms))) return false;
  return direction === undefined || terms.multiple > 0 === (direction === 'long');
}

/** Net assets at the close of a session, won; only primary rows are added. A fund whose exchange was closed keeps its last ones. */
export function netAssetsOn(dataset: Dataset, dayIndex: number, set: FundSet): FundSum | undefined {
  const rows = fundsOf(dataset, dayIndex, set).flatMap((terms) => {
    const row = assetsAtClose(dataset, terms, dayIndex);
    const rate =
      row === undefined ? undefined : fxRateOn(dataset, row.currency, dataset.days[dayIndex]!)?.rate;
    return row === undefined || rate === undefined
      ? []
      : [{ krw: row.netAssets * rate, quality: row.quality }];
  });
  if (rows.length === 0) return undefined;
  return {
    krw: rows.reduce((sum, { krw }) => sum + krw, 0),
    known: rows.length,
    of: rows.length,
    estimated: rows.some(({ quality }) => quality !== 'official' && quality !== 'derived'),
  };
}

function assetsAtClose(dataset: Dataset, terms: FundTerms, dayIndex: number) {
  const session = venueTradesOn(dataset, terms.venue, dayIndex)
    ? dayIndex
    : lastVenueSessionBefore(dataset, terms.venue, dayIndex);
  const from = session === undefined ? undefined : dataset.days[session];
  if (from === undefined) return undefined;
  const until = dataset.days[dayIndex]!;
  return assetRowsOf(dataset, terms.code).findLast(
    (row) => row.primary && row.day >= from && row.day <= until,
  );
}

/** Value traded in the funds themselves, won; `known` < `of` when the book has no turnover of some of them. */
export function fundTurnoverOn(dataset: Dataset, dayIndex: number, set: FundSet): FundSum {
  const funds = fundsOf(dataset, dayIndex, set).filter(
    ({ level, exposure }) => level === 'product' && exposure !== 'note',
  );
  const traded = funds.flatMap(({ code }) => turnoverOn(dataset, code, dayIndex) ?? []);
  const krw = traded.reduce((sum, value) => sum + value, 0);
  return { krw, known: traded.length, of: funds.length, estimated: false };
}

/** The broad index of the Korean market, which quoted index figures are about unless they say otherwise. */
export const marketIndex = 'KOSPI';

/** Weight of the modelled stocks (or of one) in the market at a close; with their preferred shares when the book has them. */
export function indexWeight(
  dataset: Dataset,
  dayIndex: number,
  { code, withPreferred }: { readonly code?: string | undefined; readonly withPreferred: boolean },
): number | undefined {
  const members = membersIn(dataset, withPreferred).filter((one) => code === undefined || one === code);
  return sumOf(members.map((one) => indexWeightOn(dataset, marketIndex, one, dayIndex)?.weight));
}

/** Part of the market's return of a session that the modelled stocks account for; weights of t−1. */
export function indexFallShare(
  dataset: Dataset,
  dayIndex: number,
  withPreferred: boolean,
): number | undefined {
  const market = closeReturnOn(dataset, marketIndex, dayIndex);
  const parts = membersIn(dataset, withPreferred).map((code) => {
    const held = indexWeightOn(dataset, marketIndex, code, dayIndex - 1);
    const moved = closeReturnOn(dataset, code, dayIndex);
    return held === undefined || moved === undefined ? undefined : held.weight * moved;
  });
  const explained = sumOf(parts);
  return market === undefined || market === 0 || explained === undefined ? undefined : explained / market;
}

/** Whether the market's weights name a preferred share of a modelled stock. */
export const hasPreferred = (dataset: Dataset): boolean =>
  membersIn(dataset, true).length > membersIn(dataset, false).length;

function membersIn(dataset: Dataset, withPreferred: boolean): readonly string[] {
  const stocks: readonly string[] = modelledStocks(dataset);
  return indexMembers(dataset, marketIndex).filter(
    (code) => stocks.includes(code) || (withPreferred && securityOf(dataset, code)?.kind === 'preferred'),
  );
}

/**
 * Value of all shares of the market at a close, won: close × listed shares of a member over its weight, which is how the weights of
 * a market by full capitalisation are made. The member with the greatest weight is taken.
 */
export function marketValueOn(dataset: Dataset, dayIndex: number): number | undefined {
  const day = dataset.days[dayIndex];
  if (day === undefined) return undefined;
  let found: { readonly weight: number; readonly value: number } | undefined;
  for (const code of membersIn(dataset, false)) {
    const weight = indexWeightOn(dataset, marketIndex, code, dayIndex)?.weight;
    const close = closeOn(dataset, code, dayIndex);
    const shares = shareCountOn(dataset, code, day)?.shares;
    if (weight === undefined || !(weight > (found?.weight ?? 0))) continue;
    if (close !== undefined && shares !== undefined) found = { weight, value: (close * shares) / weight };
  }
  return found?.value;
}

/** The sum, or undefined when there is nothing to add or one of them is not known. */
function sumOf(values: readonly (number | undefined)[]): number | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
