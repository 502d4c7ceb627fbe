import type { TradingDay } from '../../units/trading-day.ts';
import type { PositionBook } from './position-book.ts';
import { sameHolding } from './position-book.ts';

/** Which positions a day knows of. */
export interface Holdings {
  /** positions of the book, by place in it, ascending */
  readonly rows: Int32Array;
  /** per entry of `rows`: 1 where the position is not held yet on the evening before the day */
  readonly ahead: Uint8Array;
}

/**
 * Positions in force over a day: of the rows of one code, group and account those of the latest effective day before it (all of them:
 * lots), since a trade happens at the close of its effective day. A dated row of quantity 0 closes the holding, which is then no longer
 * listed, unless it is cash that a flow or a dividend may still enter. A holding that only begins later is listed with its first rows, as not held yet.
 *
 * @param receiving codes of the cash that flows and dividends enter
 */
export function holdingsOn(
  book: PositionBook,
  day: TradingDay,
  receiving: ReadonlySet<string> = new Set(),
): Holdings {
  const count = book.positions.length;
  if (!book.dated) return { rows: countingUp(count), ahead: new Uint8Array(count) };
  const rows: number[] = [];
  const ahead: number[] = [];
  for (let start = 0; start < count; ) {
    const end = endOfHolding(book, start);
    const chosen = inForce(book, start, end, day);
    for (let at = chosen.from; at < chosen.to; at++) {
      if (isClosing(book, at) && !receiving.has(book.positions[at]!.code)) continue;
      rows.push(at);
      ahead.push(chosen.ahead ? 1 : 0);
    }
    start = end;
  }
  return { rows: Int32Array.from(rows), ahead: Uint8Array.from(ahead) };
}

/** 0, 1, 2 … */
export function countingUp(count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let at = 0; at < count; at++) rows[at] = at;
  return rows;
}

function endOfHolding({ positions }: PositionBook, start: number): number {
  let end = start + 1;
  while (end < positions.length && sameHolding(positions[start]!, positions[end]!)) end++;
  return end;
}

const isClosing = ({ quantities, positions }: PositionBook, at: number): boolean =>
  quantities[at] === 0 && positions[at]!.effectiveFrom !== undefined;

/** Rows of a holding are sorted by effective day: those of one day are neighbours. */
function inForce(book: PositionBook, start: number, end: number, session: TradingDay) {
  const day = (at: number) => book.positions[at]!.effectiveFrom ?? '';
  let to = start;
  while (to < end && day(to) < session) to++;
  const ahead = to === start;
  if (ahead) while (to < end && day(to) === day(start)) to++;
  let from = to - 1;
  while (from > start && day(from - 1) === day(to - 1)) from--;
  return { from, to, ahead };
}
