import { type TableView, tableLines } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { ScreenInput } from '../screen.ts';

/** The rows of the table with the cursor that there is room for. */
export function windowOf<Row>(
  { frame, table }: ScreenInput,
  { pane, cursor }: { readonly pane: { readonly table: TableView<Row> }; readonly cursor: number },
  page: number,
): { readonly top: number; readonly own: readonly Line[] } {
  const top = windowTop({ cursor, top: table.top, page, rowCount: pane.table.rowCount });
  return { top, own: tableLines(pane.table, frame.columns, { first: top, count: page, cursor }) };
}
