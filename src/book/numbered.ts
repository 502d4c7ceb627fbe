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

/**
 * One row per key, sorted by key. A row said twice counts once (a note); two different rows for one key are both left out (an error), since
 * taking the first would make the result depend on the order of the file.
 */
export function uniqueRows<T>(
  rows: readonly Numbered<T>[],
  keyOf: (value: T) => string,
  log: FileLog,
): Numbered<T>[] {
  const groups = new Map<string, Numbered<T>[]>();
  for (const row of rows) {
    const key = keyOf(row.value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const keys = [...groups.keys()].sort(compareTexts);
  return keys.flatMap((key) => agreed(key, groups.get(key)!, log));
}

function agreed<T>(key: string, group: readonly Numbered<T>[], log: FileLog): readonly Numbered<T>[] {
  const [first, second] = group;
  if (second === undefined) return group;
  const content = JSON.stringify(first!.value);
  const same = group.every(({ value }) => JSON.stringify(value) === content);
  const params = { key, firstRow: first!.line, rows: group.length, kind: same ? 'copy' : 'conflict' };
  log.add('duplicateRow', same ? 'note' : 'error', params, { row: second.line });
  if (!same) log.leftOut += group.length;
  return same ? [first!] : [];
}

/** The most frequent text, the alphabetically first of several; empty for none. */
export function mostFrequent(texts: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best = '';
  let most = 0;
  for (const [text, count] of counts) {
    if (count < most || (count === most && text > best)) continue;
    best = text;
    most = count;
  }
  return best;
}
