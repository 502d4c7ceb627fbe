import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { HoldingsBySession } from '../core/attribution/holdings/holdings-by-session.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { comparedTo, placeOf, shownOf, type UiState } from '../session/ui-state.ts';
import { isSmallBook } from '../view/assumptions/settings-grid.ts';
import { nearestStressDays } from '../view/day/stress-days.ts';
import { wideColumns } from '../view/frame/chrome.ts';
import type { OtherBook, OverlayId, ScreenId } from '../view/screen.ts';

/** Sessions whose holdings have to be read for what is shown, in a book that states them date by date. */

/** Shown from the market, the files or other sessions: they need no positions of the day. */
const withoutPositions: ReadonlySet<ScreenId | OverlayId> = new Set([
  'history',
  'fragility',
  'evidence',
  'reversal',
  'claims',
  'data',
  'help',
  'assumptions',
  'palette',
]);

/** A session of a book whose holdings are not there yet. */
export interface UnreadSession {
  readonly holdings: HoldingsBySession;
  readonly dayIndex: number;
  /** for the session after the last, the last */
  readonly day: TradingDay;
}

/** Of these sessions, those that a book states holdings for which have not been read. */
export function unreadAmong(
  { holdings, dataset: { days } }: BookAnswers,
  sessions: readonly number[],
): readonly UnreadSession[] {
  if (holdings === undefined) return [];
  return sessions
    .filter((t) => !holdings.isRead(t))
    .map((dayIndex) => ({ holdings, dayIndex, day: days[dayIndex] ?? days.at(-1)! }));
}

/** Sessions without whose holdings the screen cannot be drawn, of the book and of the one that is set beside it. */
export function sessionsNeeded(
  state: UiState,
  answers: BookAnswers,
  otherBook: OtherBook | undefined,
): readonly UnreadSession[] {
  const { days } = answers.dataset;
  const { screen } = placeOf(state);
  const { dayIndex } = state;
  const isCompare = screen === 'compare';
  const twoBooks = isCompare && state.otherBook !== undefined ? otherBook : undefined;
  const compared = isCompare && twoBooks === undefined ? comparedTo(state, days.length) : undefined;
  const own = [
    dayIndex,
    ...(compared === undefined ? [] : [compared]),
    ...(screen === 'whatif' ? [dayIndex + 1] : []),
  ];
  return [
    ...unreadAmong(answers, own),
    ...(twoBooks === undefined ? [] : unreadBeside(twoBooks, days[dayIndex]!)),
  ];
}

/** Where the other book has no such session there is nothing to read. */
function unreadBeside({ answers }: OtherBook, day: TradingDay): readonly UnreadSession[] {
  const dayIndex = answers.dataset.days.indexOf(day);
  return dayIndex < 0 ? [] : unreadAmong(answers, [dayIndex]);
}

/** Whether what is shown can be drawn while the day's holdings are being read. */
export function isDrawnWithout(state: UiState): boolean {
  const shown = shownOf(state);
  return withoutPositions.has('id' in shown ? shown.id : shown.screen);
}

/** Stress days that a wide Day screen sets beside the day. */
const besides = 8;

/** Sessions that the screen shows besides, once they have been read. */
export function sessionsBeside(
  state: UiState,
  answers: BookAnswers,
  { result, columns }: { readonly result: DayResult | undefined; readonly columns: number },
): readonly UnreadSession[] {
  if (answers.holdings === undefined || result === undefined) return [];
  if (placeOf(state).screen !== 'day' || columns < wideColumns || !isSmallBook(result)) return [];
  return unreadAmong(answers, nearestStressDays({ answers, dayIndex: state.dayIndex }, besides));
}
