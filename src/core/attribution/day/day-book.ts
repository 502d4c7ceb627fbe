import type { SplitStock } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import { compensatedSum } from '../../numeric/sum.ts';
import { currenciesReceiving } from '../holdings/cash-flows.ts';
import { holdingsOn } from '../holdings/holdings.ts';
import type { PositionBook } from '../holdings/position-book.ts';
import { positionBook } from '../holdings/position-book.ts';
import { quantitiesOn } from '../holdings/row-quantities.ts';
import type { HeldInstrument, InstrumentDay } from '../instrument/instrument-day.ts';
import { instrumentOn } from '../instrument/instrument-day.ts';
import type { StockDays } from '../instrument/stock-days.ts';
import { denseLoadings } from '../instrument/stock-days.ts';
import type { BandsOf, MechanicalBands } from '../node/mechanical-bands.ts';
import { bandsOver } from '../node/mechanical-bands.ts';
import { isPositiveEquity } from './equity.ts';

/** A book on a day: its rows and, once per instrument, everything the rows share. */
export interface DayBook {
  readonly dataset: Dataset;
  readonly dayIndex: number;
  readonly book: PositionBook;
  /** place in `book` of each row */
  readonly rows: Int32Array;
  /** per row: 1 where the position is not held yet */
  readonly ahead: Uint8Array;
  /** by code number of the book; only codes that have a row */
  readonly instruments: readonly (InstrumentDay | undefined)[];
  /** per row: units or cash at the start of the day, in units of the price before it; NaN where an unknown split lies in between */
  readonly quantities: Float64Array;
  /** start value of each row, won; 0 where the row is in no sum */
  readonly startValues: Float64Array;
  /** sum of start values; absent when nothing has a value on the day */
  readonly netEquityKrw?: number;
  /** whether weights exist: net equity is known, positive and more than rounding */
  readonly hasWeights: boolean;
  readonly columns: number;
  /** stock of each column that loadings name */
  readonly columnStocks: readonly SplitStock[];
  readonly bandsOf: BandsOf;
}

/** Assembles the book of a day; nothing here grows with the number of draws. */
export function dayBookOn(dataset: Dataset, dayIndex: number, stockDays: StockDays): DayBook {
  const book = positionBook(dataset);
  const { rows, ahead } = holdingsOn(book, dataset.days[dayIndex]!, currenciesReceiving(dataset));
  const instruments: (InstrumentDay | undefined)[] = book.codes.map(() => undefined);
  for (const row of rows) {
    const number = book.codeOf[row]!;
    instruments[number] ??= instrumentOn(dataset, stockDays, book.codes[number]!, dayIndex);
  }
  const quantities = quantitiesOn({ dataset, dayIndex, book, rows, ahead, instruments });
  const partial = { book, rows, ahead, instruments, quantities };
  const startValues = startValuesOf(partial);
  const anyHeld = rows.some((_, at) => heldInRow(partial, at) !== undefined);
  const netEquityKrw = anyHeld ? compensatedSum(startValues) : undefined;
  return {
    dataset,
    dayIndex,
    book,
    rows,
    ahead,
    instruments,
    quantities,
    startValues,
    ...(netEquityKrw === undefined ? {} : { netEquityKrw }),
    hasWeights: netEquityKrw !== undefined && isPositiveEquity(netEquityKrw, sizeOf(startValues)),
    columns: stockDays.columns.length,
    columnStocks: stockDays.columns,
    bandsOf: bandsOver(stockDays.columns),
  };
}

const sizeOf = (startValues: Float64Array): number =>
  startValues.reduce((size, value) => size + Math.abs(value), 0);

type DayRows = Pick<DayBook, 'book' | 'rows' | 'ahead' | 'instruments' | 'quantities'>;

function startValuesOf(day: DayRows): Float64Array {
  const values = new Float64Array(day.rows.length);
  for (let at = 0; at < values.length; at++) {
    const before = heldInRow(day, at)?.before;
    if (before !== undefined) values[at] = day.quantities[at]! * before.price * before.fx;
  }
  return values;
}

export const instrumentOfRow = (day: DayRows, at: number): InstrumentDay =>
  day.instruments[day.book.codeOf[day.rows[at]!]!]!;

/** What the row holds when it is in the day's sums. */
export const heldInRow = (day: DayRows, at: number): HeldInstrument | undefined =>
  day.ahead[at] === 1 || Number.isNaN(day.quantities[at]) ? undefined : instrumentOfRow(day, at).held;

/** Instruments of the rows in force, each once; of what is only held from a later day on, none. */
export function instrumentsInForce(day: DayRows): readonly InstrumentDay[] {
  const found = new Set<InstrumentDay>();
  for (let at = 0; at < day.rows.length; at++) if (day.ahead[at] === 0) found.add(instrumentOfRow(day, at));
  return [...found];
}

/** Units or cash of the row at the start of the day; `undefined` when a split since its date has no known factor. */
export function quantityInRow(day: DayRows, at: number): number | undefined {
  const quantity = day.quantities[at]!;
  return Number.isNaN(quantity) ? undefined : quantity;
}

const bandsOfHeld = new WeakMap<HeldInstrument, MechanicalBands>();

/** Bands of one unit's return, fractions; computed once per instrument. */
export function instrumentBands(day: DayBook, held: HeldInstrument): MechanicalBands {
  const known = bandsOfHeld.get(held);
  if (known !== undefined) return known;
  const made = day.bandsOf(denseLoadings(day.columns, held.loadings));
  bandsOfHeld.set(held, made);
  return made;
}
