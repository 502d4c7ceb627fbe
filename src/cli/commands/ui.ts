import { basename, resolve } from 'node:path';
import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { NamedShock } from '../../core/market/book-settings.ts';
import type { Problem } from '../../core/market/problem.ts';
import type { Assumptions } from '../../core/mechanics/assumptions.ts';
import { sanitiseText } from '../../core/units/sanitise-text.ts';
import type { ColourScheme } from '../../session/ui-state.ts';
import { type OpenedBook, runTerminalUi } from '../../tui/run.ts';
import type { GlyphSet, Language } from '../../view/screen.ts';
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
  /** a second book, compared with from the start */
  readonly against?: string;
}

/** The terminal UI; its first screen as text where there is no terminal to draw on. */
export async function ui(book: string | undefined, options: UiOptions): Promise<number> {
  if (!isInteractive()) return printed(book, options);
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
      inputHasErrors = answer.kind === 'opened' && [answer, answer.other].some(hasErrors);
      return answer;
    },
    openOther: async (other, assumptions) => {
      const answer = await besides(other, assumptions, languageOf(options));
      if (answer.kind === 'failed') return { kind: 'failed', reason: answer.lines[0] ?? other };
      inputHasErrors ||= hasErrors(answer);
      return answer;
    },
    folder,
    bookName: title ?? basename(resolve(folder)),
    language: languageOf(options),
    ...(book === undefined ? {} : { book, saveShock: saveInto(book) }),
    ...(shownDay === undefined ? {} : { day: shownDay }),
    ...(glyphs === undefined ? {} : { glyphs }),
    ...(colors === undefined ? {} : { colours: colors }),
    ...(by === undefined ? {} : { by }),
    ...(process.env.TMUX === undefined ? {} : { copied: fillTmuxBuffer }),
  });
  return code === exitCode.done && inputHasErrors ? exitCode.problems : code;
}

/** The day as a report, or two books side by side. */
async function printed(book: string | undefined, options: UiOptions): Promise<number> {
  const { against, ...asked } = options;
  if (against === undefined) return (await import('./report.ts')).report(book, asked);
  return (await import('./compare.ts')).compare(book, { ...asked, other: against });
}

const hasErrors = (book: { readonly answers: BookAnswers } | undefined): boolean =>
  book?.answers.problems.some(({ severity }) => severity === 'error') ?? false;

/** The book for the UI; loaded here, after the first frame is on the screen. */
async function opened(folder: string, options: UiOptions): Promise<OpenedBook> {
  const { openDay } = await import('../open-day.ts');
  const day = await openDay(folder, options);
  if (day.kind === 'failed') return failed(await linesOf(day.problems, languageOf(options)));
  if (options.against === undefined) return day;
  const other = await besides(options.against, day.assumptions, languageOf(options));
  return other.kind === 'opened' ? { ...day, other } : failed(other.lines);
}

const failed = (lines: readonly string[]): OpenedBook => ({
  kind: 'failed',
  lines,
  exitCode: exitCode.problems,
});

/** A book to compare with, or what is wrong with it, a problem a line after its folder. */
async function besides(folder: string, assumptions: Assumptions, language: Language) {
  const { openOtherBook } = await import('../other-book.ts');
  const found = await openOtherBook(folder, assumptions);
  if (found.kind === 'opened') return found;
  const lines = await linesOf(found.problems, language);
  return { kind: 'failed' as const, lines: lines.map((line) => inFolder(sanitiseText(folder), line)) };
}

/** A missing folder is its own place. */
const inFolder = (folder: string, line: string): string =>
  line.startsWith(folder) ? line : `${folder}: ${line}`;

async function linesOf(problems: readonly Problem[], language: Language): Promise<readonly string[]> {
  const { problemLines } = await import('../problem-lines.ts');
  return problemLines(problems, language);
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
