import type { SplitStock } from '../../decomposition/day-split.ts';
import type { DayBook } from '../day/day-book.ts';
import { heldInRow, instrumentOfRow } from '../day/day-book.ts';
import type { HeldInstrument } from '../instrument/instrument-day.ts';
import type { NodeFlag } from '../node/node.ts';
import type { LinkedBook } from './linked-book.ts';
import { rowsByPlace } from './linked-book.ts';
import type { UnsplitDays } from './period-result.ts';

/** An instrument that is in a day's sums through some of the places. */
export interface HeldOnDay {
  readonly day: DayBook;
  readonly held: HeldInstrument;
  readonly flags: readonly NodeFlag[];
}

/** What some places of the book hold on each day that is linked, each instrument once a day. */
export function heldOn({ days }: LinkedBook, places: Int32Array): readonly HeldOnDay[] {
  const found: HeldOnDay[] = [];
  for (const { book: day } of days) {
    const seen = new Set<HeldInstrument>();
    const rowAt = rowsByPlace(day);
    for (const place of places) {
      const at = rowAt(place);
      const held = at < 0 ? undefined : heldInRow(day, at);
      if (held === undefined || seen.has(held)) continue;
      seen.add(held);
      found.push({ day, held, flags: instrumentOfRow(day, at).flags });
    }
  }
  return found;
}

/** Share of draws in which a stock-day with a loading is capped; 0 when nothing has one. */
export function cappedShareOf(loadings: Float64Array, columns: readonly SplitStock[]): number {
  const inside = columns.filter((_, column) => loadings[column] !== 0);
  const draws = inside[0]?.draws.capped.length ?? 0;
  let capped = 0;
  for (let d = 0; d < draws; d++) if (inside.some((stock) => stock.draws.capped[d] !== 0)) capped++;
  return draws === 0 ? 0 : capped / draws;
}

/** What has no answer, and on which sessions, by code and reason. */
export function unsplitDays(held: readonly HeldOnDay[]): readonly UnsplitDays[] {
  const found = new Map<string, UnsplitDays & { readonly days: string[] }>();
  for (const { day, held: one } of held) {
    const date = day.dataset.days[day.dayIndex]!;
    for (const { code, reason } of one.unsplit) {
      const name = `${code} ${reason}`;
      const entry = found.get(name) ?? { code, reason, days: [] };
      if (entry.days.at(-1) !== date) entry.days.push(date);
      found.set(name, entry);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
