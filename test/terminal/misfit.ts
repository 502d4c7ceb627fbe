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
  return { ...opened, answers: withoutOtherDays(opened.answers) };
}

function fail(): never {
  throw new Error('fault on purpose');
}

/** The book's first day over and over; asking for another one is what goes wrong. */
const withoutOtherDays = (answers: BookAnswers): BookAnswers => ({
  ...answers,
  day(index, ...rest) {
    if (index !== answers.firstDayShown && fault === 'nextDay') fail();
    if (index !== answers.firstDayShown && fault === 'timer') setTimeout(fail, 1);
    if (index !== answers.firstDayShown && fault === 'rejection') {
      void Promise.reject(new Error('fault on purpose'));
    }
    return answers.day(answers.firstDayShown, ...rest);
  },
});

const code = await runTerminalUi({ host: process, open, bookName: 'misfit', language: 'en' }).catch(
  (error: unknown) => {
    process.stderr.write(`caught: ${String(error)}\n`);
    return 9;
  },
);
process.exit(code);
