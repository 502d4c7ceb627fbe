import { firstLine, type Numbered } from '../numbered.ts';
import type { FileLog } from '../problem-log.ts';

/**
 * Leaves out the series in which a row looked like a percentage: 0.9 beside 27.7 means 0.9 %, not 90 %, and nothing in the row itself
 * would show it.
 */
export function withoutSuspects<T>(
  rows: readonly Numbered<T>[],
  suspects: ReadonlySet<string>,
  { seriesOf, log }: { seriesOf: (value: T) => string; log: FileLog },
): readonly Numbered<T>[] {
  if (suspects.size === 0) return rows;
  const refused = rows.filter(({ value }) => suspects.has(seriesOf(value)));
  for (const [series, doubtful] of Map.groupBy(refused, ({ value }) => seriesOf(value))) {
    const row = firstLine(doubtful);
    log.add('seriesRefused', 'error', { series, rows: doubtful.length }, { row });
    log.leftOut += doubtful.length;
  }
  return rows.filter(({ value }) => !suspects.has(seriesOf(value)));
}
