import { textOf } from './lines.ts';
import type { TableView } from './table.ts';

/** A table as plain text cells, for the clipboard: no padding, no marks of the cursor. */

/** Rows that are copied at most. */
const copyLimit = 1000;

/** One row; a row that is written across all columns is one cell. */
export function plainRow<Row>(table: TableView<Row>, index: number): readonly string[] {
  if (index < 0 || index >= table.rowCount) return [];
  const row = table.row(index);
  const across = table.across?.(row);
  if (across !== undefined) return [textOf(across).trim()];
  return table.columns.map(({ cell }) => {
    const content = cell(row);
    return (typeof content === 'string' ? content : textOf(content)).trim();
  });
}

/** Titles and at most 1,000 rows. */
export function plainTable<Row>(table: TableView<Row>): readonly (readonly string[])[] {
  const count = Math.min(copyLimit, table.rowCount);
  const rows = Array.from({ length: count }, (_, index) => plainRow(table, index));
  return [table.columns.map(({ title }) => title), ...rows];
}
