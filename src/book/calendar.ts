import type { Security } from '../core/market/dataset.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { isWeekend } from './cells/day-cell.ts';
import type { Numbered } from './numbered.ts';
import type { FileLog } from './problem-log.ts';
import type { PriceRow } from './sheets/prices.ts';

/** Sessions of the Korean market: the dates on which a KRX security has a price row; of any security where none is Korean. */
export function sessionsOf(
  rows: readonly Numbered<PriceRow>[],
  securities: readonly Security[],
): TradingDay[] {
  const korean = new Set(securities.filter(({ market }) => market === 'KRX').map(({ code }) => code));
  const days = new Set<TradingDay>();
  for (const { value } of rows) if (korean.has(value.code)) days.add(value.day);
  if (days.size === 0) for (const { value } of rows) days.add(value.day);
  return [...days].sort();
}

/** Says, once for a file, which of its days are no session; nothing where there are no sessions at all. */
export function noteOutside(
  days: readonly TradingDay[],
  sessions: ReadonlyMap<TradingDay, number>,
  log: FileLog,
): void {
  const outside = days.filter((day) => !sessions.has(day)).sort();
  const [first] = outside;
  const last = outside.at(-1);
  if (sessions.size === 0 || first === undefined || last === undefined) return;
  log.add('outsideCalendar', 'note', { rows: outside.length, first, last });
}

/**
 * Names the first weekday between two sessions of which a file has Korean rows although prices.csv has none: most likely a session whose
 * prices were left out, so that the return of the next one runs over two days.
 */
export function nameMissingSessions(
  koreanDays: readonly TradingDay[],
  sessions: ReadonlyMap<TradingDay, number>,
  log: FileLog,
): void {
  const open = [...sessions.keys()];
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined) return;
  const isMissing = (day: TradingDay): boolean =>
    day > first && day < last && !sessions.has(day) && !isWeekend(day);
  const missing = [...new Set(koreanDays)].filter(isMissing).sort();
  if (missing.length > 0) log.add('sessionMissing', 'warning', { day: missing[0]!, rows: missing.length });
}
