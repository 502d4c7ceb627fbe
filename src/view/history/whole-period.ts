import type { PeriodResult } from '../../core/attribution/period/period-result.ts';
import type { ScreenInput } from '../screen.ts';
import type { HistoryRow } from './history-rows.ts';

/** Positions times sessions up to which linking them takes no noticeable time. */
const smallHistory = 50_000;

/**
 * Whether the sessions of the book are linked between two keys: in a large book that would take long, and where the holdings of each
 * session have to be read first `ungear report` adds them up.
 */
export const canLink = ({
  answers: { dataset, wholeSessions, holdings },
}: Pick<ScreenInput, 'answers'>): boolean =>
  holdings === undefined && dataset.positions.length * wholeSessions.length <= smallHistory;

/** The sessions listed, linked (Carino); undefined while one of them is not computed, or where the book is too large. */
export function wholePeriod(input: ScreenInput, rows: readonly HistoryRow[]): PeriodResult | undefined {
  if (rows.length === 0 || !canLink(input) || rows.some(({ facts }) => facts === undefined)) return undefined;
  const { answers, assumptions, by } = input;
  const dayIndices = rows.map(({ dayIndex }) => dayIndex);
  return answers.period({ dayIndices, assumptions, by, method: 'carino' });
}
