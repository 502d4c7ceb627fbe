import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LoadedBook, loadBook } from '../../src/book/load-book.ts';
import type { Dataset } from '../../src/core/market/dataset.ts';
import { asLine, inTemporaryBook } from './trap-book.ts';

/** The base book with some of its files rewritten; the rows are given without their header's line break. */
const bookWith = (files: Readonly<Record<string, readonly string[]>>): Promise<LoadedBook> =>
  inTemporaryBook(async (folder) => {
    for (const [name, lines] of Object.entries(files)) await writeFile(join(folder, name), lines.join('\n'));
    return loadBook(folder);
  });

async function datasetWith(files: Readonly<Record<string, readonly string[]>>): Promise<Dataset> {
  const book = await bookWith(files);
  if (book.kind !== 'opened') throw new RangeError('datasetWith requires a book that opens');
  return book.dataset;
}

test('splits and dividends are read by code and day, in any order of the rows', async () => {
  const rows = [
    '005930,2026-06-23,dividend,,372,,reported,company',
    '005930,2026-06-23,split,1.25,,,official,KRX',
    '000660,2026-06-22,split,0.05,,,,',
    '7709,2026-06-23,dividend,,0.1,,reported,issuer',
  ];
  const header = 'code,date,kind,factor,amount,currency,quality,source';
  const there = await datasetWith({ 'corporate_actions.csv': [header, ...rows] });
  const back = await datasetWith({ 'corporate_actions.csv': [header, ...[...rows].reverse()] });
  expect(back.corporateActions).toEqual(there.corporateActions);
  expect(there.corporateActions.map(({ quality, source, ...action }) => action)).toEqual([
    { kind: 'split', code: '000660', day: '2026-06-22', factor: 0.05 },
    { kind: 'dividend', code: '005930', day: '2026-06-23', amount: 372, currency: 'KRW' },
    { kind: 'split', code: '005930', day: '2026-06-23', factor: 1.25 },
    { kind: 'dividend', code: '7709', day: '2026-06-23', amount: 0.1, currency: 'USD' },
  ]);
});

test('a split that cannot be read, or is told in two ways, stays known as a split', async () => {
  const { corporateActions } = await datasetWith({
    'corporate_actions.csv': [
      'code,date,kind,factor',
      '000660,2026-06-23,split,',
      '005930,2026-06-23,split,50',
      '005930,2026-06-23,split,5',
      '7709,2026-06-23,split,0',
    ],
  });
  expect(corporateActions.map(({ code, kind, ...rest }) => [code, kind, 'factor' in rest])).toEqual([
    ['000660', 'split', false],
    ['005930', 'split', false],
    ['7709', 'split', false],
  ]);
});

test('a price that moves beyond its limit breaks the units, unless a split by a factor says why', async () => {
  const prices = [
    'date,code,currency,close',
    '2026-06-22,005930,KRW,353500',
    '2026-06-23,005930,KRW,7100',
    '2026-06-22,0193T0,KRW,61000',
    '2026-06-23,0193T0,KRW,25000',
  ];
  const brokenBy = async (...actions: readonly string[]) => {
    const rows = ['code,date,kind,factor', ...actions];
    const { corporateActions } = await datasetWith({ 'prices.csv': prices, 'corporate_actions.csv': rows });
    return corporateActions.filter((action) => action.kind === 'split' && action.factor === undefined);
  };
  expect(await brokenBy()).toMatchObject([{ code: '005930', day: '2026-06-23' }]);
  expect(await brokenBy('005930,2026-06-23,split,50')).toEqual([]);
  expect(await brokenBy('005930,2026-06-23,split,1')).toEqual([]);
  expect(await brokenBy('005930,2026-06-23,split,0.02')).toHaveLength(1);
});

test('a fund whose multiple leaves no lower limit may fall, over a gap too', async () => {
  const { fundTerms, corporateActions } = await datasetWith({
    'funds.csv': ['code,level,underlying,multiple,currency', '0193T0,product,000660,10,KRW'],
    'prices.csv': [
      'date,code,currency,close',
      ...['2026-06-22', '2026-06-23', '2026-06-24'].map((day) => `${day},005930,KRW,353500`),
      '2026-06-22,0193T0,KRW,61000',
      '2026-06-24,0193T0,KRW,55000',
    ],
  });
  expect(fundTerms.map(({ code, multiple }) => [code, multiple])).toEqual([['0193T0', 10]]);
  expect(corporateActions.filter(({ kind }) => kind === 'split')).toEqual([]);
});

test('another kind of action is refused with the kinds there are', async () => {
  const book = await bookWith({ 'corporate_actions.csv': ['code,date,kind', '005930,2026-06-23,merger'] });
  const refused = book.problems.filter(({ code }) => code === 'unknownWord');
  expect(refused.map(({ params: { allowed } }) => allowed)).toEqual(['split, dividend']);
});

const twoSessions = [
  'date,code,close',
  '2026-06-19,005930,100',
  '2026-06-22,005930,51',
  '2026-06-22,7709,10',
];

test('a date between two sessions counts with the second, and is named', async () => {
  const { problems } = await bookWith({
    'prices.csv': twoSessions,
    'corporate_actions.csv': ['code,date,kind,factor', '005930,2026-06-21,split,2'],
  });
  const named = problems.filter(({ code }) => code === 'notASession');
  expect(named.map(asLine)).toEqual(['warning notASession 2:2']);
  expect(named[0]!.params.used).toBe('2026-06-22');
});

const cashIn = (...rows: string[]): readonly string[] => [
  'code,quantity,group,account,effective_from',
  ...rows,
];

test('a flow finds its cash by currency, account and group; the order of the rows is irrelevant', async () => {
  const positions = cashIn('KRW,1,Cash,Core,', 'KRW,2,Cash,Tactical,', 'USD,3,,,2026-06-19', '005930,1,,,');
  const rows = ['2026-06-23,KRW,100,Tactical,', '2026-06-22,USD,-5,,', '2026-06-19,USD,7,,'];
  const header = 'date,currency,amount,account,group';
  const there = await datasetWith({ 'positions.csv': positions, 'flows.csv': [header, ...rows] });
  const back = await datasetWith({
    'positions.csv': positions,
    'flows.csv': [header, ...[...rows].reverse()],
  });
  expect(back.cashFlows).toEqual(there.cashFlows);
  expect(
    there.cashFlows.map(({ currency, group, account, amount }) => [currency, group, account, amount]),
  ).toEqual([
    ['USD', '', '', -5],
    ['KRW', 'Cash', 'Tactical', 100],
  ]);
});

test('a flow that two cash holdings could take is not guessed', async () => {
  const { problems } = await bookWith({
    'positions.csv': cashIn('KRW,1,Cash,Core,', 'KRW,2,Cash,Tactical,'),
    'flows.csv': ['date,currency,amount', '2026-06-23,KRW,100'],
  });
  expect(problems.map(asLine)).toEqual(['error flowAmbiguous 2']);
});

test('further columns of the positions are kept by name, without empty cells, and shared', async () => {
  const { positions } = await datasetWith({
    'positions.csv': ['code,Strategy,quantity,Desk', '005930,value,1,', '000660,value,2,', 'KRW,,3,'],
  });
  expect(positions.map(({ code, tags }) => [code, tags])).toEqual([
    ['000660', { strategy: 'value' }],
    ['005930', { strategy: 'value' }],
    ['KRW', undefined],
  ]);
  expect(positions[0]!.tags).toBe(positions[1]!.tags);
});

test('a rate that misses sessions is named with the one that goes on', async () => {
  const prices = ['2026-06-19', '2026-06-22', '2026-06-23', '2026-06-24'].map((day) => `${day},005930,100`);
  const book = await bookWith({
    'prices.csv': ['date,code,close', ...prices],
    'positions.csv': ['code,quantity', '005930,1', 'USD,5'],
    'fx.csv': [
      'date,pair,rate',
      '2026-06-18,USDKRW,1500',
      '2026-06-19,USDKRW,1510',
      '2026-06-23,USDKRW,1520',
    ],
  });
  const missed = book.problems.filter(({ code }) => code === 'rateMissesDay');
  expect(missed).toMatchObject([
    {
      severity: 'warning',
      file: 'fx.csv',
      row: 3,
      params: { currency: 'USD', day: '2026-06-22', used: '2026-06-19', rows: 2 },
    },
  ]);
});

test('a benchmark that misses a session is named with the weights that go on', async () => {
  const prices = ['2026-06-19', '2026-06-22', '2026-06-23', '2026-06-24'].map((day) => `${day},005930,100`);
  const book = await bookWith({
    'prices.csv': ['date,code,close', ...prices],
    'positions.csv': ['code,quantity', '005930,1'],
    'benchmark.csv': [
      'date,code,weight',
      '2026-06-19,005930,1',
      '2026-06-24,KRW,0.4',
      '2026-06-24,005930,0.6',
    ],
  });
  const [missed] = book.problems.filter(({ code }) => code === 'benchmarkMissesDay');
  expect(missed).toMatchObject({
    severity: 'warning',
    file: 'benchmark.csv',
    row: 3,
    params: { day: '2026-06-22', used: '2026-06-19', rows: 2 },
  });
  const [benchmark] = book.kind === 'opened' ? book.dataset.benchmarks : [];
  expect(benchmark).toMatchObject({ name: '', weightDays: [0, 3] });
  expect(benchmark!.members.map(({ code, weights }) => [code, ...weights])).toEqual([
    ['005930', 1, 0.6],
    ['KRW', 0, 0.4],
  ]);
});

test('a gap in the prices of a Korean security is named at the row after it; a holiday elsewhere is none', async () => {
  const days = ['2026-06-19', '2026-06-22', '2026-06-23', '2026-06-24'];
  const { problems } = await bookWith({
    'prices.csv': [
      'date,code,currency,close',
      ...days.map((day) => `${day},005930,KRW,100`),
      `${days[0]},000660,KRW,100`,
      `${days[3]},000660,KRW,110`,
      `${days[0]},7709,USD,10`,
      `${days[3]},7709,USD,11`,
    ],
  });
  const gaps = problems.filter(({ code }) => code === 'priceGap');
  expect(gaps.map(asLine)).toEqual(['warning priceGap 7']);
  expect(gaps[0]!.params).toEqual({ text: '000660', day: '2026-06-22', rows: 2 });
});

test('a ratio written upside down is named: ten shares for one receipt, where ten receipts are one share', async () => {
  const securities = (ratio: string) => [
    'code,kind,market,currency,tracks,ratio',
    '000660,stock,KRX,KRW,,',
    `SKHY,adr,US,USD,000660,${ratio}`,
  ];
  const prices = [
    'date,code,currency,close',
    '2026-06-22,000660,KRW,2710000',
    '2026-06-22,SKHY,USD,181',
    '2026-06-23,000660,KRW,2372000',
  ];
  const named = async (ratio: string) => {
    const { problems } = await bookWith({ 'securities.csv': securities(ratio), 'prices.csv': prices });
    return problems.filter(({ code }) => code === 'receiptFarFromShare');
  };
  expect(await named('0.1')).toEqual([]);
  const [problem] = await named('10');
  expect(asLine(problem!)).toBe('warning receiptFarFromShare 3');
  expect(problem!.params).toMatchObject({ text: 'SKHY', ratio: 10, day: '2026-06-22', times: 0.0102 });
});

test('a weekday with assets of Korean funds but without prices is named; a day of Hong Kong alone is not', async () => {
  const prices = [
    'date,code,currency,close',
    ...['22', '24'].map((day) => `2026-06-${day},005930,KRW,353500`),
  ];
  const assets = (...rows: readonly string[]) =>
    bookWith({ 'prices.csv': prices, 'fund_assets.csv': ['date,code,net_assets,currency', ...rows] });
  const named = async (...rows: readonly string[]) =>
    (await assets(...rows)).problems
      .filter(({ code }) => code === 'sessionMissing')
      .map(({ params }) => params);
  expect(await named('2026-06-23,0193T0,5e12,KRW', '2026-06-21,0193T0,5e12,KRW')).toEqual([
    { day: '2026-06-23', rows: 1 },
  ]);
  expect(await named('2026-06-23,7709,5e9,USD', '2026-06-25,0193T0,5e12,KRW')).toEqual([]);
});
