import type { TradingDay } from '../core/units/trading-day.ts';
import { refused } from './usage-error.ts';

/**
 * Index of the session that was asked for.
 *
 * @throws UsageError naming the nearest sessions when the book has none on that date
 */
export function sessionIndex(days: readonly TradingDay[], date: TradingDay): number {
  const at = days.indexOf(date);
  if (at >= 0) return at;
  const nearest = [days.findLast((day) => day < date), days.find((day) => day > date)].filter(
    (day) => day !== undefined,
  );
  throw refused(({ command }) => command.noSession(date, nearest));
}
