import type { DaySplit, SplitStock } from '../../decomposition/day-split.ts';
import type { DayBook } from '../day/day-book.ts';
import type { GroupingLevel } from '../day/day-result.ts';
import type { StockDays } from '../instrument/stock-days.ts';
import type { BandsOf } from '../node/mechanical-bands.ts';
import { bandsOver } from '../node/mechanical-bands.ts';
import type { LinkedBook, LinkedColumns } from './linked-book.ts';
import { linkedColumns } from './linked-book.ts';
import { areConsecutive } from './period-edges.ts';
import type { PeriodLedger } from './period-ledger.ts';
import { bookPeriod } from './period-ledger.ts';
import type { PeriodQuestion } from './period-question.ts';
import type { ValuesOf } from './period-values.ts';
import { valuesThrough } from './period-values.ts';

/** What all nodes of a period's tree read from. */
export interface PeriodSource {
  readonly linked: LinkedBook;
  /** every session asked for, also those that are not linked */
  readonly days: readonly DayBook[];
  readonly by: readonly GroupingLevel[];
  /** made on first use; only where the book is linked */
  readonly columns: () => LinkedColumns;
  readonly ledger: () => PeriodLedger | undefined;
  /** made on first use; absent where sessions are left out, or won cannot be booked */
  readonly values: () => ValuesOf | undefined;
  /** the part of each stock-day's displacement that reverts; absent when the law does not say */
  readonly reverting?: { readonly bandsOf: BandsOf; readonly columns: readonly SplitStock[] };
}

/** What the nodes read, each made when it is first asked for. */
export function sourceOf(
  { by, revertingOn }: PeriodQuestion,
  linked: LinkedBook,
  days: readonly DayBook[],
  places: Int32Array,
): PeriodSource {
  let columns: LinkedColumns | undefined;
  let ledger: { readonly booked: PeriodLedger | undefined } | undefined;
  let values: ValuesOf | undefined;
  return {
    linked,
    days,
    by,
    columns: () => {
      columns ??= linkedColumns(linked);
      return columns;
    },
    ledger: () => {
      const days = linked.days.map(({ book }) => book);
      ledger ??= { booked: bookPeriod(days, linked.book.positions.length) };
      return ledger.booked;
    },
    values: () => {
      const books = linked.days.map(({ book }) => book);
      if (books.length === 0 || !areConsecutive(books.map(({ dayIndex }) => dayIndex))) return undefined;
      values ??= valuesThrough(books, places);
      return values;
    },
    ...(revertingOn === undefined ? {} : { reverting: revertingColumns(linked.stockDays, revertingOn) }),
  };
}

/** Every stock-day of the span again, with the reverting part in place of the whole displacement. */
function revertingColumns({ columns, sessions }: StockDays, splitOn: (dayIndex: number) => DaySplit) {
  const splits = new Map([...new Set(sessions)].map((dayIndex) => [dayIndex, splitOn(dayIndex)]));
  const reverting = columns.map(({ code }, column): SplitStock => {
    const stock = splits.get(sessions[column]!)!.stocks.find((one) => one.code === code);
    if (stock?.kind !== 'split')
      throw new RangeError(`attributePeriod requires a reverting part of ${code}, got none`);
    return stock;
  });
  return { columns: reverting, bandsOf: bandsOver(reverting) };
}
