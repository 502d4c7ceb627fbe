import { isTradingDay, type TradingDay } from '../../core/units/trading-day.ts';

/** A second of a day in Korea. */
export interface SeoulTime {
  readonly day: TradingDay;
  /** seconds since midnight */
  readonly second: number;
}

const shape = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const seoulOffset = 9 * 60;

/**
 * Reads `2026-06-23T15:20`, a blank for the T and seconds allowed; Korean time unless it ends in Z or an offset, which is converted.
 * Parts of a second are rounded up: a price must not count before it was there.
 *
 * @returns `undefined` for anything else, and for a day or a time that does not exist
 */
export function readSeoulTime(text: string): SeoulTime | undefined {
  const [, date = '', hours = '', minutes = '', seconds = '0', part = '', zone] =
    shape.exec(text.trim()) ?? [];
  if (!isTradingDay(date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return undefined;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const second = whole + (Number(part) > 0 ? 1 : 0);
  return inSeoul(date, zone === undefined ? second : second - 60 * (offsetOf(zone) - seoulOffset));
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}

const secondsOfDay = 86_400;

function inSeoul(date: TradingDay, second: number): SeoulTime {
  const days = Math.floor(second / secondsOfDay);
  const day = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return { day: day as TradingDay, second: second - days * secondsOfDay };
}
