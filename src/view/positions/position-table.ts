import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import { decimal } from '../format/decimal.ts';
import { wideColumns } from '../frame/chrome.ts';
import { words } from '../language/words.ts';
import type { Column, TableView } from '../layout/table.ts';
import { figuresOf } from '../move/node-figures.ts';
import type { Frame, TableState } from '../screen.ts';
import { bookColumns, returnColumns } from './position-columns.ts';
import { nameCell } from './position-name.ts';
import { orderOf } from './position-order.ts';
import type { PositionRows } from './position-rows.ts';

/** Columns that the reader cannot hide: without them a row says nothing honest. */
const neverHidden: ReadonlySet<string> = new Set(['name', 'return', 'mechanical']);

/**
 * Positions (and group rows): weight, own return and its parts, contribution, profit. The mechanical band is of the own return, in
 * points; contributions and profits add up, bands do not.
 */
export function positionTable(
  result: DayResult,
  rows: Pick<PositionRows, 'count' | 'grouped' | 'row'>,
  { frame, table }: { readonly frame: Frame; readonly table: TableState },
): TableView<AttributionNode> {
  const hidden = new Set(table.hidden.filter((id) => !neverHidden.has(id)));
  const indent = rows.grouped && frame.columns < wideColumns ? ' ' : '';
  const columns = [
    ...namedColumns(frame, indent),
    ...returnColumns(result, frame),
    ...bookColumns(result, frame),
  ];
  const partial = table.filter === '' ? columns : columns.map(blankForGroups);
  return {
    columns: marked(partial, table).filter(({ id }) => !hidden.has(id)),
    rowCount: rows.count,
    row: rows.row,
  };
}

/** Under a filter a group's figures are those of the whole group, not of the rows below it: they are left out. */
function blankForGroups(column: Column<AttributionNode>): Column<AttributionNode> {
  if (column.id === 'name') return column;
  return { ...column, cell: (node) => (node.level === 'group' ? '' : column.cell(node)) };
}

/** The column sorted by has a mark; where it is hidden the name says by what the rows are sorted. */
function marked(
  columns: readonly Column<AttributionNode>[],
  table: TableState,
): readonly Column<AttributionNode>[] {
  const { column: sorted, greatestFirst } = orderOf(table);
  const mark = greatestFirst ? '▾' : '▴';
  const shown = table.hidden.includes(sorted) && !neverHidden.has(sorted) ? 'name' : sorted;
  const by = columns.find(({ id }) => id === sorted)?.title ?? '';
  return columns.map((column) => {
    if (column.id !== shown) return column;
    return {
      ...column,
      title: shown === sorted ? `${column.title}${mark}` : `${column.title} (${by}${mark})`,
    };
  });
}

function namedColumns(frame: Frame, indent: string): readonly Column<AttributionNode>[] {
  const { columns } = words(frame.language);
  const code: Column<AttributionNode> = {
    id: 'code',
    title: columns.code,
    align: 'left',
    min: 7,
    drop: 3,
    cell: (node) => (node.level === 'position' ? node.code : ''),
  };
  const name: Column<AttributionNode> = {
    id: 'name',
    title: columns.name,
    align: 'left',
    min: 14,
    ideal: 30,
    cell: (node) => nameCell(node, frame, indent),
  };
  const weight: Column<AttributionNode> = {
    id: 'weight',
    title: columns.weight,
    align: 'right',
    min: 6,
    drop: 5,
    cell: (node) => {
      const { weight: share } = figuresOf(node);
      return share === undefined ? '' : decimal(share * 100, 2);
    },
  };
  return frame.columns >= wideColumns ? [code, name, weight] : [name, weight];
}
