import { isTradingDay, type TradingDay } from '../../core/units/trading-day.ts';

/** What a cell that should hold a date says. A plain ISO date comes back as such. */
export type DayCell =
  | TradingDay
  | { readonly kind: 'empty' }
  | { readonly kind: 'normalised' | 'serial'; readonly day: TradingDay }
  | {
      readonly kind: 'refused';
      readonly reason: 'text' | 'twoDigitYear' | 'dayFirst' | 'timeZone' | 'noSuchDay' | 'outOfRange';
      readonly suggestion: string;
    };

type Reason = Extract<DayCell, { kind: 'refused' }>['reason'];

const refused = (reason: Reason, suggestion = ''): DayCell => ({ kind: 'refused', reason, suggestion });
const iso = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const isoShape = /^\d{4}-\d{2}-\d{2}$/;
const yearFirst = /^(\d{4})\s?[-/.년]\s?(\d{1,2})\s?[-/.월]\s?(\d{1,2})\s?[.일]?(?:[T ;]+(\d.*))?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ;]+(\d.*))?$/;
const clock = /^\d{1,2}:?\d{2}(?::?\d{2})?(?:\.\d+)?$/;
const twoDigitYear = /^(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})\.?$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const serial = /^\d{5}(?:\.\d+)?$/;

/**
 * Reads a date as files write it: 2026-06-23, 20260623, 2026/06/23, 2026.06.23, 2026. 6. 23., 2026년 6월 23일, a local time behind it
 * left aside, and a spreadsheet's day number (46196, 1900 system, marked as such). Refused, because two readings exist: 26.09.10 (10
 * September 2026 in Korea, 26 September 2010 in Germany), 06/07/2026, and an instant with a time zone (which Korean day is it?).
 */
export function readDay(text: string): DayCell {
  if (isoShape.test(text)) return within(text, (day) => day);
  const written = text.normalize('NFKC').trim();
  if (written === '' || written === '-') return { kind: 'empty' };
  const parts = yearFirst.exec(written) ?? compact.exec(written);
  if (parts !== null) return fromParts(parts);
  if (serial.test(written)) return fromSerial(Number(written));
  const short = twoDigitYear.exec(written) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(written);
  if (short !== null) return refused('twoDigitYear', iso(`20${short[1]}`, short[2] ?? '', short[3] ?? ''));
  const last = yearLast.exec(written);
  return last === null ? refused('text') : refused('dayFirst', onlyReading(last));
}

/** 6/19/2026 has one reading, but other rows of its file have two. */
function onlyReading([, first = '', second = '', year = '']: RegExpExecArray): string {
  const monthFirst = iso(year, first, second);
  const dayFirst = iso(year, second, first);
  if (isTradingDay(monthFirst) === isTradingDay(dayFirst)) return '';
  return isTradingDay(monthFirst) ? monthFirst : dayFirst;
}

function fromParts([, year = '', month = '', day = '', time]: RegExpExecArray): DayCell {
  const date = iso(year, month, day);
  if (time !== undefined && !clock.test(time)) return refused('timeZone', date);
  return within(date, (found) => ({ kind: 'normalised', day: found }));
}

/** Day 1 is 1900-01-01 and 1900 counts as a leap year there: from March 1900 on the origin is 1899-12-30. */
function fromSerial(days: number): DayCell {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
  return within(date, (found) => ({ kind: 'serial', day: found }));
}

function within(date: string, accept: (day: TradingDay) => DayCell): DayCell {
  if (!isTradingDay(date)) return refused('noSuchDay');
  return date < '1980-01-01' || date > '2100-12-31' ? refused('outOfRange') : accept(date);
}

/** Whether KRX is closed by the calendar alone. */
export function isWeekend(day: TradingDay): boolean {
  const known = weekends.get(day);
  if (known !== undefined) return known;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const found = weekday === 0 || weekday === 6;
  weekends.set(day, found);
  return found;
}

/** Asked for every row of a file, of few days: as many as the calendar has at most. */
const weekends = new Map<TradingDay, boolean>();
