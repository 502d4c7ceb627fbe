import type { Problem } from '../core/market/problem.ts';
import type { Language } from '../view/screen.ts';
import { bundledBook } from './bundled-book.ts';
import type { DayOptions } from './day-options.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type OpenDay, openDay, type SessionAsked } from './open-day.ts';
import { languageOf } from './option-values.ts';
import { type OutputOptions, putOut } from './output.ts';
import { problemLines } from './problem-lines.ts';
import { writeProblems } from './standard-streams.ts';
import { UsageError } from './usage-error.ts';

/**
 * Opens the book, has the answer composed, puts it out, then says on standard error what is wrong with the book's files. Rows with
 * errors are left out: the answer is given all the same, and the exit code is that of problems.
 */
export async function answerDay(
  book: string | undefined,
  options: DayOptions & OutputOptions,
  compose: (day: OpenDay, language: Language) => string,
  asked?: Partial<SessionAsked>,
): Promise<ExitCode> {
  const folder = book ?? bundledBook();
  const language = languageOf(options);
  const day = await openDay(folder, options, asked);
  if (day.kind === 'failed') return reported(day.problems, language);
  const { dataset, problems } = day.answers;
  const text = await unlessRefused(() => compose(day, language), problems, language);
  await putOut(text, options, { folder, inputs: dataset.inputs });
  return reported(problems, language);
}

/** Rows that were left out may be why a question is refused: they are named before the refusal. */
async function unlessRefused(
  compose: () => string,
  problems: readonly Problem[],
  language: Language,
): Promise<string> {
  try {
    return compose();
  } catch (error) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (error instanceof UsageError) await writeProblems(problemLines(errors, language));
    throw error;
  }
}

/** The same of a question that needs no positions: a book without them is asked as well. */
export const answerMarket: typeof answerDay = (book, options, compose, asked) =>
  answerDay(book, options, compose, { ...asked, part: 'market' });

/** Says what is wrong with the files. @returns the exit code that goes with it */
export async function reported(problems: readonly Problem[], language: Language): Promise<ExitCode> {
  await writeProblems(problemLines(problems, language));
  return codeFor(problems);
}

export const codeFor = (problems: readonly Problem[]): ExitCode =>
  problems.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.done;
