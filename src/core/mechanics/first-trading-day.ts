import type { Dataset } from '../market/dataset.ts';
import type { FundTerms } from '../market/fund-terms.ts';
import type { ExclusionReason, FundFlow } from './fund-flow.ts';
import type { FundQuestion } from './fund-question.ts';
import { describe } from './fund-question.ts';
import { assetRowsOf } from './fund-universe.ts';
import { intoStocks, stocksReached } from './reached-stocks.ts';
import { returnSince } from './underlying.ts';

/** A product listed on the day opened with nothing: its assets at t−1 are 0, not unknown, and so is its trade. */
export function firstDay(question: FundQuestion): FundFlow | ExclusionReason {
  const { dataset, terms, dayIndex } = question;
  const rows = assetRowsOf(dataset, terms.code);
  const ownRowToday = rows.some((row) => row.primary && row.day === dataset.days[dayIndex]);
  if (terms.level === 'product' && rows.length > 0 && !ownRowToday) return 'insideAggregate';
  const moved = returnSince(dataset, terms.underlying, dayIndex - 1, dayIndex);
  if (moved === undefined) return 'noUnderlyingReturn';
  return {
    ...describe(question),
    group: rows[0]?.group ?? terms.code,
    nextMultiple: terms.multiple,
    netAssets: 0,
    currency: terms.currency,
    assetDay: dataset.days[dayIndex - 1]!,
    quality: 'official',
    source: terms.source,
    fxRate: 1,
    netAssetsKrw: 0,
    underlyingReturn: moved.value,
    underlyingReturnBasis: moved.basis,
    flowKrw: 0,
    response: { constantKrw: 0, slopeKrw: 0 },
    into: intoStocks(question, stocksReached(dataset, terms.underlying, dayIndex), 0),
    flags: ['firstDay'],
  };
}

/** Whether another level of the fund's group is the primary one on the date the fund's own row would have. */
export function insideAggregate(dataset: Dataset, terms: FundTerms, dayIndex: number): boolean {
  const groups = new Set(assetRowsOf(dataset, terms.code).map((row) => row.group));
  const before = dataset.days[dayIndex - 1];
  return dataset.fundAssets.some(
    (row) => row.primary && row.day === before && groups.has(row.group) && row.level !== terms.level,
  );
}
