import { expect, test } from 'vitest';
import { attributeDay } from '../../../src/core/attribution/attribute-day.ts';
import type { DayResult } from '../../../src/core/attribution/day/day-result.ts';
import type { AttributionNode } from '../../../src/core/attribution/node/node.ts';
import { componentNames } from '../../../src/core/attribution/node/node.ts';
import { example, exampleIndex, exampleSplit } from '../example-day.ts';
import { nodeAt, nodesOf } from './nodes-of.ts';

const attribute = (dayIndex: number): DayResult =>
  attributeDay({
    dataset: example,
    dayIndex,
    splitOn: (t) => exampleSplit(example.days[t]!, { draws: 400 }),
    by: ['group'],
  });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function expectWhole(node: AttributionNode, day: string): void {
  const { components, profitKrw } = node;
  const what = `${day} ${node.key}`;
  const parts = sum(componentNames.map((name) => components![name].point));
  expect(Math.abs(parts - node.contribution!), what).toBeLessThanOrEqual(1e-12);
  const halves = components!.direct.point + components!.feedback.point;
  expect(Math.abs(halves - components!.mechanical.point), what).toBeLessThanOrEqual(1e-12);
  expect(sum(componentNames.map((name) => profitKrw![name])), what).toBe(profitKrw!.total);
  if (components!.unsplit.point !== 0) expect(node.unsplitReasons.length, what).toBeGreaterThan(0);
  for (const { low90, low50, high50, high90 } of Object.values(components!)) {
    expect([low90, low50, high50, high90].every(Number.isFinite), what).toBe(true);
    expect(low90 <= low50 && low50 <= high50 && high50 <= high90, what).toBe(true);
  }
}

test('on all 73 sessions the parts of every node add up, or its state says why it has none', () => {
  for (const [dayIndex, day] of example.days.entries()) {
    const result = attribute(dayIndex);
    for (const node of nodesOf(result.portfolio)) {
      if (node.contribution !== undefined) expectWhole(node, day);
      else expect(['unpriced', 'notListed'], `${day} ${node.key}`).toContain(node.state.kind);
    }
    expect(Math.abs(result.reconciliation.returnDifference), day).toBeLessThanOrEqual(1e-12);
    expect(result.reconciliation.profitDifferenceKrw, day).toBe(0);
  }
});

test('the book stands at 50,053,831,569 won on 2026-06-22 and loses 5,561,287,130 won, 11.11 %, the day after', () => {
  const result = attribute(exampleIndex('2026-06-23'));
  expect(result.netEquityKrw).toBe(50_053_831_569);
  expect(result.portfolio.profitKrw!.total).toBe(-5_561_287_130);
  expect(result.portfolio.return).toBeCloseTo(-0.1111, 4);
  expect(result.coverage).toMatchObject({
    positions: 16,
    priced: 13,
    unpriced: 3,
    pricedValueKrw: 50_053_831_569,
  });
  expect(result.coverage.unpricedCodes).toEqual(['252670', '520101', 'SKHY']);
});

test('on 2026-07-31 SK hynix is at its limit, and the portfolio says how much of its return that is', () => {
  const { portfolio } = attribute(exampleIndex('2026-07-31'));
  const long = nodeAt(portfolio, 'portfolio/Chips/Core/000660');
  expect(long.components!.unsplit.point).toBeCloseTo(long.contribution!, 15);
  expect(long.flags).toEqual(['limitLocked', 'unsplit']);
  expect(portfolio.unsplitReasons).toEqual([{ code: '000660', reason: 'limitLocked' }]);
  expect(portfolio.components!.unsplit.point).toBeGreaterThan(long.components!.unsplit.point);
  expect(portfolio.return).toBeCloseTo(0.2067, 4);
});

test('Hong Kong products are carried on 06-19 and 07-01, and catch up on the sessions after', () => {
  for (const [closed, open] of [
    ['2026-06-19', '2026-06-22'],
    ['2026-07-01', '2026-07-02'],
  ] as const) {
    const [before, after] = [attribute(exampleIndex(closed)), attribute(exampleIndex(open))];
    expect(before.coverage.stale, closed).toBe(2);
    const key = 'portfolio/Leveraged/Offshore/7709';
    expect(nodeAt(before.portfolio, key).profitKrw!.total, closed).toBe(0);
    expect(nodeAt(after.portfolio, key).startValueKrw, open).toBe(
      nodeAt(before.portfolio, key).startValueKrw,
    );
    expect(nodeAt(after.portfolio, key).flags, open).toContain('accumulated');
  }
});

test('before the listing of 2026-05-27 the new products are not listed; from the day after they are in the sums', () => {
  const states = (date: string) =>
    ['0193T0', '0193W0'].map(
      (code) => nodeAt(attribute(exampleIndex(date)).portfolio, `portfolio/Leveraged/Tactical/${code}`).state,
    );
  const notListed = { kind: 'notListed', listingDay: '2026-05-27' };
  expect(states('2026-05-26')).toEqual([notListed, notListed]);
  expect(states('2026-05-27')).toEqual([notListed, notListed]);
  expect(states('2026-05-28')).toEqual([{ kind: 'priced' }, { kind: 'priced' }]);
});
