import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { makeLargeBook } from '../../scripts/make-large-book.ts';
import { findHoldings } from '../../src/book/large-book/holdings-file.ts';
import { openBookByDate } from '../../src/book/large-book/open-book-by-date.ts';
import { openLargeBook } from '../../src/book/large-book/open-large-book.ts';
import type { Problem } from '../../src/core/market/problem.ts';

const market = mkdtempSync(join(tmpdir(), 'ungear-broken-'));
afterAll(() => rmSync(market, { recursive: true, force: true }));
await makeLargeBook({ folder: market, positions: 4, days: 4, instruments: 12, seed: 2, format: 'csv' });
rmSync(join(market, 'positions.csv'));

/** The market with other holdings. */
function book(): string {
  const folder = mkdtempSync(join(market, 'book-'));
  for (const name of ['securities', 'prices', 'funds', 'fund_assets', 'index_weights'])
    copyFileSync(join(market, `${name}.csv`), join(folder, `${name}.csv`));
  return folder;
}

const csv = (text: string): string => {
  const folder = book();
  writeFileSync(join(folder, 'positions.csv'), text);
  return folder;
};

async function parquet(select: string): Promise<string> {
  const folder = book();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (${select}) TO '${join(folder, 'positions.parquet')}' (FORMAT parquet)`);
  return folder;
}

const told = (problems: readonly Problem[]) =>
  problems
    .filter(({ file }) => file.startsWith('positions'))
    .map(({ code, row, params }) => [code, row, params.name ?? params.reason, params.rows]);

/** What is said of a whole file, and of the day that the rows at fault belong to. */
async function problemsIn(folder: string) {
  const name = (await findHoldings(folder))!;
  const whole = await openLargeBook(folder, name, { levels: ['group'] });
  const byDate = await openBookByDate(folder, name);
  if (whole.kind === 'cancelled') throw new Error('nobody cancels');
  const ofDay = byDate.kind === 'opened' ? (await byDate.holdingsOn(1)).problems : byDate.problems;
  return { kind: whole.kind, whole: told(whole.problems), day: told(ofDay) };
}

const rows = `2021-08-02,005930,5,A
2021-08-02,005930,6,A
soon,005930,5,A
2021-08-02,000660,1x,A
,000660,2,A
2021-08-02,NOSUCH,4,A
2021-08-02,SKHY,4,A
2021-08-02,7709,4,A
2021-08-02,000660
2021-08-02,SKHY,4,B`;

test('broken rows of dated holdings are named with their line, each kind once, in the whole file and in its day', async () => {
  const expected = [
    ['duplicateRow', 3, undefined, 2],
    ['notADate', 4, 'date', 1],
    ['notANumber', 5, 'quantity', 1],
    ['cellEmpty', 6, 'date', 1],
    ['unknownCode', 7, 'code', 1],
    ['rateMissing', 8, 'code', 2],
    ['rateMissing', 9, 'code', 1],
    ['rowRagged', 10, undefined, 1],
  ];
  const found = await problemsIn(csv(`date,code,quantity,group\n${rows}\n`));
  expect(found).toEqual({ kind: 'opened', whole: expected, day: expected });
});

test('a Parquet file with texts where dates and numbers belong is named alike, by its rows', async () => {
  const values = [
    "('2021-08-02', '005930', '5')",
    "('2021-08-02', '000660', 'nan')",
    "('soon', '000660', '5')",
    "('2021-08-02', '', '5')",
    "('2021-08-02', '000660', NULL)",
  ];
  const found = await problemsIn(
    await parquet(`SELECT * FROM (VALUES ${values.join()}) AS t(date, code, quantity)`),
  );
  const expected = [
    ['notANumber', 2, 'quantity', 2],
    ['notADate', 3, 'date', 1],
    ['cellEmpty', 4, 'code', 1],
  ];
  expect(found).toEqual({ kind: 'opened', whole: expected, day: expected });
});

test.each([
  ['no rows', () => csv('date,code,quantity\n'), ['noPositions', undefined, undefined, undefined]],
  [
    'no column',
    () => csv('date,code\n2021-08-02,005930\n'),
    ['columnMissing', undefined, 'quantity', undefined],
  ],
  [
    'no Parquet',
    () => {
      const folder = book();
      writeFileSync(join(folder, 'positions.parquet'), 'date,code,quantity\n');
      return folder;
    },
    ['fileUnreadable', undefined, 'columns', undefined],
  ],
  [
    'no rows in Parquet',
    () => parquet("SELECT DATE '2021-08-02' AS date, '005930' AS code, 1 AS quantity WHERE false"),
    ['noPositions', undefined, undefined, undefined],
  ],
])('a file with %s is named, and nothing is shown', async (_, make, expected) => {
  expect(await problemsIn(await make())).toEqual({ kind: 'failed', whole: [expected], day: [expected] });
});

test('where no date can be read the first is named, and that there are no positions', async () => {
  const folder = await parquet("SELECT 20210802 AS date, '005930' AS code, 1 AS quantity");
  const expected = [
    ['notADate', 1, 'date', 1],
    ['noPositions', undefined, undefined, undefined],
  ];
  expect(await problemsIn(folder)).toEqual({ kind: 'failed', whole: expected, day: expected });
});
