import type { Line } from '../line.ts';
import type { Column, TableView } from './table.ts';

/** A table of rows that are all there already. */
export const tableOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): TableView<Row> => ({
  columns,
  rowCount: rows.length,
  row: (index) => rows[index]!,
});

/** A column of figures. @param drop 1 is dropped first; absent: never dropped */
export const figureColumn = <Row>(
  id: string,
  title: string,
  cell: (row: Row) => Line | string,
  drop?: number,
): Column<Row> => ({
  id,
  title,
  align: 'right',
  min: 6,
  ...(drop === undefined ? {} : { drop }),
  cell,
});
