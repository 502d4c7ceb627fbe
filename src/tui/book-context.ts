import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { UiContext } from '../session/ui-state.ts';
import { benchmarksIn } from '../session/ui-state-against.ts';
import type { ScreenView } from '../view/screen.ts';

/** What an action may ask of the open book and of its screen; both are computed only when it does. */
export function contextOfBook(
  { dataset, stressDays, wholeSessions }: BookAnswers,
  {
    view,
    computed,
    isShown,
  }: {
    readonly view: () => ScreenView;
    /** the day that the screen was last drawn from */
    readonly computed: () => DayResult | undefined;
    readonly isShown: boolean;
  },
): UiContext {
  const result = () => {
    // drawing the screen computes the day, which the first key of all may come before
    view();
    return computed();
  };
  return {
    days: dataset.days,
    stressDays,
    wholeSessions,
    benchmarks: benchmarksIn(dataset),
    get stocks() {
      return result()?.split.stocks.map(({ code }) => code) ?? [];
    },
    get result() {
      return result();
    },
    get view() {
      return view();
    },
    isShown,
  };
}
