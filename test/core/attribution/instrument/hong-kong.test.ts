import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { explainNode } from '../../../../src/core/attribution/explanation/explain-target.ts';
import { evaluateExplanation } from '../evaluate-explanation.ts';
import { madeBook } from '../made-book.ts';
import { bandBySorting, madeSplits, madeStock, madeUnsplit } from '../made-split.ts';
import { nodesOf } from '../nodes-of.ts';

/* SK hynix, CSOP 7709 (NAV in USD) and USDKRW around the Hong Kong holiday of 2026-07-01: fixtures/korea-2026, prices.csv and fx.csv. */

const dataset = madeBook({
  days: ['2026-06-30', '2026-07-01', '2026-07-02'],
  securities: [
    { code: '000660', kind: 'stock', close: [2_650_000, 2_560_000, 2_187_000] },
    {
      code: '7709',
      kind: 'leveraged_fund',
      nav: [18.6317, Number.NaN, 11.9344],
      market: 'HKEX',
      currency: 'USD',
    },
  ],
  funds: [{ code: '7709', underlying: '000660', multiple: 2, fee: 0.016 }],
  fx: { USD: [1548, 1552.5, 1542.5] },
  positions: [
    { code: '7709', quantity: 30_000 },
    { code: 'KRW', quantity: 1_000_000_000 },
  ],
});
const first = 2_560_000 / 2_650_000 - 1;
const second = 2_187_000 / 2_560_000 - 1;
const drawsOfFirst = [-0.004, -0.001, -0.009, -0.002, -0.003];
const drawsOfSecond = [-0.02, -0.05, -0.01, -0.04, -0.03];
const stocks = [
  madeUnsplit('000660', 'noReturn'),
  madeStock({ code: '000660', return: first, mechanical: drawsOfFirst }),
  madeStock({ code: '000660', return: second, mechanical: drawsOfSecond }),
];
const splitOn = madeSplits(dataset, (t) => [stocks[t]!]);

const productOn = (dayIndex: number) => {
  const { portfolio } = attributeDay({ dataset, dayIndex, splitOn, by: [] });
  return nodesOf(portfolio).find(({ code }) => code === '7709')!;
};

test('on a Hong Kong holiday the last value and rate are carried, marked stale, with profit 0', () => {
  const node = productOn(1);
  expect(node.state).toEqual({ kind: 'stale', since: '2026-06-30' });
  expect(node.startValueKrw).toBe(30_000 * 18.6317 * 1548);
  expect(node.profitKrw!.total).toBe(0);
  expect(node.return).toBe(0);
  expect(
    Object.values(node.components!).every(
      ({ point, low90, high90 }) => point === 0 && low90 === 0 && high90 === 0,
    ),
  ).toBe(true);
  expect(node.flags).toEqual(['stale', 'navBased']);
});

test('the session after runs from the last own session: NAV −35.95 %, of which the multiple times two days is −34.94 %', () => {
  const node = productOn(2);
  const { mechanical, residual, cost, tracking, currency } = node.components!;
  const own = (point: number): number => point / node.weight!;
  const local = 11.9344 / 18.6317 - 1;
  expect(local).toBeCloseTo(-0.3595, 4);
  expect(own(mechanical.point + residual.point)).toBeCloseTo(-0.3494, 4);
  expect(own(mechanical.point + residual.point)).toBeCloseTo(2 * (2_187_000 / 2_650_000 - 1), 12);
  expect(own(mechanical.point + residual.point)).not.toBeCloseTo((1 + 2 * first) * (1 + 2 * second) - 1, 3);
  expect(own(cost.point)).toBeCloseTo((-0.016 * 2) / 365, 12);
  expect(own(mechanical.point + residual.point + cost.point + tracking.point)).toBeCloseTo(local, 12);
  expect(own(currency.point)).toBeCloseTo((1542.5 / 1548 - 1) * (1 + local), 12);
  expect(node.return).toBeCloseTo((1 + local) * (1542.5 / 1548) - 1, 12);
  expect(node.flags).toEqual(['accumulated', 'navBased']);
});

test('the mechanical part accumulates draw by draw: 2 × (first + (1 + first day) × second)', () => {
  const node = productOn(2);
  const sums = drawsOfFirst.map((value, d) => node.weight! * 2 * (value + (1 + first) * drawsOfSecond[d]!));
  const point = node.weight! * 2 * (-0.003 + (1 + first) * -0.03);
  const band = bandBySorting(sums, point);
  for (const end of ['point', 'low50', 'high50', 'low90', 'high90'] as const) {
    expect(node.components!.mechanical[end], end).toBeCloseTo(band[end], 14);
  }
});

test('a value carried over the holiday leaves no profit between the two days', () => {
  const [closed, open] = [productOn(1), productOn(2)];
  expect(open.startValueKrw).toBe(closed.startValueKrw! + closed.profitKrw!.total);
});

test('a session of the share without a return, behind the holiday, leaves the whole move without an answer', () => {
  const [hynix, product] = dataset.securities;
  const close = [Number.NaN, 2_560_000, 2_187_000];
  const gap = { ...dataset, panels: { ...dataset.panels, close: dataset.panels.close.slice() } };
  gap.panels.close.set(close, 0);
  expect([hynix!.code, product!.code]).toEqual(['000660', '7709']);
  const splits = madeSplits(gap, (t) => [t === 2 ? stocks[2]! : madeUnsplit('000660', 'noReturn')]);
  const { portfolio } = attributeDay({ dataset: gap, dayIndex: 2, splitOn: splits, by: [] });
  const node = nodesOf(portfolio).find(({ code }) => code === '7709')!;
  expect(node.components!.unsplit.point / node.weight!).toBeCloseTo(11.9344 / 18.6317 - 1, 12);
  expect(node.components!.mechanical.point).toBe(0);
  expect(node.components!.residual.point).toBeCloseTo(0, 15);
  expect(node.unsplitReasons).toEqual([{ code: '000660', reason: 'noReturn' }]);
});

test.for([
  ['by the index it tracks', 'IDX', 96 / 100],
  ['not at all where nothing says by how much', undefined, 1],
] as const)(
  'a fund of shares listed in Hong Kong has both sessions inside after the holiday, grown %s',
  ([, tracks, growth]) => {
    const weight = tracks ?? '3199';
    const book = madeBook({
      days: [...dataset.days],
      securities: [
        { code: '000660', kind: 'stock', close: [2_650_000, 2_560_000, 2_187_000] },
        { code: 'IDX', kind: 'index', close: [100, 96, 82] },
        {
          code: '3199',
          kind: 'etf',
          nav: [10, Number.NaN, 8.4],
          market: 'HKEX',
          currency: 'USD',
          ...(tracks === undefined ? {} : { tracks }),
        },
      ],
      funds: [{ code: '7709', underlying: '000660', multiple: 2 }],
      weights: { [`${weight}/000660`]: [0.3, 0.32, 0.31] },
      fx: { USD: [1548, 1552.5, 1542.5] },
      positions: [{ code: '3199', quantity: 100 }],
    });
    const splits = madeSplits(book, (t) => [stocks[t]!]);
    const result = attributeDay({ dataset: book, dayIndex: 2, splitOn: splits, by: [] });
    const node = nodesOf(result.portfolio).find(({ code }) => code === '3199')!;
    const mechanical = 0.3 * -0.003 + growth * 0.32 * -0.03;
    expect(node.components!.mechanical.point).toBeCloseTo(mechanical, 14);
    expect(node.components!.residual.point).toBeCloseTo(-0.16 - mechanical, 14);
    const sums = drawsOfFirst.map((value, d) => 0.3 * value + growth * 0.32 * drawsOfSecond[d]!);
    expect(node.components!.mechanical.low90).toBeCloseTo(bandBySorting(sums, 0).low90, 14);
    expect(node.flags).toContain('accumulated');
    const explained = evaluateExplanation(explainNode(result, node.key)!);
    expect(explained.get('mechanical')).toBeCloseTo(mechanical, 14);
  },
);
