import type { TradingDay } from '../../core/units/trading-day.ts';
import { type ColumnarEngine, quoted } from './columnar-engine.ts';
import type { HoldingsFile } from './holdings-table.ts';

/** Dates that a file states holdings for, ascending. Rows without a date have none. */
export async function statedDates(
  { connection }: ColumnarEngine,
  { table, columns }: Pick<HoldingsFile, 'table' | 'columns'>,
): Promise<readonly string[]> {
  const answer = await connection.runAndReadAll(
    `SELECT d::VARCHAR FROM (SELECT DISTINCT TRY_CAST(${columns.get('date')!} AS DATE) AS d FROM ${table})
    WHERE d IS NOT NULL ORDER BY d`,
  );
  return answer.getRows().map(([date]) => String(date));
}

/**
 * The date whose rows say what is held at the start of a session: the last before it. Where holdings only begin later, the first of all:
 * they are not held yet.
 *
 * @param dayIndex that of the session; the number of sessions for the one after the last
 * @returns `undefined` where the file has no date up to the last session
 */
export function dateInForce(
  dates: readonly string[],
  days: readonly TradingDay[],
  dayIndex: number,
): string | undefined {
  const last = days.at(-1)!;
  const before = dates.findLast((date) => date <= last && date < (days[dayIndex] ?? '9999'));
  return before ?? dates.find((date) => date <= last);
}

/** The same file with the rows of one date alone, and those whose date cannot be read: they may be of any. */
export function rowsOfDate(file: HoldingsFile, day: string): HoldingsFile {
  const date = `TRY_CAST(${file.columns.get('date')!} AS DATE)`;
  const only = (table: string) =>
    `(SELECT * FROM ${table} WHERE ${date} = DATE ${quoted(day)} OR ${date} IS NULL)`;
  return { ...file, table: only(file.table), rows: only(file.rows) };
}
