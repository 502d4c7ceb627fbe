import type { DayBook } from '../day/day-book.ts';
import { quantityInRow } from '../day/day-book.ts';
import { stateOfRow } from '../day/position-state.ts';
import type { PositionBook } from '../holdings/position-book.ts';
import { sameHolding } from '../holdings/position-book.ts';
import { rowsByPlace } from './linked-book.ts';
import type { PeriodNode } from './period-result.ts';
import type { PeriodSource } from './period-source.ts';

/**
 * Places of the book that are one lot through time: a dated row takes the place of the one before it. Lots come in the order of their
 * first places.
 */
export function lotsAmong(book: PositionBook, places: Int32Array): readonly Int32Array[] {
  const lots: Int32Array[] = [];
  for (let start = 0; start < places.length; ) {
    const first = book.positions[places[start]!]!;
    const byLot = new Map<number, number[]>();
    for (; start < places.length && sameHolding(first, book.positions[places[start]!]!); start++) {
      const place = places[start]!;
      const lot = book.lot[place]!;
      const dated = byLot.get(lot);
      if (dated === undefined) byLot.set(lot, [place]);
      else dated.push(place);
    }
    for (const dated of byLot.values()) lots.push(Int32Array.from(dated));
  }
  return lots;
}

/** The rows in which days know one lot, in the order of the days; a day that does not know it is left out. */
export function rowsThroughTime(
  days: readonly DayBook[],
  lot: Int32Array,
): readonly { readonly day: DayBook; readonly at: number }[] {
  return days.flatMap((day) => {
    const at = rowOfLot(day, lot);
    return at < 0 ? [] : [{ day, at }];
  });
}

/** Number of days in each state, added up over the lots among the places. */
export function statesThroughTime(
  { days, linked }: Pick<PeriodSource, 'days' | 'linked'>,
  places: Int32Array,
): PeriodNode['states'] {
  const counts = { priced: 0, oldRate: 0, stale: 0, unpriced: 0, notListed: 0, notHeld: 0 };
  const lots = lotsAmong(linked.book, places);
  for (const day of days) {
    for (const lot of lots) {
      const at = rowOfLot(day, lot);
      counts[at < 0 ? 'notHeld' : stateOfRow(day, at).kind]++;
    }
  }
  return counts;
}

/** Quantity on the last day that knows the lot. */
export function lastQuantity(days: readonly DayBook[], lot: Int32Array): number | undefined {
  const last = rowsThroughTime(days, lot).at(-1);
  return last === undefined ? undefined : quantityInRow(last.day, last.at);
}

/** Of one lot at most one place is in force. */
function rowOfLot(day: DayBook, lot: Int32Array): number {
  const rowAt = rowsByPlace(day);
  for (const place of lot) {
    const at = rowAt(place);
    if (at >= 0) return at;
  }
  return -1;
}
