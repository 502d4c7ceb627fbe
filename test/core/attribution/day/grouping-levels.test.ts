import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { groupingLevels } from '../../../../src/core/attribution/day/grouping.ts';
import type { MadePosition } from '../made-book.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits } from '../made-split.ts';

const stock = (code: string, sector?: string) =>
  ({ code, kind: 'stock', close: [100, 110], ...(sector === undefined ? {} : { sector }) }) as const;

const dataset = (positions: readonly MadePosition[]) =>
  madeBook({
    days: ['2026-06-22', '2026-06-23'],
    securities: [stock('000660', 'chips'), stock('035420', 'internet'), stock('9999')],
    positions,
  });

const positions: readonly MadePosition[] = [
  { code: '000660', quantity: 1, tags: { strategy: 'carry', desk: 'Seoul' } },
  { code: '000660', quantity: 2, tags: { strategy: 'value' } },
  { code: '035420', quantity: 4, tags: { strategy: 'value', sector: 'chips' } },
  { code: '9999', quantity: 8 },
];

function profits(by: readonly string[]) {
  const book = dataset(positions);
  const { portfolio } = attributeDay({ dataset: book, dayIndex: 1, splitOn: madeSplits(book, () => []), by });
  expect(portfolio.profitKrw!.total).toBe(150);
  return portfolio.children.map(({ code, profitKrw }) => [code, profitKrw!.total]);
}

test('a book can be grouped by any further column of its positions', () => {
  expect(groupingLevels(dataset(positions))).toEqual([
    'group',
    'account',
    'currency',
    'sector',
    'desk',
    'strategy',
  ]);
  expect(profits(['strategy'])).toEqual([
    ['', 80],
    ['carry', 10],
    ['value', 60],
  ]);
  expect(profits(['desk', 'strategy'])).toEqual([
    ['', 140],
    ['Seoul', 10],
  ]);
});

test("a position's own sector stands before that of its security", () => {
  expect(profits(['sector'])).toEqual([
    ['', 80],
    ['chips', 70],
  ]);
});

test('a level the book does not have is a mistake that names those it has', () => {
  expect(() => profits(['strategie'])).toThrow(
    /group, account, currency, sector, desk, strategy, got strategie/,
  );
});

test('the order of rows that differ in their further columns alone is irrelevant', () => {
  const keys = (rows: readonly MadePosition[]) => {
    const book = dataset(rows);
    const splitOn = madeSplits(book, () => []);
    const { portfolio } = attributeDay({ dataset: book, dayIndex: 1, splitOn, by: ['desk'] });
    return portfolio.children.flatMap(({ children }) =>
      children.map(({ key, profitKrw }) => [key, profitKrw!.total]),
    );
  };
  const rows = ['b', 'a', 'c'].map((desk) => ({ code: '000660', quantity: 5, tags: { desk } }));
  expect(keys([...rows].reverse())).toEqual(keys(rows));
});
