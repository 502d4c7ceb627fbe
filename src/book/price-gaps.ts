import type { Security } from '../core/market/dataset.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { Numbered } from './numbered.ts';
import type { FileLog } from './problem-log.ts';
import type { PriceRow } from './sheets/prices.ts';

/**
 * Names the sessions on which a KRX security has no row although it has rows before and after: once per security, at the row after the
 * first gap. Other venues have holidays of their own.
 *
 * @param rows sorted by code and day
 */
export function namePriceGaps(
  rows: readonly Numbered<PriceRow>[],
  {
    securities,
    sessions,
  }: { readonly securities: readonly Security[]; readonly sessions: ReadonlyMap<TradingDay, number> },
  log: FileLog,
): void {
  const korean = new Set(securities.filter(({ market }) => market === 'KRX').map(({ code }) => code));
  const days = [...sessions.keys()];
  rows.forEach(({ value: { code, day }, line }, at) => {
    const before = rows[at - 1]?.value;
    if (before?.code !== code || !korean.has(code)) return;
    const [from, to] = [sessions.get(before.day), sessions.get(day)];
    if (from === undefined || to === undefined) return;
    for (let missed = from + 1; missed < to; missed++)
      log.tally(code, 'priceGap', 'warning', { text: code, day: days[missed]! }, { row: line });
  });
}
