import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeDay } from '../../../src/core/attribution/attribute-day.ts';
import { attributePeriod } from '../../../src/core/attribution/attribute-period.ts';
import type { GroupingLevel } from '../../../src/core/attribution/day/day-result.ts';
import { componentNames, mechanicalParts } from '../../../src/core/attribution/node/node.ts';
import { linkingMethods } from '../../../src/core/attribution/period/linking.ts';
import type { PeriodNode } from '../../../src/core/attribution/period/period-result.ts';
import type { MadePosition } from './made-book.ts';
import { madeBook } from './made-book.ts';
import { bandBySorting, madeSplits, madeStock, madeUnsplit } from './made-split.ts';
import { nodesOf } from './nodes-of.ts';
import { periodNodeAt, periodNodesOf, plainPeriod } from './period-nodes.ts';
import { assemble, randomBook } from './random-book.ts';

const levels: fc.Arbitrary<readonly GroupingLevel[]> = fc.shuffledSubarray(
  ['group', 'account', 'currency', 'sector'],
  { maxLength: 3 },
);
const method = fc.constantFrom(...linkingMethods);
const sessions = fc.constantFrom([1], [2], [1, 2], [0, 1, 2]);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const allParts = [...componentNames, ...mechanicalParts] as const;

function expectToAddUp(node: PeriodNode): void {
  const { components, contribution, profitKrw } = node;
  const linked = node.children.filter((child) => child.contribution !== undefined);
  if (contribution !== undefined) {
    const parts = sum(componentNames.map((name) => components![name].point));
    expect(Math.abs(parts - contribution)).toBeLessThan(1e-12);
    const halves = components!.direct.point + components!.feedback.point;
    expect(Math.abs(halves - components!.mechanical.point)).toBeLessThan(1e-12);
    if (linked.length > 0) {
      const over = (read: (child: PeriodNode) => number) => sum(linked.map(read));
      expect(Math.abs(over((child) => child.contribution!) - contribution)).toBeLessThan(1e-12);
      expect(over((child) => child.averageWeight!)).toBeCloseTo(node.averageWeight!, 12);
      for (const name of allParts) {
        const gap = over((child) => child.components![name].point) - components![name].point;
        expect(Math.abs(gap)).toBeLessThan(1e-12);
      }
    }
  }
  if (profitKrw !== undefined) {
    expect(sum(componentNames.map((name) => profitKrw[name]))).toBe(profitKrw.total);
    for (const name of [...componentNames, 'total'] as const) {
      expect(Number.isInteger(profitKrw[name])).toBe(true);
      const booked = node.children.map((child) => child.profitKrw?.[name] ?? 0);
      if (booked.length > 0) expect(sum(booked)).toBe(profitKrw[name]);
    }
  }
}

test('parts add up to the linked return at every node, to 1e-12 and to the won, under every method and grouping', () => {
  fc.assert(
    fc.property(randomBook, sessions, method, levels, (made, dayIndices, by_method, by) => {
      const period = attributePeriod({ ...assemble(made), dayIndices, by, method: by_method });
      for (const node of periodNodesOf(period.portfolio)) expectToAddUp(node);
      expect(Math.abs(period.reconciliation.returnDifference)).toBeLessThan(1e-12);
      expect(period.reconciliation.profitDifferenceKrw).toBe(0);
      expect(Math.abs(period.portfolio.contribution! - period.linking!.whole)).toBeLessThan(1e-12);
      const growth = period.sessions.reduce((wealth, session) => wealth * (1 + session.return!), 1) - 1;
      expect(Math.abs(period.linking!.portfolioReturn - growth)).toBeLessThan(1e-12);
      expect(sum(period.sessions.map((session) => session.profitKrw!))).toBe(
        period.portfolio.profitKrw!.total,
      );
    }),
    { numRuns: 60 },
  );
});

test('a linked figure is the daily figures times one coefficient a day, node by node', () => {
  fc.assert(
    fc.property(randomBook, method, levels, (made, how, by) => {
      const book = assemble(made);
      const { portfolio, linking } = attributePeriod({ ...book, dayIndices: [1, 2], by, method: how });
      const days = [1, 2].map((dayIndex) => nodesOf(attributeDay({ ...book, dayIndex, by }).portfolio));
      for (const node of periodNodesOf(portfolio)) {
        const daily = days.map((nodes) => nodes.find(({ key }) => key === node.key));
        const linked = (read: (day: NonNullable<(typeof daily)[number]>) => number | undefined) =>
          sum(daily.map((day, t) => (day === undefined ? 0 : linking!.coefficients[t]! * (read(day) ?? 0))));
        expect(Math.abs(linked((day) => day.contribution) - (node.contribution ?? 0))).toBeLessThan(1e-12);
        for (const name of allParts) {
          const point = node.components?.[name].point ?? 0;
          expect(Math.abs(linked((day) => day.components?.[name].point) - point)).toBeLessThan(1e-12);
        }
        expect(sum(daily.map((day) => day?.profitKrw?.total ?? 0))).toBe(node.profitKrw?.total ?? 0);
      }
    }),
    { numRuns: 40 },
  );
});

test('regrouping a book never changes the totals of a period', () => {
  fc.assert(
    fc.property(randomBook, method, levels, (made, how, by) => {
      const book = assemble(made);
      const totals = (grouping: readonly GroupingLevel[]) => {
        const { portfolio } = attributePeriod({ ...book, dayIndices: [1, 2], by: grouping, method: how });
        const { children: _, ...own } = plainPeriod(portfolio) as { children: unknown };
        return own;
      };
      expect(totals(by)).toEqual(totals([]));
    }),
    { numRuns: 30 },
  );
});

const days = ['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02'];
const close = [100, 90, 80, 88];
const moves = close.map((price, t) => (t === 0 ? 0 : price / close[t - 1]! - 1));
/** Draw d means the same on every session: a tenth, a fifth … of the move. */
const shares = [0.1, 0.2, 0.3, 0.4, 0.5];
const splitsOf = (dataset: ReturnType<typeof madeBook>) =>
  madeSplits(dataset, (t) =>
    t === 0
      ? [madeUnsplit('000660', 'noReturn')]
      : [
          madeStock({
            code: '000660',
            return: moves[t]!,
            mechanical: shares.map((share) => share * moves[t]!),
          }),
        ],
  );

/** The Hong Kong venue is closed on 07-01. */
const withFund = (positions: Parameters<typeof madeBook>[0]['positions']) =>
  madeBook({
    days,
    positions,
    fx: { USD: [1300, 1300, 1300, 1300] },
    funds: [{ code: '7709', underlying: '000660', multiple: 2, fee: 0 }],
    securities: [
      { code: '000660', kind: 'stock', close },
      {
        code: '7709',
        kind: 'leveraged_fund',
        market: 'HKEX',
        currency: 'USD',
        nav: [10, 8, Number.NaN, 7.68],
      },
    ],
  });

test('a Hong Kong return over two sessions is booked once, when the venue opens again, with both sessions inside', () => {
  const dataset = withFund([
    { code: '7709', quantity: 10, group: 'Fund' },
    { code: '000660', quantity: 1000, group: 'Chips' },
  ]);
  const period = attributePeriod({
    dataset,
    splitOn: splitsOf(dataset),
    dayIndices: [2, 3],
    by: ['group'],
    method: 'grap',
  });
  const start = 10 * 8 * 1300 + 1000 * 90;
  const fund = periodNodeAt(period.portfolio, 'portfolio/Fund');
  const stock = periodNodeAt(period.portfolio, 'portfolio/Chips');
  expect(fund.profitKrw!.total).toBe(-4160);
  expect(fund.contribution).toBeCloseTo((10 * (7.68 - 8) * 1300) / start, 14);
  expect(stock.contribution).toBeCloseTo((1000 * (88 - 90)) / start, 14);
  const bothSessions = 2 * 0.3 * (moves[2]! + (1 + moves[2]!) * moves[3]!);
  expect(fund.components!.mechanical.point).toBeCloseTo(((10 * 8 * 1300) / start) * bothSessions, 14);
  const ofTheStock = 0.3 * (90 * moves[2]! + 80 * moves[3]!) * 1000;
  expect(stock.components!.mechanical.point).toBeCloseTo(ofTheStock / start, 14);
  expect(fund.states).toMatchObject({ priced: 1, stale: 1 });
  expect(fund.flags).toEqual(expect.arrayContaining(['stale', 'accumulated']));
  expect(period.edges.reachOutside).toEqual([]);
});

test('returns that cross the edges of a period are named', () => {
  const dataset = withFund([
    { code: '7709', quantity: 10 },
    { code: '000660', quantity: 1000 },
  ]);
  const splitOn = splitsOf(dataset);
  const ask = (dayIndices: readonly number[]) =>
    attributePeriod({ dataset, splitOn, dayIndices, by: [], method: 'carino' }).edges;
  expect(ask([3]).reachOutside).toEqual([{ code: '7709', day: '2026-07-02', sessions: ['2026-07-01'] }]);
  expect(ask([1, 2]).staleAtEnd).toEqual(['7709']);
  expect(ask([1, 2, 3])).toMatchObject({ reachOutside: [], staleAtEnd: [], enteredKrw: 0 });
  expect(ask([1, 3]).enteredKrw).toBeUndefined();
});

test('bands of a linked figure are quantiles of per-draw sums over the sessions, never sums of ends', () => {
  const dataset = withFund([{ code: '000660', quantity: 1 }]);
  const mechanical = [
    [],
    [0.01, -0.02, 0.03, -0.04, 0.05],
    [-0.05, 0.04, 0.03, -0.02, 0.01],
    [0, 0.02, -0.01, 0.03, 0.01],
  ];
  const splitOn = madeSplits(dataset, (t) => [
    madeStock({
      code: '000660',
      return: moves[t]!,
      mechanical: mechanical[t]!,
      capped: t === 2 ? [0, 0, 1, 0, 0] : [0, 0, 0, 0, 0],
    }),
  ]);
  const { portfolio, linking } = attributePeriod({
    dataset,
    splitOn,
    dayIndices: [1, 2, 3],
    by: [],
    method: 'carino',
  });
  const perDraw = shares.map((_, d) =>
    sum([1, 2, 3].map((t) => linking!.coefficients[t - 1]! * mechanical[t]![d]!)),
  );
  const got = portfolio.components!;
  const expected = bandBySorting(perDraw, got.mechanical.point);
  for (const end of ['low90', 'low50', 'high50', 'high90'] as const)
    expect(got.mechanical[end]).toBeCloseTo(expected[end], 14);
  const uncapped = perDraw.filter((_, d) => d !== 2).map((value) => 0.9 * value);
  expect(got.direct.low90).toBeCloseTo(bandBySorting(uncapped, 0).low90, 14);
  expect(got.direct.high50).toBeCloseTo(bandBySorting(uncapped, 0).high50, 14);
  expect(portfolio.cappedShare).toBe(0.2);
  expect(portfolio.flags).toContain('capped');
});

test('a session without an answer is named, and its return is unsplit, linked like the rest', () => {
  const dataset = withFund([{ code: '000660', quantity: 1 }]);
  const splitOn = madeSplits(dataset, (t) =>
    t === 2
      ? [madeUnsplit('000660', 'limitLocked', moves[2])]
      : [madeStock({ code: '000660', return: moves[t]!, mechanical: [0.5 * moves[t]!] })],
  );
  const { portfolio, linking } = attributePeriod({
    dataset,
    splitOn,
    dayIndices: [1, 2, 3],
    by: [],
    method: 'menchero',
  });
  expect(portfolio.unsplit).toEqual([{ code: '000660', reason: 'limitLocked', days: ['2026-07-01'] }]);
  expect(portfolio.components!.unsplit.point).toBeCloseTo(linking!.coefficients[1]! * moves[2]!, 14);
});

test('where equity is not positive on a day there is money and no return; where nothing has a value, nothing', () => {
  const dataset = madeBook({
    days,
    securities: [{ code: '000660', kind: 'stock', close }],
    positions: [
      { code: '000660', quantity: 10 },
      { code: 'KRW', quantity: -850 },
    ],
  });
  const ask = (dayIndices: readonly number[]) =>
    attributePeriod({ dataset, splitOn: splitsOf(dataset), dayIndices, by: [], method: 'carino' });
  const period = ask([1, 2, 3]);
  expect(period.unlinked).toEqual({ reason: 'equityNotPositive', days: ['2026-07-02'] });
  expect(period.linking).toBeUndefined();
  expect(period.portfolio.contribution).toBeUndefined();
  expect(period.portfolio.components).toBeUndefined();
  expect(period.portfolio.profitKrw!.total).toBe(-120);
  expect(period.sessions.map((session) => session.profitKrw)).toEqual([-100, -100, 80]);
  expect(ask([0])).toMatchObject({ unlinked: { reason: 'nothingValued' }, skipped: ['2026-06-29'] });
});

test('amounts too large for whole won leave returns and no booked profit, not a rounded one', () => {
  const dataset = withFund([{ code: '000660', quantity: 1e14 }]);
  const { portfolio, reconciliation, edges, sessions } = attributePeriod({
    dataset,
    splitOn: splitsOf(dataset),
    dayIndices: [1, 2, 3],
    by: [],
    method: 'carino',
  });
  expect(portfolio.contribution).toBeCloseTo(88 / 100 - 1, 12);
  expect([portfolio.profitKrw, sessions[0]!.profitKrw]).toEqual([undefined, undefined]);
  expect([reconciliation.profitDifferenceKrw, edges.roundingKrw]).toEqual([undefined, undefined]);
});

test('positions that are bought, listed or priced later count from there; what came in is no profit', () => {
  const dataset = madeBook({
    days,
    securities: [
      { code: '000660', kind: 'stock', close },
      { code: '9999', kind: 'other', close: [Number.NaN, 10, 11, 12] },
    ],
    positions: [
      { code: '000660', quantity: 10 },
      { code: '000660', quantity: 20, from: '2026-07-01' },
      { code: '9999', quantity: 5 },
    ],
  });
  const { portfolio, edges } = attributePeriod({
    dataset,
    splitOn: splitsOf(dataset),
    dayIndices: [1, 2, 3],
    by: [],
    method: 'carino',
  });
  expect(
    portfolio.children.map(({ key, states, profitKrw }) => [key, states.priced, profitKrw?.total]),
  ).toEqual([
    ['portfolio/G/A/000660', 3, -40],
    ['portfolio/G/A/9999', 2, 10],
  ]);
  expect(edges.enteredKrw).toBe(10 * 80 + 5 * 10);
  expectToAddUp(portfolio);
});

test('a leveraged fund stands beside its multiple: +6, +5, +5 % at 2x is 2R + 2.844 % of trend − 1.054 % of path', () => {
  const stock = [100, 106, 111.3, 116.865];
  const fund = [100, 112, 123.2, 135.52];
  const dataset = madeBook({
    days,
    securities: [
      { code: '000660', kind: 'stock', close: stock },
      { code: '122630', kind: 'leveraged_fund', close: fund },
    ],
    funds: [{ code: '122630', underlying: '000660', multiple: 2, fee: 0 }],
    positions: [{ code: '122630', quantity: 1 }],
  });
  const splitOn = madeSplits(dataset, (t) =>
    t === 0
      ? [madeUnsplit('000660', 'noReturn')]
      : [madeStock({ code: '000660', return: stock[t]! / stock[t - 1]! - 1, mechanical: [0.01] })],
  );
  const { leveragedFunds, portfolio } = attributePeriod({
    dataset,
    splitOn,
    dayIndices: [1, 2, 3],
    by: [],
    method: 'carino',
  });
  const [memo] = leveragedFunds;
  if (memo?.kind !== 'compared') throw new Error('the fund is not compared');
  expect(memo).toMatchObject({ code: '122630', underlying: '000660', multiple: 2, sessions: 3 });
  expect(memo.realised - memo.multipleReturn).toBeCloseTo(0.0179, 4);
  expect(memo.trend).toBeCloseTo(0.02844, 5);
  expect(memo.path).toBeCloseTo(-0.01054, 5);
  expect(memo.multipleReturn + memo.trend + memo.path + memo.rest).toBeCloseTo(memo.realised, 14);
  expect(memo.rest).toBeCloseTo(0, 12);
  expect(portfolio.contribution).toBeCloseTo(0.3552, 12);
});

test('a leveraged fund is compared over the sessions on which it is held, and not at all before it is bought', () => {
  const stock = [100, 106, 111.3, 116.865];
  const memoOf = (held: readonly MadePosition[], dayIndices: readonly number[]) => {
    const dataset = madeBook({
      days,
      securities: [
        { code: '000660', kind: 'stock', close: stock },
        { code: '122630', kind: 'leveraged_fund', close: [100, 112, 123.2, 135.52] },
      ],
      funds: [{ code: '122630', underlying: '000660', multiple: 2, fee: 0 }],
      positions: [{ code: 'KRW', quantity: 100 }, ...held],
    });
    const splitOn = madeSplits(dataset, (t) =>
      t === 0
        ? [madeUnsplit('000660', 'noReturn')]
        : [madeStock({ code: '000660', return: stock[t]! / stock[t - 1]! - 1, mechanical: [0.01] })],
    );
    return attributePeriod({ dataset, splitOn, dayIndices, by: [], method: 'sum' }).leveragedFunds;
  };
  const bought = { code: '122630', quantity: 1, from: days[1]! };
  const sold = { code: '122630', quantity: 0, from: days[2]! };
  expect(memoOf([bought], [1])).toEqual([]);
  expect(memoOf([bought], [1, 2, 3])).toMatchObject([{ sessions: 2, realised: expect.closeTo(0.21, 12) }]);
  expect(memoOf([bought, sold], [1, 2, 3])).toMatchObject([
    { sessions: 1, realised: expect.closeTo(0.1, 12) },
  ]);
});

test('sessions that do not exist, or run backwards, are refused', () => {
  const dataset = withFund([{ code: '000660', quantity: 1 }]);
  const ask = (dayIndices: readonly number[]) => () =>
    attributePeriod({ dataset, splitOn: splitsOf(dataset), dayIndices, by: [], method: 'sum' });
  expect(ask([])).toThrow(RangeError);
  expect(ask([2, 1])).toThrow(RangeError);
  expect(ask([3, 4])).toThrow(RangeError);
});
