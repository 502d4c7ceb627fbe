import { excerpt, type FileLog } from '../problem-log.ts';
import type { ColumnarEngine } from './columnar-engine.ts';
import type { HoldingsFile } from './holdings-table.ts';
import { raggedLines, withRagged } from './refused-rows.ts';
import { type DatePart, datesInParts, usableNumber } from './sum-holdings.ts';

/** Rows that the engine compares with each other at a time: some tens of megabytes. */
const rowsAtOnce = 400_000;

/**
 * Names rows that state one holding of one date twice: lots, or a correction that was meant to replace the first? All are counted.
 *
 * Every row of a date has to be compared with every other. A Parquet file is looked at in parts by date, so that memory does not grow with
 * it; a text file, which is read from its beginning for every question, at once: the engine spills to the disk what does not fit.
 */
export async function nameDuplicates(
  engine: ColumnarEngine,
  file: HoldingsFile,
  log: FileLog,
): Promise<void> {
  const parts = Math.ceil(log.rows / rowsAtOnce);
  const inParts = file.name === 'positions.parquet' && parts > 1;
  const dates = inParts ? await datesInParts(engine, file, parts) : [undefined];
  let first: Twice | undefined;
  let rows = 0;
  for (const part of dates) {
    const found = await saidTwice(engine, file, part);
    first ??= found;
    rows += found?.rows ?? 0;
  }
  if (first !== undefined) await nameTwice(engine, file, { ...first, rows }, log);
}

/** Rows of some dates that are not the only one of their holding; the first date with any, and a key of one. */
interface Twice {
  readonly rows: number;
  readonly day: string;
  readonly key: string;
}

function wordsOf({ columns, levels }: HoldingsFile) {
  const texts = ['code', ...levels].map((name) => `CAST(${columns.get(name)!} AS VARCHAR)`).join();
  return {
    texts,
    key: `hash(${texts})`,
    date: `TRY_CAST(${columns.get('date')!} AS DATE)`,
    usable: `(${usableNumber(`TRY_CAST(${columns.get('quantity')!} AS DOUBLE)`)}) IS NOT NULL`,
  };
}

async function saidTwice(
  { connection }: ColumnarEngine,
  file: HoldingsFile,
  part: DatePart | undefined,
): Promise<Twice | undefined> {
  const { key, date, usable } = wordsOf(file);
  const some = part === undefined ? '' : `AND ${date} BETWEEN DATE '${part.from}' AND DATE '${part.to}'`;
  const twice = `SELECT ${date} AS d, ${key} AS k, count(*) AS n FROM ${file.table} WHERE ${usable} ${some} GROUP BY ALL HAVING n > 1`;
  const found = await connection.runAndReadAll(
    `SELECT sum(n)::DOUBLE, min(d)::VARCHAR, arg_min(k, d)::VARCHAR FROM (${twice}) WHERE d IS NOT NULL`,
  );
  const [rows, day, keyOfFirst] = found.getRows()[0]!;
  return typeof rows === 'number' ? { rows, day: String(day), key: String(keyOfFirst) } : undefined;
}

async function nameTwice(
  { connection }: ColumnarEngine,
  file: HoldingsFile,
  { rows, day, key: keyOfFirst }: Twice,
  log: FileLog,
): Promise<void> {
  const { texts, key, date, usable } = wordsOf(file);
  await connection.run('SET preserve_insertion_order = true');
  const answer = await connection.runAndReadAll(
    `SELECT line::DOUBLE, concat_ws(' / ', ${texts}) FROM ${file.rows}
    WHERE ${date} = DATE '${day}' AND ${key} = ${keyOfFirst} AND ${usable} ORDER BY line LIMIT 2`,
  );
  const [first, second] = answer.getRows();
  if (first === undefined || second === undefined) return;
  const ragged = await raggedLines(connection, file);
  const params = {
    key: excerpt(String(first[1])),
    day,
    firstRow: withRagged(Number(first[0]), ragged),
    kind: 'dated',
    rows,
  };
  log.add('duplicateRow', 'warning', params, { row: withRagged(Number(second[0]), ragged) });
}
