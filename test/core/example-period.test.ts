import { expect, test } from 'vitest';
import { attributeDay } from '../../src/core/attribution/attribute-day.ts';
import { attributePeriod } from '../../src/core/attribution/attribute-period.ts';
import type { GroupingLevel } from '../../src/core/attribution/day/day-result.ts';
import { componentNames } from '../../src/core/attribution/node/node.ts';
import type { LinkingMethod } from '../../src/core/attribution/period/linking.ts';
import { linkingMethods } from '../../src/core/attribution/period/linking.ts';
import { goldenTable } from '../golden/golden-table.ts';
import { bandBySorting } from './attribution/made-split.ts';
import { periodNodeAt, periodNodesOf } from './attribution/period-nodes.ts';
import { example, exampleIndex, exampleSplit } from './example-day.ts';

/* The bundled book from the first forced trades of the single-stock funds to its end. */

const draws = 400;
const from = exampleIndex('2026-05-28');
const dayIndices = Array.from({ length: exampleIndex('2026-07-31') - from + 1 }, (_, t) => from + t);
const splitOn = (t: number) => exampleSplit(example.days[t]!, { draws });
const period = (method: LinkingMethod, by: readonly GroupingLevel[] = ['group']) =>
  attributePeriod({ dataset: example, dayIndices, splitOn, by, method });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('parts add up to the linked return at every node, to 1e-12, under every method', () => {
  for (const method of linkingMethods) {
    const { portfolio, linking, reconciliation } = period(method);
    for (const { contribution, components } of periodNodesOf(portfolio)) {
      if (contribution === undefined) continue;
      const parts = sum(componentNames.map((name) => components![name].point));
      expect(Math.abs(parts - contribution)).toBeLessThan(1e-12);
    }
    expect(Math.abs(portfolio.contribution! - linking!.whole)).toBeLessThan(1e-12);
    expect(Math.abs(reconciliation.returnDifference)).toBeLessThan(1e-12);
  }
});

test('the daily returns of the second implementation compound to the linked return, and its profits add up', () => {
  const rows = goldenTable('portfolio-sessions.csv').filter((row) => row.text('date') >= '2026-05-28');
  const growth = rows.reduce((wealth, row) => wealth * (1 + row.number('return')), 1) - 1;
  const { linking, portfolio, edges, sessions } = period('carino');
  expect(rows).toHaveLength(dayIndices.length);
  expect(linking!.portfolioReturn).toBeCloseTo(growth, 12);
  const exact = sum(rows.map((row) => row.number('profitKrw')));
  expect(Math.abs(portfolio.profitKrw!.total - exact)).toBeLessThan(rows.length / 2);
  expect(edges.roundingKrw).toBeCloseTo(portfolio.profitKrw!.total - exact, 3);
  expect(edges.enteredKrw).toBe(0);
  expect(edges.endEquityKrw! - sessions[0]!.startEquityKrw).toBeCloseTo(exact, 3);
});

test('booked won of the period are those of its days, node by node', () => {
  const { portfolio } = period('carino');
  const daily = dayIndices.map((dayIndex) =>
    attributeDay({ dataset: example, dayIndex, splitOn, by: ['group'] }),
  );
  expect(portfolio.profitKrw!.total).toBe(sum(daily.map((day) => day.portfolio.profitKrw!.total)));
  portfolio.children.forEach((group, at) => {
    for (const name of [...componentNames, 'total'] as const) {
      const booked = sum(daily.map((day) => day.portfolio.children[at]!.profitKrw?.[name] ?? 0));
      expect(group.profitKrw![name]).toBe(booked);
    }
  });
});

test('GRAP and Frongello of a book alone are its profit over its first value, to the won', () => {
  const { portfolio, sessions } = period('grap');
  for (const { contribution, profitKrw } of periodNodesOf(portfolio)) {
    if (contribution === undefined) continue;
    const won = contribution * sessions[0]!.startEquityKrw;
    expect(Math.abs(won - profitKrw!.total)).toBeLessThan(dayIndices.length);
  }
  expect(period('frongello').portfolio.components).toEqual(portfolio.components);
});

test('regrouping never changes the totals', () => {
  const one = period('menchero', ['account', 'currency']).portfolio;
  const other = period('menchero', []).portfolio;
  expect(one.components).toEqual(other.components);
  expect(one.contribution).toBe(other.contribution);
  expect(one.profitKrw!.mechanical).toBe(other.profitKrw!.mechanical);
});

test('the band of a share is that of its per-draw sums over all sessions', () => {
  const { portfolio, linking, sessions } = period('carino');
  const node = periodNodeAt(portfolio, 'portfolio/Chips/Core/000660');
  const perDraw = Array.from({ length: draws }, (_, d) =>
    sum(
      dayIndices.map((t, at) => {
        const stock = splitOn(t).stocks.find(({ code }) => code === '000660')!;
        if (stock.kind !== 'split') return 0;
        const weight = (5000 * stock.previousClose!) / sessions[at]!.startEquityKrw;
        return linking!.coefficients[at]! * weight * stock.draws.mechanical[d]!;
      }),
    ),
  );
  const expected = bandBySorting(perDraw, node.components!.mechanical.point);
  for (const end of ['low90', 'low50', 'high50', 'high90'] as const)
    expect(node.components!.mechanical[end]).toBeCloseTo(expected[end], 12);
});

test('sessions without an answer are named, and what is never priced is in no sum', () => {
  const { portfolio } = period('carino');
  expect(portfolio.unsplit).toContainEqual({ code: '000660', reason: 'limitLocked', days: ['2026-07-31'] });
  const receipt = periodNodeAt(portfolio, 'portfolio/Chips/Offshore/SKHY');
  expect(receipt.states.unpriced).toBe(dayIndices.length);
  expect([receipt.contribution, receipt.components, receipt.profitKrw]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('the Hong Kong funds book two sessions at once after a holiday, and only once', () => {
  const { portfolio } = period('sum');
  const fund = periodNodeAt(portfolio, 'portfolio/Leveraged/Offshore/7709');
  expect(fund.states).toMatchObject({ priced: 43, stale: 2 });
  const daily = dayIndices.flatMap((dayIndex) =>
    attributeDay({ dataset: example, dayIndex, splitOn, by: ['group'] })
      .portfolio.children.flatMap(({ children }) => children)
      .filter(({ key }) => key === fund.key),
  );
  expect(fund.contribution).toBeCloseTo(sum(daily.map(({ contribution }) => contribution!)), 13);
  const wealth = daily.reduce((value, node) => value * (1 + node.return!), 1);
  const first = daily[0]!.startValueKrw!;
  expect(Math.abs(first * (wealth - 1) - fund.profitKrw!.total)).toBeLessThan(dayIndices.length);
});
