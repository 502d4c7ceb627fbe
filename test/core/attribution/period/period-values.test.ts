import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributePeriod } from '../../../../src/core/attribution/attribute-period.ts';
import type { PeriodNode } from '../../../../src/core/attribution/period/period-result.ts';
import { valueSteps } from '../../../../src/core/attribution/period/period-values.ts';
import type { MadeBook } from '../made-book.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits, madeStock, madeUnsplit } from '../made-split.ts';
import { periodNodeAt, periodNodesOf } from '../period-nodes.ts';

const days = ['2026-06-26', '2026-06-29', '2026-06-30', '2026-07-01'];
const close = [100, 110, 99, 120];

const spans: readonly (readonly number[])[] = [[1], [1, 2], [2, 3], [1, 2, 3]];

function ask(
  made: Pick<MadeBook, 'positions' | 'flows' | 'actions'>,
  { sessions = [1, 2, 3], by = [] }: { sessions?: readonly number[]; by?: readonly string[] } = {},
) {
  const dataset = madeBook({
    days,
    fx: { USD: [1_500, 1_510.5, 1_490.25, 1_520] },
    securities: [
      { code: '000660', kind: 'stock', close },
      { code: '005930', kind: 'stock', close: [50, 51, Number.NaN, 49] },
      { code: 'NVDA', kind: 'stock', market: 'US', currency: 'USD', close: [1.5, 1.4, 1.7, 1.6] },
    ],
    ...made,
  });
  const splitOn = madeSplits(dataset, (t) =>
    t === 0
      ? [madeUnsplit('000660', 'noReturn')]
      : [madeStock({ code: '000660', return: close[t]! / close[t - 1]! - 1, mechanical: [0.01, 0.02] })],
  );
  return attributePeriod({ dataset, splitOn, dayIndices: sessions, by, method: 'carino' });
}

const zeros = { outside: 0, traded: 0, dividends: 0, other: 0, rounding: 0 };

/** Ten shares, five more bought out of cash, 2,900 won from outside, a dividend of 4 won on 15 shares: by hand. */
const traded: Parameters<typeof ask>[0] = {
  positions: [
    { code: '000660', quantity: 10 },
    { code: '000660', quantity: 15, from: '2026-06-29' },
    { code: 'KRW', quantity: 1_000 },
    { code: 'KRW', quantity: 450, from: '2026-06-29' },
  ],
  flows: [{ day: '2026-06-30', currency: 'KRW', amount: 2_900 }],
  actions: [{ code: '000660', day: '2026-06-30', amount: 4 }],
};

test('start, money from outside and profit make the end, to the won; what was bought came out of the cash', () => {
  const { portfolio } = ask(traded);
  const profit = 100 + (15 * -11 + 60) + 15 * 21;
  expect(portfolio.values).toEqual({ ...zeros, start: 2_000, outside: 2_900, profit, end: 5_210 });
  const [stock, cash] = ['000660', 'KRW'].map((code) => periodNodeAt(portfolio, `portfolio/G/A/${code}`));
  expect(stock!.values).toEqual({
    ...zeros,
    start: 1_000,
    traded: 550,
    dividends: -60,
    profit,
    end: 1_800,
  });
  expect(cash!.values).toEqual({
    ...zeros,
    start: 1_000,
    outside: 2_900,
    traded: -550,
    dividends: 60,
    profit: 0,
    end: 3_410,
  });
});

test('a price that goes takes the value of what is held on both sides of a new dated row; only the rest was traded', () => {
  const { portfolio } = ask({
    positions: [
      { code: '005930', quantity: 10 },
      { code: '005930', quantity: 14, from: '2026-06-29' },
      { code: 'KRW', quantity: 1_000 },
    ],
  });
  expect(portfolio.values).toEqual({ ...zeros, start: 1_500, other: -510, profit: 10, end: 1_000 });
});

test('a price that comes brings what was held before; what a new dated row adds was traded', () => {
  const dataset = madeBook({
    days,
    securities: [
      { code: '000660', kind: 'stock', close },
      { code: '005930', kind: 'stock', close: [Number.NaN, 50, 51, 49] },
    ],
    positions: [
      { code: '005930', quantity: 10 },
      { code: '005930', quantity: 14, from: '2026-06-29' },
      { code: 'KRW', quantity: 1_000 },
    ],
  });
  const splitOn = madeSplits(dataset, () => [madeUnsplit('000660', 'noReturn')]);
  const { portfolio } = attributePeriod({ dataset, splitOn, dayIndices: [1, 2], by: [], method: 'carino' });
  expect(portfolio.values).toEqual({
    ...{ ...zeros, start: 1_000, traded: 200, other: 500 },
    ...{ profit: 14, end: 1_714 },
  });
});

interface AcrossSplit {
  readonly factor?: number;
  readonly close: readonly number[];
  readonly from: string;
}

/** Ten shares, each `factor` from 06-30 on; 24 after a new dated row. */
function acrossSplit({ factor, close: closes, from }: AcrossSplit) {
  const dataset = madeBook({
    days: [...days, '2026-07-02'],
    securities: [{ code: '005930', kind: 'stock', close: closes }],
    positions: [
      { code: '005930', quantity: 10 },
      { code: '005930', quantity: 24, from },
      { code: 'KRW', quantity: 1_000 },
    ],
    actions: [{ code: '005930', day: '2026-06-30', ...(factor === undefined ? {} : { factor }) }],
  });
  const splitOn = madeSplits(dataset, () => [madeUnsplit('005930', 'noReturn')]);
  const question = { dataset, splitOn, dayIndices: [1, 2, 3, 4], by: [], method: 'sum' } as const;
  return attributePeriod(question).portfolio.values;
}

test('a price that goes and comes over a split takes and brings what was held, in the units of its side', () => {
  const { NaN: none } = Number;
  const back = { close: [50, 50, none, 26, 27], from: '2026-07-01' };
  const start = { ...zeros, start: 1_500 };
  const end = 1_000 + 24 * 27;
  // gone with 10 × 50, back with 20 × 26; the other 4 were bought
  expect(acrossSplit({ ...back, factor: 2 })).toEqual({
    ...{ ...start, other: 20 * 26 - 500, traded: 4 * 26, profit: 24, end },
  });
  // nothing says how many the ten became: what is there came with the price
  expect(acrossSplit(back)).toEqual({ ...start, other: 24 * 26 - 500, profit: 24, end });
  // 20 × 26 gone with the price; what the new row adds never had one
  expect(acrossSplit({ factor: 2, close: [50, 51, 26, none, none], from: '2026-06-30' })).toEqual({
    ...{ ...start, profit: 10 + 10, other: -520, end: 1_000 },
  });
});

test('a dividend is cash from the session after its ex-date on, in the equity that returns are divided by', () => {
  const { sessions } = ask(traded);
  expect(sessions.map(({ startEquityKrw }) => startEquityKrw)).toEqual([2_000, 5_000, 4_895]);
  expect(ask(traded, { sessions: [1, 2] }).portfolio.values).toMatchObject({ end: 4_895, dividends: 0 });
  expect(ask(traded, { sessions: [3] }).portfolio.values).toMatchObject({ start: 4_895, end: 5_210 });
});

test('a dividend that goes ex on the last session, of the period or of the book, is due and part of the value after it', () => {
  for (const [ex, sessions] of [
    ['2026-06-30', [1, 2]],
    ['2026-07-01', [1, 2, 3]],
  ] as const) {
    const { portfolio, edges } = ask(
      {
        positions: [
          { code: '000660', quantity: 10 },
          { code: 'KRW', quantity: 1_000 },
        ],
        actions: [{ code: '000660', day: ex, amount: 4 }],
      },
      { sessions },
    );
    const end = 10 * close[sessions.at(-1)!]! + 1_000 + 40;
    expect(portfolio.values).toEqual({ ...zeros, start: 2_000, profit: end - 2_000, end });
    expect(edges).toMatchObject({ endEquityKrw: end, enteredKrw: 0 });
  }
});

test('a dividend ex while its venue is closed comes with the next own session, into profit and cash alike', () => {
  const dataset = madeBook({
    days,
    fx: { USD: [1_500, 1_500, 1_500, 1_500] },
    securities: [
      { code: '000660', kind: 'stock', close },
      { code: 'NVDA', kind: 'stock', market: 'US', currency: 'USD', close: [10, Number.NaN, 10, 11] },
    ],
    positions: [
      { code: 'NVDA', quantity: 2 },
      { code: 'USD', quantity: 100 },
    ],
    actions: [{ code: 'NVDA', day: '2026-06-29', amount: 1, currency: 'USD' }],
  });
  const splitOn = madeSplits(dataset, () => [madeUnsplit('000660', 'noReturn')]);
  const { sessions } = attributePeriod({
    dataset,
    splitOn,
    dayIndices: [1, 2, 3],
    by: [],
    method: 'sum',
  });
  expect(
    sessions.map(({ startEquityKrw, profitKrw }) => [startEquityKrw / 1_500, profitKrw! / 1_500]),
  ).toEqual([
    [120, 0],
    [120, 2],
    [122, 2],
  ]);
});

test('a dated row of the cash after the day of payment has the dividend inside; one before it has not', () => {
  const cashAt = (from: string, paid?: string) => {
    const made: Parameters<typeof ask>[0] = {
      positions: [
        { code: '000660', quantity: 10 },
        { code: 'KRW', quantity: 100 },
        { code: 'KRW', quantity: 500, from },
      ],
      actions: [{ code: '000660', day: '2026-06-29', amount: 1, ...(paid === undefined ? {} : { paid }) }],
    };
    return periodNodeAt(ask(made).portfolio, 'portfolio/G/A/KRW').quantity;
  };
  expect(cashAt('2026-06-30')).toBe(500);
  expect(cashAt('2026-06-30', '2026-06-30')).toBe(500);
  expect(cashAt('2026-06-30', '2026-07-20')).toBe(510);
});

test('a dividend that finds no cash of its currency is profit, and leaves the book by name', () => {
  const { portfolio } = ask({
    positions: [{ code: '000660', quantity: 10 }],
    actions: [{ code: '000660', day: '2026-06-29', amount: 3 }],
  });
  expect(portfolio.values).toEqual({ ...zeros, start: 1_000, dividends: -30, profit: 230, end: 1_200 });
});

test('a dividend that goes ex over a missing price is in the cash and in no profit', () => {
  const { portfolio } = ask({
    positions: [
      { code: '005930', quantity: 10 },
      { code: 'KRW', quantity: 100 },
    ],
    actions: [{ code: '005930', day: '2026-06-30', amount: 3 }],
  });
  expect(portfolio.values).toEqual({
    ...zeros,
    start: 600,
    dividends: 30,
    other: -510,
    profit: 10,
    end: 130,
  });
});

test('opened and closed inside, and a price that comes and goes: each a line of its own', () => {
  const { portfolio } = ask({
    positions: [
      { code: 'KRW', quantity: 1 },
      { code: '000660', quantity: 4, from: '2026-06-29' },
      { code: '000660', quantity: 0, from: '2026-06-30' },
      { code: '005930', quantity: 10 },
    ],
  });
  expect(periodNodeAt(portfolio, 'portfolio/G/A/000660').values).toEqual({
    ...zeros,
    start: 0,
    traded: 440 - 396,
    profit: -44,
    end: 0,
  });
  expect(periodNodeAt(portfolio, 'portfolio/G/A/005930').values).toEqual({
    ...zeros,
    start: 500,
    profit: 10,
    other: -510,
    end: 0,
  });
});

test('sessions picked out of the calendar have no such bridge', () => {
  expect(ask(traded, { sessions: [1, 3] }).portfolio.values).toBeUndefined();
});

const amount = fc.integer({ min: -9_000, max: 90_000 });
const evening = fc.constantFrom(undefined, '2026-06-26', '2026-06-29', '2026-06-30');
const position = fc.record({
  code: fc.constantFrom('000660', '005930', 'NVDA', 'KRW', 'USD'),
  quantity: fc.oneof(amount, fc.double({ min: 0.1, max: 99, noNaN: true })),
  account: fc.constantFrom('A', 'B'),
  group: fc.constantFrom('G', 'H'),
  from: evening,
});
const flow = fc.record({
  day: fc.constantFrom(...days),
  currency: fc.constantFrom('KRW', 'USD'),
  amount,
  account: fc.constantFrom('A', 'B'),
});
const action = fc.record({
  code: fc.constantFrom('000660', 'NVDA'),
  day: fc.constantFrom(...days),
  amount: fc.double({ min: 0.01, max: 5, noNaN: true }),
  currency: fc.constantFrom('KRW', 'USD'),
});

test('in any book, at every node and over any span, the steps make the end, and children add up to their parent', () => {
  fc.assert(
    fc.property(
      fc.array(position, { minLength: 1, maxLength: 12 }),
      fc.array(flow, { maxLength: 4 }),
      fc.array(action, { maxLength: 3 }),
      fc.constantFrom(...spans),
      (positions, flows, actions, sessions) => {
        const rows = positions.map(({ from, ...rest }) => (from === undefined ? rest : { ...rest, from }));
        const held = [{ code: 'KRW', quantity: 10 ** 9 }, ...rows];
        const { portfolio } = ask(
          { positions: held, flows, actions },
          { sessions, by: ['account', 'group'] },
        );
        for (const node of periodNodesOf(portfolio)) expectBridge(node);
        expect(portfolio.values!.rounding).toBeLessThanOrEqual(8);
      },
    ),
    { numRuns: 150 },
  );
});

function expectBridge({ values, children, level, profitKrw }: PeriodNode): void {
  if (values === undefined) {
    expect(profitKrw).toBeUndefined();
    return;
  }
  const { start, outside, traded: bought, dividends, other, profit, rounding, end } = values;
  expect(start + outside + bought + dividends + other + profit + rounding).toBe(end);
  expect(Object.values(values).every(Number.isSafeInteger)).toBe(true);
  if (level === 'position') return;
  for (const step of valueSteps) {
    const sum = children.reduce((total, child) => total + (child.values?.[step] ?? 0), 0);
    expect(sum, step).toBe(values[step]);
  }
}
