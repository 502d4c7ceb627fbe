import { compensatedSum } from '../../numeric/sum.ts';
import { apportion } from '../../units/apportion.ts';
import type { DayBook } from '../day/day-book.ts';
import { dividendsDue } from '../day/dividends-due.ts';
import { movedSince } from '../holdings/cash-flows.ts';
import type { LotRow } from './lot-row.ts';
import { endOf, paidOut, placeOf, pricedAnew, rowOf, startOf } from './lot-row.ts';
import { lotsAmong } from './period-lots.ts';

/** What made one value out of another, whole won: start + outside + traded + dividends + other + profit + rounding = end. */
export const valueSteps = [
  'start',
  'outside',
  'traded',
  'dividends',
  'other',
  'profit',
  'rounding',
  'end',
] as const;

export type ValueStep = (typeof valueSteps)[number];

/**
 * - start: value at the close before the first session, before that session's flows
 * - outside: money from outside, as flows.csv says
 * - traded: what new dated rows of the positions changed; over a book whose cash rows were dated along with its trades it is 0
 * - dividends: into the cash, out of the holdings; over a book what found no cash (−), or was in no profit because a price was missing (+)
 * - other: value that came into the sums or left them with a price, a rate or a listing
 * - rounding: of every figure to the whole won
 */
export type ValueBridge = Readonly<Record<ValueStep, number>>;

const moves = ['outside', 'traded', 'dividends', 'other'] as const;

const columnNames = ['start', ...moves, 'end'] as const;

/** Figures of every place of the book before rounding, won. */
type Columns = Record<(typeof columnNames)[number], Float64Array>;

/** Bridges of some places together; places of one lot belong together. */
export type ValuesOf = (places: Int32Array, bookedKrw: number) => ValueBridge;

/**
 * Follows the value of every holding through consecutive sessions.
 *
 * @param days on each of which anything has a value
 */
export function valuesThrough(days: readonly DayBook[], places: Int32Array): ValuesOf {
  const { book } = days[0]!;
  const columns = emptyColumns(book.positions.length);
  for (const lot of lotsAmong(book, places)) followLot(days, lot, columns);
  const whole = booked(columns);
  return (wanted, bookedKrw) => bridgeOf(whole, wanted, bookedKrw);
}

const emptyColumns = (size: number): Columns =>
  Object.fromEntries(columnNames.map((name) => [name, new Float64Array(size)])) as Columns;

function followLot(days: readonly DayBook[], lot: Int32Array, columns: Columns): void {
  let before: LotRow | undefined;
  days.forEach((day, t) => {
    const row = rowOf(day, lot);
    const moved = movedInto(row);
    add(columns.outside, row, moved.outside);
    if (t === 0) add(columns.start, row, startOf(row) - moved.outside);
    else join(columns, { before, row, moved });
    before = row;
  });
  const due = before === undefined ? 0 : dividendsDue(before.day, before.at);
  add(columns.dividends, before, due - paidOut(before));
  add(columns.end, before, endOf(before) + due);
}

function add(column: Float64Array, row: LotRow | undefined, won: number): void {
  if (row !== undefined) column[placeOf(row)]! += won;
}

interface Joint {
  readonly before: LotRow | undefined;
  readonly row: LotRow | undefined;
  readonly moved: { readonly outside: number; readonly dividend: number };
}

/**
 * From the value after one session to that before the next: a new dated row is a trade, whatever else a price that came or went. Units that
 * are in the row before and in the new one went or came with their price.
 */
function join(columns: Columns, { before, row, moved }: Joint): void {
  const samePlace =
    before !== undefined &&
    row !== undefined &&
    placeOf(before) === placeOf(row) &&
    before.isThere === row.isThere;
  const column = columns[samePlace ? 'other' : 'traded'];
  add(columns.dividends, before, -paidOut(before));
  add(columns.dividends, row, moved.dividend);
  const priced = samePlace ? 0 : pricedAnew(before, row);
  add(columns.other, row, priced);
  add(column, before, -endOf(before));
  add(column, row, startOf(row) - moved.outside - moved.dividend - priced);
}

/** Of the row's value at the start of the session, what came into it since the session before, won. */
function movedInto(row: LotRow | undefined): Joint['moved'] {
  if (row?.held === undefined) return { outside: 0, dividend: 0 };
  const { day, held } = row;
  const { days } = day.dataset;
  return inWon(row, held.before.fx, { before: days[day.dayIndex - 1]!, day: days[day.dayIndex]! });
}

function inWon({ day, at }: LotRow, fx: number, span: Parameters<typeof movedSince>[2]): Joint['moved'] {
  const place = day.rows[at]!;
  if (day.ahead[at] === 1 || day.book.lot[place] !== 1) return { outside: 0, dividend: 0 };
  const { outside, dividend } = movedSince(day.dataset, day.book.positions[place]!, span);
  return { outside: outside * fx, dividend: dividend * fx };
}

/** Every column shared out in whole won, so that places add up to the book and to any groups of it. */
function booked(columns: Columns): Columns {
  const share = (column: Float64Array) =>
    Float64Array.from(apportion(Math.round(compensatedSum(column)), column));
  return Object.fromEntries(columnNames.map((name) => [name, share(columns[name])])) as Columns;
}

function bridgeOf(columns: Columns, places: Int32Array, profit: number): ValueBridge {
  const sum = (name: keyof Columns) => places.reduce((total, place) => total + columns[name][place]!, 0) + 0;
  const { start, end, ...moved } = Object.fromEntries(columnNames.map((name) => [name, sum(name)])) as Record<
    keyof Columns,
    number
  >;
  const rounding = end - start - profit - moves.reduce((total, move) => total + moved[move], 0);
  return { start, ...moved, profit, rounding, end };
}
