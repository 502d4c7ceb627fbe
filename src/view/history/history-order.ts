import type { TableState } from '../screen.ts';
import type { HistoryRow } from './history-rows.ts';

type SortColumn = 'date' | 'return' | 'mechanical' | 'residual' | 'forced';

const keys: Readonly<Record<SortColumn, (row: HistoryRow) => string | number | undefined>> = {
  date: ({ day }) => day,
  return: ({ facts }) => facts?.return,
  mechanical: ({ facts }) => facts?.components?.mechanical.point,
  residual: ({ facts }) => facts?.components?.residual.point,
  forced: ({ facts }) => facts?.forced,
};

/** Columns that sessions are sorted by, in the order of the screen. */
export const historySortColumns: readonly SortColumn[] = [
  'date',
  'return',
  'mechanical',
  'residual',
  'forced',
];

/** The column sorted by, and whether the greatest comes first; the newest last when nothing is asked. */
export function historyOrder({ sort }: Pick<TableState, 'sort'>): {
  readonly column: SortColumn;
  readonly descending: boolean;
} {
  const column = historySortColumns.find((one) => one === sort?.column);
  return column === undefined
    ? { column: 'date', descending: false }
    : { column, descending: sort!.descending };
}

/** Rows in the order asked; stable. Rows that do not know the figure come last, whichever way the others run. */
export function sortedRows(
  rows: readonly HistoryRow[],
  table: Pick<TableState, 'sort'>,
): readonly HistoryRow[] {
  if (table.sort === undefined) return rows;
  const { column, descending } = historyOrder(table);
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [keys[column](a), keys[column](b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return x < y ? -direction : x > y ? direction : 0;
  });
}
