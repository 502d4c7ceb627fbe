import { type LoadedBook, loadBook } from '../book/load-book.ts';
import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { GroupingLevel } from '../core/attribution/day-result.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { openAnswers } from '../session/answers.ts';
import { assumptionsFor } from './assumptions.ts';
import { lawCompiler } from './custom-law.ts';
import type { DayOptions } from './day-options.ts';
import { sessionIndex } from './session-index.ts';
import { settingProblems } from './setting-problems.ts';

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
  const { dataset } = loaded;
  const problems = [...loaded.problems, ...settingProblems(dataset.settings)];
  const assumptions = assumptionsFor(options, dataset.settings);
  const compileLaw = await lawCompiler(assumptions);
  const answers = openAnswers({
    dataset,
    problems,
    defaults: assumptions,
    ...(compileLaw === undefined ? {} : { compileLaw }),
  });
  const dayIndex =
    options.date === undefined ? answers.firstDayShown : sessionIndex(dataset.days, options.date);
  return { kind: 'opened', answers, dayIndex, assumptions, by: options.by ?? ['group'] };
}
