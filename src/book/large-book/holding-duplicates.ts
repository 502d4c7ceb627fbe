import { excerpt, type FileLog } from '../problem-log.ts';
import type { ColumnarEngine } from './columnar-engine.ts';
import type { HoldingsFile } from './holdings-table.ts';
import { usableNumber } from './sum-holdings.ts';

/**
 * Names rows that state one holding of one date twice: lots, or a correction that was meant to replace the first? All are counted.
 *
 * Every row has to be compared with every other: the engine spills to the disk where they do not fit into its memory.
 */
export async function nameDuplicates(
  { connection }: ColumnarEngine,
  file: HoldingsFile,
  log: FileLog,
): Promise<void> {
  const texts = ['code', ...file.levels].map((name) => `CAST(${file.columns.get(name)!} AS VARCHAR)`);
  const key = `hash(${texts.join()})`;
  const date = `TRY_CAST(${file.columns.get('date')!} AS DATE)`;
  const usable = `(${usableNumber(`TRY_CAST(${file.columns.get('quantity')!} AS DOUBLE)`)}) IS NOT NULL`;
  const twice = `SELECT ${date} AS d, ${key} AS k, count(*) AS n FROM ${file.table} WHERE ${usable} GROUP BY ALL HAVING n > 1`;
  const found = await connection.runAndReadAll(
    `SELECT sum(n)::DOUBLE, min(d)::VARCHAR, arg_min(k, d)::VARCHAR FROM (${twice}) WHERE d IS NOT NULL`,
  );
  const [rows, day, keyOfFirst] = found.getRows()[0]!;
  if (typeof rows !== 'number') return;
  await connection.run('SET preserve_insertion_order = true');
  const answer = await connection.runAndReadAll(
    `SELECT line::DOUBLE, concat_ws(' / ', ${texts.join()}) FROM ${file.rows}
    WHERE ${date} = DATE '${day}' AND ${key} = ${keyOfFirst} AND ${usable} ORDER BY line LIMIT 2`,
  );
  const [first, second] = answer.getRows();
  if (first === undefined || second === undefined) return;
  const params = {
    key: excerpt(String(first[1])),
    day: String(day),
    firstRow: Number(first[0]),
    kind: 'dated',
    rows,
  };
  log.add('duplicateRow', 'warning', params, { row: Number(second[0]) });
}
