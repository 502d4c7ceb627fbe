import type { Dataset } from '../../market/dataset.ts';
import type { DayBook } from '../day/day-book.ts';
import { heldInRow } from '../day/day-book.ts';
import type { GroupTotals } from '../day/group-totals.ts';
import { groupTotals } from '../day/group-totals.ts';
import { countingUp } from '../holdings/holdings.ts';
import type { PositionBook } from '../holdings/position-book.ts';
import type { StockDays } from '../instrument/stock-days.ts';
import type { BandsOf } from '../node/mechanical-bands.ts';
import { bandsOver } from '../node/mechanical-bands.ts';
import type { ComponentOrPart } from '../node/node.ts';
import { componentNames, mechanicalParts } from '../node/node.ts';
import type { Linking, LinkingMethod } from './linking.ts';
import { linkPeriods } from './linking.ts';

/** A day that is linked, with the figures of the whole book. */
export interface LinkedDay {
  readonly book: DayBook;
  readonly whole: GroupTotals;
}

/** A book over the sessions that are linked. Positions are addressed by their place in the book. */
export interface LinkedBook {
  readonly dataset: Dataset;
  readonly book: PositionBook;
  readonly days: readonly LinkedDay[];
  /** absent when weights do not exist on every day */
  readonly linking?: Linking;
  /** of stock-days: each has one column, however many sessions' returns it is inside */
  readonly stockDays: StockDays;
  readonly bandsOf: BandsOf;
}

/**
 * Links the days of a book by the returns it had.
 *
 * @param days assembled over the one `stockDays`; each has a value
 */
export function linkBook({
  dataset,
  book,
  days,
  stockDays,
  method,
}: Pick<LinkedBook, 'dataset' | 'book' | 'stockDays'> & {
  readonly days: readonly DayBook[];
  readonly method: LinkingMethod;
}): LinkedBook {
  const linked = days.map((day) => ({ book: day, whole: groupTotals(day, countingUp(day.rows.length)) }));
  const linkable = days.length > 0 && days.every(({ hasWeights }) => hasWeights);
  const returns = () => Float64Array.from(linked, (day) => day.whole.profit / day.book.netEquityKrw!);
  return {
    dataset,
    book,
    days: linked,
    ...(linkable ? { linking: linkPeriods({ portfolio: returns() }, method) } : {}),
    stockDays,
    bandsOf: bandsOver(stockDays.columns),
  };
}

/** Linked figures of every position, by place; fractions of the span's return. */
export interface LinkedColumns {
  readonly contribution: Float64Array;
  /** mean over the days linked, 0 on those on which the position is in no sum */
  readonly averageWeight: Float64Array;
  readonly parts: Readonly<Record<ComponentOrPart, Float64Array>>;
}

const allParts: readonly ComponentOrPart[] = [...componentNames, ...mechanicalParts];

/** One pass over position-days: coefficient of the day × weight × part. */
export function linkedColumns({ days, book, linking }: LinkedBook): LinkedColumns {
  const empty = () => new Float64Array(book.positions.length);
  const parts = Object.fromEntries(allParts.map((name) => [name, empty()])) as Record<
    ComponentOrPart,
    Float64Array
  >;
  const contribution = empty();
  const averageWeight = empty();
  days.forEach(({ book: day }, t) => {
    for (let at = 0; at < day.rows.length; at++) {
      const held = heldInRow(day, at);
      if (held === undefined) continue;
      const place = day.rows[at]!;
      const weight = day.startValues[at]! / day.netEquityKrw!;
      const share = linking!.coefficients[t]! * weight;
      averageWeight[place]! += weight / days.length;
      contribution[place]! += share * held.return;
      for (const name of allParts) parts[name][place]! += share * held.parts[name];
    }
  });
  return { contribution, averageWeight, parts };
}

/** Total loading of some positions on each stock-day of the span: their linked mechanical part, draw by draw, is a sum over these. */
export function linkedLoadings({ days, linking, stockDays }: LinkedBook, places: Int32Array): Float64Array {
  const dense = new Float64Array(stockDays.columns.length);
  days.forEach(({ book: day }, t) => {
    const rowAt = rowsByPlace(day);
    for (const place of places) {
      const at = rowAt(place);
      const held = at < 0 ? undefined : heldInRow(day, at);
      if (held === undefined) continue;
      const share = (linking!.coefficients[t]! * day.startValues[at]!) / day.netEquityKrw!;
      for (const { column, loading } of held.loadings) dense[column]! += share * loading;
    }
  });
  return dense;
}

const rowsOfDay = new WeakMap<DayBook, Int32Array>();

/** Row of the day that holds a place of the book, −1 for none. Without dated positions every place is its own row. */
export function rowsByPlace(day: DayBook): (place: number) => number {
  if (!day.book.dated) return (place) => place;
  let rows = rowsOfDay.get(day);
  if (rows === undefined) {
    rows = new Int32Array(day.book.positions.length).fill(-1);
    for (let at = 0; at < day.rows.length; at++) rows[day.rows[at]!] = at;
    rowsOfDay.set(day, rows);
  }
  const found = rows;
  return (place) => found[place]!;
}
