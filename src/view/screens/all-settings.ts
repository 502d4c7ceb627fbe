import { settingNotes, settingSentences } from '../assumptions/setting-sentences.ts';
import { settingTable } from '../assumptions/setting-table.ts';
import { bodyRows, framed, noTable, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { allSettingsWords } from '../language/assumptions/all-settings-words.ts';
import { emptyLine } from '../layout/lines.ts';
import { plainRow, plainTable } from '../layout/plain-table.ts';
import { layoutTable } from '../layout/table.ts';
import { windowTop } from '../layout/window.ts';
import type { ScreenInput, ScreenView } from '../screen.ts';

/** Does the answer hang on a choice? The portfolio's mechanical part under every scope, turnover and netting; Enter takes one over. */
export function allSettingsScreen(input: ScreenInput): ScreenView {
  const { answers, dayIndex, assumptions, frame } = input;
  if (input.hurried === true) return computing(input);
  const rows = answers.allSettings(dayIndex, assumptions);
  const table = settingTable(rows, input);
  const cursor = clampCursor(input.table.cursor, rows.length);
  const said = sentencesWithin(settingSentences(rows, frame), frame, 3);
  const notes = notesWithin(settingNotes(rows, frame), frame).slice(0, frame.rows < 20 ? 1 : 5);
  const page = Math.max(1, bodyRows(frame) - said.length - notes.length - 2);
  const first = windowTop({ cursor, top: input.table.top, page, rowCount: rows.length });
  const layout = layoutTable(table, frame.columns, { first, count: page, cursor });
  const body = [...said, emptyLine, layout.header, ...layout.rows];
  return {
    ...noTable,
    lines: framed(input, { body, notes }),
    rowCount: rows.length,
    cursor,
    top: first,
    pageRows: page,
    selected: { kind: 'setting', assumptions: rows[cursor]!.assumptions },
    rowText: plainRow(table, cursor),
    tableText: () => plainTable(table),
  };
}

function computing(input: ScreenInput): ScreenView {
  const said = [allSettingsWords[input.frame.language].computing];
  return { ...noTable, lines: framed(input, { body: sentencesWithin(said, input.frame, 2), notes: [] }) };
}
