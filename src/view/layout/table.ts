import type { Line, Span } from '../line.ts';
import { cellWidth, truncationMark } from './cells.ts';
import { gapOf, type Planned, planColumns, type VisibleRow } from './column-plan.ts';
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

/** Lays out the visible rows in `width` cells, the cursor's mark included. */
export function layoutTable<Row>(table: TableView<Row>, width: number, window: TableWindow): TableLayout {
  const rows = visibleRows(table, window);
  const plan = planColumns(table, rows, width - 1);
  const gap = gapOf(plan, width - 1);
  return {
    header: headerLine(table, plan, { gap, place: placeOf(table, window) }),
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

/** Which rows are in sight, counted from 1; empty when all are. */
function placeOf<Row>({ rowCount }: TableView<Row>, { first, count }: TableWindow): string {
  const last = Math.min(rowCount, first + count);
  return rowCount <= count || last <= first ? '' : `${first + 1}-${last} / ${rowCount}`;
}

/** Rows out of sight are told behind the first title of names that has the room. */
function headerLine<Row>(
  table: TableView<Row>,
  plan: readonly Planned[],
  { gap, place }: { readonly gap: number; readonly place: string },
): Line {
  const titleOf = ({ at }: Planned): string => table.columns[at]!.title;
  const roomy = plan.find(
    (one) => one.align === 'left' && cellWidth(titleOf(one)) + 1 + place.length <= one.width,
  );
  const titles = plan.map((one) => {
    const told = one === roomy && place !== '' ? [toned(` ${place}`, 'dim')] : [];
    return fitLine(line(span(titleOf(one), 'header'), ...told), one.width, one.align);
  });
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
