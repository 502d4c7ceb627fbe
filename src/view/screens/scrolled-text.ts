import { emptyLine } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { ScreenInput, ScreenView } from '../screen.ts';
import { bodyRows, framed, noTable, type Stamp } from './chrome.ts';

/** Text that is longer than the screen: the rows of the view are its pages' first lines, so that one key moves it by one line. */
export function scrolledText(
  input: ScreenInput,
  lines: readonly Line[],
  {
    notes = () => [],
    stamp,
  }: { readonly notes?: (place: TextPlace) => readonly Line[]; readonly stamp?: Stamp | undefined } = {},
): ScreenView {
  const page = Math.max(1, bodyRows(input.frame) - notes({ first: 0, last: 0, all: lines.length }).length);
  const rowCount = Math.max(1, lines.length - page + 1);
  const first = Math.max(0, Math.min(input.table.cursor, rowCount - 1));
  const body = lines.slice(first, first + page);
  const last = Math.min(lines.length, first + page);
  return {
    ...noTable,
    lines: framed(input, {
      body: body.length === 0 ? [emptyLine] : body,
      notes: notes({ first: first + 1, last, all: lines.length }),
      ...(stamp === undefined ? {} : { stamp }),
    }),
    rowCount,
    cursor: first,
    top: first,
    pageRows: page,
    rowText: [],
  };
}

/** Lines in sight, counted from 1. */
export interface TextPlace {
  readonly first: number;
  readonly last: number;
  readonly all: number;
}
