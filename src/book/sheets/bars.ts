import type { Bar } from '../../core/market/bar.ts';
import type { BarSeries } from '../../core/market/dated-series.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { noteOutside } from '../calendar.ts';
import { readTime, type TimeCell } from '../cells/time-cell.ts';
import { notNegativeAt, positiveAt } from '../number-columns.ts';
import { compareTexts, type Numbered, readRows, uniqueRows } from '../numbered.ts';
import type { Row } from '../row.ts';
import type { Column, SheetText } from '../sheet.ts';
import { codeAt, dayAt } from '../typed-cells.ts';

const layout = {
  code: 'required',
  time: 'required',
  price: 'required',
  date: 'optional',
  turnover: 'optional',
} as const;

/** Good rows of a file of bars, in its order. Where the whole file may be of one session, rows need no date and then have no day. */
export function barRows(sheet: SheetText, mayBeUndated: boolean): readonly Numbered<Bar>[] {
  return readRows(sheet, layout, (row, c): Bar | undefined => {
    const code = codeAt(row, c.code);
    const own = dayAt(row, c.date);
    const time = timeAt(row, c.time);
    const price = positiveAt(row, c.price);
    notNegativeAt(row, c.turnover);
    const day = time?.day ?? own;
    if (time !== undefined && day === undefined && !mayBeUndated) row.fail(c.time, 'notATime');
    if (code === undefined || time === undefined || price === undefined) return undefined;
    row.day = day;
    return { code, ...(day === undefined ? {} : { day }), second: time.second, price };
  });
}

function timeAt(row: Row, column: Column): TimeCell | undefined {
  const text = row.cell(column);
  if (text === '') return row.missing(column);
  return readTime(text) ?? row.fail(column, 'notATime');
}

interface DatedBar extends Bar {
  readonly day: TradingDay;
}

const isDated = (row: Numbered<Bar>): row is Numbered<DatedBar> => row.value.day !== undefined;

/** bars.csv: last price by a time of the session, one series a code, ascending. Rows outside the sessions are named and not used. */
export function readBars(sheet: SheetText, sessions: ReadonlyMap<TradingDay, number>): BarSeries[] {
  const rows = barRows(sheet, false).filter(isDated);
  const unique = uniqueRows(rows, { seriesOf: ({ code }) => code, placeOf: timeOf }, sheet.log).map(
    ({ value }) => value,
  );
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

/** Sorts by time. */
const timeOf = ({ day, second }: DatedBar): string => `${day} ${String(second).padStart(5, '0')}`;
