import { apportion } from '../../units/apportion.ts';
import type { KrwExact } from '../../units/krw-exact.ts';
import { sumExact, times, toWholeWon } from '../../units/krw-exact.ts';
import type { HeldInstrument } from '../instrument/instrument-day.ts';
import { exactUnitProfit, unitProfit } from '../instrument/unit-change.ts';
import { componentNames } from '../node/node.ts';
import type { Profit } from './booked-profit.ts';
import { BookedProfit } from './booked-profit.ts';
import type { DayBook } from './day-book.ts';
import { heldInRow } from './day-book.ts';

/** Booked won of a day, whole numbers: rows add up to the book, and each row's components add up to the row. */
export interface WonLedger {
  /** exact profit of the book, rounded once */
  readonly total: number;
  /** per row of the day; 0 for rows in no sum */
  readonly profits: Float64Array;
  /** per row and component, side by side in the order of their names; worked out on first use */
  readonly components: () => Float64Array;
  /** booked profit of some rows together; its components are worked out when one of them is read */
  readonly sumOf: (rows: Int32Array) => Profit;
}

/**
 * Books the day's profit. The total is exact (decimal prices, rates and quantities) and rounded to the won once; rows, and within a
 * row its components, share it by largest remainder.
 *
 * @returns `undefined` when the amounts add up to 2^53 won (nine quadrillion) or more: whole won cannot be told apart there
 */
export function bookProfit(day: DayBook): WonLedger | undefined {
  if (largestSum(day) >= Number.MAX_SAFE_INTEGER) return undefined;
  const total = toWholeWon(exactProfit(day));
  const profits = Float64Array.from(apportion(total, rowProfits(day)));
  let booked: Float64Array | undefined;
  const components = (): Float64Array => {
    booked ??= bookComponents(day, profits);
    return booked;
  };
  return {
    total,
    profits,
    components,
    sumOf: (rows) => new BookedProfit(rows, sumAt(profits, rows), components),
  };
}

/** No sum of booked amounts is larger: profit and every part of every row, without their signs, and room for rounding. */
function largestSum(day: DayBook): number {
  const values = new Float64Array(day.instruments.length);
  for (let at = 0; at < day.rows.length; at++) {
    values[day.book.codeOf[day.rows[at]!]!]! += Math.abs(day.startValues[at]!);
  }
  const sums = day.instruments.map((instrument, number) => values[number]! * sizeOf(instrument?.held));
  return sums.reduce((total, value) => total + value, 0) + day.rows.length * 2 * componentNames.length;
}

/** The return and its parts, without their signs; the value itself counts as one more. */
const sizeOf = (held: HeldInstrument | undefined): number =>
  held === undefined
    ? 0
    : componentNames.reduce((sum, name) => sum + Math.abs(held.parts[name]), 1 + Math.abs(held.return));

/** Profit of each row of the day before booking; 0 where the row is in no sum. */
export function rowProfits(day: DayBook): Float64Array {
  const profits = new Float64Array(day.rows.length);
  for (let at = 0; at < profits.length; at++) {
    const held = heldInRow(day, at);
    if (held === undefined) continue;
    profits[at] = day.quantities[at]! * unitProfit(held);
  }
  return profits;
}

/** Exact: prices, rates and quantities are taken as the decimals they were written as. */
function exactProfit(day: DayBook): KrwExact {
  const amounts: KrwExact[] = [];
  for (let start = 0; start < day.rows.length; ) {
    const end = endOfInstrument(day, start);
    const held = day.instruments[day.book.codeOf[day.rows[start]!]!]!.held;
    if (held !== undefined) {
      const unit = exactUnitProfit(held);
      for (const quantity of quantitiesIn(day, start, end)) amounts.push(times(unit, quantity));
    }
    start = end;
  }
  return sumExact(amounts);
}

/** Rows are sorted by code: an instrument's rows are neighbours. */
function endOfInstrument({ rows, book }: DayBook, start: number): number {
  let end = start + 1;
  while (end < rows.length && book.codeOf[rows[end]!] === book.codeOf[rows[start]!]) end++;
  return end;
}

/** Quantities of some rows, the whole ones added up: they add exactly as doubles, fractions of a share do not. */
function quantitiesIn(day: DayBook, start: number, end: number): readonly number[] {
  let whole = 0;
  const others: number[] = [];
  for (let at = start; at < end; at++) {
    if (heldInRow(day, at) === undefined) continue;
    const quantity = day.quantities[at]!;
    if (Number.isSafeInteger(quantity) && Number.isSafeInteger(whole + quantity)) whole += quantity;
    else others.push(quantity);
  }
  return [whole, ...others];
}

const width = componentNames.length;

/** Components of every row side by side, in the order of their names. */
function bookComponents(day: DayBook, profits: Float64Array): Float64Array {
  const booked = new Float64Array(profits.length * width);
  const parts = new Float64Array(width);
  for (let at = 0; at < profits.length; at++) {
    const held = heldInRow(day, at);
    if (held === undefined) continue;
    for (let c = 0; c < width; c++) parts[c] = day.startValues[at]! * held.parts[componentNames[c]!];
    booked.set(apportion(profits[at]!, parts), at * width);
  }
  return booked;
}

function sumAt(values: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += values[rows[i]!]!;
  return sum;
}
