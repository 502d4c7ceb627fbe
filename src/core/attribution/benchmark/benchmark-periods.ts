import type { Benchmark } from '../../market/book-holdings.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { DayBook } from '../day/day-book.ts';
import type { GroupingLevel } from '../day/day-result.ts';
import type { GroupTotals } from '../day/group-totals.ts';
import { groupPoints, groupTotals } from '../day/group-totals.ts';
import { splitByLevel } from '../day/grouping.ts';
import { countingUp } from '../holdings/holdings.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import type { ComponentName } from '../node/node.ts';
import type { BenchmarkDay, MemberGroup } from './benchmark-day.ts';
import { groupOfCode, groupOfMembers, groupsNamed } from './benchmark-day.ts';
import type { BrinsonPart, BrinsonPeriod } from './brinson.ts';

/** A session on which the book and its benchmark both have a return. */
export interface ComparedDay {
  readonly book: DayBook;
  readonly against: BenchmarkDay;
}

/** The sessions group by group: weights and returns of both sides, and of each part of the returns. */
export interface ComparedPeriods {
  /** names at the level, sorted */
  readonly groups: readonly string[];
  readonly periods: readonly BrinsonPeriod[];
  /** one entry a session */
  readonly parts: Readonly<Record<ComponentName, readonly BrinsonPart[]>>;
  /** one entry a session: by number of a stock-day, what moves with it, as a part of the returns */
  readonly loadings: readonly ReadonlyMap<number, BrinsonPart>[];
  /** what has no answer on either side, per session */
  readonly unsplit: readonly (readonly UnsplitPart[])[];
}

export function comparedPeriods(
  dataset: Dataset,
  level: GroupingLevel,
  { compared, benchmark }: { readonly compared: readonly ComparedDay[]; readonly benchmark: Benchmark },
): ComparedPeriods {
  const groupOf = groupOfCode(dataset, level, groupsNamed(benchmark));
  const sides = compared.map((day) => sidesOf(day, level, groupOf));
  const groups = [
    ...new Set(sides.flatMap(({ portfolio, benchmark }) => [...portfolio.keys(), ...benchmark.keys()])),
  ].sort();
  const part = (name: ComponentName) => sides.map((day) => partOf(day, groups, name));
  const parts = {
    mechanical: part('mechanical'),
    residual: part('residual'),
    unsplit: part('unsplit'),
    currency: part('currency'),
    cost: part('cost'),
    tracking: part('tracking'),
  };
  const periods = sides.map((day) => periodOf(day, groups));
  return {
    groups,
    periods,
    parts,
    loadings: sides.map((day, t) => loadingsOf(day, groups, periods[t]!)),
    unsplit: sides.map(unsplitOf),
  };
}

const unsplitOf = ({ portfolio, benchmark }: Sides): readonly UnsplitPart[] =>
  [...portfolio.values(), ...benchmark.values()].flatMap(({ unsplit }) => unsplit);

/** Loadings are parts of the returns too: of what would be mechanical if the stock-day's mechanical part were 1. */
function loadingsOf(
  { book, portfolio, benchmark }: Sides,
  groups: readonly string[],
  { benchmarkReturns }: BrinsonPeriod,
): ReadonlyMap<number, BrinsonPart> {
  const columns = new Map<number, BrinsonPart>();
  const partOn = (column: number): BrinsonPart => {
    const known = columns.get(column);
    if (known !== undefined) return known;
    const made = {
      portfolioContributions: new Float64Array(groups.length),
      benchmarkReturns: benchmarkReturns.map((value) => (Number.isNaN(value) ? value : 0)),
    };
    columns.set(column, made);
    return made;
  };
  groups.forEach((name, g) => {
    for (const { held, startValueKrw } of portfolio.get(name)?.holdings ?? [])
      for (const { column, loading } of held.loadings)
        partOn(column).portfolioContributions[g]! += (startValueKrw / book.netEquityKrw!) * loading;
    if (Number.isNaN(benchmarkReturns[g])) return;
    for (const { column, loading } of benchmark.get(name)!.loadings)
      partOn(column).benchmarkReturns[g]! += loading;
  });
  return columns;
}

interface Sides {
  readonly book: DayBook;
  readonly portfolio: ReadonlyMap<string, GroupTotals>;
  readonly benchmark: ReadonlyMap<string, MemberGroup>;
}

function sidesOf(
  { book, against }: ComparedDay,
  level: GroupingLevel,
  groupOf: ReturnType<typeof groupOfCode>,
): Sides {
  const held = splitByLevel(book, countingUp(book.rows.length), level);
  const members = Map.groupBy(against.members, ({ code }) => groupOf(code));
  return {
    book,
    portfolio: new Map(held.map(({ name, rows }) => [name, groupTotals(book, rows)])),
    benchmark: new Map([...members].map(([name, own]) => [name, groupOfMembers(own)])),
  };
}

function periodOf({ book, portfolio, benchmark }: Sides, groups: readonly string[]): BrinsonPeriod {
  const equity = book.netEquityKrw!;
  const column = (read: (name: string) => number) => Float64Array.from(groups, read);
  return {
    portfolioWeights: column((name) => (portfolio.get(name)?.startValueKrw ?? 0) / equity),
    portfolioContributions: column((name) => (portfolio.get(name)?.profit ?? 0) / equity),
    benchmarkWeights: column((name) => benchmark.get(name)?.weight ?? 0),
    benchmarkReturns: column((name) => benchmark.get(name)?.return ?? Number.NaN),
  };
}

function partOf(
  { book, portfolio, benchmark }: Sides,
  groups: readonly string[],
  part: ComponentName,
): BrinsonPart {
  const contribution = (totals: GroupTotals | undefined): number =>
    totals === undefined ? 0 : groupPoints(book, totals)[part];
  return {
    portfolioContributions: Float64Array.from(groups, (name) => contribution(portfolio.get(name))),
    benchmarkReturns: Float64Array.from(groups, (name) => benchmark.get(name)?.part(part) ?? Number.NaN),
  };
}
