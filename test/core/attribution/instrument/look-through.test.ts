import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { explainNode } from '../../../../src/core/attribution/explanation/explain-target.ts';
import { lookThrough } from '../../../../src/core/attribution/instrument/look-through.ts';
import { stockDaysFrom } from '../../../../src/core/attribution/instrument/stock-days.ts';
import type { StockSplit } from '../../../../src/core/decomposition/day-split.ts';
import { evaluateExplanation } from '../evaluate-explanation.ts';
import type { MadeBook } from '../made-book.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits, madeStock, madeUnsplit } from '../made-split.ts';
import { nodesOf } from '../nodes-of.ts';

const hynix = madeStock({ code: '000660', return: -0.2, mechanical: [-0.04, -0.05, -0.06] });
const samsung = madeStock({ code: '005930', return: -0.1, mechanical: [-0.01, -0.02, -0.03] });

/** All weights hold at both closes; every fund fell by a tenth. */
const both = (weight: number): readonly number[] => [weight, weight];
const fund = (code: string, tracks?: string) =>
  ({ code, kind: 'etf', close: [100, 90], ...(tracks === undefined ? {} : { tracks }) }) as const;

function held(
  code: string,
  made: Partial<MadeBook> & { readonly depth?: number; readonly stocks?: readonly StockSplit[] },
) {
  const { depth, stocks = [hynix, samsung], securities = [], ...rest } = made;
  const plain = madeBook({
    days: ['2026-06-22', '2026-06-23'],
    positions: [{ code, quantity: 10 }],
    funds: [{ code: '0193T0', underlying: '000660', multiple: 2 }],
    ...rest,
    securities: [
      { code: '000660', kind: 'stock', close: [100, 80] },
      { code: '005930', kind: 'stock', close: [100, 90] },
      { code: '0193T0', kind: 'leveraged_fund', close: [100, 61] },
      ...securities,
    ],
  });
  const dataset =
    depth === undefined ? plain : { ...plain, settings: { ...plain.settings, lookThroughDepth: depth } };
  const splitOn = madeSplits(dataset, () => stocks);
  const result = attributeDay({ dataset, dayIndex: 1, splitOn, by: [] });
  const node = nodesOf(result.portfolio).find((one) => one.code === code)!;
  return { node, result };
}

/** Of a fund of funds: half in a fund that tracks an index, a quarter in a 2x fund, a tenth in a share without a model. */
const nested: Partial<MadeBook> = {
  securities: [
    fund('900001'),
    fund('069500', 'KOSPI200'),
    { code: 'KOSPI200', kind: 'index', close: [300, 270] },
    { code: '035420', kind: 'stock', close: [100, 100] },
  ],
  weights: {
    '900001/069500': both(0.5),
    '900001/0193T0': both(0.25),
    '900001/035420': both(0.1),
    'KOSPI200/000660': both(0.3),
    'KOSPI200/005930': both(0.2),
  },
};

test('a fund of funds is seen through to the stocks: by hand 0.5 x (0.3, 0.2) and 0.25 x 2', () => {
  const { node } = held('900001', nested);
  const { mechanical, residual, tracking } = node.components!;
  expect(mechanical.point).toBeCloseTo(0.5 * (0.3 * -0.05 + 0.2 * -0.02) + 0.25 * 2 * -0.05, 14);
  expect(residual.point).toBeCloseTo(-0.1 - mechanical.point, 14);
  expect(tracking.point).toBe(0);
  expect(node.lookThrough).toEqual({
    depth: 2,
    limit: 3,
    modelled: expect.closeTo(0.5 * 0.5 + 0.25, 14),
    named: 0.1,
    closed: 0,
    unseen: expect.closeTo(0.4, 14),
  });
});

test('beside the stocks it moves by 0.5 x 0.5 and what is named or not listed; with everything, by 1 and the extra quarter of the 2x fund', () => {
  const { result } = held('900001', nested);
  const stockDays = stockDaysFrom(() => result.split);
  const { stocksInside, rest } = lookThrough({ dataset: result.dataset, stockDays, dayIndex: 1 }, '900001');
  expect(rest).toBeCloseTo(0.5 * 0.5 + 0.1 + 0.15, 14);
  expect(stocksInside.reduce((sum, { weight }) => sum + weight, rest)).toBeCloseTo(1.25, 14);
});

test('a reason is told once, however many ways lead to the stock', () => {
  const { unsplitReasons } = held('900001', {
    ...nested,
    stocks: [madeUnsplit('000660', 'limitLocked', -0.2), samsung],
  }).node;
  expect(unsplitReasons).toEqual([{ code: '000660', reason: 'limitLocked' }]);
});

test('its explanation prints every weight on the way, and they multiply to the figures', () => {
  const { node, result } = held('900001', nested);
  const explanation = explainNode(result, node.key)!;
  const values = evaluateExplanation(explanation);
  for (const { symbol, value } of explanation.steps)
    expect(values.get(symbol), symbol).toBeCloseTo(value, 12);
  expect(values.get('mechanical')).toBeCloseTo(node.components!.mechanical.point, 14);
  const symbols = explanation.inputs.map(({ symbol }) => symbol);
  expect(symbols).toEqual(expect.arrayContaining(['weight_069500', 'weight_0193T0', 'multiple_000660']));
});

test('deeper than the stated depth, a fund has no answer for what is in there, and is no residual', () => {
  const { node } = held('900001', { ...nested, depth: 1 });
  const { mechanical, unsplit, residual } = node.components!;
  expect(mechanical.point).toBe(0);
  expect(unsplit.point).toBeCloseTo(0.5 * -0.1 + 0.25 * -0.39, 14);
  expect(residual.point).toBeCloseTo(-0.1 - unsplit.point, 14);
  expect(node.unsplitReasons.map(({ code, reason }) => `${code} ${reason}`).sort()).toEqual([
    '0193T0 lookThroughDepth',
    '069500 lookThroughDepth',
  ]);
  expect(node.lookThrough).toMatchObject({ depth: 1, limit: 1, modelled: 0, closed: 0.75 });
});

test('two funds that hold each other: the share that comes back to the first has no answer', () => {
  const { node } = held('900001', {
    securities: [fund('900001'), fund('900002')],
    weights: {
      '900001/900002': both(0.4),
      '900001/000660': both(0.6),
      '900002/900001': both(0.5),
      '900002/005930': both(0.5),
    },
  });
  const { mechanical, unsplit } = node.components!;
  expect(mechanical.point).toBeCloseTo(0.6 * -0.05 + 0.4 * 0.5 * -0.02, 14);
  expect(unsplit.point).toBeCloseTo(0.4 * 0.5 * -0.1, 14);
  expect(node.unsplitReasons).toEqual([{ code: '900001', reason: 'fundCycle' }]);
  expect(node.lookThrough).toMatchObject({ depth: 2, closed: 0.2 });
});

test('a fund inside of which nothing is known, and without a price, leaves the whole without an answer', () => {
  const inside = { '900001/900002': both(0.4), '900001/000660': both(0.6) };
  const { node } = held('900001', {
    securities: [fund('900001'), { code: '900002', kind: 'etf' }],
    weights: inside,
  });
  expect(node.components!.unsplit.point).toBeCloseTo(-0.1, 14);
  expect(node.unsplitReasons).toEqual([{ code: '900002', reason: 'noIndexWeights' }]);
});

test('a fund of which nothing says what is inside is unsplit: it may hold the stocks', () => {
  const { node } = held('900001', { securities: [fund('900001')] });
  expect(node.instrument).toBe('lookThrough');
  expect(node.components!.unsplit.point).toBeCloseTo(-0.1, 14);
  expect(node.unsplitReasons).toEqual([{ code: '900001', reason: 'noIndexWeights' }]);
  expect(node.lookThrough).toBeUndefined();
});

test('a leveraged fund on a fund of shares is its multiple of what that holds', () => {
  const { node } = held('900009', {
    funds: [{ code: '900009', underlying: '069500', multiple: 3, fee: 0 }],
    securities: [
      ...nested.securities!.filter(({ code }) => code !== '900001'),
      { code: '900009', kind: 'leveraged_fund', close: [100, 70] },
    ],
    weights: { 'KOSPI200/000660': both(0.3), 'KOSPI200/005930': both(0.2) },
  });
  expect(node.components!.mechanical.point).toBeCloseTo(3 * (0.3 * -0.05 + 0.2 * -0.02), 14);
  expect(node.components!.tracking.point).toBeCloseTo(0, 14);
});
