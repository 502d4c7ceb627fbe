import type { BookPart } from '../book/book-file.ts';
import { findHoldings } from '../book/large-book/holdings-file.ts';
import { type LoadedBook, loadBook } from '../book/load-book.ts';
import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { GroupingLevel } from '../core/attribution/day/day-result.ts';
import { groupingLevels } from '../core/attribution/day/grouping.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { Problem } from '../core/market/problem.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import { firstDayOf, type OpenBook, openAnswers } from '../session/answers.ts';
import { refusals } from '../view/language/refusals/refusals.ts';
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

/** What of a book is opened, for which of its sessions. */
export interface SessionAsked {
  /** without positions only the market can be asked */
  readonly part: BookPart;
  /** where there is no --date: the one that the book shows first, or its last */
  readonly without: 'shownFirst' | 'last';
  /**
   * positions of the session itself, those with which the one after it begins, or of all sessions: added up by the levels asked for, or
   * kept apart
   */
  readonly positions: 'own' | 'next' | 'summed' | 'apart';
}

const usual: SessionAsked = { part: 'portfolio', without: 'shownFirst', positions: 'own' };

/**
 * Opens a book for a day. Where the holdings are stated date by date, those of the day's session are read.
 *
 * @throws UsageError when the options and the book do not go together: a date without a session, a custom law that is refused
 */
export async function openDay(
  folder: string,
  options: DayOptions,
  given: Partial<SessionAsked> = {},
): Promise<OpenDay | Extract<LoadedBook, { readonly kind: 'failed' }>> {
  const asked = { ...usual, ...given };
  const holdings = await findHoldings(folder);
  if (holdings !== undefined) {
    const { openDatedDay } = await import('./open-dated-day.ts');
    return openDatedDay(folder, holdings, { options, asked });
  }
  const loaded = await loadBook(folder, asked.part);
  if (loaded.kind === 'failed') return loaded;
  return dayOf(loaded, dayAsked(loaded, options, asked.without), options);
}

/**
 * A day of a book that has been read, and the settings asked for.
 *
 * @throws UsageError as `openDay`
 */
export async function dayOf(
  book: Pick<OpenBook, 'dataset' | 'holdings' | 'problems'>,
  dayIndex: number,
  options: DayOptions,
): Promise<OpenDay> {
  const { dataset, holdings } = book;
  const problems = [...book.problems, ...settingProblems(dataset.settings)];
  const assumptions = assumptionsFor(options, dataset.settings);
  const compileLaw = await lawCompiler(assumptions);
  const answers = openAnswers({
    dataset,
    ...(holdings === undefined ? {} : { holdings }),
    problems,
    defaults: assumptions,
    ...(compileLaw === undefined ? {} : { compileLaw }),
  });
  const by = levelsAsked(options, dataset);
  return { kind: 'opened', answers, dayIndex, assumptions, by };
}

/** @throws UsageError when the book has no such level, with those it has */
export const levelsAsked = (
  { by = ['group'] }: Pick<DayOptions, 'by'>,
  dataset: Pick<Dataset, 'positions' | 'levels'>,
): OpenDay['by'] => by.map(oneOf('--by', groupingLevels(dataset)));

/**
 * The session of --date, else the one that is asked for without it.
 *
 * @throws UsageError when --date is no session
 */
export function dayAsked(
  { dataset, problems }: { readonly dataset: Dataset; readonly problems: readonly Problem[] },
  { date }: Pick<DayOptions, 'date'>,
  without: SessionAsked['without'] = 'shownFirst',
): number {
  if (date !== undefined) return sessionOf(date, dataset, problems);
  return without === 'last' ? dataset.days.length - 1 : firstDayOf(dataset);
}

/** A session that is missing may be missing because its rows were left out: the sentence then says where to look. */
function sessionOf(date: TradingDay, { days }: Dataset, problems: readonly Problem[]): number {
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
