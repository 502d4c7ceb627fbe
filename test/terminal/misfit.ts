import { openDay } from '../../src/cli/open-day.ts';
import type { BookAnswers } from '../../src/core/attribution/book-answers.ts';
import { type OpenedBook, runTerminalUi } from '../../src/tui/run.ts';

/**
 * The UI over a book that misbehaves in a way that no file can make it: run by leaving.test.ts in a pseudo-terminal.
 *
 *     misfit.js BOOK nextDay|timer|rejection|open
 */
const [book = '', fault] = process.argv.slice(2);

async function open(): Promise<OpenedBook> {
  const opened = await openDay(book, {});
  if (fault === 'open') throw new Error('the book has gone');
  if (opened.kind === 'failed') throw new Error('the example book does not open');
  if (fault === 'timer') setTimeout(() => fail(), 1_000);
  if (fault === 'rejection') setTimeout(() => void Promise.reject(new Error('fault on purpose')), 1_000);
  return { ...opened, answers: withoutOtherDays(opened.answers) };
}

function fail(): never {
  throw new Error('fault on purpose');
}

const withoutOtherDays = (answers: BookAnswers): BookAnswers => ({
  ...answers,
  day: (index, ...rest) => (index === answers.firstDayShown ? answers.day(index, ...rest) : fail()),
});

const code = await runTerminalUi({ host: process, open, bookName: 'misfit', language: 'en' }).catch(
  (error: unknown) => {
    process.stderr.write(`caught: ${String(error)}\n`);
    return 9;
  },
);
process.exit(code);
