import type { BarSeries } from '../../core/market/dataset.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { noteOutside } from '../calendar.ts';
import { readSeoulTime, type SeoulTime } from '../cells/seoul-time-cell.ts';
import { notNegativeAt, positiveAt } from '../number-columns.ts';
import { compareTexts, readRows, uniqueRows } from '../numbered.ts';
import type { Row } from '../row.ts';
import type { Column, SheetText } from '../sheet.ts';
import { codeAt } from '../typed-cells.ts';

const layout = { code: 'required', time: 'required', price: 'required', turnover: 'optional' } as const;

interface BarRow extends SeoulTime {
  readonly code: Ticker;
  readonly price: number;
}

/** bars.csv: last price by a time of the session, one series a code, ascending. Rows outside the sessions are named and not used. */
export function readBars(sheet: SheetText, sessions: ReadonlyMap<TradingDay, number>): BarSeries[] {
  const rows = readRows(sheet, layout, (row, c): BarRow | undefined => {
    const code = codeAt(row, c.code);
    const at = timeAt(row, c.time);
    const price = positiveAt(row, c.price);
    notNegativeAt(row, c.turnover);
    return code === undefined || at === undefined || price === undefined ? undefined : { code, ...at, price };
  });
  const unique = uniqueRows(rows, keyOf, sheet.log).map(({ value }) => value);
  noteOutside(
    unique.map(({ day }) => day),
    sessions,
    sheet.log,
  );
  const inside = unique.filter(({ day }) => sessions.has(day));
  const series = Map.groupBy(inside, ({ code }) => code);
  return [...series]
    .map(([code, own]) => ({
      code,
      at: Int32Array.from(own, ({ day, second }) => sessions.get(day)! * secondsOfDay + second),
      price: Float64Array.from(own, ({ price }) => price),
    }))
    .sort((a, b) => compareTexts(a.code, b.code));
}

const secondsOfDay = 86_400;

/** Sorts by code, then time. */
const keyOf = ({ code, day, second }: BarRow): string => `${code} ${day} ${String(second).padStart(5, '0')}`;

function timeAt(row: Row, column: Column): SeoulTime | undefined {
  const text = row.cell(column);
  if (text === '') return row.missing(column);
  const read = readSeoulTime(text);
  if (read === undefined) return row.fail(column, 'notATime', {});
  row.day = read.day;
  return read;
}
