import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { ColumnarEngine } from './columnar-engine.ts';
import type { HoldingsFile } from './holdings-table.ts';

/** Quantities of one code and one name per level asked for, by date. */
export interface HoldingSums {
  /** as the file writes it */
  readonly code: string;
  /** in the order of the levels asked for */
  readonly names: readonly string[];
  /** days since 1970, each once, in any order; `noDate` where the file has none */
  readonly days: Int32Array;
  readonly quantities: Float64Array;
  readonly rows: number;
  /** rows without a date, and without a quantity that can be read */
  readonly undated: number;
  readonly unquantified: number;
}

/** Sums of some places, as the engine hands them over. */
export interface SumsBlock {
  readonly sums: readonly HoldingSums[];
  /** how many places the whole answer has */
  readonly places: number;
}

/** 0001-01-01 */
export const noDate = -719_162;

/** Some of a file's dates; rows without a date are of 0001-01-01. */
export interface DatePart {
  readonly from: string;
  readonly to: string;
}

/** The columns that are added up in a table of the engine's own, which spills to the disk what does not fit into its memory. */
export async function copied(
  { connection }: ColumnarEngine,
  file: HoldingsFile,
  levels: readonly string[],
): Promise<HoldingsFile> {
  const columns = ['date', 'code', 'quantity', ...levels].map((name) => file.columns.get(name)!);
  await connection.run(`CREATE TEMP TABLE held AS SELECT ${columns.join()} FROM ${file.table}`);
  return { ...file, table: 'held' };
}

/** How many sums a file may have, places × dates: as many places on every working day as on its last date. */
export async function cellsIn(
  { connection }: ColumnarEngine,
  { table, columns, complete }: HoldingsFile,
  levels: readonly string[],
): Promise<number> {
  // the dates of a complete file are answered from its notes
  const date = complete ? columns.get('date')! : usableDate(columns.get('date')!);
  const span = await connection.runAndReadAll(
    `SELECT count(*)::DOUBLE, max(d)::VARCHAR, 1 + date_diff('day', min(d), max(d))::DOUBLE * 5 / 7
    FROM (SELECT ${date} AS d FROM ${table})`,
  );
  const [[rows, last, dates] = []] = span.getRows();
  if (typeof last !== 'string') return Number(rows);
  const keys = ['code', ...levels].map((name) => columns.get(name)!).join();
  const places = await connection.runAndReadAll(
    `SELECT count(*)::DOUBLE FROM (SELECT DISTINCT ${keys} FROM ${table} WHERE ${date} = DATE '${last}')`,
  );
  return Math.min(Number(rows), Number(dates) * Number(places.getRows()[0]![0]));
}

/** All dates of a file in so many parts, the number of dates in each about the same. */
export async function datesInParts(
  { connection }: ColumnarEngine,
  { table, columns }: HoldingsFile,
  parts: number,
): Promise<readonly DatePart[]> {
  const date = dateOrNone(columns.get('date')!);
  const answer = await connection.runAndReadAll(
    `SELECT min(d)::VARCHAR, max(d)::VARCHAR FROM (
      SELECT d, ntile(${parts}) OVER (ORDER BY d) AS part FROM (SELECT DISTINCT ${date} AS d FROM ${table})
    ) GROUP BY part ORDER BY part`,
  );
  return answer.getRows().map(([from, to]) => ({ from: String(from), to: String(to) }));
}

/**
 * Adds up a file's quantities by date, code and the levels asked for. The engine adds up; what comes back is as long as the sums, not as
 * the file, and the same each time, whatever the order of the rows: whole numbers and fractions (of 12 decimals) are added exactly.
 *
 * @returns block by block
 */
export async function* sumHoldings(
  { connection }: ColumnarEngine,
  file: HoldingsFile,
  { levels, part }: { readonly levels: readonly string[]; readonly part: DatePart | undefined },
): AsyncGenerator<SumsBlock> {
  const result = await connection.run(sumsQuery(file, levels, part));
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    const sums = Array.from({ length: chunk.rowCount }, (_, row) => sumsIn(chunk, row, levels.length));
    yield { sums, places: result.rowCount };
  }
}

/** Engines work in parallel: only exact sums do not depend on which part of the file is done first. */
const sumOf = (exact: boolean): string =>
  exact ? 'sum(q)::DOUBLE' : 'sum(trunc(q)) + sum(((q - trunc(q)) * 1e12)::BIGINT)::DOUBLE / 1e12';

/** A quantity that can be used, else NULL: a number below 2^53. */
export function usableNumber(cell: string): string {
  return `CASE WHEN abs(${cell}) <= ${Number.MAX_SAFE_INTEGER} THEN ${cell} END`;
}

/** A date that can be used, else NULL: calendars reach from the year 1 to 9999. */
export function usableDate(cell: string): string {
  const date = `TRY_CAST(${cell} AS DATE)`;
  return `CASE WHEN ${date} BETWEEN DATE '0001-01-02' AND DATE '9999-12-31' THEN ${date} END`;
}

const dateOrNone = (cell: string): string => `coalesce(${usableDate(cell)}, DATE '0001-01-01')`;

function quantityIn(cell: string, type: HoldingsFile['quantities']): string {
  if (type === 'whole') return cell;
  return usableNumber(type === 'number' ? cell : `TRY_CAST(${cell} AS DOUBLE)`);
}

/** Per code and names: dates, their sums, and how many rows there are, are undated, are without a quantity. */
function sumsQuery(file: HoldingsFile, levels: readonly string[], part: DatePart | undefined): string {
  const column = (name: string) => `CAST(${file.columns.get(name)!} AS VARCHAR)`;
  const cells = [column('code'), ...levels.map(column)].map((cell, at) => `${cell} AS k${at}`).join();
  const keys = Array.from({ length: levels.length + 1 }, (_, at) => `k${at}`).join();
  const some = part === undefined ? '' : `WHERE d BETWEEN DATE '${part.from}' AND DATE '${part.to}'`;
  const counts =
    "sum(n)::DOUBLE, coalesce(sum(n) FILTER (WHERE d = DATE '0001-01-01'), 0)::DOUBLE, sum(n - m)::DOUBLE";
  return file.complete
    ? `SELECT ${keys}, list(d), list(s), sum(n)::DOUBLE, 0::DOUBLE, 0::DOUBLE FROM (
        SELECT ${keys}, d, sum(q) AS s, count(*) AS n FROM (${completeRows(file, cells)}) ${some} GROUP BY ALL
      ) GROUP BY ${keys}`
    : `SELECT ${keys}, list(d), list(s), ${counts} FROM (
        SELECT ${keys}, d, coalesce(${sumOf(file.quantities === 'whole')}, 0) AS s, count(*) AS n, count(q) AS m
        FROM (${anyRows(file, cells)}) ${some} GROUP BY ALL
      ) GROUP BY ${keys}`;
}

/** Sums of whole numbers below 2^53 are exact in any order. */
const completeRows = ({ table, columns }: HoldingsFile, cells: string): string =>
  `SELECT ${cells}, ${columns.get('date')!} AS d, ${columns.get('quantity')!}::DOUBLE AS q FROM ${table}`;

const anyRows = ({ table, columns, quantities }: HoldingsFile, cells: string): string =>
  `SELECT ${cells}, ${dateOrNone(columns.get('date')!)} AS d,
    ${quantityIn(columns.get('quantity')!, quantities)} AS q FROM ${table}`;

/** The typed array behind a column of a block. */
const items = <T>(vector: unknown): T => (vector as { readonly items: T }).items;

interface Lists {
  readonly childVector: unknown;
  getEntryOffset(row: number): number;
  getEntryLength(row: number): number;
}

function sumsIn(chunk: DuckDBDataChunk, row: number, levels: number): HoldingSums {
  const text = (column: number) => String(chunk.getColumnVector(column).getItem(row) ?? '');
  const count = (column: number) => Number(chunk.getColumnVector(column).getItem(row) ?? 0);
  const list = <T extends Int32Array | Float64Array>(column: number): T => {
    const vector = chunk.getColumnVector(column) as unknown as Lists;
    const from = vector.getEntryOffset(row);
    return items<T>(vector.childVector).subarray(from, from + vector.getEntryLength(row)) as T;
  };
  const after = 1 + levels;
  return {
    code: text(0),
    names: Array.from({ length: levels }, (_, at) => text(1 + at)),
    days: list<Int32Array>(after),
    quantities: list<Float64Array>(after + 1),
    rows: count(after + 2),
    undated: count(after + 3),
    unquantified: count(after + 4),
  };
}
