import type { DaySplit, SplitStock } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import { compensatedSum } from '../numeric/sum.ts';
import type { DayBook } from './day-book.ts';
import { dayBookOn } from './day-book.ts';
import type { GroupingLevel } from './day-result.ts';
import { checkLevels } from './grouping.ts';
import { leveragedAmong, leveragedMemos } from './leveraged-memo.ts';
import type { LinkedBook, LinkedColumns } from './linked-book.ts';
import { linkBook, linkedColumns } from './linked-book.ts';
import { LinkedSession } from './linked-session.ts';
import type { LinkingMethod } from './linking.ts';
import { bandsOver } from './mechanical-bands.ts';
import type { ComponentOrPart } from './node.ts';
import { componentNames, mechanicalParts } from './node.ts';
import { areConsecutive, periodEdges } from './period-edges.ts';
import type { PeriodLedger } from './period-ledger.ts';
import { bookPeriod } from './period-ledger.ts';
import type { PeriodSource } from './period-node.ts';
import { PeriodTreeNode } from './period-node.ts';
import type { PeriodReconciliation, PeriodResult } from './period-result.ts';
import type { ValuesOf } from './period-values.ts';
import { valuesThrough } from './period-values.ts';
import { positionBook } from './position-book.ts';
import type { StockDays } from './stock-days.ts';
import { stockDaysFrom } from './stock-days.ts';

export interface PeriodQuestion {
  readonly dataset: Dataset;
  /** sessions of the dataset, ascending; need not be consecutive */
  readonly dayIndices: readonly number[];
  /** split of a session; the same draw must mean the same parameters on every session */
  readonly splitOn: (dayIndex: number) => DaySplit;
  /** the same with the part of the displacement alone that is expected to revert, where the law has such a part */
  readonly revertingOn?: ((dayIndex: number) => DaySplit) | undefined;
  readonly by: readonly GroupingLevel[];
  readonly method: LinkingMethod;
}

/**
 * Attributes a book's return and profit over several sessions: every day as `attributeDay` does, linked over time.
 *
 *     linked part of a node = Σ_t coefficient_t × Σ_positions weight_t × part_t
 *
 * The coefficients depend on the returns observed alone, so bands are quantiles of per-draw sums over all stock-days. A position counts
 * on each day by its state that day. Won are the sums of the days' booked won. When net equity is not positive on some day there are no
 * weights, and only money is answered.
 *
 * @throws RangeError when `dayIndices` is empty, not ascending, or names no session of the dataset, or the book does not have a level
 * @see docs/model.md, "Portfolio"
 */
export function attributePeriod(question: PeriodQuestion): PeriodResult {
  const { dataset, dayIndices, by, splitOn } = question;
  checkSessions(dataset, dayIndices);
  checkLevels(dataset, by);
  const stockDays = stockDaysFrom(splitOn);
  const days = dayIndices.map((dayIndex) => dayBookOn(dataset, dayIndex, stockDays));
  const valued = days.filter(({ netEquityKrw }) => netEquityKrw !== undefined);
  const book = positionBook(dataset);
  const linked = linkBook({ dataset, book, days: valued, stockDays, method: question.method });
  const places = placesIn(days, book.positions.length);
  const source = sourceOf(question, linked, days, places);
  const portfolio = new PeriodTreeNode({
    source,
    key: 'portfolio',
    level: 'portfolio',
    code: 'portfolio',
    places,
    depth: 0,
  });
  const { assumptions, verdict } = splitOn(dayIndices[0]!);
  return {
    dataset,
    days: dayIndices.map((dayIndex) => dataset.days[dayIndex]!),
    consecutive: areConsecutive(dayIndices),
    assumptions,
    by,
    verdict,
    sessions: linked.days.map((day, t) => new LinkedSession(day, source.ledger()?.days[t])),
    skipped: days.filter((day) => !valued.includes(day)).map(dateOf),
    ...(linked.linking === undefined ? { unlinked: unlinked(days) } : { linking: linked.linking }),
    portfolio,
    leveragedFunds: leveragedMemos(days.map(({ instruments }) => leveragedAmong(instruments))),
    edges: periodEdges(linked.days, source.ledger()?.total),
    reconciliation: reconcilePeriod(source, places),
  };
}

function checkSessions(dataset: Dataset, dayIndices: readonly number[]): void {
  const ascending = dayIndices.every((t, at) => at === 0 || t > dayIndices[at - 1]!);
  if (dayIndices.length === 0 || !ascending || dayIndices.some((t) => dataset.days[t] === undefined)) {
    throw new RangeError(`attributePeriod requires ascending sessions of the dataset, got ${dayIndices}`);
  }
}

const dateOf = ({ dataset, dayIndex }: DayBook) => dataset.days[dayIndex]!;

function sourceOf(
  { by, revertingOn }: PeriodQuestion,
  linked: LinkedBook,
  days: readonly DayBook[],
  places: Int32Array,
): PeriodSource {
  let columns: LinkedColumns | undefined;
  let ledger: { readonly booked: PeriodLedger | undefined } | undefined;
  let values: ValuesOf | undefined;
  return {
    linked,
    days,
    by,
    columns: () => {
      columns ??= linkedColumns(linked);
      return columns;
    },
    ledger: () => {
      const days = linked.days.map(({ book }) => book);
      ledger ??= { booked: bookPeriod(days, linked.book.positions.length) };
      return ledger.booked;
    },
    values: () => {
      const books = linked.days.map(({ book }) => book);
      if (books.length === 0 || !areConsecutive(books.map(({ dayIndex }) => dayIndex))) return undefined;
      values ??= valuesThrough(books, places);
      return values;
    },
    ...(revertingOn === undefined ? {} : { reverting: revertingColumns(linked.stockDays, revertingOn) }),
  };
}

/** Every stock-day of the span again, with the reverting part in place of the whole displacement. */
function revertingColumns({ columns, sessions }: StockDays, splitOn: (dayIndex: number) => DaySplit) {
  const splits = new Map([...new Set(sessions)].map((dayIndex) => [dayIndex, splitOn(dayIndex)]));
  const reverting = columns.map(({ code }, column): SplitStock => {
    const stock = splits.get(sessions[column]!)!.stocks.find((one) => one.code === code);
    if (stock?.kind !== 'split')
      throw new RangeError(`attributePeriod requires a reverting part of ${code}, got none`);
    return stock;
  });
  return { columns: reverting, bandsOf: bandsOver(reverting) };
}

/** Places of the book that any of the days knows, ascending. */
function placesIn(days: readonly DayBook[], count: number): Int32Array {
  const known = new Uint8Array(count);
  for (const { rows } of days) for (const place of rows) known[place] = 1;
  const places: number[] = [];
  for (let place = 0; place < count; place++) if (known[place] === 1) places.push(place);
  return Int32Array.from(places);
}

function unlinked(days: readonly DayBook[]): NonNullable<PeriodResult['unlinked']> {
  const without = days.filter(({ netEquityKrw, hasWeights }) => netEquityKrw !== undefined && !hasWeights);
  if (without.length > 0) return { reason: 'equityNotPositive', days: without.map(dateOf) };
  return { reason: 'nothingValued', days: days.map(dateOf) };
}

function reconcilePeriod(source: PeriodSource, places: Int32Array): PeriodReconciliation {
  const { linking } = source.linked;
  const names = [...componentNames, ...mechanicalParts] as const;
  const sum = (name: ComponentOrPart) =>
    linking === undefined ? 0 : compensatedSum(source.columns().parts[name]);
  const returnSum = Object.fromEntries(names.map((name) => [name, sum(name)])) as Record<
    ComponentOrPart,
    number
  >;
  const ledger = source.ledger();
  const booked = places.reduce((total, place) => total + (ledger?.profits[place] ?? 0), 0);
  return {
    returnSum,
    returnDifference: compensatedSum(componentNames.map((name) => returnSum[name])) - (linking?.whole ?? 0),
    ...(ledger === undefined ? {} : { profitDifferenceKrw: booked - ledger.total }),
  };
}
