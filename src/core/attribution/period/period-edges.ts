import { compensatedSum } from '../../numeric/sum.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { DayBook } from '../day/day-book.ts';
import { heldInRow, instrumentOfRow } from '../day/day-book.ts';
import { dividendsDue } from '../day/dividends-due.ts';
import type { InstrumentDay } from '../instrument/instrument-day.ts';
import { unitEndValue } from '../instrument/unit-change.ts';
import type { LinkedDay } from './linked-book.ts';
import type { PeriodEdges } from './period-result.ts';

/**
 * What crosses the edges of a period.
 *
 * @param days the sessions on which anything has a value
 * @param bookedKrw profit in booked won, where it can be booked
 */
export function periodEdges(days: readonly LinkedDay[], bookedKrw: number | undefined): PeriodEdges {
  const books = days.map(({ book }) => book);
  const last = books.at(-1);
  if (last === undefined) return { reachOutside: [], staleAtEnd: [] };
  const endEquityKrw = valueAfter(last);
  const profitKrw = compensatedSum(days.map(({ whole }) => whole.profit));
  return {
    reachOutside: reachOutside(books),
    staleAtEnd: heldInstruments(last).flatMap(({ code, valuation }) =>
      valuation.kind === 'carried' ? [code] : [],
    ),
    endEquityKrw,
    ...(areConsecutive(books.map(({ dayIndex }) => dayIndex))
      ? { enteredKrw: Math.round(endEquityKrw - books[0]!.netEquityKrw! - profitKrw) + 0 }
      : {}),
    ...(bookedKrw === undefined ? {} : { roundingKrw: bookedKrw - profitKrw }),
  };
}

/** Whether no session lies between one index and the next. */
export const areConsecutive = (dayIndices: readonly number[]): boolean =>
  dayIndices.every((t, at) => at === 0 || t === dayIndices[at - 1]! + 1);

function valueAfter(day: DayBook): number {
  const values = new Float64Array(day.rows.length);
  for (let at = 0; at < values.length; at++) {
    const held = heldInRow(day, at);
    if (held !== undefined) values[at] = day.quantities[at]! * unitEndValue(held) + dividendsDue(day, at);
  }
  return compensatedSum(values);
}

/** Instruments in the day's sums, each once. */
function heldInstruments(day: DayBook): readonly InstrumentDay[] {
  const found = new Set<InstrumentDay>();
  for (let at = 0; at < day.rows.length; at++)
    if (heldInRow(day, at) !== undefined) found.add(instrumentOfRow(day, at));
  return [...found];
}

function reachOutside(days: readonly DayBook[]): PeriodEdges['reachOutside'] {
  const inside = new Set(days.map(({ dayIndex }) => dayIndex));
  return days.flatMap((day) =>
    heldInstruments(day).flatMap((instrument) => {
      const outside = sessionsBehind(instrument, day.dayIndex).filter((t) => !inside.has(t));
      if (outside.length === 0) return [];
      const { days: dates } = day.dataset;
      const code: Ticker = instrument.code;
      return [{ code, day: dates[day.dayIndex]!, sessions: outside.map((t) => dates[t]!) }];
    }),
  );
}

/** Sessions that the return booked on the day runs over. */
export function sessionsBehind(
  { valuation }: Pick<InstrumentDay, 'valuation'>,
  dayIndex: number,
): readonly number[] {
  if (valuation.kind !== 'valued') return [];
  const from = valuation.before.dayIndex + 1;
  return Array.from({ length: dayIndex - from + 1 }, (_, i) => from + i);
}
