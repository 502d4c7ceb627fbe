import type { TradingDay } from '../../core/units/trading-day.ts';
import { readDay } from './day-cell.ts';

/** A time of day in Seoul, with the date where the cell has one; `undefined` when it is none, or of another time zone. */
export interface TimeCell {
  readonly day?: TradingDay;
  /** minutes since midnight */
  readonly minute: number;
}

const clock = /^(?:(.*?\d)[T ]+)?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(?: ?(?:\+09:?00|KST))?$/i;

/**
 * Reads a time as files write it: 14:30, 1430, 14:30:00, 2026-07-31 14:30, 2026-07-31T14:30:00+09:00. Refused: another time zone.
 *
 * @example
 * readTime('2026-07-31T14:30:00+09:00'); // => { day: '2026-07-31', minute: 870 }
 * readTime('14:30'); // => { minute: 870 }
 * readTime('2026-07-31T05:30:00Z'); // => undefined
 */
export function readTime(text: string): TimeCell | undefined {
  const [, date, hours = '', minutes = '', seconds = '0'] = clock.exec(text.normalize('NFKC').trim()) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  if (date === undefined) return { minute };
  const day = readDay(date);
  if (typeof day === 'string') return { day, minute };
  return day.kind === 'normalised' ? { day: day.day, minute } : undefined;
}
