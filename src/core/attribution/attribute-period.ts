import { compensatedSum } from '../numeric/sum.ts';
import type { DayBook } from './day/day-book.ts';
import { dayBookOn, instrumentsInForce } from './day/day-book.ts';
import { checkLevels } from './day/grouping.ts';
import { positionBook } from './holdings/position-book.ts';
import { leveragedAmong, leveragedMemos } from './instrument/leveraged-memo.ts';
import { stockDaysFrom } from './instrument/stock-days.ts';
import type { ComponentOrPart } from './node/node.ts';
import { componentNames, mechanicalParts } from './node/node.ts';
import { checkSessions } from './period/asked-sessions.ts';
import { linkBook } from './period/linked-book.ts';
import { LinkedSession } from './period/linked-session.ts';
import { areConsecutive, periodEdges } from './period/period-edges.ts';
import { PeriodTreeNode } from './period/period-node.ts';
import type { PeriodQuestion } from './period/period-question.ts';
import type { PeriodReconciliation, PeriodResult } from './period/period-result.ts';
import type { PeriodSource } from './period/period-source.ts';
import { sourceOf } from './period/period-source.ts';

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
  checkSessions('attributePeriod', dataset, dayIndices);
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
    leveragedFunds: leveragedMemos(days.map((day) => leveragedAmong(instrumentsInForce(day)))),
    edges: periodEdges(linked.days, source.ledger()?.total),
    reconciliation: reconcilePeriod(source, places),
  };
}

const dateOf = ({ dataset, dayIndex }: DayBook) => dataset.days[dayIndex]!;

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
