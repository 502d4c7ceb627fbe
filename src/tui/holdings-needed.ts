import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import { comparedTo, placeOf, shownOf, type UiState } from '../session/ui-state.ts';
import type { OverlayId, ScreenId } from '../view/screen.ts';
import { wideColumns } from '../view/screens/chrome.ts';
import { isSmallBook } from '../view/screens/settings-grid.ts';
import { nearestStressDays } from '../view/screens/stress-days.ts';

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

/** Sessions without whose holdings the screen cannot be drawn. */
export function sessionsNeeded(state: UiState, answers: BookAnswers): readonly number[] {
  const { holdings, dataset } = answers;
  if (holdings === undefined) return [];
  const { screen } = placeOf(state);
  const { dayIndex } = state;
  const other = screen === 'compare' ? comparedTo(state, dataset.days.length) : undefined;
  const all = [
    dayIndex,
    ...(other === undefined ? [] : [other]),
    ...(screen === 'whatif' ? [dayIndex + 1] : []),
  ];
  return all.filter((t) => !holdings.isRead(t));
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
): readonly number[] {
  const { holdings } = answers;
  if (holdings === undefined || result === undefined) return [];
  if (placeOf(state).screen !== 'day' || columns < wideColumns || !isSmallBook(result)) return [];
  return nearestStressDays({ answers, dayIndex: state.dayIndex }, besides).filter((t) => !holdings.isRead(t));
}
