import type { TradingDay } from '../../units/trading-day.ts';
import type { PeriodResult } from './period-result.ts';

/** Calendar weeks, from Monday, or months. */
export const sessionSpans = ['week', 'month'] as const;
export type SessionSpan = (typeof sessionSpans)[number];

/** The sessions of a week or a month, linked. */
export interface LinkedSpan {
  readonly span: SessionSpan;
  /** its Monday, or year and month */
  readonly name: string;
  readonly result: PeriodResult;
  /** how many of its sessions are stress days */
  readonly stress: number;
}

/**
 * The week or month of a day: the date of its Monday, or year and month.
 * @example
 * spanOf('2026-06-23', 'week'); // => '2026-06-22'
 */
export const spanOf = (day: TradingDay | string, span: SessionSpan): string =>
  span === 'week' ? mondayOf(day) : day.slice(0, 7);

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** Sessions that share a week or month, in their order. */
export const bySpan = <Session>(
  sessions: readonly Session[],
  span: SessionSpan,
  dayOf: (session: Session) => TradingDay,
): readonly (readonly Session[])[] => [
  ...Map.groupBy(sessions, (session) => spanOf(dayOf(session), span)).values(),
];
