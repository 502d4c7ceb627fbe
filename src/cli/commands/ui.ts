import { basename, resolve } from 'node:path';
import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { NamedShock } from '../../core/market/book-settings.ts';
import type { ColourScheme } from '../../session/ui-state.ts';
import { type OpenedBook, runTerminalUi } from '../../tui/run.ts';
import type { GlyphSet } from '../../view/screen.ts';
import { bookCard } from '../book-card.ts';
import { bundledBook } from '../bundled-book.ts';
import type { DayOptions } from '../day-options.ts';
import { exitCode } from '../exit-code.ts';
import { exportFile } from '../export-file.ts';
import { languageOf } from '../option-values.ts';
import { isInteractive } from '../standard-streams.ts';
import { fillTmuxBuffer } from '../tmux-buffer.ts';

interface UiOptions extends DayOptions {
  readonly glyphs?: GlyphSet;
  readonly colors?: ColourScheme;
}

/** The terminal UI; the text report where there is no terminal to draw on. */
export async function ui(book: string | undefined, options: UiOptions): Promise<number> {
  if (!isInteractive()) return (await import('./report.ts')).report(book, options);
  const folder = book ?? bundledBook();
  const { title, day } = bookCard(folder);
  const { glyphs, colors, by } = options;
  const shownDay = options.date ?? day;
  let inputHasErrors = false;
  const code = await runTerminalUi({
    host: process,
    exportFile,
    open: async () => {
      const answer = await opened(folder, options);
      inputHasErrors = answer.kind === 'opened' && hasErrors(answer.answers);
      return answer;
    },
    bookName: title ?? basename(resolve(folder)),
    language: languageOf(options),
    ...(book === undefined ? {} : { book, saveShock: saveInto(book) }),
    ...(shownDay === undefined ? {} : { day: shownDay }),
    ...(glyphs === undefined ? {} : { glyphs }),
    ...(colors === undefined ? {} : { colours: colors }),
    ...(by === undefined ? {} : { by }),
    ...(process.env['TMUX'] === undefined ? {} : { copied: fillTmuxBuffer }),
  });
  return code === exitCode.done && inputHasErrors ? exitCode.problems : code;
}

const hasErrors = ({ problems }: BookAnswers): boolean =>
  problems.some(({ severity }) => severity === 'error');

/** The book for the UI; loaded here, after the first frame is on the screen. */
async function opened(folder: string, options: UiOptions): Promise<OpenedBook> {
  const { openDay } = await import('../open-day.ts');
  const day = await openDay(folder, options);
  if (day.kind === 'opened') return day;
  const { problemLines } = await import('../problem-lines.ts');
  return {
    kind: 'failed',
    lines: problemLines(day.problems, languageOf(options)),
    exitCode: exitCode.problems,
  };
}

/** Writes shocks into the book; a file that cannot be kept as it is stays untouched. */
const saveInto =
  (folder: string) =>
  async (shock: NamedShock): Promise<boolean> => {
    const { saveScenario } = await import('../../book/save-scenario.ts');
    return saveScenario(folder, shock).then(
      ({ kind }) => kind === 'saved',
      () => false,
    );
  };
