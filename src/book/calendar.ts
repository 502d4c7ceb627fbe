import type { Security } from '../core/market/dataset.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
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
