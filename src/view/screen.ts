import type { AgainstChoice } from '../core/attribution/benchmark/benchmark-choice.ts';
import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult, GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { Target } from '../core/attribution/explanation/explanation.ts';
import type { SessionSpan } from '../core/attribution/period/session-spans.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { Line } from './line.ts';
import type { Supposed } from './scenario/supposed.ts';

export type Language = 'en' | 'ko';

export type GlyphSet = 'unicode' | 'safe' | 'ascii';

export type UnitChoice = 'percent' | 'bp' | 'won';

/** The paper a screen is drawn on. */
export interface Frame {
  readonly columns: number;
  readonly rows: number;
  readonly language: Language;
  readonly glyphs: GlyphSet;
  readonly unit: UnitChoice;
  readonly band: 90 | 50;
}

/** Where the reader is in a screen's table. */
export interface TableState {
  readonly cursor: number;
  /** first visible row; the screen moves it just enough to keep the cursor visible */
  readonly top: number;
  readonly sort?: { readonly column: string; readonly descending: boolean };
  readonly filter: string;
  readonly hidden: readonly string[];
  readonly grouped: boolean;
  /** only so many positions, the largest contributions, and the others as one row; absent: all */
  readonly largest?: number;
  /** where rows are sessions: weeks or months of them; absent: each by itself */
  readonly span?: SessionSpan;
}

export type ScreenId =
  | 'day'
  | 'positions'
  | 'stock'
  | 'funds'
  | 'whatif'
  | 'evidence'
  | 'reversal'
  | 'claims'
  | 'history'
  | 'index'
  | 'benchmark'
  | 'compare'
  | 'fragility'
  | 'compounding'
  | 'data';

export type OverlayId =
  | 'why'
  | 'allSettings'
  | 'help'
  | 'assumptions'
  | 'palette'
  | 'copy'
  | 'display'
  | 'notice';

/** A whole screen: exactly `frame.rows` lines, none wider than `frame.columns` cells. */
export interface ScreenView {
  readonly lines: readonly Line[];
  readonly rowCount: number;
  readonly cursor: number;
  readonly top: number;
  /** how many rows a page is */
  readonly pageRows: number;
  readonly selected: Target;
  /** what the screen says in whole sentences, where it is not about the day alone: said again on leaving */
  readonly sentences?: readonly string[];
  /** session of the selected row, where rows are sessions: it is opened, explained and stepped from */
  readonly selectedDay?: number;
  /** something was left out because of `sessionLimit`: drawn again with a higher one, more would be there */
  readonly unfinished?: boolean;
  /** sessions whose holdings have to be read before more can be drawn, the most wanted first */
  readonly unread?: readonly number[];
  /** first row of each pane, ascending, for the key that goes from pane to pane; absent when there is one */
  readonly paneStarts?: readonly number[];
  /** what the grouping key goes through: levels of the book, or (`sessions`) day, week, month; absent: the levels every book has */
  readonly groupings?: readonly GroupingLevel[] | 'sessions';
  /** sortable columns in order, for the sort key */
  readonly sortColumns: readonly string[];
  /** the selected row as plain text cells, for copy */
  readonly rowText: readonly string[];
  /** the table as plain text cells (visible columns, at most 1,000 rows), made only when asked */
  readonly tableText: () => readonly (readonly string[])[];
}

/** A key and the word for it, in the order the foot of the screen shows them; made from the action table. */
export interface FooterKey {
  readonly key: string;
  readonly label: string;
}

/** A line of the help: made from the action table, so that it cannot disagree with the keys. */
export interface HelpEntry {
  readonly section: 'here' | 'everywhere';
  /** keys as they are shown, `j Down` */
  readonly keys: string;
  readonly label: string;
}

/** What the palette offers: a name, the command that is typed for it, and the key that does the same where there is one. */
export interface PaletteEntry {
  readonly label: string;
  /** as it is typed, without the colon: `scope hk` */
  readonly command: string;
  readonly key?: string;
}

/** A second book, set beside the one that is looked at. */
export interface OtherBook {
  readonly answers: BookAnswers;
  /** as the reader named it */
  readonly folder: string;
}

/** All that a screen is drawn from. Screens are pure: the same input draws the same lines. */
export interface ScreenInput {
  readonly answers: BookAnswers;
  readonly dayIndex: number;
  readonly assumptions: Assumptions;
  readonly by: readonly GroupingLevel[];
  /** session that the day is set beside on Compare; absent where there is no other */
  readonly comparedTo?: number;
  /** the book that Compare sets beside this one on the same day, instead of another session */
  readonly otherBook?: OtherBook;
  /** what Benchmark compares with, and how; absent: as usual */
  readonly against?: AgainstChoice;
  /** absent while the day is being computed: the frame is drawn without modelled figures */
  readonly result?: DayResult;
  /** days whose holdings are being read: nothing that needs positions can be drawn */
  readonly unread?: readonly TradingDay[];
  /** what the screen is about: the stock of Stock, the node drilled into on Positions, the target of "why" */
  readonly focus: Target;
  readonly frame: Frame;
  readonly table: TableState;
  readonly breadcrumbs: readonly string[];
  readonly footer: readonly FooterKey[];
  /** what the help lists: every action of the screen under it, then those of any screen */
  readonly help?: readonly HelpEntry[];
  /** there on the What-if screen */
  readonly supposed?: Supposed;
  /** what the palette found for the text typed, the best first */
  readonly palette?: readonly PaletteEntry[];
  /** the frame must be there at once: what takes many days to compute is left as `computing`, and drawn when asked again without this */
  readonly hurried?: boolean;
  /** how many sessions a screen of many may compute for this drawing; absent: all of them. The others are left as `computing` */
  readonly sessionLimit?: number;
  /** while the reader types a filter */
  readonly typing: boolean;
}

export type Screen = (input: ScreenInput) => ScreenView;
