import { type LoadedBook, loadBook } from '../book/load-book.ts';
import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { GroupingLevel } from '../core/attribution/day-result.ts';
import { groupingLevels } from '../core/attribution/grouping.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { Problem } from '../core/market/problem.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { openAnswers } from '../session/answers.ts';
import { refusals } from '../view/language/refusals.ts';
import { assumptionsFor } from './assumptions.ts';
import { lawCompiler } from './custom-law.ts';
import type { DayOptions } from './day-options.ts';
import { oneOf } from './option-values.ts';
import { sessionIndex } from './session-index.ts';
import { settingProblems } from './setting-problems.ts';
import { UsageError } from './usage-error.ts';

/** A book that is open, and the day and settings that were asked for. */
export interface OpenDay {
  readonly kind: 'opened';
  readonly answers: BookAnswers;
  readonly dayIndex: number;
  readonly assumptions: Assumptions;
  readonly by: readonly GroupingLevel[];
}

/** @throws UsageError when the options and the book do not go together: a date without a session, a custom law that is refused */
export async function openDay(
  folder: string,
  options: DayOptions,
): Promise<OpenDay | Extract<LoadedBook, { readonly kind: 'failed' }>> {
  const loaded = await loadBook(folder);
  if (loaded.kind === 'failed') return loaded;
  return dayOf(loaded, options, groupingLevels(loaded.dataset));
}

/**
 * The day and settings asked for in a book that has been read.
 *
 * @param levels that the book can be grouped by
 * @throws UsageError as `openDay`
 */
export async function dayOf(
  book: { readonly dataset: Dataset; readonly problems: readonly Problem[] },
  options: DayOptions,
  levels: readonly GroupingLevel[],
): Promise<OpenDay> {
  const { dataset } = book;
  const problems = [...book.problems, ...settingProblems(dataset.settings)];
  const assumptions = assumptionsFor(options, dataset.settings);
  const compileLaw = await lawCompiler(assumptions);
  const answers = openAnswers({
    dataset,
    problems,
    defaults: assumptions,
    ...(compileLaw === undefined ? {} : { compileLaw }),
  });
  const dayIndex =
    options.date === undefined ? answers.firstDayShown : asked(options.date, dataset, problems);
  return {
    kind: 'opened',
    answers,
    dayIndex,
    assumptions,
    by: (options.by ?? ['group']).map(oneOf('--by', levels)),
  };
}

/** A session that is missing may be missing because its rows were left out: the sentence then says where to look. */
function asked(date: TradingDay, { days }: Dataset, problems: readonly Problem[]): number {
  try {
    return sessionIndex(days, date);
  } catch (error) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (!(error instanceof UsageError) || errors === 0) throw error;
    throw new UsageError(
      (language) => error.sentence(language) + refusals[language].command.rowsLeftOut(errors),
    );
  }
}
