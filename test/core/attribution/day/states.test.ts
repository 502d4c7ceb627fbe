import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import type { DayResult } from '../../../../src/core/attribution/day/day-result.ts';
import { explainNode } from '../../../../src/core/attribution/explanation/explain-target.ts';
import type { MadeBook } from '../made-book.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits } from '../made-split.ts';
import { nodesOf } from '../nodes-of.ts';

const days = ['2026-06-18', '2026-06-19', '2026-06-22'];

function attribute(made: Omit<MadeBook, 'days' | 'securities'> & Partial<MadeBook>, dayIndex = 2): DayResult {
  const dataset = madeBook({ days, securities: [], ...made });
  return attributeDay({ dataset, dayIndex, splitOn: madeSplits(dataset, () => []), by: [] });
}

const positionsOf = (result: DayResult) =>
  nodesOf(result.portfolio).filter(({ level }) => level === 'position');
const states = (result: DayResult) => positionsOf(result).map(({ state }) => state);

test('an unpriced position is named with its last known value, and is in no sum', () => {
  const result = attribute({
    positions: [
      { code: '252670', quantity: 100 },
      { code: 'KRW', quantity: 1_000 },
    ],
    securities: [{ code: '252670', kind: 'other', close: [62, 61, Number.NaN] }],
  });
  const [node] = positionsOf(result);
  expect(node!.state).toEqual({ kind: 'unpriced', lastKnown: { day: '2026-06-19', valueKrw: 6_100 } });
  for (const figure of [
    'startValueKrw',
    'weight',
    'return',
    'contribution',
    'components',
    'profitKrw',
  ] as const) {
    expect(node![figure], figure).toBeUndefined();
  }
  expect(result.coverage).toEqual({
    positions: 2,
    priced: 1,
    oldRate: 0,
    stale: 0,
    unpriced: 1,
    notListed: 0,
    notHeld: 0,
    pricedValueKrw: 1_000,
    unpricedLastKnownKrw: 6_100,
    unpricedCodes: ['252670'],
  });
});

test('a value that was never known has no figure in the coverage', () => {
  const result = attribute({
    positions: [
      { code: 'SKHY', quantity: 6_000 },
      { code: 'NOWHERE', quantity: 1 },
    ],
    securities: [{ code: 'SKHY', kind: 'adr', market: 'US', currency: 'USD' }],
  });
  expect(states(result)).toEqual([{ kind: 'unpriced' }, { kind: 'unpriced' }]);
  expect(result.coverage).not.toHaveProperty('unpricedLastKnownKrw');
  expect(result.portfolio.state).toEqual({ kind: 'unpriced' });
  expect(result.portfolio.profitKrw).toBeUndefined();
});

test('a price of 0 is no price', () => {
  const result = attribute({
    positions: [{ code: '035420', quantity: 1 }],
    securities: [{ code: '035420', kind: 'stock', close: [100, 100, 0] }],
  });
  expect(states(result)).toEqual([{ kind: 'unpriced', lastKnown: { day: '2026-06-19', valueKrw: 100 } }]);
});

test('foreign money without a rate, and points of an index, have no value', () => {
  const result = attribute({
    positions: [
      { code: 'JPY', quantity: 5 },
      { code: 'KOSPI', quantity: 5 },
    ],
    securities: [{ code: 'KOSPI', kind: 'index', close: [100, 100, 100] }],
  });
  expect(states(result)).toEqual([{ kind: 'unpriced' }, { kind: 'unpriced' }]);
});

test('a value at an exchange rate of an earlier day is in the sums, in a state that names the day of the rate', () => {
  const made = {
    positions: [
      { code: 'USD', quantity: 5 },
      { code: '7709', quantity: 2 },
      { code: 'KRW', quantity: 1_000 },
    ],
    securities: [
      { code: '7709', kind: 'leveraged_fund', market: 'HKEX', currency: 'USD', close: [10, 11, 12] },
    ],
    fx: { USD: [1_500, 1_510] },
  } as const;
  const fresh = attribute(made, 1);
  expect(fresh.coverage).toMatchObject({ priced: 3, oldRate: 0 });
  const result = attribute(made, 2);
  const old = { kind: 'oldRate', since: '2026-06-19' };
  expect(states(result).toSorted(byKind)).toEqual([old, old, { kind: 'priced' }]);
  expect(result.coverage).toMatchObject({ priced: 1, oldRate: 2, oldestRate: '2026-06-19' });
  const dollars = positionsOf(result).find(({ code }) => code === 'USD')!;
  expect(dollars.profitKrw!.total).toBe(0);
  expect(dollars.flags).toContain('oldRate');
});

const byKind = (a: { readonly kind: string }, b: { readonly kind: string }): number =>
  a.kind.localeCompare(b.kind);

test('a fund is not listed until the day after its first close', () => {
  const made = {
    positions: [{ code: '0193T0', quantity: 1 }],
    securities: [{ code: '0193T0', kind: 'leveraged_fund', close: [Number.NaN, 100, 110] }],
    funds: [{ code: '0193T0', underlying: '000660', multiple: 2, listed: '2026-06-19' }],
  } as const;
  const listing = { kind: 'notListed', listingDay: '2026-06-19' };
  expect(states(attribute(made, 0))).toEqual([listing]);
  expect(states(attribute(made, 1))).toEqual([listing]);
  expect(states(attribute(made, 2))).toEqual([{ kind: 'priced' }]);
});

test('without a listing day, prices that begin later say that it is not listed yet', () => {
  const made = {
    positions: [{ code: '035420', quantity: 1 }],
    securities: [{ code: '035420', kind: 'stock', close: [Number.NaN, 100, 110] }],
  } as const;
  expect(states(attribute(made, 0))).toEqual([{ kind: 'notListed' }]);
  expect(states(attribute(made, 1))).toEqual([{ kind: 'notListed' }]);
});

test('a note listed long ago without any price is unpriced, and before its listing not listed', () => {
  const made = {
    positions: [{ code: '520101', quantity: 1 }],
    securities: [{ code: '520101', kind: 'etn' }],
    funds: [{ code: '520101', underlying: '000660', multiple: 2, listed: '2026-06-19' }],
  } as const;
  expect(states(attribute(made, 1)).map(({ kind }) => kind)).toEqual(['notListed']);
  expect(states(attribute(made, 2))).toEqual([{ kind: 'unpriced' }]);
});

test('on the first session nothing has a return yet', () => {
  const made = {
    positions: [{ code: '035420', quantity: 2 }],
    securities: [{ code: '035420', kind: 'stock', close: [100, 100, 110] }],
  } as const;
  expect(states(attribute(made, 0))).toEqual([
    { kind: 'unpriced', lastKnown: { day: '2026-06-18', valueKrw: 200 } },
  ]);
});

test('a position counts from the close of its effective day; of several the latest is in force, with all its lots', () => {
  const made = {
    positions: [
      { code: '035420', quantity: 10, from: '2026-06-18' },
      { code: '035420', quantity: 7, from: '2026-06-19' },
      { code: '035420', quantity: 5, from: '2026-06-19' },
      { code: '035420', quantity: 99, from: '2026-06-22' },
      { code: 'KRW', quantity: 100, from: '2026-06-22' },
    ],
    securities: [{ code: '035420', kind: 'stock', close: [100, 100, 110] }],
  } as const;
  const held = (dayIndex: number) =>
    positionsOf(attribute(made, dayIndex)).map(({ key, quantity, state }) => [key, quantity, state.kind]);
  expect(held(0)).toEqual([
    ['portfolio/G/A/035420', 10, 'notHeld'],
    ['portfolio/G/A/KRW', 100, 'notHeld'],
  ]);
  expect(held(1)[0]).toEqual(['portfolio/G/A/035420', 10, 'priced']);
  expect(held(2)).toEqual([
    ['portfolio/G/A/035420', 5, 'priced'],
    ['portfolio/G/A/035420#2', 7, 'priced'],
    ['portfolio/G/A/KRW', 100, 'notHeld'],
  ]);
  expect(states(attribute(made, 2))[2]).toEqual({ kind: 'notHeld', from: '2026-06-22' });
});

test('one stock in two groups is two positions', () => {
  const result = attribute({
    positions: [
      { code: '000660', quantity: 5_000, group: 'Chips' },
      { code: '000660', quantity: -700, group: 'Hedge' },
    ],
    securities: [{ code: '000660', kind: 'stock', close: [100, 100, 110] }],
  });
  expect(positionsOf(result).map(({ startValueKrw }) => startValueKrw)).toEqual([500_000, -70_000]);
  expect(result.portfolio.profitKrw!.total).toBe(43_000);
});

test('a book whose debts are at least its holdings has money, and no weights', () => {
  const result = attribute({
    positions: [
      { code: '035420', quantity: 10 },
      { code: 'KRW', quantity: -1_000 },
    ],
    securities: [{ code: '035420', kind: 'stock', close: [100, 100, 110] }],
  });
  expect(result.netEquityKrw).toBe(0);
  expect(result.moneyOnly).toBe('equityNotPositive');
  for (const node of nodesOf(result.portfolio)) {
    expect(node.weight).toBeUndefined();
    expect(node.contribution).toBeUndefined();
    expect(node.components).toBeUndefined();
  }
  expect(result.portfolio.return).toBeUndefined();
  expect(result.portfolio.profitKrw).toMatchObject({ total: 100, unsplit: 100, mechanical: 0 });
  expect(positionsOf(result)[0]!.return).toBeCloseTo(0.1, 12);
  expect(result.reconciliation.profitDifferenceKrw).toBe(0);
});

test('equity that is only the rounding of foreign products is none: 102.1 dollars of debt on 1,021 units at 0.1', () => {
  const result = attribute({
    positions: [
      { code: '035420', quantity: 1_021 },
      { code: 'USD', quantity: -102.1 },
    ],
    securities: [{ code: '035420', kind: 'stock', currency: 'USD', close: [0.1, 0.1, 0.11] }],
    fx: { USD: [1548.3, 1548.3, 1548.3] },
  });
  expect(result.netEquityKrw).toBeGreaterThan(0);
  expect(result.moneyOnly).toBe('equityNotPositive');
  expect(result.portfolio.return).toBeUndefined();
});

test('a book of amounts beyond whole won has returns, and no booked won', () => {
  const result = attribute({
    positions: [{ code: '035420', quantity: 9e15 }],
    securities: [{ code: '035420', kind: 'stock', close: [100_000, 100_000, 110_000] }],
  });
  expect(result.portfolio.return).toBeCloseTo(0.1, 12);
  expect(result.portfolio.profitKrw).toBeUndefined();
  expect(explainNode(result, 'portfolio')!.steps.map(({ symbol }) => symbol)).not.toContain('profit');
});

test('an empty book is a state, not an error', () => {
  const result = attribute({ positions: [] });
  expect(result.portfolio.state).toEqual({ kind: 'unpriced' });
  expect(result.coverage.positions).toBe(0);
  expect(result.reconciliation.profitDifferenceKrw).toBe(0);
});

test('names of groups and accounts cannot make two nodes look like one', () => {
  const result = attribute({
    positions: [
      { code: 'KRW', quantity: 1, group: 'a/b', account: '' },
      { code: 'KRW', quantity: 2, group: 'a', account: 'b/' },
      { code: 'KRW', quantity: 3, group: 'a%2Fb', account: '' },
    ],
  });
  const keys = nodesOf(result.portfolio).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('asking for a day outside the book is a mistake of the program', () => {
  expect(() => attribute({ positions: [] }, 3)).toThrow(RangeError);
});
