import { plainText } from '../format/plain-text.ts';
import { bodyRows, framed, isSmall, noTable, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { ageLines, fileSentences } from '../input-files/input-ages.ts';
import { fileTable, rowsOf, sortable, targetOf } from '../input-files/input-file-table.ts';
import { inputFileWords } from '../language/input-files/input-file-words.ts';
import { emptyLine, toned } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { layoutTable } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { ScreenInput, ScreenView } from '../screen.ts';

/** Can I trust today's inputs? What is weak first, in words; then what is wrong, row by row, and the files. */
export function dataScreen(input: ScreenInput): ScreenView {
  const { frame, table } = input;
  const rows = rowsOf(input);
  const cursor = clampCursor(table.cursor, rows.length);
  const view = fileTable(rows, frame);
  const said = sentencesWithin(fileSentences(input), frame, frame.rows < 20 ? 2 : 4);
  const notes = notesOf(input, rows.length);
  const ages = frame.rows < 20 || isSmall(frame) ? [] : ageLines(input);
  const room = bodyRows(frame) - said.length - notes.length - ages.length - 1;
  const gap = room > 8 ? 1 : 0;
  const page = Math.max(1, room - gap);
  const first = windowTop({ cursor, top: table.top, page, rowCount: rows.length });
  const layout = layoutTable(view, frame.columns, { first, count: page, cursor });
  const body = [
    ...said,
    ...(gap === 1 ? [emptyLine] : []),
    layout.header,
    ...layout.rows,
    ...(rows.length === 0 ? [toned(` ${inputFileWords[frame.language].none}`, 'dim')] : []),
    ...Array.from({ length: Math.max(0, page - Math.max(1, layout.rows.length)) }, () => emptyLine),
    ...ages,
  ];
  return {
    ...noTable,
    lines: framed(input, { body, notes }),
    rowCount: rows.length,
    cursor,
    top: first,
    pageRows: page,
    selected: targetOf(rows[cursor]),
    sortColumns: sortable,
    rowText: plainRow(view, cursor),
    tableText: () => plainTable(view),
  };
}

function notesOf(input: ScreenInput, shown: number): readonly Line[] {
  const { answers, frame, table, typing } = input;
  const said = inputFileWords[frame.language];
  const all = answers.problems.length + answers.dataset.inputs.length;
  const typed = plainText(table.filter) + (typing ? '_' : '');
  const filter = typing || table.filter !== '' ? [said.filter(typed, String(shown), String(all))] : [];
  if (frame.rows < 20) return notesWithin(filter, frame);
  const errors = answers.problems.some(({ severity }) => severity === 'error');
  return notesWithin([...filter, ...(errors ? [said.unaffected] : []), said.check], frame);
}
