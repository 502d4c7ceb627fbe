import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { attributePeriod } from '../../../../src/core/attribution/attribute-period.ts';
import type { AttributionNode } from '../../../../src/core/attribution/node/node.ts';
import { componentNames } from '../../../../src/core/attribution/node/node.ts';
import type { PeriodNode } from '../../../../src/core/attribution/period/period-result.ts';
import {
  type Contributors,
  othersIn,
  topContributors,
  topPeriodContributors,
} from '../../../../src/core/attribution/period/top-contributors.ts';
import { bandBySorting, oneDrawOf } from '../made-split.ts';
import { nodesOf } from '../nodes-of.ts';
import { assemble, randomBook } from '../random-book.ts';

type Told = Pick<AttributionNode, 'contribution' | 'components' | 'profitKrw'>;

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
const rowsOf = <Node>({ largest, others }: Contributors<Node>): readonly Node[] =>
  others === undefined ? largest : [...largest, others.node];

function expectWhole(rows: readonly Told[], whole: Told): void {
  if (whole.contribution !== undefined)
    expect(Math.abs(sum(rows.map(({ contribution }) => contribution)) - whole.contribution)).toBeLessThan(
      1e-12,
    );
  for (const name of componentNames) {
    const points = rows.map(({ components }) => components?.[name].point);
    expect(Math.abs(sum(points) - (whole.components?.[name].point ?? 0))).toBeLessThan(1e-12);
    expect(sum(rows.map(({ profitKrw }) => profitKrw?.[name]))).toBe(whole.profitKrw?.[name] ?? 0);
  }
  expect(sum(rows.map(({ profitKrw }) => profitKrw?.total))).toBe(whole.profitKrw?.total ?? 0);
}

const leavesOf = (node: PeriodNode): readonly PeriodNode[] =>
  node.level === 'position' ? [node] : node.children.flatMap(leavesOf);

test('however many are shown, they and the others are the portfolio: to 1e-12 and to the won, of a day and of a period', () => {
  fc.assert(
    fc.property(randomBook, fc.integer({ min: 1, max: 12 }), (drawn, count) => {
      const book = assemble(drawn);
      const { portfolio } = attributeDay({ ...book, dayIndex: 2, by: ['group'] });
      const day = topContributors(portfolio, count);
      const leaves = nodesOf(portfolio).filter(({ level }) => level === 'position');
      expect(day.largest.length + (day.others?.positions ?? 0)).toBe(leaves.length);
      expect(day.others === undefined ? 0 : othersIn(day.others.node)).toBe(day.others?.positions ?? 0);
      expectWhole(rowsOf(day), portfolio);
      const smallest = Math.min(...day.largest.map(({ contribution }) => Math.abs(contribution ?? 0)));
      const keys = new Set(day.largest.map(({ key }) => key));
      for (const { key, contribution } of leaves)
        if (!keys.has(key)) expect(Math.abs(contribution ?? 0)).toBeLessThanOrEqual(smallest);
      const linked = attributePeriod({ ...book, dayIndices: [1, 2], by: ['account'], method: 'carino' });
      const period = topPeriodContributors(linked.portfolio, count);
      expect(period.largest.length + (period.others?.positions ?? 0)).toBe(leavesOf(linked.portfolio).length);
      expectWhole(rowsOf(period), linked.portfolio);
    }),
    { numRuns: 60 },
  );
});

test('the band of the others is that of their sum, worked out draw by draw', () => {
  fc.assert(
    fc.property(randomBook, fc.integer({ min: 1, max: 4 }), (drawn, count) => {
      const book = assemble(drawn);
      const others = (splitOn: typeof book.splitOn) =>
        topContributors(attributeDay({ ...book, splitOn, dayIndex: 2, by: ['group'] }).portfolio, count)
          .others?.node.components?.mechanical;
      const found = others(book.splitOn);
      const split = book.splitOn(2).stocks.find((stock) => stock.kind === 'split');
      if (found === undefined || split?.kind !== 'split') return;
      const sums = Array.from(
        split.draws.mechanical,
        (_, d) => others(oneDrawOf(book.dataset, book.splitOn, d))!.point,
      );
      const wanted = bandBySorting(sums, 0);
      for (const end of ['low90', 'low50', 'high50', 'high90'] as const)
        expect(Math.abs(found[end] - wanted[end])).toBeLessThan(1e-12);
    }),
    { numRuns: 60 },
  );
});

test('a count of nothing, and a single position, are mistakes', () => {
  const book = assemble(fc.sample(randomBook, { numRuns: 1, seed: 7 })[0]!);
  const { portfolio } = attributeDay({ ...book, dayIndex: 2, by: [] });
  expect(() => topContributors(portfolio, 0)).toThrow(RangeError);
  expect(() => topContributors(portfolio.children[0]!, 1)).toThrow(RangeError);
});
