import type { InputFile } from '../core/market/dataset.ts';
import type { Problem } from '../core/market/problem.ts';
import type { ProblemCode } from '../core/market/problem-code.ts';
import type { Quality } from '../core/market/quality.ts';
import { sanitiseText } from '../core/units/sanitise-text.ts';
import type { TradingDay } from '../core/units/trading-day.ts';

type Params = Record<string, string | number>;
type Severity = Problem['severity'];

/** Line and column of a problem, counted from 1. */
export interface Place {
  readonly row?: number;
  readonly column?: number;
}

/** What a file says, in a form fit for a message: harmless and at most 40 cells wide. */
export const excerpt = (text: string): string => sanitiseText(text, 40);

/** A path in a form fit for a message: its end says more than its beginning. */
export const excerptOfPath = (path: string): string =>
  sanitiseText(path.length <= 60 ? path : `…${path.slice(-59)}`, 60);

/** Collects what is wrong with one file, and counts its rows. */
export class FileLog {
  readonly file: string;
  readonly problems: Problem[] = [];
  /** data rows, blank lines not counted */
  rows = 0;
  /** data rows not used because something is wrong with them */
  leftOut = 0;
  from: TradingDay | undefined;
  to: TradingDay | undefined;
  readonly quality: Partial<Record<Quality, number>> = {};
  readonly #tallies = new Map<string, Params & { rows: number }>();

  constructor(file: string) {
    this.file = file;
  }

  add(code: ProblemCode, severity: Severity, params: Params = {}, place: Place = {}): void {
    this.problems.push({ code, severity, file: this.file, ...place, params });
  }

  /** Adds a problem the first time; from then on only counts the rows it stands for (`rows`), so that a large file stays readable. */
  tally(key: string, code: ProblemCode, severity: Severity, params: Params, place: Place): void {
    const tallyKey = `${code} ${key}`;
    const known = this.#tallies.get(tallyKey);
    if (known !== undefined) {
      known.rows++;
      return;
    }
    const counted = { ...params, rows: 1 };
    this.#tallies.set(tallyKey, counted);
    this.add(code, severity, counted, place);
  }

  /** Counts a row that is used. */
  countRow(day: TradingDay | undefined, quality: Quality | undefined): void {
    if (quality !== undefined) this.quality[quality] = (this.quality[quality] ?? 0) + 1;
    if (day === undefined) return;
    if (this.from === undefined || day < this.from) this.from = day;
    if (this.to === undefined || day > this.to) this.to = day;
  }

  asInput(bytes: Pick<InputFile, 'sha256' | 'bytes' | 'encoding'>): InputFile {
    const { file, rows, leftOut, from, to, quality } = this;
    return {
      file,
      ...bytes,
      rows,
      rowsLeftOut: leftOut,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      quality,
    };
  }
}

/** All files' problems, in the order of the files and of the places in them. */
export function inOrder(logs: readonly FileLog[]): readonly Problem[] {
  return logs.flatMap(({ problems }) => problems.sort(byPlace));
}

/** What holds for the whole file comes first, what follows from all its rows last. */
const lineOf = ({ code, row }: Problem): number =>
  code === 'noPositions' || code === 'noPrices' ? Number.MAX_SAFE_INTEGER : (row ?? 0);

const byPlace = (a: Problem, b: Problem): number =>
  lineOf(a) - lineOf(b) || (a.column ?? 0) - (b.column ?? 0);
