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

/** Some members together: their weight, and the weighted means of their returns and of the parts of them; NaN without weight. */
export interface MemberGroup {
  readonly weight: number;
  readonly return: number;
  readonly parts: Readonly<Record<ComponentName, number>>;
  /** weighted means of the loadings on stock-days */
  readonly loadings: readonly Loading[];
  readonly unsplit: readonly UnsplitPart[];
}

export function groupOfMembers(members: readonly HeldMember[]): MemberGroup {
  const weight = compensatedSum(members.map((member) => member.weight));
  const mean = (read: (held: MemberReturn) => number): number =>
    weight === 0
      ? Number.NaN
      : compensatedSum(members.map((member) => (member.weight / weight) * read(member.held)));
  return {
    weight,
    return: mean((held) => held.return),
    parts: byComponent((name) => mean((held) => held.parts[name])),
    loadings: members.flatMap((member) =>
      member.held.loadings.map(({ column, loading }) => ({
        column,
        loading: (member.weight / weight) * loading,
      })),
    ),
    unsplit: members.flatMap(({ held }) => held.unsplit),
  };
}

/**
 * Group of a benchmark member at a level: at `group` the one that the benchmark names; else sector and currency are its own, and any
 * other level is that of the book's positions in it. A short position beside long ones does not count: a benchmark is held long. '' where
 * there is none, or the positions differ.
 */
export function groupOfCode(
  dataset: Dataset,
  level: GroupingLevel,
  named: ReadonlyMap<Ticker, string>,
): (code: Ticker) => string {
  const held = groupsHeld(dataset, level);
  const own = level === 'group' ? named : new Map<Ticker, string>();
  return (code) => own.get(code) ?? held.get(code) ?? ownGroup(dataset, code, level);
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

function groupsHeld(dataset: Dataset, level: GroupingLevel): ReadonlyMap<Ticker, string> {
  const book = positionBook(dataset);
  const rows = countingUp(book.positions.length);
  const long = new Map<Ticker, Set<string>>();
  const short = new Map<Ticker, Set<string>>();
  for (const group of splitByLevel({ dataset, book, rows }, rows, level)) {
    for (const row of group.rows) {
      const { code, quantity } = book.positions[row]!;
      const side = quantity < 0 ? short : long;
      side.set(code, (side.get(code) ?? new Set()).add(group.name));
    }
  }
  const sole = [...new Map([...short, ...long])].filter(([, names]) => names.size === 1);
  return new Map(sole.map(([code, names]) => [code, [...names][0]!]));
}
