import type { FileLog } from './problem-log.ts';
import type { Row } from './row.ts';
import { type Columns, eachRow, type Layout, type SheetText } from './sheet.ts';

/** What a row of a file says, with its line there for messages; the line never orders anything. */
export interface Numbered<T> {
  readonly line: number;
  readonly value: T;
}

/** The good rows of a sheet; `read` gives undefined where something it needs is missing. */
export function readRows<Name extends string, T>(
  sheet: SheetText,
  layout: Layout<Name>,
  read: (row: Row, columns: Columns<Name>) => T | undefined,
): Numbered<T>[] {
  const rows: Numbered<T>[] = [];
  eachRow(sheet, layout, (row, columns) => {
    const value = read(row, columns);
    if (value !== undefined && row.failure === undefined) rows.push({ line: row.line, value });
  });
  return rows;
}

/** Where the first of several rows stands in its file. */
export const firstLine = (rows: readonly Numbered<unknown>[]): number =>
  rows.reduce((first, { line }) => Math.min(first, line), Number.POSITIVE_INFINITY);

export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What tells rows apart: the series that a row belongs to, and its place in there. Their words order the rows and name them in messages. */
export interface RowKey<T> {
  readonly seriesOf: (value: T) => string;
  /** absent where a series has one row */
  readonly placeOf?: (value: T) => string;
}

/**
 * One row per key, sorted by series and place. A row said twice counts once (a note); two different rows for one key are both left out (an
 * error), since taking the first would make the result depend on the order of the file.
 */
export function uniqueRows<T>(rows: readonly Numbered<T>[], key: RowKey<T>, log: FileLog): Numbered<T>[] {
  const { seriesOf, placeOf = () => '' } = key;
  const series = Map.groupBy(rows, ({ value }) => seriesOf(value));
  const unique: Numbered<T>[] = [];
  for (const name of [...series.keys()].sort(compareTexts)) {
    const inOrder = sortedByPlace(series.get(name)!, placeOf);
    for (let from = 0, to = 0; from < inOrder.length; from = to) {
      const place = placeOf(inOrder[from]!.value);
      do to++;
      while (to < inOrder.length && placeOf(inOrder[to]!.value) === place);
      if (to === from + 1) unique.push(inOrder[from]!);
      else unique.push(...agreed(`${name} ${place}`.trimEnd(), inOrder.slice(from, to), log));
    }
  }
  return unique;
}

/** Most files are in order already: a look through them is a tenth of the price of sorting. */
function sortedByPlace<T>(
  rows: readonly Numbered<T>[],
  placeOf: (value: T) => string,
): readonly Numbered<T>[] {
  const isBehind = (row: Numbered<T>, at: number) =>
    at === 0 || placeOf(rows[at - 1]!.value) <= placeOf(row.value);
  return rows.every(isBehind)
    ? rows
    : rows.toSorted((a, b) => compareTexts(placeOf(a.value), placeOf(b.value)));
}

/** @param group rows of one key, at least two, in the order of the file */
function agreed<T>(key: string, group: readonly Numbered<T>[], log: FileLog): readonly Numbered<T>[] {
  const [first, second] = group as [Numbered<T>, Numbered<T>];
  const content = JSON.stringify(first.value);
  const same = group.every(({ value }) => JSON.stringify(value) === content);
  const params = { key, firstRow: first.line, rows: group.length, kind: same ? 'copy' : 'conflict' };
  log.add('duplicateRow', same ? 'note' : 'error', params, { row: second.line });
  if (!same) log.leftOut += group.length;
  return same ? [first] : [];
}

/** How often texts occur. */
export class TextCounts {
  readonly #counts = new Map<string, number>();

  add(text: string): void {
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
  }

  /** The alphabetically first of several; empty for none. */
  get mostFrequent(): string {
    let best = '';
    let most = 0;
    for (const [text, count] of this.#counts) {
      if (count < most || (count === most && text > best)) continue;
      best = text;
      most = count;
    }
    return best;
  }
}

/** The most frequent text, the alphabetically first of several; empty for none. */
export function mostFrequent(texts: Iterable<string>): string {
  const counts = new TextCounts();
  for (const text of texts) counts.add(text);
  return counts.mostFrequent;
}
