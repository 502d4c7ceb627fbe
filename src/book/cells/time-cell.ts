import type { TradingDay } from '../../core/units/trading-day.ts';
import { readDay } from './day-cell.ts';

/** A time of day in Korea, with the date where the cell has one. */
export interface TimeCell {
  readonly day?: TradingDay;
  /** seconds since midnight */
  readonly second: number;
}

const shape =
  /^(?:(.*?\d)[T ]+)?(\d{1,2}):?(\d{2})(?::?(\d{2})(\.\d+)?)?(?: ?(Z|KST|[+-]\d{2}(?::?\d{2})?))?$/i;
const seoulOffset = 9 * 60;

/**
 * Reads a time as files write it: 14:30, 1430, 14:30:05, 2026-07-31 14:30, 20260731 143000, 2026-07-31T14:30:00+09:00. Korean time unless
 * it ends in Z or an offset, which is converted; without a date that cannot be done. Parts of a second are rounded up: a price must
 * not count before it was there.
 *
 * @returns `undefined` for anything else, and for a day or a time that does not exist
 * @example
 * readTime('2026-07-31T05:30:00Z'); // => { day: '2026-07-31', second: 52200 }
 * readTime('14:30'); // => { second: 52200 }
 * readTime('05:30Z'); // => undefined
 */
export function readTime(text: string): TimeCell | undefined {
  const [, date, hours = '', minutes = '', seconds = '0', part = '', zone] =
    shape.exec(text.normalize('NFKC').trim()) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + (Number(part) > 0 ? 1 : 0);
  const ahead = zone === undefined ? 0 : offsetOf(zone) - seoulOffset;
  if (date === undefined) return ahead === 0 ? { second: whole } : undefined;
  const read = readDay(date);
  const day = typeof read === 'string' ? read : read.kind === 'normalised' ? read.day : undefined;
  return day === undefined ? undefined : inSeoul(day, whole - 60 * ahead);
}

/** Minutes ahead of UTC. */
function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'KST') return seoulOffset;
  if (zone.toUpperCase() === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)!;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const secondsOfDay = 86_400;

function inSeoul(date: TradingDay, second: number): TimeCell {
  const days = Math.floor(second / secondsOfDay);
  const day = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return { day: day as TradingDay, second: second - days * secondsOfDay };
}
