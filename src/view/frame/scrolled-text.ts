import { whyWords } from '../language/explanation/why-words.ts';
import { emptyLine } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { ScreenInput, ScreenView } from '../screen.ts';
import { bodyRows, framed, isSmall, noTable, note, type Stamp } from './chrome.ts';

/**
 * Text that is longer than the screen says which of its lines are in sight. The rows of the view are its pages' first lines, so that
 * one key moves it by one line.
 */
export function scrolledText(
  input: ScreenInput,
  lines: readonly Line[],
  { notes = [], stamp }: { readonly notes?: readonly Line[]; readonly stamp?: Stamp | undefined } = {},
): ScreenView {
  const { frame, table } = input;
  const room = bodyRows(frame) - notes.length;
  const told = !isSmall(frame) && lines.length > room;
  const page = Math.max(1, room - (told ? 1 : 0));
  const rowCount = Math.max(1, lines.length - page + 1);
  const first = Math.max(0, Math.min(table.cursor, rowCount - 1));
  const last = Math.min(lines.length, first + page);
  const { pageOf } = whyWords[frame.language];
  const place = told ? [note(pageOf(String(first + 1), String(last), String(lines.length)))] : [];
  return {
    ...noTable,
    lines: framed(input, {
      body: lines.length === 0 ? [emptyLine] : lines.slice(first, last),
      notes: [...place, ...notes],
      ...(stamp === undefined ? {} : { stamp }),
    }),
    rowCount,
    cursor: first,
    top: first,
    pageRows: page,
    rowText: [],
  };
}
