import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import iconv from 'iconv-lite';
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
  const folder = await parquet("SELECT 46195 AS date, '005930' AS code, 1 AS quantity");
  const expected = [
    ['notADate', 1, 'date', 1],
    ['noPositions', undefined, undefined, undefined],
  ];
  expect(await problemsIn(folder)).toEqual({ kind: 'failed', whole: expected, day: expected });
});

const plain = `date,code,quantity,group
2021-08-02,005930,5,반도체
2021-08-03,005930,7,반도체
2021-08-03,000660,2,똠양꿍
`;

/** Units by position on each session, as they are read from a file. */
async function heldIn(folder: string) {
  const whole = await openLargeBook(folder, (await findHoldings(folder))!, { levels: ['group'] });
  if (whole.kind !== 'opened') throw new Error(`the book is ${whole.kind}`);
  const { positions, quantities } = whole.panel;
  const byDate = await openBookByDate(folder, (await findHoldings(folder))!);
  const day = byDate.kind === 'opened' ? await byDate.holdingsOn(2) : undefined;
  const held = day?.positions.map(({ code, group, quantity }) => [code, group, quantity]);
  const units = quantities.map((one) => one && [...one]);
  return {
    names: positions.map(({ code, group }) => [code, group]),
    units,
    held,
    told: told(whole.problems),
  };
}

const bytes = (content: string | Buffer): string => {
  const folder = book();
  writeFileSync(join(folder, 'positions.csv'), content);
  return folder;
};

test.each([
  ['UTF-16', Buffer.from(`\ufeff${plain}`, 'utf16le'), 'encodingGuessed'],
  ['CP949', iconv.encode(plain, 'cp949'), 'encodingGuessed'],
  ['dates without marks', plain.replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$1$2$3'), 'dateNormalised'],
  ['dates with points', plain.replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$1.$2.$3'), 'dateNormalised'],
])('dated holdings in %s are the same holdings, with a note', async (_, content, note) => {
  const { told: said, ...held } = await heldIn(bytes(content));
  const { told: nothing, ...expected } = await heldIn(bytes(plain));
  expect(held).toEqual(expected);
  expect([nothing, said.map(([code]) => code)]).toEqual([[], [note]]);
});

test('an instant in a Parquet file counts on its Korean date, wherever the program runs', async () => {
  const instants = await parquet(
    "SELECT TIMESTAMPTZ '2021-08-02 15:30:00+00' AS date, '005930' AS code, 5 AS quantity, 'A' AS \"group\"",
  );
  const { units } = await heldIn(instants);
  expect(units).toEqual((await heldIn(csv('date,code,quantity,group\n2021-08-03,005930,5,A\n'))).units);
});

test.each([
  ['2021-08-02T15:30:00Z', '2021-08-03', 2],
  ['2021-08-03', '2021-08-02T15:30:00Z', 3],
  ['2021-08-02 15:30:00+09', '2021-08-03', 2],
])('of %s and %s in a text file the instant is refused', async (first, second, row) => {
  const folder = csv(`date,code,quantity,group\n${first},005930,5,A\n${second},005930,5,A\n`);
  expect((await heldIn(folder)).told).toEqual([['notADate', row, 'date', 1]]);
});

test('a quotation mark that is never closed takes the rest of the file with it, and says so', async () => {
  const folder = csv(
    'date,code,quantity,group\n2021-08-02,005930,5,A\n2021-08-02,000660,5,"B\n2021-08-03,005930,5,A\n',
  );
  const found = await openLargeBook(folder, 'positions.csv', { levels: ['group'] });
  expect(found.kind === 'opened' && told(found.problems)).toEqual([['quoteUnclosed', 3, undefined, 2]]);
  expect(found.kind === 'opened' && found.inputs.at(-1)).toMatchObject({ rows: 3, rowsLeftOut: 2 });
});

test('a positions.csv that is not read beside positions.parquet is named', async () => {
  const folder = await parquet("SELECT DATE '2021-08-02' AS date, '005930' AS code, 1 AS quantity");
  writeFileSync(join(folder, 'positions.csv'), 'code,quantity\n005930,7\n');
  const expected = [['positionsNotRead', undefined, undefined, undefined]];
  const { whole } = await problemsIn(folder);
  expect(whole).toEqual(expected);
});
