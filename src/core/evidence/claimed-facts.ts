import type { Dataset } from '../market/dataset.ts';
import type { FundTerms } from '../market/fund-terms.ts';
import { fxRateOn } from '../market/fx-rate.ts';
import { turnoverOn } from '../market/lookup.ts';
import { lastVenueSessionBefore, venueTradesOn } from '../market/venue-sessions.ts';
import {
  assetRowsOf,
  fundCodes,
  fundScopeOf,
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
