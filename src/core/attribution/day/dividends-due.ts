import { movedSince, movesCash } from '../holdings/cash-flows.ts';
import type { DayBook } from './day-book.ts';
import { heldInRow } from './day-book.ts';

/**
 * Dividends that went ex over the session and are in the row from the next one on, won: part of its value after the session. 0 for
 * anything but cash that takes them.
 */
export function dividendsDue(day: DayBook, at: number): number {
  const { dataset, dayIndex, book } = day;
  const place = day.rows[at]!;
  const held = heldInRow(day, at);
  if (held === undefined || book.lot[place] !== 1 || !movesCash(dataset)) return 0;
  const span = { before: dataset.days[dayIndex]!, day: dataset.days[dayIndex + 1] };
  return movedSince(dataset, book.positions[place]!, span).dividend * held.now.fx;
}
