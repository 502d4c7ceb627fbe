import type { CopyWhat } from '../session/ui-state.ts';
import type { ScreenView } from '../view/screen.ts';
import { sanitised } from './colours.ts';

/** What `y` puts on the clipboard: tab-separated cells, as spreadsheets take them, or the command line. */
export function copyText(what: CopyWhat, view: ScreenView, commandLine: string): string {
  if (what === 'command') return commandLine;
  const rows = what === 'row' ? [view.rowText] : view.tableText();
  return rows.map((cells) => cells.map(safeCell).join('\t')).join('\n');
}

const number = /^[+-]?[\d.,]+\s?%?$/;

/** A spreadsheet must not take a name for a formula. */
function safeCell(text: string): string {
  const cell = sanitised(text);
  return /^[=+@-]/.test(cell) && !number.test(cell) ? `'${cell}` : cell;
}

/** The escape sequence that puts text on the clipboard of the terminal, also over ssh (OSC 52). */
export const clipboardSequence = (text: string): string =>
  `\x1b]52;c;${Buffer.from(text, 'utf8').toString('base64')}\x07`;
