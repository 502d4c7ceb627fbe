import type { AgainstChoice } from '../core/attribution/benchmark/benchmark-choice.ts';
import type { DayResult, GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { Target } from '../core/attribution/explanation/explanation.ts';
import { type Assumptions, defaultAssumptions } from '../core/mechanics/assumptions.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type {
  GlyphSet,
  Language,
  OverlayId,
  ScreenId,
  ScreenView,
  TableState,
  UnitChoice,
} from '../view/screen.ts';
import type { WhatIf } from './what-if.ts';

/**
 * What the reader of the terminal UI has chosen and where he is: plain values, changed only by `update` (ui-state-update.ts).
 * Nothing in here was computed from the book; figures come from asking the book under these choices.
 */
export interface UiState {
  /** the way here, never empty: Enter adds a place, Esc takes one away */
  readonly places: readonly Place[];
  /** places as they were before the last jump by a screen's own key */
  readonly before?: readonly Place[];
  /** how each screen was left: its sort, filter and cursor are there again on return */
  readonly visited: Readonly<Partial<Record<ScreenId, Place>>>;
  /** drawn instead of the place, the last on top */
  readonly overlays: readonly Overlay[];
  /** keys of a menu, shown in the foot of the screen */
  readonly menu?: Menu;
  /** while text is typed */
  readonly typing?: Typing;
  readonly dayIndex: number;
  /** session marked for Compare */
  readonly marked?: number;
  /** folder of the book that Compare sets beside this one, instead of another session */
  readonly otherBook?: string;
  readonly assumptions: Assumptions;
  readonly by: readonly GroupingLevel[];
  readonly display: Display;
  /** what Benchmark compares with, and how; absent: as usual */
  readonly against?: AgainstChoice;
  /** what is supposed of the session after the day; absent until the What-if screen was opened */
  readonly whatIf?: WhatIf;
  /** said once in the foot of the screen, gone with the next key */
  readonly message?: Message;
  readonly ended?: Ending;
}

export interface Display {
  readonly language: Language;
  readonly glyphs: GlyphSet;
  readonly colours: ColourScheme;
  readonly unit: UnitChoice;
  readonly band: 90 | 50;
}

/** A filter works as it is typed and is kept as it was for Esc; a value of the What-if screen, or a name for it, is taken on Enter. */
export type Typing =
  | { readonly what: 'filter'; readonly before: string }
  | { readonly what: 'value' | 'name'; readonly text: string };

/** Which hues rises and falls have: red and blue (Korea), green and red, orange and blue (colour-blind safe), none. */
export type ColourScheme = 'kr' | 'west' | 'cb' | 'mono';
export type Menu = 'copy' | 'display' | 'export';
export type ExportFormat = 'text' | 'csv' | 'json';
export type Ending = 'quit' | 'interrupted';
export type CopyWhat = 'row' | 'table' | 'command';

export interface Place {
  readonly screen: ScreenId;
  readonly focus: Target;
  readonly table: TableState;
}

export interface Overlay {
  readonly id: Extract<OverlayId, 'why' | 'allSettings' | 'help' | 'assumptions' | 'palette'>;
  readonly focus: Target;
  readonly table: TableState;
}

export type Message =
  | { readonly kind: 'copied'; readonly what: CopyWhat }
  | {
      readonly kind:
        | 'firstDay'
        | 'lastDay'
        | 'noStressDay'
        | 'nothingThere'
        | 'inputMethodOn'
        | 'marked'
        | 'notAValue'
        | 'unsaved'
        | 'noShock';
    }
  | { readonly kind: 'savedAs' | 'notSaved' | 'exported' | 'openingOther'; readonly name: string }
  /** why a second book could not be opened */
  | { readonly kind: 'otherNotOpened'; readonly reason: string }
  | { readonly kind: 'exporting' | 'notExported' }
  | { readonly kind: 'noSuchSession'; readonly asked: string; readonly shown: TradingDay };

/** What a book can be compared with. */
export interface BenchmarksOfBook {
  /** in order; looked up only when asked */
  readonly names: () => readonly string[];
  /** the one shown before another is chosen; absent where the book's files name none */
  readonly first?: string;
}

/** What `update` needs to know of the book and of the screen that is drawn for the state. */
export interface UiContext {
  readonly days: readonly TradingDay[];
  readonly stressDays: readonly number[];
  /** sessions that History lists, in its order */
  readonly wholeSessions: readonly number[];
  readonly benchmarks: BenchmarksOfBook;
  /** codes of the modelled stocks, in order */
  readonly stocks: readonly string[];
  readonly result: DayResult | undefined;
  /** what the state looks like on the screen; drawn when it is asked for */
  readonly view: ScreenView;
  /** false while nothing of the book has been on the screen: keys may have been typed before */
  readonly isShown: boolean;
}

export const emptyTable: TableState = { cursor: 0, top: 0, filter: '', hidden: [], grouped: false };

const nowhere: Target = { kind: 'none' };

/** A screen as it is when it is opened for the first time. */
export const freshPlace = (screen: ScreenId, focus: Target = nowhere): Place => ({
  screen,
  focus,
  table: emptyTable,
});

/** The state of a UI that has just started: the Day screen. Day and assumptions are known once the book is open. */
export function firstState(options: {
  readonly dayIndex?: number;
  readonly assumptions?: Assumptions;
  readonly by: readonly GroupingLevel[];
  readonly display: Display;
}): UiState {
  const { dayIndex = 0, assumptions = defaultAssumptions, by, display } = options;
  return { places: [freshPlace('day')], visited: {}, overlays: [], dayIndex, assumptions, by, display };
}

/** The session that the day is compared with: the one marked, else the one before, else the one after; none in a book of one session. */
export function comparedTo({ marked, dayIndex }: UiState, dayCount: number): number | undefined {
  if (marked !== undefined && marked !== dayIndex) return marked;
  if (dayIndex > 0) return dayIndex - 1;
  return dayCount > 1 ? 1 : undefined;
}

/** The place the reader is at; an overlay may cover it. */
export function placeOf(state: UiState): Place {
  const place = state.places.at(-1);
  if (place === undefined) throw new RangeError('placeOf requires a state with a place, got none');
  return place;
}

/** What the reader looks at: the overlay on top, else the place. */
export const shownOf = (state: UiState): Place | Overlay => state.overlays.at(-1) ?? placeOf(state);

/** The state with another table under the cursor. */
export function withTable(state: UiState, table: TableState): UiState {
  const overlay = state.overlays.at(-1);
  if (overlay !== undefined) {
    return { ...state, overlays: [...state.overlays.slice(0, -1), { ...overlay, table }] };
  }
  return { ...state, places: [...state.places.slice(0, -1), { ...placeOf(state), table }] };
}

/** The state without one of its optional parts. */
export function without(state: UiState, part: 'menu' | 'typing' | 'message'): UiState {
  const { menu, typing, message, ...rest } = state;
  return {
    ...rest,
    ...(menu !== undefined && part !== 'menu' ? { menu } : {}),
    ...(typing !== undefined && part !== 'typing' ? { typing } : {}),
    ...(message !== undefined && part !== 'message' ? { message } : {}),
  };
}
