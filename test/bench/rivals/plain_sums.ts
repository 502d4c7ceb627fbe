/**
 * The rival of the sums: plain SQL in the same engine, over the same file and a table that already holds the answer for one unit of
 * each instrument on each day (start value, profit and its four largest parts, won). Neither linking nor look-through nor bands.
 *
 *     node plain_sums.ts HOLDINGS UNITS_PARQUET
 */
import { DuckDBInstance } from '@duckdb/node-api';

const [holdings = '', units = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const source = holdings.endsWith('.csv')
  ? `read_csv('${holdings}', header = true, types = {'code': 'VARCHAR'})`
  : `read_parquet('${holdings}')`;
const started = performance.now();
const answer = await connection.runAndReadAll(`
  SELECT h."evening", h."group", sum(h.quantity * u.value), sum(h.quantity * u.profit), sum(h.quantity * u.mechanical),
    sum(h.quantity * u.residual), sum(h.quantity * u.currency), sum(h.quantity * u.tracking)
  FROM (SELECT date AS evening, code, quantity, "group" FROM ${source}) AS h
  JOIN read_parquet('${units}') AS u ON u.evening = h.evening AND u.code = h.code
  GROUP BY ALL`);
const milliseconds = performance.now() - started;
const totals = answer
  .getRows()
  .reduce<number[]>(
    (sums, row) => sums.map((sum, at) => sum + Number(row[at + 2])),
    new Array<number>(6).fill(0),
  );
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ milliseconds, megabytes, totals }));
