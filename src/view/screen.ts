import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { Line } from './line.ts';

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
}

export type ScreenId = 'day' | 'positions' | 'stock' | 'funds' | 'data';
export type OverlayId = 'why' | 'allSettings' | 'help' | 'assumptions' | 'copy' | 'display' | 'notice';

/** What Enter opens and `i` explains on the selected row. */
export type Target =
  | { readonly kind: 'stock'; readonly code: string }
  | { readonly kind: 'index'; readonly code: string }
  | { readonly kind: 'node'; readonly key: string }
  | { readonly kind: 'fund'; readonly code: string }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'setting'; readonly assumptions: Assumptions }
  | { readonly kind: 'none' };

/** A whole screen: exactly `frame.rows` lines, none wider than `frame.columns` cells. */
export interface ScreenView {
  readonly lines: readonly Line[];
  readonly rowCount: number;
  readonly cursor: number;
  readonly top: number;
  /** how many rows a page is */
  readonly pageRows: number;
  readonly selected: Target;
  /** sortable columns in order, for the sort key */
  readonly sortColumns: readonly string[];
  /** the selected row as plain text cells, for copy */
  readonly rowText: readonly string[];
  /** the table as plain text cells (visible columns, at most 1,000 rows), made only when asked */
  readonly tableText: () => readonly (readonly string[])[];
}
