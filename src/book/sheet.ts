import type { CodeReader } from './code-reader.ts';
import { eachRecord, guessDelimiter } from './delimited-text.ts';
import { likelyHead } from './header-synonyms.ts';
import { excerpt, type FileLog } from './problem-log.ts';
import { Row } from './row.ts';

/** A column of a sheet, found by its name in the header. */
export interface Column {
  readonly name: string;
  /** place in the row, from 0; −1 when the file does not have it */
  readonly at: number;
  readonly required: boolean;
}

export type Columns<Name extends string> = Readonly<Record<Name, Column>>;

/** Which columns a kind of file has. required: the file is useless without it · either: at least one of these must be there. */
export type Layout<Name extends string> = Readonly<Record<Name, 'required' | 'either' | 'optional'>>;

export interface SheetText {
  readonly text: string;
  readonly log: FileLog;
  readonly codes: CodeReader;
}

/** Visits one data row; one that has a `failure` afterwards must not be used. `others` are the columns that are not in the layout. */
export type RowVisitor<Name extends string> = (
  row: Row,
  columns: Columns<Name>,
  others: readonly Column[],
) => void;

/**
 * Reads a delimited file by the names in its header. Rows that are ragged are reported and left out; blank ones do not count.
 * Nothing is visited when a required column is missing or a used one is there twice.
 */
export function eachRow<Name extends string>(
  sheet: SheetText,
  layout: Layout<Name>,
  visit: RowVisitor<Name>,
  otherColumns: OtherColumns = 'columnUnknown',
): void {
  const { text, log } = sheet;
  const delimiter = guessDelimiter(text.trimStart());
  if (delimiter !== ',')
    log.add('delimiterGuessed', 'note', { delimiter: delimiter === ';' ? 'semicolon' : 'tab' });
  const row = new Row(sheet, delimiter === ';');
  let columns: Columns<Name> | undefined;
  let others: readonly Column[] = [];
  let width = 0;
  let usable = true;
  const unclosed = eachRecord(text, delimiter, (cells, line) => {
    if (!usable || isBlank(cells)) return;
    if (columns === undefined) {
      width = cells.length;
      columns = readHeader({ cells, line, otherColumns }, layout, log);
      others = columnsOutside(cells, layout);
      usable = columns !== undefined;
      return;
    }
    log.rows++;
    row.start(cells, line, width);
    if (row.failure === undefined) visit(row, columns, others);
    row.finish();
  });
  if (unclosed !== undefined)
    log.add('quoteUnclosed', 'error', { rows: unclosed.lines }, { row: unclosed.line });
  if (usable && log.rows === 0) log.add('fileEmpty', 'warning');
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** Column names of the header: case, blanks and full-width letters do not matter. */
export const headerName = (cell: string): string =>
  cell
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** What becomes of columns that are not in the layout: they are not read, or kept as levels. */
export type OtherColumns = 'columnUnknown' | 'columnIsLevel';

const nameOfOther = (name: string, cell: string, otherColumns: OtherColumns): string =>
  otherColumns === 'columnIsLevel' ? excerpt(name) : excerpt(cell);

/** Columns with a name that the layout does not have, each name once. */
function columnsOutside(cells: readonly string[], layout: object): readonly Column[] {
  const names = cells.map((cell) => excerpt(headerName(cell)));
  return names.flatMap((name, at) =>
    name === '' || Object.hasOwn(layout, name) || names.indexOf(name) < at
      ? []
      : { name, at, required: false },
  );
}

/** The missing column, and the head that may be meant by it, as the file writes it. */
function lacking(name: string, names: readonly string[], cells: readonly string[]): Record<string, string> {
  const head = likelyHead(name, names);
  return { name, suggestion: head === undefined ? '' : excerpt(cells[names.indexOf(head)]!.trim()) };
}

function readHeader<Name extends string>(
  {
    cells,
    line,
    otherColumns,
  }: { readonly cells: readonly string[]; readonly line: number; readonly otherColumns: OtherColumns },
  layout: Layout<Name>,
  log: FileLog,
): Columns<Name> | undefined {
  const names = cells.map(headerName);
  let usable = true;
  names.forEach((name, at) => {
    if (name === '') return;
    const place = { row: line, column: at + 1 };
    const used = Object.hasOwn(layout, name);
    if (!used) log.add(otherColumns, 'note', { name: nameOfOther(name, cells[at]!, otherColumns) }, place);
    if (names.indexOf(name) === at) return;
    log.add('columnRepeated', used ? 'error' : 'note', { name: excerpt(name) }, place);
    if (used) usable = false;
  });
  const columns = {} as Record<Name, Column>;
  for (const name of Object.keys(layout) as Name[]) {
    const at = names.indexOf(name);
    columns[name] = { name, at, required: layout[name] === 'required' };
    if (at >= 0 || layout[name] !== 'required') continue;
    log.add('columnMissing', 'error', lacking(name, names, cells), { row: line });
    usable = false;
  }
  const either = Object.keys(layout).filter((name) => layout[name as Name] === 'either');
  if (either.length > 0 && !either.some((name) => names.includes(name))) {
    log.add('columnMissing', 'error', lacking(either[0]!, names, cells), { row: line });
    usable = false;
  }
  return usable ? columns : undefined;
}
