import { wrapped } from './layout/cells.ts';
import { emptyLine, line, toned } from './layout/lines.ts';
import { type TableView, tableLines } from './layout/table.ts';
import type { Line } from './line.ts';
import type { Frame } from './screen.ts';
import { rule } from './screens/chrome.ts';

/** A titled part; one without lines is left out with its title. */
export function section(title: string, lines: readonly Line[], frame: Frame): readonly Line[] {
  return lines.length === 0 ? [] : [emptyLine, toned(` ${title}`, 'header'), rule(frame), ...lines];
}

/** Every row of a table. */
export function wholeTable<Row>(table: TableView<Row>, frame: Frame): readonly Line[] {
  return tableLines(table, frame.columns, { first: 0, count: table.rowCount, cursor: -1 });
}

/** A text over as many lines as it needs. */
export const paragraph = (text: string, { columns }: Frame): readonly Line[] =>
  wrapped(text, columns - 2).map((one) => line(` ${one}`));
