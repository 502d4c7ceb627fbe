import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { UiState } from '../session/ui-state.ts';
import type { OtherBook, ScreenView } from '../view/screen.ts';
import { drawState, type Size } from './draw.ts';
import { sessionsBeside, sessionsNeeded, type UnreadSession, unreadAmong } from './holdings-needed.ts';

/**
 * When a day took longer than this, the next one is announced before it is computed: the frame first, then the figures. The very first
 * day says nothing about the next: it also pays for warming up.
 */
const slowMilliseconds = 100;

/** Sessions that a screen of many computes before the next key is looked at; one where that was slow. */
const sessionsAtOnce = 6;

/**
 * The screens of an open book, and what they were drawn from. Every figure drawn belongs to one finished computation: while one is missing
 * the screen is drawn without modelled figures, then again.
 */
export class DrawnBook {
  readonly #later: (work: () => void) => void;
  readonly #changed: () => void;
  #computed: { readonly of: UiState; readonly result: DayResult; readonly milliseconds: number } | undefined;
  /** what was asked last: keys go on while a slow day waits to be computed */
  #asked: UiState | undefined;
  #waiting = false;
  /** the question that was drawn with all its panes; another one is drawn first without those that take many days to compute */
  #whole: UiState | undefined;
  /** sessions that a screen of many may compute under `of`; more each time it is drawn */
  #sessions: { readonly of: UiState['assumptions']; readonly limit: number } | undefined;
  #continuing = false;
  #drawn: { readonly state: UiState; readonly size: Size; readonly view: ScreenView } | undefined;
  /** holdings of sessions are being read */
  #reading = false;

  /**
   * @param later runs work once what is drawn has reached the screen
   * @param changed told when the same screen would now be drawn otherwise
   */
  constructor(later: (work: () => void) => void, changed: () => void) {
    this.#later = later;
    this.#changed = changed;
  }

  view(state: UiState, size: Size, answers: BookAnswers, otherBook?: OtherBook): ScreenView {
    const result = this.#result(state, answers);
    const drawn = this.#drawn;
    if (drawn !== undefined && drawn.state === state && drawn.size === size) return drawn.view;
    const hurried = result !== undefined && !(this.#whole !== undefined && samePanes(this.#whole, state));
    const from = performance.now();
    const sessionLimit = this.#sessionLimit(state);
    const needed = sessionsNeeded(state, answers, otherBook);
    const unread = needed.map(({ day }) => day);
    const view = drawState(state, size, answers, { result, hurried, sessionLimit, otherBook, unread });
    this.#drawn = { state, size, view };
    const further =
      view.unread === undefined
        ? sessionsBeside(state, answers, { result, columns: size.columns })
        : unreadAmong(answers, view.unread);
    if (needed.length + further.length > 0) this.#read([...needed, ...further]);
    else if (view.unfinished === true) this.#continueLater(state, sessionLimit, performance.now() - from);
    else if (hurried) this.#later(() => this.#drawWhole(state));
    return this.#drawn?.view ?? this.view(state, size, answers, otherBook);
  }

  /** What is missing when these have been read is asked for when the screen is drawn again. */
  #read(sessions: readonly UnreadSession[]): void {
    if (this.#reading) return;
    this.#reading = true;
    const now = sessions.slice(0, sessionsAtOnce);
    const read = Promise.all(now.map(({ holdings, dayIndex }) => holdings.read(dayIndex)));
    void read.then(() => {
      this.#reading = false;
      this.#drawn = undefined;
      this.#changed();
    });
  }

  #drawWhole(state: UiState): void {
    this.#whole = state;
    this.#drawn = undefined;
    this.#changed();
  }

  #sessionLimit({ assumptions }: UiState): number {
    if (this.#sessions?.of !== assumptions) this.#sessions = { of: assumptions, limit: 0 };
    return this.#sessions.limit;
  }

  /** The next sessions of a screen of many, as many as keys can wait for. */
  #continueLater({ assumptions }: UiState, limit: number, milliseconds: number): void {
    if (this.#continuing) return;
    this.#continuing = true;
    this.#later(() => {
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
  #result(state: UiState, answers: BookAnswers): DayResult | undefined {
    this.#asked = state;
    const known = this.#computed;
    if (known !== undefined && sameQuestion(known.of, state)) return known.result;
    if (answers.holdings?.isRead(state.dayIndex) === false) return undefined;
    if (known !== undefined && known.milliseconds > slowMilliseconds) {
      this.#computeLater(answers);
      return undefined;
    }
    return this.#compute(state, answers);
  }

  #computeLater(answers: BookAnswers): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#later(() => {
      this.#waiting = false;
      const asked = this.#asked;
      if (asked !== undefined && answers.holdings?.isRead(asked.dayIndex) !== false)
        this.#compute(asked, answers);
      this.#drawn = undefined;
      this.#changed();
    });
  }

  #compute(state: UiState, answers: BookAnswers): DayResult {
    const { dayIndex, assumptions, by } = state;
    const warm = this.#computed !== undefined;
    const from = performance.now();
    const result = answers.day(dayIndex, assumptions, by);
    const milliseconds = warm ? performance.now() - from : 0;
    this.#computed = { of: state, result, milliseconds };
    return result;
  }

  /** The day that was computed last, whatever was asked since. */
  get computed(): DayResult | undefined {
    return this.#computed?.result;
  }

  /** The day under the state's assumptions, if that is the one computed. */
  resultFor(state: UiState): DayResult | undefined {
    const known = this.#computed;
    return known !== undefined && sameQuestion(known.of, state) ? known.result : undefined;
  }
}

const sameQuestion = (one: UiState, other: UiState): boolean =>
  one.dayIndex === other.dayIndex && one.assumptions === other.assumptions && sameList(one.by, other.by);

/** Panes that take a while are drawn anew when the question changed, or what is supposed. */
const samePanes = (one: UiState, other: UiState): boolean =>
  sameQuestion(one, other) && one.whatIf?.settings === other.whatIf?.settings;

const sameList = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();
