import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeDay } from '../../../src/core/attribution/attribute-day.ts';
import { compareDays } from '../../../src/core/attribution/compare-days.ts';
import type { ComparedNode, Difference } from '../../../src/core/attribution/comparison/comparison.ts';
import { componentNames } from '../../../src/core/attribution/node/node.ts';
import type { DaySplit } from '../../../src/core/decomposition/day-split.ts';
import { madeBook } from './made-book.ts';
import { bandBySorting, madeSplits, oneDrawOf } from './made-split.ts';
import { assemble, randomBook } from './random-book.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const nodesOf = (node: ComparedNode): readonly ComparedNode[] => [node, ...node.children.flatMap(nodesOf)];
const near = (found: number, wanted: number): void => {
  expect(Math.abs(found - wanted)).toBeLessThan(1e-12);
};

test('differences add up: over parts to their whole, over children to their parent, profits to the won', () => {
  fc.assert(
    fc.property(randomBook, (drawn) => {
      const book = assemble(drawn);
      const on = (dayIndex: number) => attributeDay({ ...book, dayIndex, by: ['group'] });
      const [first, second] = [on(1), on(2)];
      const { portfolio } = compareDays(first, second);
      near(portfolio.difference!.whole, second.portfolio.contribution! - first.portfolio.contribution!);
      for (const node of nodesOf(portfolio)) {
        if (node.difference === undefined) continue;
        const { whole, parts } = node.difference;
        near(sum(componentNames.map((name) => parts[name].point)), whole);
        if (node.children.length === 0) continue;
        near(sum(node.children.map(({ difference }) => difference?.whole ?? 0)), whole);
        expect(sum(node.children.map((child) => child.profitDifferenceKrw ?? 0))).toBe(
          node.profitDifferenceKrw,
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('the band of a difference is that of the differences draw by draw, for two sessions and for two books', () => {
  fc.assert(
    fc.property(randomBook, fc.boolean(), (drawn, otherBook) => {
      const book = assemble(drawn);
      const second = otherBook
        ? { ...book, dataset: { ...book.dataset, positions: book.dataset.positions.slice(0, 3) } }
        : book;
      const compare = (splitOn: (t: number) => DaySplit) =>
        compareDays(
          attributeDay({ ...book, splitOn, dayIndex: 1, by: ['group'] }),
          attributeDay({ ...second, splitOn, dayIndex: 2, by: ['group'] }),
        );
      const found = compare(book.splitOn);
      const draws = [1, 2].map(
        (t) => book.splitOn(t).stocks.find((stock) => stock.kind === 'split')?.draws.mechanical.length ?? 0,
      );
      const alone = Array.from({ length: Math.max(...draws) }, (_, d) =>
        compare(oneDrawOf(book.dataset, book.splitOn, d)),
      );
      const check = (read: (one: typeof found) => Difference | undefined): void => {
        const wanted = read(found);
        if (wanted === undefined || alone.length === 0) return;
        const band = bandBySorting(
          alone.map((one) => read(one)!.parts.mechanical.point),
          0,
        );
        for (const end of ['low90', 'low50', 'high50', 'high90'] as const)
          near(wanted.parts.mechanical[end], band[end]);
      };
      check(({ portfolio }) => portfolio.difference);
      found.portfolio.children.forEach((_, at) => {
        check(({ portfolio }) => portfolio.children[at]!.difference);
      });
      found.stocks.forEach((_, at) => {
        check(({ stocks }) => stocks[at]!.difference);
      });
    }),
    { numRuns: 40 },
  );
});

test('a book against itself differs in nothing, and its bands have no width; other draws are a mistake', () => {
  const book = assemble(fc.sample(randomBook, { numRuns: 1, seed: 3 })[0]!);
  const day = attributeDay({ ...book, dayIndex: 2, by: [] });
  const { portfolio } = compareDays(day, day);
  expect(portfolio.difference!.whole).toBe(0);
  expect(portfolio.difference!.parts.mechanical).toEqual({
    point: 0,
    low50: 0,
    high50: 0,
    low90: 0,
    high90: 0,
  });
  const other = { ...day, assumptions: { ...day.assumptions, seed: 7 } };
  expect(() => compareDays(day, other)).toThrow(RangeError);
});

test('a side whose equity is not positive leaves no node a difference, and won are told all the same', () => {
  const securities = [{ code: '035420', kind: 'stock' as const, close: [100, 100, 110] }];
  const days = ['2026-06-19', '2026-06-22', '2026-06-23'];
  const [sound, indebted] = [1_000, -1_000].map((quantity) => {
    const positions = [
      { code: '035420', quantity: 10 },
      { code: 'KRW', quantity },
    ];
    const dataset = madeBook({ days, securities, positions });
    return attributeDay({ dataset, dayIndex: 2, splitOn: madeSplits(dataset, () => []), by: [] });
  });
  for (const { portfolio } of [compareDays(sound!, indebted!), compareDays(indebted!, sound!)]) {
    for (const node of nodesOf(portfolio)) expect(node.difference, node.key).toBeUndefined();
    expect(portfolio.profitDifferenceKrw).toBe(0);
  }
});
