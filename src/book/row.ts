import type { Problem } from '../core/market/problem.ts';
import type { ProblemCode } from '../core/market/problem-code.ts';
import type { Quality } from '../core/market/quality.ts';
import type { TradingDay } from '../core/units/trading-day.ts';
import type { CodeReader } from './code-reader.ts';
import { excerpt, type FileLog, type Place } from './problem-log.ts';
import type { Column, SheetText } from './sheet.ts';

type Severity = Problem['severity'];
type Params = Record<string, string | number>;

/** The row being read: one object for the whole file, so that a large file leaves little behind. */
export class Row {
  readonly codes: CodeReader;
  /** the file separates cells by semicolons, where a comma may be a decimal comma */
  readonly decimalCommaPossible: boolean;
  line = 0;
  /** what is wrong with the row, last found first: it must not be used then */
  failure: ProblemCode | undefined;
  /** set while reading, for the counts of the file */
  day: TradingDay | undefined;
  quality: Quality | undefined;
  readonly #log: FileLog;
  #cells: readonly string[] = [];

  get file(): string {
    return this.#log.file;
  }

  constructor({ log, codes }: SheetText, decimalCommaPossible: boolean) {
    this.#log = log;
    this.codes = codes;
    this.decimalCommaPossible = decimalCommaPossible;
  }

  /** Moves on to the next record; one of another width than the header is wrong, unless only empty cells are too many. */
  start(cells: readonly string[], line: number, width: number): void {
    this.#cells = cells;
    this.line = line;
    this.failure = undefined;
    this.day = undefined;
    this.quality = undefined;
    if (cells.length === width) return;
    if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) return;
    this.failure = 'rowRagged';
    this.#log.add('rowRagged', 'error', { cells: cells.length, expected: width }, { row: line });
  }

  finish(): void {
    if (this.failure !== undefined) this.#log.leftOut++;
    else this.#log.countRow(this.day, this.quality);
  }

  /** The cell without blanks around it; empty when the file does not have the column. */
  cell({ at }: Column): string {
    return at < 0 ? '' : trimmed(this.#cells[at] ?? '');
  }

  /** Reports an error in a cell: the row will be left out. */
  fail(column: Column, code: ProblemCode, params: Params = {}): undefined {
    this.failure = code;
    this.#log.add(code, 'error', { ...this.#said(column), ...params }, this.#place(column));
    return undefined;
  }

  /** The same where a whole file tends to be wrong in one way: once per column, with a count of rows. */
  failAlike(column: Column, code: ProblemCode, params: Params): undefined {
    this.failure = code;
    this.#log.tally(column.name, code, 'error', { ...this.#said(column), ...params }, this.#place(column));
    return undefined;
  }

  /** An empty cell is an error only where the column is required. */
  missing(column: Column): undefined {
    return column.required ? this.fail(column, 'cellEmpty') : undefined;
  }

  /** Reports what was read with care; once per column (or `key`), with a count of rows. */
  remark(
    column: Column,
    code: ProblemCode,
    params: Params,
    { severity = 'note', key = column.name }: Remark = {},
  ): void {
    this.#log.tally(key, code, severity, { ...this.#said(column), ...params }, this.#place(column));
  }

  #place({ at }: Column): Place {
    return at < 0 ? { row: this.line } : { row: this.line, column: at + 1 };
  }

  #said(column: Column): Params {
    const text = this.cell(column);
    return text === '' ? { name: column.name } : { name: column.name, text: excerpt(text) };
  }

  /** Leaves the row out without an error. */
  skip(column: Column, code: ProblemCode): void {
    this.failure = code;
    this.#log.add(code, 'warning', this.#said(column), this.#place(column));
  }
}

/** `text.trim()`, without the call where the ends are visible ASCII: nearly always, and once per cell of a large file. */
function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f ? text : text.trim();
}

interface Remark {
  /** an error leaves the cell unused, but not the row */
  readonly severity?: Severity;
  readonly key?: string;
}
