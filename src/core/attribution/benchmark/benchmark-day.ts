import type { Benchmark } from '../../market/book-holdings.ts';
import type { Dataset } from '../../market/dataset.ts';
import { securityOf } from '../../market/lookup.ts';
import { compensatedSum } from '../../numeric/sum.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { GroupingLevel } from '../day/day-result.ts';
import { splitByLevel } from '../day/grouping.ts';
import { countingUp } from '../holdings/holdings.ts';
import { positionBook } from '../holdings/position-book.ts';
import type { HeldMember, MemberReturn } from '../index-points/index-member.ts';
import { indexAsMembers } from '../index-points/index-member.ts';
import { instrumentOn } from '../instrument/instrument-day.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import type { Loading, StockDays } from '../instrument/stock-days.ts';
import { isCash } from '../instrument/valuation.ts';
import type { ComponentName } from '../node/node.ts';
import { byComponent } from '../node/node.ts';
import type { GroupStanding } from './group-standing.ts';
import { standingOf } from './group-standing.ts';

/** A benchmark over one session. */
export interface BenchmarkDay {
  /** session whose closing weights are used; earlier than the evening before when they go on */
  readonly weightDay: number;
  readonly members: readonly HeldMember[];
  /** members that have a weight but no return on the day: in no sum */
  readonly missing: readonly Ticker[];
}

/** `undefined` before the benchmark's first weights. An index among its members stands for what is inside it. */
export function benchmarkOn(
  dataset: Dataset,
  { weightDays, members }: Benchmark,
  dayIndex: number,
  stockDays: StockDays,
): BenchmarkDay | undefined {
  const place = weightDays.findLastIndex((session) => session < dayIndex);
  if (place < 0) return undefined;
  const weighted = members.filter(({ weights }) => weights[place] !== 0);
  const held: HeldMember[] = [];
  const missing: Ticker[] = [];
  for (const { code, weights } of weighted) {
    const found = membersFor(dataset, stockDays, { code, dayIndex, weight: weights[place]! });
    if (found.length === 0) missing.push(code);
    held.push(...found);
  }
  return { weightDay: weightDays[place]!, members: held, missing };
}

/** None for a member without a return. */
function membersFor(
  dataset: Dataset,
  stockDays: StockDays,
  member: { readonly code: Ticker; readonly dayIndex: number; readonly weight: number },
): readonly HeldMember[] {
  const inside = indexAsMembers(dataset, stockDays, member);
  if (inside !== undefined) return inside;
  const { code, dayIndex, weight } = member;
  const { held } = instrumentOn(dataset, stockDays, code, dayIndex);
  return held === undefined ? [] : [{ code, weight, held }];
}

/** Some members together: weight × return, summed, and the same of its parts; long and short may cancel. */
export interface MemberGroup {
  readonly weight: number;
  readonly contribution: number;
  readonly standing: GroupStanding;
  readonly parts: Readonly<Record<ComponentName, number>>;
  /** weight × loading on stock-days; a column may come more than once */
  readonly loadings: readonly Loading[];
  readonly unsplit: readonly UnsplitPart[];
}

export function groupOfMembers(members: readonly HeldMember[]): MemberGroup {
  const weight = compensatedSum(members.map((member) => member.weight));
  const sum = (read: (held: MemberReturn) => number): number =>
    compensatedSum(members.map((member) => member.weight * read(member.held)));
  const byCode = [...Map.groupBy(members, ({ code }) => code).values()];
  return {
    weight,
    contribution: sum((held) => held.return),
    standing: standingOf(byCode.map((own) => compensatedSum(own.map((member) => member.weight)))),
    parts: byComponent((name) => sum((held) => held.parts[name])),
    loadings: members.flatMap((member) =>
      member.held.loadings.map(({ column, loading }) => ({ column, loading: member.weight * loading })),
    ),
    unsplit: members.flatMap(({ held }) => held.unsplit),
  };
}

/** Group of a benchmark member, by its weight: a short one is where the book is short. */
export type GroupOfMember = (member: Pick<HeldMember, 'code' | 'weight'>) => string;

/**
 * Group of a benchmark member at a level: at `group` the one that the benchmark names; else sector and currency are its own, and any
 * other level is that of the book's positions in it. Positions on the other side than the member do not count beside those on its own. ''
 * where there is none, or the positions differ.
 */
export function groupOfCode(
  dataset: Dataset,
  level: GroupingLevel,
  named: ReadonlyMap<Ticker, string>,
): GroupOfMember {
  const held = groupsHeld(dataset, level);
  const own = level === 'group' ? named : new Map<Ticker, string>();
  return ({ code, weight }) =>
    own.get(code) ?? held[weight < 0 ? 'short' : 'long'].get(code) ?? ownGroup(dataset, code, level);
}

/** Groups that a benchmark names for its members. */
export const groupsNamed = ({ members }: Benchmark): ReadonlyMap<Ticker, string> =>
  new Map(members.flatMap(({ code, group }) => (group === undefined ? [] : [[code, group]])));

function ownGroup(dataset: Dataset, code: Ticker, level: GroupingLevel): string {
  const security = securityOf(dataset, code);
  if (level === 'sector') return security?.sector ?? '';
  if (level === 'currency') return security?.currency ?? (isCash(dataset, code) ? code : '');
  return '';
}

/** Sole group of each code, for members of either side. */
function groupsHeld(
  dataset: Dataset,
  level: GroupingLevel,
): Readonly<Record<'long' | 'short', ReadonlyMap<Ticker, string>>> {
  const book = positionBook(dataset);
  const rows = countingUp(book.positions.length);
  const long = new Map<Ticker, Set<string>>();
  const short = new Map<Ticker, Set<string>>();
  for (const group of splitByLevel({ dataset, book, rows }, rows, level)) {
    for (const row of group.rows) {
      const { code, quantity } = book.positions[row]!;
      // a closing row says where a holding was, on neither side
      if (quantity === 0) continue;
      const side = quantity < 0 ? short : long;
      side.set(code, (side.get(code) ?? new Set()).add(group.name));
    }
  }
  const sole = (...sides: readonly ReadonlyMap<Ticker, ReadonlySet<string>>[]) =>
    new Map(
      [...new Map(sides.flatMap((side) => [...side]))]
        .filter(([, names]) => names.size === 1)
        .map(([code, names]) => [code, [...names][0]!]),
    );
  return { long: sole(short, long), short: sole(long, short) };
}
