import type { Dataset } from '../../market/dataset.ts';
import { compensatedSum } from '../../numeric/sum.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { StockDays } from '../instrument/stock-days.ts';
import { bandsOver } from '../node/mechanical-bands.ts';
import { componentsOf } from '../node/node-components.ts';
import type { Linking } from '../period/linking.ts';
import type { UnsplitDays } from '../period/period-result.ts';
import type { IndexDay } from './index-day-rows.ts';
import type { IndexPart, IndexPartEstimates, IndexPeriodRow } from './index-period-result.ts';
import { indexParts } from './index-period-result.ts';
import type { IndexRowDay } from './index-row-day.ts';

/** A row's parts over some sessions, each with a factor: the linking coefficient, or the level before. */
export function partsOf(
  stockDays: StockDays,
  rows: readonly { readonly row: IndexRowDay; readonly factor: number }[],
): IndexPartEstimates {
  const loadings = new Float64Array(stockDays.columns.length);
  for (const { row, factor } of rows)
    for (const { column, loading } of row.columns) loadings[column]! += factor * loading;
  const sum = (part: IndexPart) =>
    compensatedSum(rows.map(({ row, factor }) => factor * row.points[part])) + 0;
  const points = Object.fromEntries(indexParts.map((part) => [part, sum(part)])) as Record<IndexPart, number>;
  const all = { ...points, feedback: points.mechanical - points.direct, currency: 0, cost: 0, tracking: 0 };
  const { mechanical, direct, feedback, residual, unsplit } = componentsOf(
    all,
    bandsOver(stockDays.columns)(loadings),
  );
  return { mechanical, direct, feedback, residual, unsplit };
}

const wholeOf = ({ mechanical, residual, unsplit }: IndexPartEstimates): number =>
  mechanical.point + residual.point + unsplit.point;

/** What the rows of a period are made from. */
export interface IndexPeriodDays {
  readonly dataset: Dataset;
  readonly stockDays: StockDays;
  readonly index: Ticker;
  readonly days: readonly IndexDay[];
  readonly linking: Linking;
}

/** A row of one session, with the coefficient that links the session. */
interface LinkedRow {
  readonly row: IndexRowDay;
  readonly day: IndexDay;
  readonly coefficient: number;
}

/** One row a member, one of all others together, and the index itself. */
export function rowsOf(period: IndexPeriodDays): readonly IndexPeriodRow[] {
  const { index, days, linking } = period;
  const all = days.flatMap((day, t) =>
    day.rows.map((row): LinkedRow => ({ row, day, coefficient: linking.coefficients[t]! })),
  );
  const byCode = [...Map.groupBy(all, ({ row }) => row.code)].sort(([a], [b]) => othersLast(index, a, b));
  return [
    ...byCode.map(([code, own]) => rowOf(period, code === index ? 'others' : 'member', code, own)),
    rowOf(period, 'index', index, all),
  ];
}

/** Members by code; all others together have the code of the index. */
const othersLast = (index: Ticker, a: Ticker, b: Ticker): number =>
  a === index ? 1 : b === index ? -1 : a < b ? -1 : 1;

function rowOf(
  { dataset, stockDays, days }: IndexPeriodDays,
  kind: IndexPeriodRow['kind'],
  code: Ticker,
  own: readonly LinkedRow[],
): IndexPeriodRow {
  const linked = own.map(({ row, coefficient }) => ({ row, factor: coefficient }));
  const inPoints = own.map(({ row, day }) => ({ row, factor: day.previousClose }));
  const components = partsOf(stockDays, linked);
  const componentsPoints = partsOf(stockDays, inPoints);
  return {
    ...{ kind, code, components, componentsPoints },
    counted: own.some(({ row }) => row.columns.length > 0),
    averageWeight: compensatedSum(own.map(({ row }) => row.weight)) / days.length,
    contribution: wholeOf(components),
    points: wholeOf(componentsPoints),
    unsplit: unsplitOf(dataset, own),
  };
}

function unsplitOf({ days }: Dataset, rows: readonly LinkedRow[]): readonly UnsplitDays[] {
  const found = rows.flatMap(({ row: { unsplit }, day }) =>
    unsplit === undefined ? [] : [{ ...unsplit, day: days[day.dayIndex]! }],
  );
  return [...Map.groupBy(found, ({ code, reason }) => `${code} ${reason}`).values()].map((same) => ({
    code: same[0]!.code,
    reason: same[0]!.reason,
    days: [...new Set(same.map(({ day }) => day))],
  }));
}
