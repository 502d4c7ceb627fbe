import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A row of a validation series: text by column name. */
export type SeriesRow = Readonly<Record<string, string>>;

/** Rows of `name` (or `name`.gz) in a folder of validation series: comma, one header row, no quotes. */
export function seriesRows(folder: string, name: string): readonly SeriesRow[] {
  const plain = join(folder, name);
  const text = existsSync(plain)
    ? readFileSync(plain, 'utf8')
    : gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}
