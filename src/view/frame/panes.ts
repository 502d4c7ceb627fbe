import type { Target } from '../../core/attribution/explanation/explanation.ts';
import { padEnd, padStart } from '../layout/cells.ts';
import { type Align, emptyLine, fitLine, line, span } from '../layout/lines.ts';
import { windowTop } from '../layout/window.ts';
import type { Line, Tone } from '../line.ts';

/** Pieces of screens that are lists of lines rather than one table: panes side by side, rows with a cursor, scrolled text. */

/** A line of a pane; one with a target can be selected. */
export interface PaneRow {
  readonly line: Line;
  readonly target?: Target;
  /** cells for copying; the line's own text when absent */
  readonly cells?: readonly string[];
}

export const fixed = (content: Line): PaneRow => ({ line: content });
export const gapRow: PaneRow = { line: emptyLine };

/** Cells of a row at fixed widths: text left, figures right; one blank between. */
export interface Cell {
  readonly content: Line | string;
  readonly width: number;
  readonly align?: Align;
  readonly tone?: Tone;
}

export function cellsLine(...cells: readonly Cell[]): Line {
  return line(
    ...cells.flatMap(({ content, width, align = 'left', tone = 'plain' }, at) => [
      at === 0 ? '' : ' ',
      typeof content === 'string'
        ? span(align === 'left' ? padEnd(content, width) : padStart(content, width), tone)
        : fitLine(content, width, align),
    ]),
  );
}

/** Two panes with a rule between them, as high as the higher one, at most `rows` high. */
export function sideBySide(
  left: readonly Line[],
  right: readonly Line[],
  { leftWidth, rows }: { readonly leftWidth: number; readonly rows: number },
): readonly Line[] {
  const height = Math.min(rows, Math.max(left.length, right.length));
  return Array.from({ length: height }, (_, at) =>
    line(fitLine(left[at] ?? emptyLine, leftWidth), span('│', 'dim'), right[at] ?? emptyLine),
  );
}

/** Rows of a list that are in sight, around the cursor. `cursor` counts selectable rows only. */
export function rowsInSight(
  rows: readonly PaneRow[],
  { cursor, top, page }: { readonly cursor: number; readonly top: number; readonly page: number },
): { readonly rows: readonly PaneRow[]; readonly top: number } {
  const places = rows.flatMap(({ target }, at) => (target === undefined ? [] : [at]));
  const at = places[cursor] ?? 0;
  const first = windowTop({ cursor: cursor === 0 ? 0 : at, top, page, rowCount: rows.length });
  return { rows: rows.slice(first, first + page), top: first };
}

/** The cursor kept among the selectable rows. */
export const clampCursor = (cursor: number, count: number): number =>
  Math.max(0, Math.min(cursor, count - 1));
