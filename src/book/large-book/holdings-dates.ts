import type { TradingDay } from '../../core/units/trading-day.ts';
import { type ColumnarEngine, quoted } from './columnar-engine.ts';
import type { HoldingsFile } from './holdings-table.ts';

/** What a file's rows are dated. */
export interface StatedDates {
  /** ascending */
  readonly dates: readonly string[];
  /** whether some rows have no date, or none that can be read */
  readonly someUndated: boolean;
}

export async function statedDates(
  { connection }: ColumnarEngine,
  { table, columns }: Pick<HoldingsFile, 'table' | 'columns'>,
): Promise<StatedDates> {
  const answer = await connection.runAndReadAll(
    `SELECT d::VARCHAR FROM (SELECT DISTINCT TRY_CAST(${columns.get('date')!} AS DATE) AS d FROM ${table}) ORDER BY d`,
  );
  const found = answer.getRows().map(([date]) => date);
  const dates = found.filter((date) => typeof date === 'string');
  return { dates, someUndated: dates.length < found.length };
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

/** The same file with the rows of one date alone, and those without a date: they may be of any. */
export function rowsOfDate(
  file: HoldingsFile,
  day: string,
  { someUndated }: Pick<StatedDates, 'someUndated'>,
): HoldingsFile {
  const date = `TRY_CAST(${file.columns.get('date')!} AS DATE)`;
  // parts of the file whose statistics rule the date out are only skipped where nothing else is looked for
  const kept = `${date} = DATE ${quoted(day)}${someUndated ? ` OR ${date} IS NULL` : ''}`;
  const only = (table: string) => `(SELECT * FROM ${table} WHERE ${kept})`;
  return { ...file, table: only(file.table), rows: only(file.rows) };
}
