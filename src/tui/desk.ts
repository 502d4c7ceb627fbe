import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day-result.ts';
import type { NamedShock } from '../core/market/dataset.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { type ShockSource, shockNamed, withShocksOf } from '../session/supposed-shocks.ts';
import { comparedTo, type ExportFormat, placeOf, type UiContext, type UiState } from '../session/ui-state.ts';
import { type CommandFacts, cliLine, cliWords } from '../session/ui-state-command.ts';
import { type UiAction, update } from '../session/ui-state-update.ts';
import type { Line } from '../view/line.ts';
import type { GlyphSet, ScreenView } from '../view/screen.ts';
import { actionFor, contextOf, isTyping } from './actions.ts';
import { colouredLine } from './colours.ts';
import { copyText } from './copy.ts';
import { drawOpening, drawState, type Opening, type Size } from './draw.ts';
import { typedBy } from './keys.ts';
import { latinKeys } from './korean-keys.ts';
import { paletteFor } from './palette.ts';

/** What the desk asks of the terminal. */
export interface Effects {
  copy(text: string): void;
  /** runs the command line with its output in a new file, and tells the file's name; undefined when nothing was written */
  exportFile(request: ExportRequest): Promise<string | undefined>;
  /** writes shocks into the book under their name; false when nothing was written */
  saveShock(shock: NamedShock): Promise<boolean>;
  redraw(): void;
  suspend(): void;
  end(how: 'quit' | 'interrupted'): void;
  /** runs `work` once what is drawn has reached the screen */
  later(work: () => void): void;
}

export interface ExportRequest {
  /** words of the command line after the program's name */
  readonly args: readonly string[];
  readonly format: ExportFormat;
  /** what the file is named after */
  readonly day: string;
  readonly screen: string;
}

/** A book that is open, and how it is looked at first. */
export interface OpenBook {
  readonly answers: BookAnswers;
  readonly assumptions: Assumptions;
  readonly dayIndex: number;
}

/**
 * When a day took longer than this, the next one is announced before it is computed: the frame first, then the figures. The very first
 * day says nothing about the next: it also pays for warming up.
 */
const slowMilliseconds = 100;

/** Sessions that a screen of many computes before the next key is looked at; one where that was slow. */
const sessionsAtOnce = 6;

/**
 * Keys in, lines out: holds the state, asks the book, draws the screen. Knows neither Ink nor the terminal.
 * Every figure it draws belongs to one finished computation: while one is missing the screen is drawn without modelled figures.
 */
export class Desk {
  readonly #effects: Effects;
  readonly #opening: Opening & { readonly book?: string };
  readonly #listeners = new Set<() => void>();
  #state: UiState;
  #size: Size;
  #book: OpenBook | undefined;
  #computed: { readonly of: UiState; readonly result: DayResult; readonly milliseconds: number } | undefined;
  #waiting = false;
  /** the question that was drawn with all its panes; another one is drawn first without those that take many days to compute */
  #whole: UiState | undefined;
  /** sessions that a screen of many may compute under `of`; more each time it is drawn */
  #sessions: { readonly of: UiState['assumptions']; readonly limit: number } | undefined;
  #continuing = false;
  #drawn: { readonly state: UiState; readonly size: Size; readonly view: ScreenView } | undefined;
  #shown: readonly string[] | undefined;

  constructor(state: UiState, size: Size, opening: Opening & { readonly book?: string }, effects: Effects) {
    this.#state = state;
    this.#size = size;
    this.#opening = opening;
    this.#effects = effects;
  }

  get state(): UiState {
    return this.#state;
  }

  get size(): Size {
    return this.#size;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The screen as text with colours: as many lines as there are rows. The same array while nothing changes. */
  readonly lines = (): readonly string[] => {
    this.#shown ??= this.#plainLines()
      .slice(0, this.#size.rows)
      .map((line) => colouredLine(line, this.#state.display.colours) || ' ');
    return this.#shown;
  };

  #plainLines(): readonly Line[] {
    const book = this.#book;
    return book === undefined ? drawOpening(this.#state, this.#size, this.#opening) : this.#view(book).lines;
  }

  opened(book: OpenBook): void {
    this.#book = book;
    const { assumptions, dayIndex } = book;
    this.#become({ ...this.#state, assumptions, dayIndex });
    this.#changed();
  }

  resize(size: Size): void {
    this.#size = size;
    this.#changed();
  }

  setGlyphs(glyphs: GlyphSet): void {
    this.#become({ ...this.#state, display: { ...this.#state.display, glyphs } });
    this.#changed();
  }

  /** Keys by name, in the order they were pressed. */
  readonly press = (keys: readonly string[]): void => {
    for (const key of keys) this.#press(key);
    this.#changed();
  };

  /** Pasted text is typed where text is typed, and nothing elsewhere: nobody pastes commands. */
  readonly paste = (text: string): void => {
    if (!isTyping(contextOf(this.#state))) return;
    this.#act({ type: 'type', text: text.replace(/\s+/g, ' ').slice(0, 200) });
    this.#changed();
  };

  #press(key: string): void {
    const context = contextOf(this.#state);
    const action = actionFor(key, context);
    const typed = typedBy(key);
    if (action !== undefined) this.#act(action.run);
    else if (!isTyping(context)) this.#pressKorean(key);
    else if (typed !== undefined) this.#act({ type: 'type', text: typed });
  }

  /** A Korean input method holds a jamo back until the next key: the reader is told why nothing seems to happen. */
  #pressKorean(key: string): void {
    const keys = latinKeys(key) ?? [];
    for (const latin of keys) {
      const action = actionFor(latin, contextOf(this.#state));
      if (action !== undefined) this.#act(action.run);
    }
    const quiet = this.#state.message === undefined && this.#state.ended === undefined;
    if (keys.length > 0 && quiet) this.#act({ type: 'say', message: { kind: 'inputMethodOn' } });
  }

  #act(action: UiAction): void {
    if (action.type === 'commitPalette' || action.type === 'completePalette') {
      this.#command(action.type);
      return;
    }
    if (action.type === 'suppose') {
      this.#suppose(action.source);
      return;
    }
    if (action.type === 'commitFilter') this.#saveTyped();
    const context = this.#context();
    if (action.type === 'copy') {
      if (context === undefined) return;
      this.#effects.copy(copyText(action.what, context.view, this.commandLine() ?? ''));
    }
    if (action.type === 'export') this.#export(action.format);
    this.#become(update(this.#state, action, context));
    if (action.type === 'redraw') this.#effects.redraw();
    if (action.type === 'suspend') this.#effects.suspend();
    if (this.#state.ended !== undefined) this.#effects.end(this.#state.ended);
  }

  /** Shocks that the book knows, on the What-if screen. */
  #suppose(source: ShockSource): void {
    const answers = this.#book?.answers;
    if (answers === undefined) return;
    const { assumptions, whatIf } = this.#state;
    const settings = withShocksOf(source, { answers, assumptions, whatIf });
    this.#act(
      settings === undefined
        ? { type: 'say', message: { kind: 'noShock' } }
        : { type: 'openWhatIf', settings },
    );
  }

  /** A name was typed: what is supposed is written under it. */
  #saveTyped(): void {
    const { typing, whatIf } = this.#state;
    const name = typing?.what === 'name' ? typing.text.trim() : '';
    if (name === '' || whatIf === undefined) return;
    const shock = shockNamed(name, whatIf.settings);
    void this.#effects.saveShock(shock).then((saved) => {
      this.#act(
        saved ? { type: 'savedWhatIf', shock } : { type: 'say', message: { kind: 'notSaved', name } },
      );
      this.#changed();
    });
  }

  /** The palette's selected row: typed out, or done under the screen that the palette covered. */
  #command(how: 'commitPalette' | 'completePalette'): void {
    const book = this.#book;
    if (book === undefined) return;
    const row = paletteFor(this.#state, book.answers)[this.#view(book).cursor];
    if (row === undefined) return;
    if (how === 'completePalette' || row.run === undefined) {
      this.#act({ type: 'completeText', text: row.completed });
      return;
    }
    this.#act({ type: 'goBack' });
    this.#act(row.run);
  }

  #become(state: UiState): void {
    this.#state = state;
    this.#shown = undefined;
  }

  #changed(): void {
    this.#shown = undefined;
    for (const listener of this.#listeners) listener();
  }

  #context(): UiContext | undefined {
    const book = this.#book;
    if (book === undefined) return undefined;
    const { dataset, stressDays, wholeSessions } = book.answers;
    // drawing the screen computes the day, which the first key of all may come before
    const view = this.#view(book);
    const result = this.#computed?.result;
    return {
      days: dataset.days,
      stressDays,
      wholeSessions,
      stocks: result?.split.stocks.map(({ code }) => code) ?? [],
      ...(result === undefined ? {} : { result }),
      view,
    };
  }

  #view(book: OpenBook): ScreenView {
    const result = this.#result(book);
    const drawn = this.#drawn;
    if (drawn !== undefined && drawn.state === this.#state && drawn.size === this.#size) {
      return drawn.view;
    }
    const state = this.#state;
    const hurried = result !== undefined && !(this.#whole !== undefined && samePanes(this.#whole, state));
    const from = performance.now();
    const sessionLimit = this.#sessionLimit();
    const view = drawState(state, this.#size, book.answers, { result, hurried, sessionLimit });
    this.#drawn = { state, size: this.#size, view };
    if (view.unfinished === true) this.#continueLater(sessionLimit, performance.now() - from);
    else if (hurried) this.#effects.later(() => this.#drawWhole(state));
    return this.#drawn?.view ?? this.#view(book);
  }

  #drawWhole(state: UiState): void {
    this.#whole = state;
    this.#drawn = undefined;
    this.#changed();
  }

  #sessionLimit(): number {
    const { assumptions } = this.#state;
    if (this.#sessions?.of !== assumptions) this.#sessions = { of: assumptions, limit: 0 };
    return this.#sessions.limit;
  }

  /** The next sessions of a screen of many, as many as keys can wait for. */
  #continueLater(limit: number, milliseconds: number): void {
    if (this.#continuing) return;
    this.#continuing = true;
    const { assumptions } = this.#state;
    this.#effects.later(() => {
      this.#continuing = false;
      this.#sessions = {
        of: assumptions,
        limit: limit + (milliseconds > slowMilliseconds ? 1 : sessionsAtOnce),
      };
      this.#drawn = undefined;
      this.#changed();
    });
  }

  /** The day under the state's assumptions; undefined for a moment when such a day is slow to compute. */
  #result({ answers }: OpenBook): DayResult | undefined {
    const known = this.#computed;
    if (known !== undefined && sameQuestion(known.of, this.#state)) return known.result;
    if (known !== undefined && known.milliseconds > slowMilliseconds) {
      this.#computeLater(answers);
      return undefined;
    }
    return this.#compute(answers);
  }

  #computeLater(answers: BookAnswers): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#effects.later(() => {
      this.#waiting = false;
      this.#compute(answers);
      this.#drawn = undefined;
      this.#changed();
    });
  }

  #compute(answers: BookAnswers): DayResult {
    const { dayIndex, assumptions, by } = this.#state;
    const warm = this.#computed !== undefined;
    const from = performance.now();
    const result = answers.day(dayIndex, assumptions, by);
    const milliseconds = warm ? performance.now() - from : 0;
    this.#computed = { of: this.#state, result, milliseconds };
    return result;
  }

  /** The command line that prints what is on the screen; undefined before the book is open. */
  commandLine(): string | undefined {
    const facts = this.#commandFacts();
    return facts === undefined ? undefined : cliLine(this.#state, facts);
  }

  #commandFacts(): CommandFacts | undefined {
    const dataset = this.#book?.answers.dataset;
    const day = dataset?.days[this.#state.dayIndex];
    if (dataset === undefined || day === undefined) return undefined;
    const { book } = this.#opening;
    const sessions = this.#sessionsListed();
    const other = comparedTo(this.#state, dataset.days.length);
    return {
      day,
      ...(other === undefined ? {} : { compared: dataset.days[other]! }),
      bookSettings: dataset.settings,
      ...(book === undefined ? {} : { book }),
      ...(sessions === undefined ? {} : { sessions }),
    };
  }

  #export(format: ExportFormat): void {
    const facts = this.#commandFacts();
    if (facts === undefined) return;
    const args = cliWords(this.#state, facts);
    const { screen } = placeOf(this.#state);
    const written = this.#effects.exportFile({ args, format, day: facts.day, screen });
    void written.then((file) => {
      const message =
        file === undefined ? { kind: 'notExported' as const } : { kind: 'exported' as const, name: file };
      this.#become({ ...this.#state, message });
      this.#changed();
    });
  }

  #sessionsListed() {
    const { dataset, wholeSessions } = this.#book!.answers;
    const [from, to] = [wholeSessions[0], wholeSessions.at(-1)];
    return from === undefined || to === undefined
      ? undefined
      : { from: dataset.days[from]!, to: dataset.days[to]! };
  }

  /** The day last looked at, for the words on leaving. */
  lastResult(): DayResult | undefined {
    const known = this.#computed;
    return known !== undefined && sameQuestion(known.of, this.#state) ? known.result : undefined;
  }
}

const sameQuestion = (one: UiState, other: UiState): boolean =>
  one.dayIndex === other.dayIndex && one.assumptions === other.assumptions && sameList(one.by, other.by);

/** Panes that take a while are drawn anew when the question changed, or what is supposed. */
const samePanes = (one: UiState, other: UiState): boolean =>
  sameQuestion(one, other) && one.whatIf?.settings === other.whatIf?.settings;

const sameList = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();
