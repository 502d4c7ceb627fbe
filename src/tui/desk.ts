import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { type ShockSource, shockNamed, withShocksOf } from '../session/supposed-shocks.ts';
import { type ExportFormat, placeOf, type UiContext, type UiState } from '../session/ui-state.ts';
import { type CommandFacts, cliLine, cliWords } from '../session/ui-state-command.ts';
import { type UiAction, update } from '../session/ui-state-update.ts';
import type { Line } from '../view/line.ts';
import type { GlyphSet, OtherBook, ScreenView } from '../view/screen.ts';
import { contextOfBook } from './book-context.ts';
import { colouredLine } from './colours.ts';
import { type BookOpening, commandFacts } from './command-facts.ts';
import { copyText } from './copy.ts';
import { drawOpening, type Size } from './draw.ts';
import { DrawnBook } from './drawn-book.ts';
import type { Effects } from './effects.ts';
import { actionFor, contextOf, isTyping } from './key-contexts.ts';
import { typedBy } from './keys.ts';
import { latinKeys } from './korean-keys.ts';
import { paletteFor } from './palette.ts';

/** A book that is open, and how it is looked at first. */
export interface OpenBook {
  readonly answers: BookAnswers;
  readonly assumptions: Assumptions;
  readonly dayIndex: number;
  /** compared with from the start */
  readonly other?: OtherBook;
}

/**
 * Keys in, lines out: holds the state, asks the book, draws the screen. Knows neither Ink nor the terminal.
 */
export class Desk {
  readonly #effects: Effects;
  readonly #opening: BookOpening;
  readonly #drawing: DrawnBook;
  readonly #listeners = new Set<() => void>();
  #state: UiState;
  #size: Size;
  #book: OpenBook | undefined;
  #other: OtherBook | undefined;
  #shown: readonly string[] | undefined;
  /** whether the open book has been on the screen */
  #isShown = false;

  constructor(state: UiState, size: Size, opening: BookOpening, effects: Effects) {
    this.#state = state;
    this.#size = size;
    this.#opening = opening;
    this.#effects = effects;
    this.#drawing = new DrawnBook(effects.later, () => this.#changed());
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
    if (book === undefined) return drawOpening(this.#state, this.#size, this.#opening);
    this.#isShown = true;
    return this.#view(book).lines;
  }

  opened(book: OpenBook): void {
    this.#book = book;
    const { assumptions, dayIndex, other } = book;
    this.#become({ ...this.#state, assumptions, dayIndex });
    if (other !== undefined) this.#compareWith(other);
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
    if (action.type === 'openOther') {
      this.#openOther(action.folder);
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

  /** A second book; the first stays as it is when that one cannot be opened. */
  #openOther(folder: string): void {
    this.#act({ type: 'say', message: { kind: 'openingOther', name: folder } });
    void this.#effects.openOther(folder, this.#state.assumptions).then((opened) => {
      if (opened.kind === 'opened') this.#compareWith(opened);
      else this.#act({ type: 'say', message: { kind: 'otherNotOpened', reason: opened.reason } });
      this.#changed();
    });
  }

  #compareWith({ answers, folder }: OtherBook): void {
    this.#other = { answers, folder };
    this.#act({ type: 'compareBooks', folder });
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

  #view({ answers }: OpenBook): ScreenView {
    return this.#drawing.view(this.#state, this.#size, answers, this.#other);
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
    return contextOfBook(book.answers, {
      view: () => this.#view(book),
      computed: () => this.#drawing.computed,
      isShown: this.#isShown,
    });
  }

  /** The command line that prints what is on the screen; undefined before the book is open. */
  commandLine(): string | undefined {
    const facts = this.#commandFacts();
    return facts === undefined ? undefined : cliLine(this.#state, facts);
  }

  #commandFacts(): CommandFacts | undefined {
    const book = this.#book;
    return (
      book &&
      commandFacts(this.#state, book.answers.dataset, {
        opening: this.#opening,
        wholeSessions: book.answers.wholeSessions,
        selected: () => this.#view(book).selected,
      })
    );
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

  /** What the screen says, where it is not about the day alone: also from under its reasons, the help and the palette. */
  lastSentences(): readonly string[] | undefined {
    const book = this.#book;
    const over = this.#state.overlays.at(-1)?.id;
    if (book === undefined || over === 'assumptions' || over === 'allSettings') return undefined;
    const under = over === undefined ? this.#state : { ...this.#state, overlays: [] };
    return this.#drawing.view(under, this.#size, book.answers, this.#other).sentences;
  }

  /** The day last looked at, for the words on leaving. */
  lastResult(): DayResult | undefined {
    return this.#drawing.resultFor(this.#state);
  }
}
