import type { Line, Span } from '../line.ts';
import { cellWidth, truncationMark } from './cells.ts';
import { type Align, append, clipLine, fitLine, line, lineWidth, span, toned } from './lines.ts';

/**
 * A table that is asked for its visible rows only. A row is one line: columns are dropped when the room is short, names are cut
 * off, figures never are (half a figure is a wrong figure: one that does not fit is shown as `›`).
 */
export interface TableView<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rowCount: number;
  /** the row at `index`, 0 ≤ index < rowCount; formatted only when it is drawn */
  row(index: number): Row;
  /** the text of a row that is written across all columns: a subtitle, a note, a gap */
  across?(row: Row): Line | undefined;
}

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** right-aligned columns hold figures, left-aligned ones names */
  readonly align: Align;
  /** cells without which the column is not worth drawing */
  readonly min: number;
  /** a name column grows up to this when there is room; `min` when absent */
  readonly ideal?: number;
  /** 1 is dropped first; absent: never dropped */
  readonly drop?: number;
  cell(row: Row): Line | string;
}

export interface TableWindow {
  /** first visible row */
  readonly first: number;
  /** how many rows there is room for */
  readonly count: number;
  /** row of the cursor; −1 for none */
  readonly cursor: number;
}

export interface TableLayout {
  readonly header: Line;
  /** at most `window.count` rows */
  readonly rows: readonly Line[];
  /** ids of the columns that are drawn */
  readonly shown: readonly string[];
}

/** A column as it is drawn; `at` is its place among the table's columns. */
interface Planned {
  readonly at: number;
  readonly align: Align;
  readonly drop: number | undefined;
  readonly ideal: number;
  readonly width: number;
}

/** A visible row: its cells with their widths, or the line across all columns. */
interface VisibleRow {
  readonly across: Line | undefined;
  readonly cells: readonly Line[];
  readonly widths: readonly number[];
}

/** Lays out the visible rows in `width` cells, the cursor's mark included. */
export function layoutTable<Row>(table: TableView<Row>, width: number, window: TableWindow): TableLayout {
  const rows = visibleRows(table, window);
  const plan = planColumns(table, rows, width - 1);
  const gap = gapOf(plan, width - 1);
  return {
    header: headerLine(table, plan, gap),
    rows: rows.map((row, at) => {
      const mark = cursorMark(window.first + at === window.cursor);
      return row.across === undefined
        ? rowLine(mark, row, plan, gap)
        : clipLine(line(mark, row.across), width);
    }),
    shown: plan.map(({ at }) => table.columns[at]!.id),
  };
}

/** Header and visible rows, one line each. */
export function tableLines<Row>(table: TableView<Row>, width: number, window: TableWindow): readonly Line[] {
  const { header, rows } = layoutTable(table, width, window);
  return [header, ...rows];
}

/** The mark before the selected row; a blank before the others. */
export const cursorMark = (selected: boolean): Line => [selected ? span('▸', 'cursor') : span(' ')];

function visibleRows<Row>(table: TableView<Row>, { first, count }: TableWindow): readonly VisibleRow[] {
  const last = Math.min(table.rowCount, first + count);
  const rows: VisibleRow[] = [];
  for (let index = first; index < last; index++) rows.push(visibleRow(table, table.row(index)));
  return rows;
}

function visibleRow<Row>(table: TableView<Row>, row: Row): VisibleRow {
  const across = table.across?.(row);
  if (across !== undefined) return { across, cells: [], widths: [] };
  const cells = table.columns.map((column) => asLine(column.cell(row)));
  return { across, cells, widths: cells.map(lineWidth) };
}

const asLine = (cell: Line | string): Line => (typeof cell === 'string' ? toned(cell, 'plain') : cell);

function planColumns<Row>(
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
function gapOf(plan: readonly Planned[], width: number): number {
  const room = width - totalWidth(plan, 1);
  return plan.length < 2 ? 1 : Math.min(3, 1 + Math.max(0, Math.floor(room / (plan.length - 1))));
}

function headerLine<Row>(table: TableView<Row>, plan: readonly Planned[], gap: number): Line {
  const titles = plan.map(({ at, width, align }) =>
    fitLine(toned(table.columns[at]!.title, 'header'), width, align),
  );
  return line(' ', ...titles.flatMap((title, at) => (at === 0 ? [title] : [' '.repeat(gap), title])));
}

/** Blanks are collected and set before the next text, so that a row is a handful of spans. */
function rowLine(mark: Line, row: VisibleRow, plan: readonly Planned[], gap: number): Line {
  const spans: Span[] = [...mark];
  let blanks = 0;
  for (const { at, width, align } of plan) {
    const [cell, used] = fitting(row.cells[at]!, row.widths[at]!, width, align);
    const room = width - used;
    const before = align === 'left' ? 0 : align === 'right' ? room : room >> 1;
    if (cell.length > 0 && blanks + before > 0)
      append(spans, { text: ' '.repeat(blanks + before), tone: 'plain' });
    for (const one of cell) append(spans, one);
    blanks = (cell.length > 0 ? room - before : blanks + width) + gap;
  }
  return spans;
}

/** The cell and its width: names are cut off, a figure without room becomes the truncation mark. */
function fitting(cell: Line, used: number, width: number, align: Align): readonly [Line, number] {
  if (used <= width) return [cell, used];
  if (align !== 'left') return [toned(truncationMark, 'dim'), 1];
  const cut = clipName(cell, width);
  return [cut, lineWidth(cut)];
}

/** Marks of provenance at the end of a name, as a span of their own. */
const marks = /^[~*]+$/;

/** A name cut off keeps its marks: `KODEX Semico›~`. */
function clipName(cell: Line, width: number): Line {
  const last = cell.at(-1);
  if (last === undefined || !marks.test(last.text)) return clipLine(cell, width);
  return [...clipLine(cell.slice(0, -1), width - last.text.length), last];
}

/**
 * First visible row so that the cursor is in sight: the window moves no more than it must.
 * @example
 * windowTop({ cursor: 12, top: 0, page: 10, rowCount: 40 }); // => 3
 */
export function windowTop(options: {
  readonly cursor: number;
  readonly top: number;
  readonly page: number;
  readonly rowCount: number;
}): number {
  const { cursor, page, rowCount } = options;
  const lowest = Math.max(0, rowCount - page);
  const top = Math.min(Math.max(0, options.top), lowest);
  if (cursor < top) return Math.max(0, cursor);
  return cursor >= top + page ? Math.min(lowest, cursor - page + 1) : top;
}
