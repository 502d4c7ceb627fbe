import type { DaySplit } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import { securityOf } from '../market/lookup.ts';
import type { Ticker } from '../units/ticker.ts';
import type { IndexDay } from './index-points/index-day-rows.ts';
import { indexDayOn } from './index-points/index-day-rows.ts';
import type { IndexPeriod, IndexSession } from './index-points/index-period-result.ts';
import { partsOf, rowsOf } from './index-points/index-period-rows.ts';
import type { StockDays } from './instrument/stock-days.ts';
import { stockDaysFrom } from './instrument/stock-days.ts';
import type { LinkingMethod } from './period/linking.ts';
import { linkPeriods } from './period/linking.ts';
import { areConsecutive } from './period/period-edges.ts';

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
    rows: linking === undefined ? [] : rowsOf({ dataset, stockDays, index, days, linking }),
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
