import { apportion } from '../units/apportion.ts';
import type { KrwExact } from '../units/krw-exact.ts';
import { krwExact, minus, sumExact, times, toWholeWon } from '../units/krw-exact.ts';
import type { DayBook } from './day-book.ts';
import { heldInRow } from './day-book.ts';
import type { HeldInstrument } from './instrument-day.ts';
import type { ComponentName } from './node.ts';
import { componentNames } from './node.ts';

export type Profit = Readonly<Record<ComponentName | 'total', number>>;

/** Booked won of a day, whole numbers: rows add up to the book, and each row's components add up to the row. */
export interface WonLedger {
  /** exact profit of the book, rounded once */
  readonly total: number;
  /** per row of the day; 0 for rows in no sum */
  readonly profits: Float64Array;
  /** booked profit of some rows together, by component */
  readonly sumOf: (rows: Int32Array) => Profit;
}

/**
 * Books the day's profit. The total is exact (decimal prices, rates and quantities) and rounded to the won once; rows, and within a
 * row its components, share it by largest remainder.
 */
export function bookProfit(day: DayBook): WonLedger {
  const total = toWholeWon(exactProfit(day));
  const profits = Float64Array.from(
    apportion(
      total,
      Array.from(day.rows, (_, at) => rowProfit(day, at)),
    ),
  );
  let components: Float64Array | undefined;
  return {
    total,
    profits,
    sumOf: (rows) => {
      components ??= bookComponents(day, profits);
      return sumRows(rows, profits, components);
    },
  };
}

function rowProfit(day: DayBook, at: number): number {
  const held = heldInRow(day, at);
  if (held === undefined) return 0;
  return (
    day.book.quantities[day.rows[at]!]! * (held.now.price * held.now.fx - held.before.price * held.before.fx)
  );
}

/** Exact: prices, rates and quantities are taken as the decimals they were written as. */
function exactProfit(day: DayBook): KrwExact {
  const amounts: KrwExact[] = [];
  for (let start = 0; start < day.rows.length; ) {
    const end = endOfInstrument(day, start);
    const held = day.instruments[day.book.codeOf[day.rows[start]!]!]!.held;
    if (held !== undefined) {
      const unit = unitProfit(held);
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

const unitProfit = ({ before, now }: HeldInstrument): KrwExact =>
  minus(times(krwExact(now.price), now.fx), times(krwExact(before.price), before.fx));

/** Quantities of some rows, the whole ones added up: they add exactly as doubles, fractions of a share do not. */
function quantitiesIn(day: DayBook, start: number, end: number): readonly number[] {
  let whole = 0;
  const others: number[] = [];
  for (let at = start; at < end; at++) {
    if (day.ahead[at] === 1) continue;
    const quantity = day.book.quantities[day.rows[at]!]!;
    if (Number.isSafeInteger(quantity) && Number.isSafeInteger(whole + quantity)) whole += quantity;
    else others.push(quantity);
  }
  return [whole, ...others];
}

const width = componentNames.length;

function bookComponents(day: DayBook, profits: Float64Array): Float64Array {
  const booked = new Float64Array(profits.length * width);
  for (let at = 0; at < profits.length; at++) {
    const held = heldInRow(day, at);
    if (held === undefined) continue;
    const parts = componentNames.map((name) => day.startValues[at]! * held.parts[name]);
    booked.set(apportion(profits[at]!, parts), at * width);
  }
  return booked;
}

function sumRows(rows: Int32Array, profits: Float64Array, components: Float64Array): Profit {
  const sum = { total: 0, mechanical: 0, residual: 0, unsplit: 0, currency: 0, cost: 0, tracking: 0 };
  for (const at of rows) {
    sum.total += profits[at]!;
    for (let c = 0; c < width; c++) sum[componentNames[c]!] += components[at * width + c]!;
  }
  return sum;
}
