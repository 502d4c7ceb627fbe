import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { attributeDay } from '../../src/core/attribution/attribute-day.ts';
import { topContributors } from '../../src/core/attribution/period/top-contributors.ts';
import { reportCsv } from '../../src/report/csv.ts';
import { csvText, neutralised } from '../../src/report/csv-text.ts';
import { portfolioJson, profitOrder } from '../../src/report/json-portfolio.ts';
import { madeBook } from '../core/attribution/made-book.ts';
import { madeSplits, madeUnsplit } from '../core/attribution/made-split.ts';
import { answers, resultOn } from '../view/example-input.ts';
import { nodesOf, treeOf } from './report-tree.ts';

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string): readonly Row[] => Papa.parse<Row>(text.trimEnd(), { header: true }).data;
const days = ['2026-06-23', '2026-07-01', '2026-07-31', '2026-04-15'] as const;

test.for(days)('the table of %s holds the figures of the JSON to the last digit', (day) => {
  const rows = new Map(rowsOf(reportCsv(resultOn(day))).map((row) => [row.key, row]));
  const { portfolio, stocks } = treeOf(day);
  const nodes = nodesOf(portfolio);
  for (const node of nodes) {
    const row = rows.get(node.key)!;
    const asText = (value: number | undefined): string => (value === undefined ? '' : String(value));
    expect(row.contribution, node.key).toBe(asText(node.contribution));
    expect(row.mechanical_low90, node.key).toBe(asText(node.components?.mechanical?.low90));
    expect(row.unsplit_point, node.key).toBe(asText(node.components?.unsplit?.point));
    for (const name of profitOrder)
      expect(row[`profit_krw_${name}`], `${node.key} ${name}`).toBe(asText(node.profitKrw?.[name]));
    expect(row.state).toBe(node.state.kind);
    expect(row.parts_of).toBe('contribution');
  }
  for (const stock of stocks) {
    const row = rows.get(`stock/${stock.code}`)!;
    expect(row.return).toBe(stock.return === undefined ? '' : String(stock.return));
    expect(row.state).toBe(stock.unsplit === undefined ? 'split' : 'unsplit');
  }
});

test.for(days)('the parts of each row of %s add up to the column that the row names', (day) => {
  const parts = ['mechanical', 'residual', 'unsplit', 'currency', 'cost', 'tracking'];
  for (const row of rowsOf(reportCsv(resultOn(day)))) {
    const whole = row[row.parts_of!];
    if (whole === '' || row.residual_point === '') continue;
    const sum = parts.reduce((total, part) => total + Number(row[`${part}_point`]), 0);
    expect(Math.abs(sum - Number(whole)), row.key).toBeLessThanOrEqual(1e-12);
  }
});

test('without weights, too, the won of what has no answer are empty and not 0', () => {
  const dataset = madeBook({
    days: ['2026-06-22', '2026-06-23'],
    positions: [
      { code: '000660', quantity: 10 },
      { code: 'KRW', quantity: -1_000 },
    ],
    securities: [{ code: '000660', kind: 'stock', close: [100, 110] }],
  });
  const splitOn = madeSplits(dataset, () => [madeUnsplit('000660', 'limitLocked', 0.1)]);
  const result = attributeDay({ dataset, dayIndex: 1, splitOn, by: [] });
  const row = rowsOf(reportCsv(result)).find(({ key }) => key === 'portfolio')!;
  expect(result.moneyOnly).toBe('equityNotPositive');
  expect(row).toMatchObject({
    profit_krw_total: '100',
    profit_krw_mechanical: '',
    profit_krw_residual: '0',
    profit_krw_unsplit: '100',
  });
  expect(portfolioJson(result.portfolio, 'en').profitKrw).not.toHaveProperty('mechanical');
});

test('each row says under what it holds, and which groups it lies in', () => {
  const result = resultOn('2026-06-23');
  const rows = rowsOf(reportCsv(result));
  for (const row of rows)
    expect(row).toMatchObject({ date: '2026-06-23', scope: 'hk', verdict: 'priorOnly', draws: '4000' });
  expect(rows.find(({ key }) => key === 'portfolio/Chips/Core/005930')).toMatchObject({
    group: 'Chips',
    account: 'Core',
    level: 'position',
  });
  const byAccount = answers.day(result.dayIndex, result.assumptions, ['account']);
  expect(
    rowsOf(reportCsv(byAccount)).find(({ code, level }) => code === '7709' && level === 'position'),
  ).toMatchObject({
    group: 'Leveraged',
    account: 'Offshore',
  });
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

test.for([
  ['=1+1', "'=1+1"],
  ['+82 10', "'+82 10"],
  ['-0.13', "'-0.13"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'=1"],
  ['\r=1', "'=1"],
  [' =1', "'=1"],
  ['\u200b=1', "'=1"],
  ['\u001b[2J=1', "'=1"],
  ['KODEX 200', 'KODEX 200'],
  ['A=B', 'A=B'],
  ['', ''],
] as const)('text %j becomes %j: a spreadsheet does not run it', ([text, expected]) => {
  expect(neutralised(text)).toBe(expected);
});

test('numbers below zero are numbers, not formulas', () => {
  expect(csvText(['x', 'y'], [[-0.13, -0]])).toBe('x,y\n-0.13,0\n');
});

test('no text starts a formula, whatever it holds, and quotes, commas and breaks come back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const [cell = ''] = Papa.parse<string[]>(csvText(['h'], [[text], ['end']])).data[1]!;
      expect(cell).not.toMatch(/^[\s\ufeff]*[=+\-@]/);
      expect(cell.replace(/^'/, '')).toBe(neutralised(text).replace(/^'/, ''));
    }),
  );
  const row = ['a "quoted", name', 'SK하이닉스'];
  expect(Papa.parse<string[]>(csvText(['h', 'i'], [row])).data[1]).toEqual(row);
});

test('a number that is none is a mistake of the program', () => {
  expect(() => csvText(['x'], [[Number.NaN]])).toThrow(RangeError);
});

test('with the largest contributions alone, positions and the others still add up to the portfolio, to the won', () => {
  const result = resultOn('2026-06-23');
  const rows = rowsOf(reportCsv(result, 'en', { top: topContributors(result.portfolio, 4) }));
  const leaves = rows.filter(({ level }) => level === 'position' || level === 'other');
  expect(leaves).toHaveLength(5);
  expect(leaves.find(({ code }) => code === '000660')).toMatchObject({ group: 'Chips', account: 'Core' });
  const portfolio = rows.find(({ level }) => level === 'portfolio')!;
  const total = (column: string) => leaves.reduce((sum, row) => sum + Number(row[column]), 0);
  expect(total('profit_krw_total')).toBe(Number(portfolio.profit_krw_total));
  expect(total('contribution')).toBeCloseTo(Number(portfolio.contribution), 12);
});
