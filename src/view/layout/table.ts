import type { Line } from '../line.ts';
import { cellWidth, truncationMark } from './cells.ts';
import { type Align, fitLine, line, lineWidth, span, toned } from './lines.ts';

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

interface Planned<Row> {
  readonly column: Column<Row>;
  readonly width: number;
}

/** Lays out the visible rows in `width` cells, the cursor's mark included. */
export function layoutTable<Row>(table: TableView<Row>, width: number, window: TableWindow): TableLayout {
  const rows = visibleRows(table, window);
  const plan = planColumns(table, rows, width - 1);
  const gap = gapOf(plan, width - 1);
  const across = rows.map((row) => table.across?.(row));
  return {
    header: headerLine(plan, gap),
    rows: rows.map((row, at) => {
      const marked = line(
        cursorMark(window.first + at === window.cursor),
        across[at] ?? rowLine(plan, row, gap),
      );
      return across[at] === undefined ? marked : fitLine(marked, width);
    }),
    shown: plan.map(({ column }) => column.id),
  };
}

/** Header and visible rows, one line each. */
export function tableLines<Row>(table: TableView<Row>, width: number, window: TableWindow): readonly Line[] {
  const { header, rows } = layoutTable(table, width, window);
  return [header, ...rows];
}

/** The mark before the selected row; a blank before the others. */
export const cursorMark = (selected: boolean): Line => [selected ? span('▸', 'cursor') : span(' ')];

function visibleRows<Row>(table: TableView<Row>, { first, count }: TableWindow): readonly Row[] {
  const last = Math.min(table.rowCount, first + count);
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => table.row(first + at));
}

const asLine = (cell: Line | string): Line => (typeof cell === 'string' ? toned(cell, 'plain') : cell);

function planColumns<Row>(
  table: TableView<Row>,
  rows: readonly Row[],
  width: number,
): readonly Planned<Row>[] {
  const inTable = rows.filter((row) => table.across?.(row) === undefined);
  let needs = table.columns.map((column) => ({ column, width: neededWidth(column, inTable) }));
  while (totalWidth(needs, 1) > width) {
    const victim = firstToDrop(needs);
    if (victim === undefined) break;
    needs = needs.filter(({ column }) => column !== victim);
  }
  return widened(squeezed(needs, width), width);
}

function neededWidth<Row>(column: Column<Row>, rows: readonly Row[]): number {
  if (column.align === 'left') return column.min;
  let width = Math.max(column.min, cellWidth(column.title));
  for (const row of rows) width = Math.max(width, lineWidth(asLine(column.cell(row))));
  return width;
}

function firstToDrop<Row>(plan: readonly Planned<Row>[]): Column<Row> | undefined {
  let victim: Column<Row> | undefined;
  for (const { column } of plan) {
    if (column.drop !== undefined && column.drop < (victim?.drop ?? Number.POSITIVE_INFINITY))
      victim = column;
  }
  return victim;
}

const totalWidth = <Row>(plan: readonly Planned<Row>[], gap: number): number =>
  plan.reduce((sum, { width }) => sum + width + gap, -gap);

/** When nothing is left to drop, the name gives way down to four cells: figures stay whole. */
function squeezed<Row>(plan: readonly Planned<Row>[], width: number): readonly Planned<Row>[] {
  let missing = totalWidth(plan, 1) - width;
  return plan.map((planned) => {
    if (missing <= 0 || planned.column.align !== 'left') return planned;
    const cut = Math.min(missing, Math.max(0, planned.width - 4));
    missing -= cut;
    return { ...planned, width: planned.width - cut };
  });
}

/** Room that is left goes to the names, up to their ideal width. */
function widened<Row>(plan: readonly Planned<Row>[], width: number): readonly Planned<Row>[] {
  let room = width - totalWidth(plan, 1);
  return plan.map((planned) => {
    const wish = (planned.column.ideal ?? planned.column.min) - planned.width;
    if (room <= 0 || planned.column.align !== 'left' || wish <= 0) return planned;
    const more = Math.min(room, wish);
    room -= more;
    return { ...planned, width: planned.width + more };
  });
}

/** Then to the gaps, up to three cells. */
function gapOf<Row>(plan: readonly Planned<Row>[], width: number): number {
  const room = width - totalWidth(plan, 1);
  return plan.length < 2 ? 1 : Math.min(3, 1 + Math.max(0, Math.floor(room / (plan.length - 1))));
}

function headerLine<Row>(plan: readonly Planned<Row>[], gap: number): Line {
  const titles = plan.map(({ column, width }) => fitLine(toned(column.title, 'header'), width, column.align));
  return joined(' ', titles, gap);
}

function rowLine<Row>(plan: readonly Planned<Row>[], row: Row, gap: number): Line {
  return joined(
    '',
    plan.map(({ column, width }) => fitCell(asLine(column.cell(row)), width, column.align)),
    gap,
  );
}

function fitCell(cell: Line, width: number, align: Align): Line {
  const whole = align === 'left' || lineWidth(cell) <= width;
  return fitLine(whole ? cell : toned(truncationMark, 'dim'), width, align);
}

function joined(before: string, cells: readonly Line[], gap: number): Line {
  const blank = ' '.repeat(gap);
  return line(before, ...cells.flatMap((cell, at) => (at === 0 ? [cell] : [blank, cell])));
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
