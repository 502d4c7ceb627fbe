import type { TradingDay } from '../../core/units/trading-day.ts';
import { longDay, shortDay } from '../format/dates.ts';
import { fraction, fractionUnit } from '../format/figure.ts';
import { historyWords } from '../language/history-words.ts';
import { words } from '../language/words.ts';
import type { Frame, ScreenInput } from '../screen.ts';
import { factsOfSessions, type SessionFacts } from './session-facts.ts';

/** A session of the list; without facts while it has not been computed. */
export interface HistoryRow {
  readonly dayIndex: number;
  readonly day: TradingDay;
  readonly stress: boolean;
  readonly facts: SessionFacts | undefined;
  /** of several sessions together: their number, and of which the row opens the one with the largest move */
  readonly span?: { readonly title: string; readonly count: number; readonly stress: number };
}

/** Whole sessions of the book, oldest first. */
export function historyRows(input: ScreenInput): readonly HistoryRow[] {
  const { dataset, wholeSessions, stressDays } = input.answers;
  const limit = input.result === undefined ? 0 : (input.sessionLimit ?? wholeSessions.length);
  const facts = factsOfSessions(input, wholeSessions, limit);
  const stress = new Set(stressDays);
  return wholeSessions.map((dayIndex, at) => ({
    dayIndex,
    day: dataset.days[dayIndex]!,
    stress: stress.has(dayIndex),
    facts: facts[at],
  }));
}

/** Whether a part of the session has no answer. */
export const hasUnsplit = ({ components, reasons }: SessionFacts): boolean =>
  components !== undefined && reasons.en.length > 0;

/** What a session is remembered for, in words, what speaks against the model first. */
export function notesOf(
  { stress, facts, span, day: opened }: HistoryRow,
  frame: Pick<Frame, 'language' | 'unit'>,
): string {
  const { language } = frame;
  const { day, states } = words(language);
  const { spanNotes } = historyWords[language];
  const together = span === undefined ? [] : [spanNotes(span.count, span.stress, shortDay(opened))];
  if (facts === undefined)
    return [...together, ...(stress ? [historyWords[language].stressDay] : [])].join(', ');
  const unsplit = facts.components?.unsplit.point;
  const flag = (name: 'assetsStale' | 'afterLimit'): readonly string[] =>
    facts.flags.includes(name) ? [states.stockFlag[name]] : [];
  return [
    ...together,
    ...(hasUnsplit(facts) && unsplit !== undefined
      ? [
          `${states.unsplit} ${fraction(unsplit, fractionUnit(frame.unit), 'always')}: ${facts.reasons[language].join(', ')}`,
        ]
      : []),
    ...(facts.flags.includes('againstPrediction') ? [day.againstShort] : []),
    ...(stress ? [historyWords[language].stressDay] : []),
    ...flag('assetsStale'),
    ...flag('afterLimit'),
  ].join(', ');
}

/** Rows whose date or notes contain the filter. */
export function filteredRows(
  rows: readonly HistoryRow[],
  filter: string,
  frame: Pick<Frame, 'language' | 'unit'>,
): readonly HistoryRow[] {
  const wanted = filter.toLowerCase();
  if (wanted === '') return rows;
  return rows.filter((row) =>
    `${row.span?.title ?? longDay(row.day, frame.language)} ${notesOf(row, frame)}`
      .toLowerCase()
      .includes(wanted),
  );
}
