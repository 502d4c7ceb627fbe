import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LoadedBook, loadBook } from '../../src/book/load-book.ts';
import type { Dataset } from '../../src/core/market/dataset.ts';
import { fxRateOn } from '../../src/core/market/fx-rate.ts';
import { closeOn, dayIndexOf, navOn, priceOn, securityOf } from '../../src/core/market/lookup.ts';
import { tradingDay } from '../../src/core/units/trading-day.ts';
import { asLine, inTemporaryBook, loadTrap } from './trap-book.ts';

const korea = join(import.meta.dirname, '..', '..', 'fixtures', 'korea-2026');

function opened(book: LoadedBook): Dataset {
  if (book.kind !== 'opened') throw new Error(`not opened: ${book.problems.map(asLine).join(', ')}`);
  return book.dataset;
}

test('the base of the traps has no problem', async () => {
  const { problems } = await inTemporaryBook(loadBook);
  expect(problems).toEqual([]);
});

test('the bundled book opens without errors or warnings', async () => {
  const { problems } = await loadBook(korea);
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(problems.map(({ params }) => params.text)).toEqual(['7347', '7709', '7747']);
});

/** Rows of each sheet as its README counts them. */
test('the bundled book is read whole', async () => {
  const { inputs } = await loadBook(korea);
  const rows = Object.fromEntries(
    inputs.map(({ file, rows, rowsLeftOut }) => [file, rows - (rowsLeftOut ?? 0)]),
  );
  expect(rows).toEqual({
    'ungear.json': 0,
    'securities.csv': 45,
    'prices.csv': 889,
    'share_counts.csv': 7,
    'funds.csv': 39,
    'fund_assets.csv': 687,
    'index_weights.csv': 803,
    'fx.csv': 146,
    'factors.csv': 304,
    'events.csv': 36,
    'claims.csv': 24,
    'positions.csv': 16,
    'benchmark.csv': 73,
  });
});

function pricedValue(dataset: Dataset, day: string): number {
  const at = dayIndexOf(dataset, tradingDay(day))!;
  return dataset.positions.reduce((sum, { code, quantity }) => {
    const security = securityOf(dataset, code);
    const price = security === undefined ? 1 : priceOn(dataset, code, at)?.price;
    const rate = fxRateOn(dataset, security?.currency ?? code, tradingDay(day))!.rate;
    return price === undefined ? sum : sum + quantity * price * rate;
  }, 0);
}

/** Stated with the invented portfolio: 50,053,831,569 won on the evening before, −5,561,287,130 won on the day. */
test('the priced value of the bundled portfolio is the stated one, to the won', async () => {
  const dataset = opened(await loadBook(korea));
  expect(Math.round(pricedValue(dataset, '2026-06-22'))).toBe(50_053_831_569);
  expect(Math.round(pricedValue(dataset, '2026-06-23') - pricedValue(dataset, '2026-06-22'))).toBe(
    -5_561_287_130,
  );
});

/** Source: README of the sheets, "Aggregates and products": the sums of 2026-06-22, long and inverse. */
test('primary rows add up to the official totals of the KRX single-stock funds', async () => {
  const dataset = opened(await loadBook(korea));
  const sum = (group: RegExp) =>
    dataset.fundAssets
      .filter(({ day, primary, group: name }) => day === '2026-06-22' && primary && group.test(name))
      .reduce((total, { netAssets }) => total + netAssets, 0);
  expect(sum(/^KRX-2X-/)).toBe(16_004_775_176_881);
  expect(sum(/^KRX-INV2X-/)).toBe(190_694_350_146);
});

test('sessions are the days of Korean prices, and holidays are none', async () => {
  const { days } = opened(await loadBook(korea));
  expect([days.length, days[0], days.at(-1)]).toEqual([73, '2026-04-15', '2026-07-31']);
  for (const holiday of ['2026-05-01', '2026-05-05', '2026-05-25', '2026-06-03', '2026-07-17'])
    expect(days).not.toContain(holiday);
});

test('a product is in the currency of its price rows, not in the one it is listed in', async () => {
  const dataset = opened(await loadBook(korea));
  expect(securityOf(dataset, '7709')?.currency).toBe('USD');
  const spoilt = opened(await loadTrap('price-in-another-currency.securities.csv'));
  expect(securityOf(spoilt, '7709')?.currency).toBe('USD');
});

test('an all-zero row is not published, a halted row keeps its close: neither is a price of 0', async () => {
  const zero = opened(await loadTrap('price-not-published.prices.csv'));
  const last = zero.days.length - 1;
  expect(zero.days[last]).toBe('2026-06-24');
  expect(closeOn(zero, '005930', last)).toBeUndefined();
  const at = zero.securities.findIndex(({ code }) => code === '005930') * zero.days.length + last;
  expect([zero.panels.notPublished?.[at], zero.panels.quality[at]]).toEqual([1, 0]);
  const halted = opened(await loadTrap('price-halted.prices.csv'));
  const day = dayIndexOf(halted, tradingDay('2026-06-23'))!;
  const row = halted.securities.findIndex(({ code }) => code === '005935') * halted.days.length + day;
  expect(closeOn(halted, '005935', day)).toBe(240_000);
  expect([halted.panels.open[row], halted.panels.volume[row], halted.panels.turnoverKrw[row]]).toEqual([
    Number.NaN,
    0,
    0,
  ]);
});

test('of two different rows for one day none is used, of two equal ones one', async () => {
  const day = (dataset: Dataset) => dayIndexOf(dataset, tradingDay('2026-06-23'))!;
  const different = opened(await loadTrap('price-twice-different.prices.csv'));
  expect(closeOn(different, '005930', day(different))).toBeUndefined();
  const equal = opened(await loadTrap('price-twice-the-same.prices.csv'));
  expect(closeOn(equal, '005930', day(equal))).toBe(310_000);
});

test('one weight in percent takes its whole index out, and leaves the other index in', async () => {
  const { indexWeights } = opened(await loadTrap('weight-in-percent.index_weights.csv'));
  expect(indexWeights.map(({ index, code }) => `${index} ${code}`)).toEqual(['KOSPI 000660', 'KOSPI 005930']);
});

test('two primary levels of one day and group are both left out, other days stay', async () => {
  const { fundAssets } = opened(await loadTrap('assets-two-primary-levels.fund_assets.csv'));
  expect(fundAssets.filter(({ group }) => group === 'KRX').map(({ day }) => day)).toEqual(['2026-06-23']);
});

test('only positions and prices are compulsory: without the rest the book opens and names what is missing', async () => {
  const book = await inTemporaryBook(async (folder) => {
    const optional = ['securities', 'share_counts', 'funds', 'fund_assets', 'index_weights', 'fx', 'factors'];
    for (const name of [...optional, 'events', 'claims']) await rm(join(folder, `${name}.csv`));
    await rm(join(folder, 'ungear.json'));
    return loadBook(folder);
  });
  expect(book.problems.map((problem) => `${asLine(problem)} ${problem.file}`).sort()).toEqual(
    [
      'claims',
      'events',
      'factors',
      'fund_assets',
      'funds',
      'fx',
      'index_weights',
      'securities',
      'share_counts',
    ].map((name) => `note fileMissing ${name}.csv`),
  );
  const dataset = opened(book);
  expect(dataset.days).toEqual(['2026-06-22', '2026-06-23']);
  expect(dataset.settings).toEqual({ inventedPositions: false, preferredBeta: {} });
  expect(securityOf(dataset, '005930')).toMatchObject({ kind: 'unknown', market: 'KRX', currency: 'KRW' });
  expect(securityOf(dataset, 'KOSPI')?.kind).toBe('index');
  expect(navOn(dataset, '7709', 0)).toBe(12.5);
});

test('without positions or prices nothing opens, but everything else is still checked', async () => {
  const book = await inTemporaryBook(async (folder) => {
    await rm(join(folder, 'prices.csv'));
    await writeFile(join(folder, 'fx.csv'), 'date,pair,rate\n2026-06-22,USDKRW,x\n');
    return loadBook(folder);
  });
  expect(book.kind).toBe('failed');
  expect(book.problems.map((problem) => `${problem.file} ${asLine(problem)}`)).toEqual([
    'prices.csv error fileMissing',
    'fx.csv error notANumber 2:3',
  ]);
  expect(book.inputs.map(({ file }) => file)).toContain('positions.csv');
});

test('a folder that is missing, or is a file, is one problem', async () => {
  const missing = await loadBook(join(korea, 'nowhere'));
  expect([missing.kind, missing.problems.map(({ code, params }) => `${code} ${params.reason}`)]).toEqual([
    'failed',
    ['notAFolder missing'],
  ]);
  const file = await loadBook(join(korea, 'prices.csv'));
  expect(file.problems.map(({ code, params }) => `${code} ${params.reason}`)).toEqual(['notAFolder file']);
});

test('a misspelt file name is pointed out, a folder in the place of a file is an error', async () => {
  const { problems } = await inTemporaryBook(async (folder) => {
    await writeFile(join(folder, 'Fund-Assets.CSV'), 'date\n');
    await writeFile(join(folder, 'broker.xlsx'), '');
    await rm(join(folder, 'claims.csv'));
    await mkdir(join(folder, 'claims.csv'));
    return loadBook(folder);
  });
  expect(problems.map((problem) => [problem.code, problem.file, problem.params.suggestion ?? ''])).toEqual([
    ['fileUnknown', 'Fund-Assets.CSV', 'fund_assets.csv'],
    ['fileUnknown', 'broker.xlsx', ''],
    ['fileUnreadable', 'claims.csv', ''],
  ]);
});

const sheets = [
  'benchmark',
  'securities',
  'prices',
  'share_counts',
  'funds',
  'fund_assets',
  'index_weights',
  'fx',
  'factors',
  'events',
  'claims',
  'positions',
];

/** What must not depend on the order of rows: everything but the hashes and the line numbers kept for messages. */
const withoutOrder = ({ inputs, positions, ...rest }: Dataset) => ({
  ...rest,
  positions: positions.map(({ row: _, ...position }) => position),
  inputs: inputs.map(({ sha256: _, ...input }) => input),
});

test('the dataset is the same under every order of the rows in every file', async () => {
  const original = withoutOrder(opened(await loadBook(korea)));
  const order = fc.infiniteStream(fc.nat());
  await fc.assert(
    fc.asyncProperty(order, async (ranks) => {
      await inTemporaryBook(async (folder) => {
        for (const name of [...sheets.map((sheet) => `${sheet}.csv`), 'ungear.json']) {
          const text = await readFile(join(korea, name), 'utf8');
          await writeFile(join(folder, name), name === 'ungear.json' ? text : shuffled(text, ranks));
        }
        const { inputs, ...rest } = withoutOrder(opened(await loadBook(folder)));
        expect({ ...rest, inputs }).toEqual(original);
      });
    }),
    { numRuns: 8 },
  );
});

/** No sheet of the bundled book has a line break inside a cell. */
function shuffled(text: string, ranks: Iterator<number>): string {
  const [header, ...rows] = text.trimEnd().split('\n');
  const ranked = rows.map((row) => ({ row, rank: ranks.next().value as number }));
  return `${[header, ...ranked.sort((a, b) => a.rank - b.rank).map(({ row }) => row)].join('\n')}\n`;
}

test('a conflict is a conflict in either order of the rows', async () => {
  const rows = ['2026-06-22,USDKRW,1533.5', '2026-06-22,USDKRW,1541', '2026-06-23,USDKRW,1541'];
  const load = (order: readonly string[]) =>
    inTemporaryBook(async (folder) => {
      await writeFile(join(folder, 'fx.csv'), `date,pair,rate\n${order.join('\n')}\n`);
      return opened(await loadBook(folder)).fx;
    });
  expect(await load(rows)).toEqual(await load(rows.toReversed()));
  expect((await load(rows))[0]?.days).toEqual(['2026-06-23']);
});

test('a holding of 150,000 equal lots opens, and is named in one line', async () => {
  const book = await inTemporaryBook(async (folder) => {
    await writeFile(join(folder, 'positions.csv'), `code,quantity\n${'005930,1\n'.repeat(150_000)}`);
    return loadBook(folder);
  });
  expect(opened(book).positions).toHaveLength(150_000);
  expect(book.problems.map(({ code, params }) => [code, params.rows])).toEqual([['duplicateRow', 150_000]]);
});

test('a name with a comma, a quotation mark or decomposed Hangul arrives whole', async () => {
  const dataset = await inTemporaryBook(async (folder) => {
    const names = ['"Samsung, ""A"""', '\u1109\u1161\u11b7\u1109\u1165\u11bc'];
    const rows = names.map((name, at) => `00593${at * 5},1,${name}`);
    await writeFile(join(folder, 'positions.csv'), `code,quantity,name\n${rows.join('\n')}\n`);
    return opened(await loadBook(folder));
  });
  expect(dataset.positions.map(({ name }) => name)).toEqual(['Samsung, "A"', '삼성']);
});
