import type { Ticker } from '../../units/ticker.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { DayBook } from '../day/day-book.ts';
import { heldInRow } from '../day/day-book.ts';
import type { GroupingLevel } from '../day/day-result.ts';
import type { GroupTotals } from '../day/group-totals.ts';
import { groupPoints, groupTotals, loadingsInside } from '../day/group-totals.ts';
import { splitByLevel } from '../day/grouping.ts';
import { countingUp } from '../holdings/holdings.ts';
import type { MemberReturn } from '../index-points/index-member.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import type { Loading } from '../instrument/stock-days.ts';
import type { ComponentName } from '../node/node.ts';
import type { BenchmarkDay, GroupOfMember, MemberGroup } from './benchmark-day.ts';
import { groupOfMembers } from './benchmark-day.ts';
import type { GroupStanding } from './group-standing.ts';
import { standingOf } from './group-standing.ts';

/**
 * A session on which the book and its benchmark both have a return, group by group. The positions behind it are not kept: a span of years
 * takes the memory of its groups.
 */
export interface ComparedDay {
  readonly date: TradingDay;
  /** session whose weights go on, where the benchmark has none of the evening before */
  readonly weightsOf?: TradingDay;
  /** members of the benchmark without a return */
  readonly missing: readonly Ticker[];
  /** contributions, fractions of net equity, and of the benchmark */
  readonly portfolio: ReadonlyMap<string, GroupOnSide>;
  readonly benchmark: ReadonlyMap<string, GroupOnSide>;
  /** of each side in all: what moves with a stock-day, by its number */
  readonly columns: BothSides<ReadonlyMap<number, number>>;
  /** the same of the session's stocks alone, with or without an answer, by code */
  readonly stocks: BothSides<ReadonlyMap<Ticker, number>>;
}

export type BothSides<Value> = Readonly<Record<'portfolio' | 'benchmark', Value>>;

export interface GroupOnSide {
  /** fraction of net equity, or of the benchmark */
  readonly weight: number;
  readonly contribution: number;
  readonly standing: GroupStanding;
  readonly parts: Readonly<Record<ComponentName, number>>;
  /** by number of a stock-day */
  readonly loadings: ReadonlyMap<number, number>;
  readonly unsplit: readonly UnsplitPart[];
}

interface Levels {
  readonly level: GroupingLevel;
  /** group of a member of the benchmark */
  readonly groupOf: GroupOfMember;
}

/** @param book with positive net equity */
export function comparedDay(book: DayBook, against: BenchmarkDay, { level, groupOf }: Levels): ComparedDay {
  const { days } = book.dataset;
  const held = splitByLevel(book, countingUp(book.rows.length), level);
  const members = Map.groupBy(against.members, groupOf);
  return {
    date: days[book.dayIndex]!,
    ...(against.weightDay === book.dayIndex - 1 ? {} : { weightsOf: days[against.weightDay]! }),
    missing: against.missing,
    portfolio: new Map(held.map(({ name, rows }) => [name, groupInBook(book, groupTotals(book, rows))])),
    benchmark: new Map([...members].map(([name, own]) => [name, groupInBenchmark(groupOfMembers(own))])),
    columns: onBothSides(book, against, ({ loadings }) =>
      loadings.map(({ column, loading }) => [column, loading]),
    ),
    stocks: onBothSides(book, against, (held) => stocksInside(held, book.dayIndex)),
  };
}

function groupInBook(book: DayBook, totals: GroupTotals): GroupOnSide {
  const equity = book.netEquityKrw!;
  return {
    weight: (totals.startValueKrw ?? 0) / equity,
    contribution: totals.profit / equity,
    standing: standingOf(totals.holdings.map(({ startValueKrw }) => startValueKrw / equity)),
    parts: groupPoints(book, totals),
    loadings: addedByColumn(loadingsInside(totals, equity)),
    unsplit: totals.unsplit,
  };
}

const groupInBenchmark = ({ loadings, ...group }: MemberGroup): GroupOnSide => ({
  ...group,
  loadings: addedByColumn(loadings),
});

const addedByColumn = (loadings: readonly Loading[]): ReadonlyMap<number, number> =>
  added(loadings.map(({ column, loading }) => [column, loading]));

function added<Key>(entries: Iterable<readonly [Key, number]>): ReadonlyMap<Key, number> {
  const sums = new Map<Key, number>();
  for (const [key, value] of entries) sums.set(key, (sums.get(key) ?? 0) + value);
  return sums;
}

/** Weight × what is inside a return, added up over each side. */
function onBothSides<Key>(
  book: DayBook,
  { members }: BenchmarkDay,
  inside: (held: MemberReturn) => readonly (readonly [Key, number])[],
): BothSides<ReadonlyMap<Key, number>> {
  const weighted = (held: MemberReturn, weight: number) =>
    inside(held).map(([key, value]) => [key, weight * value] as const);
  const rows = Array.from(book.rows, (_, at) => at).flatMap((at) => {
    const held = heldInRow(book, at);
    return held === undefined ? [] : weighted(held, book.startValues[at]! / book.netEquityKrw!);
  });
  return {
    portfolio: added(rows),
    benchmark: added(members.flatMap(({ held, weight }) => weighted(held, weight))),
  };
}

/** Of the session alone: what a Hong Kong product has gathered over a holiday is no loading of the day. */
function stocksInside({ model }: MemberReturn, dayIndex: number): readonly (readonly [Ticker, number])[] {
  const multiple = model?.leverage?.multiple ?? 1;
  return (model?.sessions ?? []).flatMap((session) =>
    session.dayIndex !== dayIndex
      ? []
      : session.stocksInside.map(
          ({ stock, weight }) => [stock.code, multiple * session.growth * weight] as const,
        ),
  );
}
