import { plainText } from '../view/format/plain-text.ts';

export type CsvCell = string | number | undefined;

/**
 * A table as CSV text, its header from the files' own columns as well: comma, LF, quotes only where needed, an empty cell for what is not known. Numbers are written at full
 * precision and never changed; text that a spreadsheet would run as a formula gets an apostrophe in front.
 *
 * @throws RangeError on a number that is not finite
 */
export function csvText(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header.map(cellText).join(',')];
  for (const row of rows) lines.push(row.map(cellText).join(','));
  return `${lines.join('\n')}\n`;
}

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? numberText(cell) : quoted(neutralised(cell));
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`csvText requires finite numbers, got ${value}`);
  return String(value === 0 ? 0 : value); // −0 is written as 0
}

// the check comes before the cleaning as well: a tab or CR in front is removed by it and would uncover a formula
const startsFormula = /^[\s\uFEFF]*[=+\-@\t\r\n]/u;

/**
 * Text that no spreadsheet takes for a formula: one that starts with = + - @ TAB CR LF gets an apostrophe in front.
 * @example
 * neutralised('=HYPERLINK("http://x")'); // => '\'=HYPERLINK("http://x")'
 */
export function neutralised(text: string): string {
  const plain = plainText(text);
  return startsFormula.test(text) || startsFormula.test(plain) ? `'${plain}` : plain;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
