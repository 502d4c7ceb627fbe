import type { SessionSpan } from '../../core/attribution/period/session-spans.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import type { Language } from '../screen.ts';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ko: ['일', '월', '화', '수', '목', '금', '토'],
};

/**
 * A date with its weekday, as in the breadcrumbs.
 * @example
 * longDay('2026-06-23', 'ko'); // => '2026-06-23 (화)'
 */
export function longDay(day: TradingDay | string, language: Language): string {
  const weekday = weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${day} (${weekday})`;
}

/** Month and day: `06-23`. */
export const shortDay = (day: TradingDay | string): string => day.slice(5);

/** A month, or a week by its first and last session. */
export const spanTitle = (first: TradingDay, last: TradingDay, span: SessionSpan): string =>
  span === 'month' ? first.slice(0, 7) : `${first}–${shortDay(last)}`;

/**
 * Dates in a sentence: up to three of them, else the first two and how many more.
 * @example
 * fewDays(['2026-06-22', '2026-06-23', '2026-06-24', '2026-06-25']); // => '2026-06-22, 2026-06-23 +2'
 */
export const fewDays = (days: readonly string[]): string =>
  days.length <= 3 ? days.join(', ') : `${days.slice(0, 2).join(', ')} +${days.length - 2}`;
