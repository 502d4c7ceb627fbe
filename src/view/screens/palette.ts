import { plainText } from '../format/plain-text.ts';
import { bodyRows, framed, isSmall, noTable, note } from '../frame/chrome.ts';
import { clampCursor } from '../frame/panes.ts';
import { type PaletteWords, paletteWords } from '../language/palette-words.ts';
import { cellWidth, padEnd, truncate } from '../layout/cells.ts';
import { keyName } from '../layout/glyphs.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import { windowTop } from '../layout/window.ts';
import type { Line } from '../line.ts';
import type { Frame, PaletteEntry, ScreenInput, ScreenView } from '../screen.ts';

/** Everything by its name: what was typed, what it finds, and the key that does the same. */
export function paletteScreen(input: ScreenInput): ScreenView {
  const { frame, table, palette: rows = [] } = input;
  const said = paletteWords[frame.language];
  const notes = frame.rows >= 20 ? exampleLines(said, frame) : [];
  const page = Math.max(1, bodyRows(frame) - notes.length - 2);
  const cursor = clampCursor(table.cursor, rows.length);
  const top = windowTop({ cursor, top: table.top, page, rowCount: rows.length });
  const shown = rows.slice(top, top + page).map((row, at) => rowLine(row, top + at === cursor, frame));
  const none = rows.length === 0 ? [toned(` ${said.noMatch}`, 'dim')] : [];
  return {
    ...noTable,
    lines: framed(input, { body: [typedLine(input, rows.length), emptyLine, ...none, ...shown], notes }),
    rowCount: rows.length,
    cursor,
    top,
    pageRows: page,
    rowText: rows[cursor] === undefined ? [] : [rows[cursor].label, `:${rows[cursor].command}`],
    tableText: () => rows.map(({ label, command, key = '' }) => [label, `:${command}`, key]),
  };
}

function typedLine({ table, frame }: ScreenInput, count: number): Line {
  const said = paletteWords[frame.language].found(String(count));
  const blank = table.filter.endsWith(' ') ? ' ' : '';
  const typed = truncate(
    `: ${plainText(table.filter)}${blank}_`,
    Math.max(8, frame.columns - cellWidth(said) - 4),
  );
  return line(' ', span(typed, 'strong'), '   ', span(said, 'dim'));
}

/** Label, command and key in columns; on narrow terminals the command gives way. */
function rowLine({ label, command, key = '' }: PaletteEntry, selected: boolean, frame: Frame): Line {
  const room = frame.columns - 8;
  const wide = isSmall(frame) ? room : Math.floor(room * 0.55);
  const name = padEnd(truncate(label, wide), wide);
  const typed = isSmall(frame) ? '' : padEnd(truncate(`:${command}`, room - wide - 1), room - wide - 1);
  const tone = selected ? 'strong' : 'plain';
  return line(
    span(selected ? '▸' : ' ', tone),
    span(name, tone),
    ' ',
    span(typed, 'dim'),
    ' ',
    span(keyName(key, frame.glyphs), 'key'),
  );
}

function exampleLines(said: PaletteWords, { columns }: Frame): readonly Line[] {
  const width = Math.max(...said.examples.map(([command]) => cellWidth(command))) + 1;
  return [
    line(' ', span(said.examplesTitle, 'header')),
    ...said.examples.map(([command, meaning]) =>
      line('  ', span(padEnd(`:${command}`, width), 'key'), `  ${meaning}`),
    ),
    note(truncate(said.alsoFound, columns - 2)),
  ];
}
