import type { TradingDay } from '../../core/units/trading-day.ts';
import type { Row } from '../row.ts';
import type { Column } from '../sheet.ts';

/** Says of a date that is no session with which session it counts; `used` is empty where the book ends before, or begins after. */
export function noteSession(row: Row, column: Column, day: TradingDay, days: readonly TradingDay[]): void {
  if (days.length === 0 || isSession(day, days)) return;
  const next = day < days[0]! ? undefined : days[firstFrom(day, days)];
  if (next === undefined) row.remark(column, 'notASession', { day, used: '' }, { key: 'outside' });
  else row.remark(column, 'notASession', { day, used: next }, { severity: 'warning', key: day });
}

const isSession = (day: TradingDay, days: readonly TradingDay[]): boolean =>
  days[firstFrom(day, days)] === day;

/** Place of the first session on or after `day`. */
function firstFrom(day: TradingDay, days: readonly TradingDay[]): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
