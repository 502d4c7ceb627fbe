import type { Benchmark, Dataset } from '../market/dataset.ts';
import { securityOf } from '../market/lookup.ts';
import { compensatedSum } from '../numeric/sum.ts';
import type { Ticker } from '../units/ticker.ts';
import type { GroupingLevel } from './day-result.ts';
import { splitByLevel } from './grouping.ts';
import { countingUp } from './holdings.ts';
import type { HeldInstrument } from './instrument-day.ts';
import { instrumentOn } from './instrument-day.ts';
import type { ComponentName } from './node.ts';
import { positionBook } from './position-book.ts';
import type { StockDays } from './stock-days.ts';
import { isCash } from './valuation.ts';

/** A benchmark over one session. */
export interface BenchmarkDay {
  /** session whose closing weights are used; earlier than the evening before when they go on */
  readonly weightDay: number;
  readonly members: readonly HeldMember[];
  /** members that have a weight but no return on the day: in no sum */
  readonly missing: readonly Ticker[];
}

interface HeldMember {
  readonly code: Ticker;
  readonly weight: number;
  readonly held: HeldInstrument;
}

/** `undefined` before the benchmark's first weights. */
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
    const found = instrumentOn(dataset, stockDays, code, dayIndex).held;
    if (found === undefined) missing.push(code);
    else held.push({ code, weight: weights[place]!, held: found });
  }
  return { weightDay: weightDays[place]!, members: held, missing };
}

/** Some members together: their weight, and the weighted means of their returns and of a part of them; NaN without weight. */
export interface MemberGroup {
  readonly weight: number;
  readonly return: number;
  readonly part: (name: ComponentName) => number;
}

export function groupOfMembers(members: readonly HeldMember[]): MemberGroup {
  const weight = compensatedSum(members.map((member) => member.weight));
  const mean = (read: (held: HeldInstrument) => number): number =>
    weight === 0
      ? Number.NaN
      : compensatedSum(members.map((member) => (member.weight / weight) * read(member.held)));
  return {
    weight,
    return: mean((held) => held.return),
    part: (name: ComponentName) => mean((held) => held.parts[name]),
  };
}

/**
 * Group of a benchmark member at a level: sector and currency are its own; any other level is that of the book's positions in it, and ''
 * where it has none or they differ.
 */
export function groupOfCode(dataset: Dataset, level: GroupingLevel): (code: Ticker) => string {
  const held = groupsHeld(dataset, level);
  return (code) => held.get(code) ?? ownGroup(dataset, code, level);
}

function ownGroup(dataset: Dataset, code: Ticker, level: GroupingLevel): string {
  const security = securityOf(dataset, code);
  if (level === 'sector') return security?.sector ?? '';
  if (level === 'currency') return security?.currency ?? (isCash(dataset, code) ? code : '');
  return '';
}

function groupsHeld(dataset: Dataset, level: GroupingLevel): ReadonlyMap<Ticker, string> {
  const book = positionBook(dataset);
  const rows = countingUp(book.positions.length);
  const groups = new Map<Ticker, string>();
  const disputed = new Set<Ticker>();
  for (const group of splitByLevel({ dataset, book, rows }, rows, level)) {
    for (const row of group.rows) {
      const { code } = book.positions[row]!;
      if ((groups.get(code) ?? group.name) !== group.name) disputed.add(code);
      groups.set(code, group.name);
    }
  }
  for (const code of disputed) groups.delete(code);
  return groups;
}
