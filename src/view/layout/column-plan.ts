import type { Line } from '../line.ts';
import { cellWidth } from './cells.ts';
import type { Align } from './lines.ts';
import type { Column, TableView } from './table.ts';

/** Which columns are drawn, and how wide: what does not fit is dropped in the order given, then names give way. */

/** A column as it is drawn; `at` is its place among the table's columns. */
export interface Planned {
  readonly at: number;
  readonly align: Align;
  readonly drop: number | undefined;
  readonly ideal: number;
  readonly width: number;
}

/** A visible row: its cells with their widths, or the line across all columns. */
export interface VisibleRow {
  readonly across: Line | undefined;
  readonly cells: readonly Line[];
  readonly widths: readonly number[];
}

/** The columns that fit into `width` cells (gaps of one cell counted) with their widths. */
export function planColumns<Row>(
  table: TableView<Row>,
  rows: readonly VisibleRow[],
  width: number,
): readonly Planned[] {
  let needs: readonly Planned[] = table.columns.map((column, at) => ({
    at,
    align: column.align,
    drop: column.drop,
    ideal: column.ideal ?? column.min,
    width: neededWidth(column, at, rows),
  }));
  while (totalWidth(needs, 1) > width) {
    const victim = firstToDrop(needs);
    if (victim === undefined) break;
    needs = needs.filter(({ at }) => at !== victim);
  }
  return widened(squeezed(needs, width), width);
}

function neededWidth<Row>(column: Column<Row>, at: number, rows: readonly VisibleRow[]): number {
  if (column.align === 'left') return column.min;
  let width = Math.max(column.min, cellWidth(column.title));
  for (const row of rows) width = Math.max(width, row.widths[at] ?? 0);
  return width;
}

function firstToDrop(plan: readonly Planned[]): number | undefined {
  let victim: Planned | undefined;
  for (const planned of plan) {
    if (planned.drop !== undefined && planned.drop < (victim?.drop ?? Number.POSITIVE_INFINITY))
      victim = planned;
  }
  return victim?.at;
}

const totalWidth = (plan: readonly Planned[], gap: number): number =>
  plan.reduce((sum, { width }) => sum + width + gap, -gap);

/** When nothing is left to drop, the name gives way down to four cells: figures stay whole. */
function squeezed(plan: readonly Planned[], width: number): readonly Planned[] {
  let missing = totalWidth(plan, 1) - width;
  if (missing <= 0) return plan;
  return plan.map((planned) => {
    if (planned.align !== 'left') return planned;
    const cut = Math.min(missing, Math.max(0, planned.width - 4));
    missing -= cut;
    return { ...planned, width: planned.width - cut };
  });
}

/** Room that is left goes to the names, up to their ideal width. */
function widened(plan: readonly Planned[], width: number): readonly Planned[] {
  let room = width - totalWidth(plan, 1);
  return plan.map((planned) => {
    const wish = planned.ideal - planned.width;
    if (room <= 0 || planned.align !== 'left' || wish <= 0) return planned;
    const more = Math.min(room, wish);
    room -= more;
    return { ...planned, width: planned.width + more };
  });
}

/** Then to the gaps, up to three cells. */
export function gapOf(plan: readonly Planned[], width: number): number {
  const room = width - totalWidth(plan, 1);
  return plan.length < 2 ? 1 : Math.min(3, 1 + Math.max(0, Math.floor(room / (plan.length - 1))));
}
