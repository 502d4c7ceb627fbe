import type { GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { NamedShock } from '../core/market/book-settings.ts';
import { type ColourScheme, firstState } from '../session/ui-state.ts';
import type { GlyphSet, Language } from '../view/screen.ts';
import type { Mounted } from './app.tsx';
import { clipboardSequence } from './copy.ts';
import { Desk, type OpenBook } from './desk.ts';
import type { Effects, ExportRequest } from './effects.ts';
import { type Ending, stopUntilContinued, watchEndings } from './endings.ts';
import { escapes, type Host } from './host.ts';
import { farewell } from './summary.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { uiWords } from './words.ts';

export interface TerminalUiOptions {
  /** `process`; its input and output must be terminals */
  readonly host: Host;
  /** opens the book; called after the first frame is on the screen. Its errors are thrown on, with the terminal restored */
  readonly open: () => Promise<OpenedBook>;
  /** as the reader knows the book, shown while it is being opened */
  readonly bookName: string;
  /** the book as it was given on the command line, for the line that prints the same again; absent for the bundled one */
  readonly book?: string;
  /** where the book is, the bundled one too */
  readonly folder?: string;
  /** the day that will be shown first, when that is known before the book is open */
  readonly day?: string;
  readonly language: Language;
  /** absent: the terminal is asked */
  readonly glyphs?: GlyphSet;
  /** absent: `mono` when NO_COLOR is set, else `kr` */
  readonly colours?: ColourScheme;
  readonly by?: readonly GroupingLevel[];
  /** told of every text that was sent to the terminal's clipboard */
  readonly copied?: (text: string) => void;
  /** writes shocks into the book; absent: the book is not the reader's to change */
  readonly saveShock?: (shock: NamedShock) => Promise<boolean>;
  /** opens a book to compare with; absent: there is none to open */
  readonly openOther?: Effects['openOther'];
  /** writes a screen's report to a new file of the working folder and tells its name; absent: nothing can be written */
  readonly exportFile?: (request: ExportRequest) => Promise<string | undefined>;
}

export type OpenedBook =
  | ({ readonly kind: 'opened' } & OpenBook)
  /** nothing to show: the lines say why, on standard error, after the terminal is restored */
  | { readonly kind: 'failed'; readonly lines: readonly string[]; readonly exitCode: number };

type Outcome =
  | Ending
  | { readonly kind: 'quit' }
  | { readonly kind: 'failed'; readonly lines: readonly string[]; readonly exitCode: number };

/**
 * Runs the terminal UI until it is left. The first frame is drawn before the book is opened and before Ink is loaded; the day's
 * figures are drawn as soon as they are computed, all at once.
 *
 * Whatever ends it (a key, a signal, an error), the terminal has its normal screen, its cursor and its input mode again when the
 * promise settles. The caller should then end the process: something that `open` began may still be running.
 *
 * @returns the exit code: 0 after q, 130 after Ctrl-C, 128 + n after signal n, 1 after an error of the program
 * @throws what `open` throws; RangeError when the host has no terminal
 */
export async function runTerminalUi(options: TerminalUiOptions): Promise<number> {
  const { host } = options;
  const outcome = Promise.withResolvers<Outcome>();
  const end = outcome.resolve;
  const terminal = openTerminal(host, () => end({ kind: 'signal', exitCode: 130 }));
  const ui = new Ui(options, terminal, end);
  const unwatch = watchEndings(host, end, () => ui.close());
  try {
    ui.run().catch(outcome.reject);
    return tell(await outcome.promise, ui, options);
  } finally {
    ui.close();
    unwatch();
  }
}

/** Restores the terminal, says what there is to say, and gives the exit code. */
function tell(outcome: Outcome, ui: Ui, { host, language }: TerminalUiOptions): number {
  const goodbye = outcome.kind === 'quit' ? ui.farewell() : [];
  ui.close();
  if (goodbye.length > 0) host.stdout.write(`${goodbye.join('\n')}\n`);
  if (outcome.kind === 'failed') host.stderr.write(`${outcome.lines.join('\n')}\n`);
  if (outcome.kind === 'error') {
    const { error } = outcome;
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    host.stderr.write(`${uiWords(language).crashed}\n${trace}\n`);
  }
  return outcome.kind === 'quit' ? 0 : outcome.kind === 'error' ? 1 : outcome.exitCode;
}

/** A window whose edge is dragged changes its size many times a second. */
const restMilliseconds = 40;

class Ui {
  readonly #options: TerminalUiOptions;
  readonly #terminal: Terminal;
  readonly #end: (outcome: Outcome) => void;
  readonly #desk: Desk;
  #mounted: Mounted | undefined;
  #painted: readonly string[] = [];
  #atRest: NodeJS.Timeout | undefined;
  #away = false;
  #closed = false;

  constructor(options: TerminalUiOptions, terminal: Terminal, end: (outcome: Outcome) => void) {
    this.#options = options;
    this.#terminal = terminal;
    this.#end = end;
    this.#desk = new Desk(stateFor(options), terminal.size(), options, this.#effects());
  }

  async run(): Promise<void> {
    const { host, open, glyphs } = this.#options;
    this.#terminal.enter();
    host.stdout.on('resize', this.#resized);
    host.on('SIGWINCH', this.#windowChanged).on('SIGTSTP', this.#suspend).on('SIGCONT', this.#continued);
    if (glyphs === undefined) await this.#askGlyphs();
    this.#paint();
    const book = await open();
    if (this.#closed) return;
    if (book.kind === 'failed') return this.#end(book);
    this.#desk.opened(book);
    this.#desk.press([...this.#terminal.typedAhead()]);
    this.#paint();
    await this.#mount();
  }

  async #askGlyphs(): Promise<void> {
    const soon = await this.#terminal.glyphs((late) => this.#lateGlyphs(soon, late));
    this.#desk.setGlyphs(soon);
  }

  /** A terminal far away answers late: the frame is drawn again with what it can show, unless the reader has chosen meanwhile. */
  #lateGlyphs(guessed: GlyphSet, glyphs: GlyphSet): void {
    if (glyphs === guessed || this.#desk.state.display.glyphs !== guessed) return;
    this.#desk.setGlyphs(glyphs);
    if (this.#mounted === undefined) this.#paint();
    else this.#mounted.redraw();
  }

  #paint(): void {
    this.#painted = this.#desk.lines();
    this.#terminal.paint(this.#painted);
  }

  /** Ink takes over where the painted frame is, and draws the same frame: it erases nothing that is not its own. */
  async #mount(): Promise<void> {
    const { mount } = await import('./app.tsx');
    if (this.#closed) return;
    const painted = this.#desk.size;
    this.#terminal.handOverInput();
    const clearScreen = () => this.#terminal.write(escapes.clearScreen);
    if (this.#desk.size !== painted) clearScreen();
    if (this.#desk.lines() !== this.#painted) this.#paint();
    this.#mounted = mount(this.#desk, this.#options.host, clearScreen);
    await this.#mounted.ended.catch((error: unknown) => this.#end({ kind: 'error', error }));
  }

  #effects(): Effects {
    return {
      copy: (text) => {
        this.#terminal.write(clipboardSequence(text));
        this.#options.copied?.(text);
      },
      exportFile: async (request) => this.#options.exportFile?.(request),
      saveShock: async (shock) => (await this.#options.saveShock?.(shock)) ?? false,
      openOther: async (folder, assumptions) =>
        (await this.#options.openOther?.(folder, assumptions)) ?? { kind: 'failed', reason: folder },
      redraw: () => this.#mounted?.redraw(),
      suspend: () => this.#suspend(),
      end: (how) => this.#end(how === 'quit' ? { kind: 'quit' } : { kind: 'signal', exitCode: 130 }),
      later: (work) => void setImmediate(work),
    };
  }

  /** Drawn at once: Ink answers the same signal next, with whatever lines it has. */
  readonly #resized = (): void => {
    this.#desk.resize(this.#terminal.size());
    if (this.#mounted === undefined) this.#paint();
    else this.#mounted.refresh();
  };

  /**
   * And from scratch when the window has come to rest: what was written while it changed was meant for another size and may be
   * anywhere. A window that changes and changes back gives the signal but no other size.
   */
  readonly #windowChanged = (): void => {
    clearTimeout(this.#atRest);
    this.#atRest = setTimeout(() => this.#mounted?.redraw(), restMilliseconds);
  };

  /** Ctrl-Z: the shell gets its screen back; `fg` brings the UI back as it was. */
  readonly #suspend = (): void => {
    const { host } = this.#options;
    if (this.#away || this.#mounted === undefined) return;
    this.#away = true;
    const whileAway = async () => {
      this.#terminal.leave();
      host.off('SIGTSTP', this.#suspend);
      await stopUntilContinued(host);
      host.on('SIGTSTP', this.#suspend);
      this.#terminal.enter();
      this.#desk.resize(this.#terminal.size());
    };
    this.#mounted
      .suspend(whileAway)
      .catch((error: unknown) => this.#end({ kind: 'error', error }))
      .finally(() => {
        this.#away = false;
      });
  };

  /** Stopped and continued from outside: another program may have used the screen. */
  readonly #continued = (): void => {
    if (this.#away || this.#mounted === undefined) return;
    this.#terminal.enter();
    this.#mounted.redraw();
  };

  farewell(): readonly string[] {
    const result = this.#desk.lastResult();
    const commandLine = this.#desk.commandLine();
    if (result === undefined || commandLine === undefined) return [];
    const { language, glyphs } = this.#desk.state.display;
    const { bookName } = this.#options;
    const { columns } = this.#desk.size;
    const sentences = this.#desk.lastSentences();
    return farewell({ result, sentences, bookName, commandLine, language, glyphs, columns });
  }

  /** Gives the terminal back. Synchronous, and harmless when repeated: it is also called when the process exits. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const { host } = this.#options;
    host.stdout.off('resize', this.#resized);
    clearTimeout(this.#atRest);
    host.off('SIGWINCH', this.#windowChanged).off('SIGTSTP', this.#suspend).off('SIGCONT', this.#continued);
    try {
      this.#mounted?.unmount();
    } finally {
      this.#terminal.leave();
    }
  }
}

function stateFor(options: TerminalUiOptions) {
  const { host, language, glyphs, colours, by } = options;
  return firstState({
    by: by ?? ['group'],
    display: {
      language,
      glyphs: glyphs ?? 'unicode',
      colours: colours ?? (host.env.NO_COLOR ? 'mono' : 'kr'),
      unit: 'percent',
      band: 90,
    },
  });
}
