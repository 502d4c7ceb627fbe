import type { DaySplit } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import { securityOf } from '../market/lookup.ts';
import { compensatedSum } from '../numeric/sum.ts';
import type { Ticker } from '../units/ticker.ts';
import type { IndexDay, IndexRowDay } from './index-day-rows.ts';
import { indexDayOn } from './index-day-rows.ts';
import type {
  IndexPart,
  IndexPartEstimates,
  IndexPeriod,
  IndexPeriodRow,
  IndexSession,
} from './index-period-result.ts';
import { indexParts } from './index-period-result.ts';
import type { Linking, LinkingMethod } from './linking.ts';
import { linkPeriods } from './linking.ts';
import { bandsOver } from './mechanical-bands.ts';
import { componentsOf } from './node-components.ts';
import { areConsecutive } from './period-edges.ts';
import type { UnsplitDays } from './period-result.ts';
import type { StockDays } from './stock-days.ts';
import { stockDaysFrom } from './stock-days.ts';

export interface IndexPeriodQuestion {
  readonly dataset: Dataset;
  readonly index: Ticker;
  /** ascending; need not be consecutive */
  readonly dayIndices: readonly number[];
  readonly splitOn: (dayIndex: number) => DaySplit;
  readonly method: LinkingMethod;
}

/**
 * How the split of the modelled stocks reached an index over several sessions, with the weights of each evening before.
 *
 * In percent, parts are linked as those of a portfolio. In points nothing is linked: a session's part × the close before it, added up over
 * consecutive sessions, is the change of the level itself.
 *
 * @throws RangeError when `dayIndices` is empty or not ascending
 * @see docs/model.md, "Portfolio and index"
 */
export function attributeIndexPeriod(question: IndexPeriodQuestion): IndexPeriod {
  const { dataset, index, dayIndices, splitOn, method } = question;
  if (dayIndices.length === 0 || dayIndices.some((t, at) => at > 0 && t <= dayIndices[at - 1]!))
    throw new RangeError(`attributeIndexPeriod requires ascending sessions, got ${dayIndices}`);
  const stockDays = stockDaysFrom(splitOn);
  const days = dayIndices.flatMap((t) => indexDayOn(dataset, stockDays, index, t) ?? []);
  const linking =
    days.length === 0
      ? undefined
      : linkPeriods({ portfolio: Float64Array.from(days, (day) => day.return) }, method);
  const { nameKo, nameEn } = securityOf(dataset, index) ?? {};
  const { assumptions, verdict } = splitOn(dayIndices[0]!);
  const linked = new Set(days.map(({ dayIndex }) => dayIndex));
  const without = returnWithout(days);
  return {
    index,
    ...(nameKo === undefined ? {} : { nameKo }),
    ...(nameEn === undefined ? {} : { nameEn }),
    days: dayIndices.map((t) => dataset.days[t]!),
    consecutive: areConsecutive(dayIndices),
    ...{ assumptions, verdict },
    sessions: days.map((day, t) => sessionOf(dataset, stockDays, day, linking!.coefficients[t]!)),
    skipped: dayIndices.filter((t) => !linked.has(t)).map((t) => dataset.days[t]!),
    ...(linking === undefined ? {} : { linking }),
    weightsEstimated: isEstimated(dataset, index),
    rows: linking === undefined ? [] : rowsOf(dataset, stockDays, index, days, linking),
    ...(without === undefined ? {} : { returnWithout: without }),
  };
}

/** Indices that may be asked about: with levels, and with weights of members. */
export const indicesWithMembers = ({ securities, indexWeights }: Dataset): readonly Ticker[] => {
  const weighted = new Set<string>(indexWeights.map(({ index }) => index));
  return securities
    .filter(({ code, kind, market }) => kind === 'index' && market === 'KRX' && weighted.has(code))
    .map(({ code }) => code);
};

const isEstimated = ({ indexWeights }: Dataset, index: Ticker): boolean =>
  indexWeights.some((series) => series.index === index && !['official', 'derived'].includes(series.quality));

function returnWithout(days: readonly IndexDay[]): number | undefined {
  let total = 0;
  for (const day of days) {
    if (day.returnWithout === undefined) return undefined;
    total += day.returnWithout * (1 + total);
  }
  return days.length === 0 ? undefined : total;
}

/** A row's parts over some sessions, each with a factor: the linking coefficient, or the level before. */
function partsOf(
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

function sessionOf(
  dataset: Dataset,
  stockDays: StockDays,
  { rows, dayIndex, previousClose, close, return: moved, returnWithout: without }: IndexDay,
  coefficient: number,
): IndexSession {
  const parts = (factor: number) =>
    partsOf(
      stockDays,
      rows.map((row) => ({ row, factor })),
    );
  return {
    day: dataset.days[dayIndex]!,
    dayIndex,
    previousClose,
    close,
    return: moved,
    coefficient,
    counted: rows.some(({ columns }) => columns.length > 0),
    ...(without === undefined ? {} : { returnWithout: without }),
    components: parts(1),
    componentsPoints: parts(previousClose),
  };
}

function rowsOf(
  dataset: Dataset,
  stockDays: StockDays,
  index: Ticker,
  days: readonly IndexDay[],
  { coefficients }: Linking,
): readonly IndexPeriodRow[] {
  const all = days.flatMap((day, t) => day.rows.map((row) => ({ row, day, coefficient: coefficients[t]! })));
  const codes = [...new Set(all.map(({ row }) => row.code))].sort((a, b) =>
    a === index ? 1 : b === index ? -1 : a < b ? -1 : 1,
  );
  const made = (kind: IndexPeriodRow['kind'], code: Ticker, own: typeof all): IndexPeriodRow => {
    const components = partsOf(
      stockDays,
      own.map(({ row, coefficient }) => ({ row, factor: coefficient })),
    );
    const componentsPoints = partsOf(
      stockDays,
      own.map(({ row, day }) => ({ row, factor: day.previousClose })),
    );
    return {
      ...{ kind, code, components, componentsPoints },
      counted: own.some(({ row }) => row.columns.length > 0),
      averageWeight: compensatedSum(own.map(({ row }) => row.weight)) / days.length,
      contribution: wholeOf(components),
      points: wholeOf(componentsPoints),
      unsplit: unsplitOf(dataset, own),
    };
  };
  return [
    ...codes.map((code) =>
      made(
        code === index ? 'others' : 'member',
        code,
        all.filter(({ row }) => row.code === code),
      ),
    ),
    made('index', index, all),
  ];
}

function unsplitOf(
  { days }: Dataset,
  rows: readonly { readonly row: IndexRowDay; readonly day: IndexDay }[],
): readonly UnsplitDays[] {
  const found = rows.flatMap(({ row: { code, unsplit: reason }, day }) =>
    reason === undefined ? [] : [{ code, reason, day: days[day.dayIndex]! }],
  );
  return [...Map.groupBy(found, ({ code, reason }) => `${code} ${reason}`).values()].map((same) => ({
    code: same[0]!.code,
    reason: same[0]!.reason,
    days: same.map(({ day }) => day),
  }));
}
