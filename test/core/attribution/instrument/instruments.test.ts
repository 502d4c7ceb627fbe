import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { preferredBeta } from '../../../../src/core/attribution/instrument/preferred-beta.ts';
import type { AttributionNode } from '../../../../src/core/attribution/node/node.ts';
import type { StockSplit } from '../../../../src/core/decomposition/day-split.ts';
import { example, exampleIndex } from '../../example-day.ts';
import type { MadeBook } from '../made-book.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits, madeStock, madeUnsplit } from '../made-split.ts';
import { nodesOf } from '../nodes-of.ts';

const days = ['2026-06-19', '2026-06-22'];
const samsung = madeStock({ code: '005930', return: -0.1, mechanical: [-0.02, -0.01, -0.03] });
const hynix = madeStock({ code: '000660', return: -0.2, mechanical: [-0.04, -0.06, -0.05] });
const closes = { samsung: [1000, 900], hynix: [2000, 1600] };
const bothStocks = [
  { code: '005930', kind: 'stock', close: closes.samsung },
  { code: '000660', kind: 'stock', close: closes.hynix },
] as const;

/** The only position of a book that also holds cash, on the last day of it. */
function onlyPosition(
  made: Partial<MadeBook> & Pick<MadeBook, 'positions'>,
  stocks: readonly StockSplit[] = [samsung, hynix],
): AttributionNode {
  const dataset = madeBook({ days, ...made, securities: [...bothStocks, ...(made.securities ?? [])] });
  const splitOn = madeSplits(dataset, () => stocks);
  const { portfolio } = attributeDay({ dataset, dayIndex: dataset.days.length - 1, splitOn, by: [] });
  return nodesOf(portfolio).find(
    (node) => node.code === made.positions[0]!.code && node.level === 'position',
  )!;
}

/** Points of a node's parts as parts of its own return. */
function ownParts(node: AttributionNode): Record<string, number> {
  const parts = Object.entries(node.components!).map(
    ([name, { point }]) => [name, point / node.weight!] as const,
  );
  return Object.fromEntries(parts.filter(([, point]) => Math.abs(point) > 1e-15));
}

const closeTo = (parts: Record<string, number>) =>
  Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, expect.closeTo(value, 12)]));

test('a modelled share is its mechanical part and the rest', () => {
  const node = onlyPosition({ positions: [{ code: '005930', quantity: 10 }] });
  expect(node.instrument).toBe('share');
  expect(ownParts(node)).toEqual(
    closeTo({ mechanical: -0.02, residual: -0.08, direct: -0.018, feedback: -0.002 }),
  );
  expect(node.flags).toEqual([]);
});

test('a share at its limit is unsplit as a whole, with the reason', () => {
  const locked = madeUnsplit('005930', 'limitLocked', -0.1);
  const node = onlyPosition({ positions: [{ code: '005930', quantity: 10 }] }, [locked, hynix]);
  expect(ownParts(node)).toEqual(closeTo({ unsplit: -0.1 }));
  expect(node.unsplitReasons).toEqual([{ code: '005930', reason: 'limitLocked' }]);
  expect(node.flags).toEqual(['limitLocked', 'unsplit']);
});

test('a share that is not modelled has no mechanical part, and says so', () => {
  const node = onlyPosition({
    positions: [{ code: '035420', quantity: 10 }],
    securities: [{ code: '035420', kind: 'stock', close: [100, 90] }],
  });
  expect(ownParts(node)).toEqual(closeTo({ residual: -0.1 }));
  expect(node.flags).toEqual(['noMechanicalPart']);
});

const preferred = { code: '005935', kind: 'preferred', close: [500, 460] } as const;

test('a preferred share carries the mechanical part of its common share times beta', () => {
  const node = onlyPosition({
    positions: [{ code: '005935', quantity: 10 }],
    securities: [preferred],
    preferredBeta: { '005935': 0.5 },
  });
  expect(ownParts(node)).toEqual(
    closeTo({ mechanical: -0.01, residual: -0.07, direct: -0.009, feedback: -0.001 }),
  );
  expect(node.flags).toEqual(['assumedBeta']);
});

test('when the common share is unsplit, beta times its return is unsplit and the rest of the preferred is residual', () => {
  const locked = madeUnsplit('005930', 'limitLocked', -0.1);
  const node = onlyPosition(
    {
      positions: [{ code: '005935', quantity: 10 }],
      securities: [preferred],
      preferredBeta: { '005935': 0.5 },
    },
    [locked, hynix],
  );
  expect(ownParts(node)).toEqual(closeTo({ unsplit: -0.05, residual: -0.03 }));
});

test('without twenty returns there is no beta: the preferred share is unsplit, never residual', () => {
  const node = onlyPosition({ positions: [{ code: '005935', quantity: 10 }], securities: [preferred] });
  expect(ownParts(node)).toEqual(closeTo({ unsplit: -0.08 }));
  expect(node.unsplitReasons).toEqual([{ code: '005935', reason: 'noVolatility' }]);
});

test('the beta of 005935 on 2026-06-23 is 0.873, from the twenty sessions to 06-22', () => {
  const found = preferredBeta({
    dataset: example,
    preferred: '005935',
    common: '005930',
    dayIndex: exampleIndex('2026-06-23'),
  });
  expect(found).toEqual({ beta: expect.closeTo(0.8733163175937914, 12), basis: 'regression' });
});

test('an index fund is seen through to the modelled stocks at the weights of the evening before', () => {
  const node = onlyPosition({
    positions: [{ code: '069500', quantity: 10 }],
    securities: [{ code: '069500', kind: 'etf', close: [100, 85], tracks: 'KOSPI200' }],
    weights: { 'KOSPI200/000660': [0.3, 0.9], 'KOSPI200/005930': [0.2, 0.9] },
    weightQuality: 'estimated',
  });
  const mechanical = 0.3 * -0.05 + 0.2 * -0.02;
  const direct = 0.9 * mechanical;
  expect(node.instrument).toBe('lookThrough');
  expect(ownParts(node)).toEqual(
    closeTo({ mechanical, residual: -0.15 - mechanical, direct, feedback: mechanical - direct }),
  );
  expect(node.flags).toEqual(['estimatedWeights']);
});

const fund = (multiple: number, fee?: number): Partial<MadeBook> => ({
  funds: [{ code: '0193T0', underlying: '000660', multiple, ...(fee === undefined ? {} : { fee }) }],
  securities: [{ code: '0193T0', kind: 'leveraged_fund', close: [100, 58] }],
});

test('a leveraged fund is its multiple times the parts of the stock, the fee of three calendar days, and tracking', () => {
  const node = onlyPosition({ positions: [{ code: '0193T0', quantity: 10 }], ...fund(2, 0.0365) });
  const cost = (-0.0365 * 3) / 365;
  expect(ownParts(node)).toEqual(
    closeTo({
      mechanical: -0.1,
      residual: -0.3,
      cost,
      tracking: -0.02 - cost,
      direct: -0.09,
      feedback: -0.01,
    }),
  );
  expect(node.flags).toEqual([]);
});

test('an unknown fee is not nought: it is named, inside tracking', () => {
  const node = onlyPosition({ positions: [{ code: '0193T0', quantity: 10 }], ...fund(2) });
  expect(ownParts(node)).toEqual(
    closeTo({ mechanical: -0.1, residual: -0.3, tracking: -0.02, direct: -0.09, feedback: -0.01 }),
  );
  expect(node.flags).toEqual(['costUnknown']);
});

test('an inverse fund gains what was forced on the stock, and the band turns over with it', () => {
  const node = onlyPosition({ positions: [{ code: '0193T0', quantity: 10 }], ...fund(-2, 0) });
  const { mechanical } = node.components!;
  expect(mechanical.point).toBeCloseTo(0.1, 12);
  expect(mechanical.low90).toBeLessThan(mechanical.high90);
  expect(mechanical.high90).toBeCloseTo(2 * (0.05 + 0.9 * 0.01), 12);
});

test('a fund on an index without a price takes the return of the fund that tracks the index, marked assumed', () => {
  const node = onlyPosition({
    positions: [{ code: '494310', quantity: 10 }],
    funds: [{ code: '494310', underlying: 'KRX-SEMI', multiple: 2, fee: 0 }],
    securities: [
      { code: '494310', kind: 'leveraged_fund', close: [100, 75] },
      { code: '091160', kind: 'etf', close: [100, 88], tracks: 'KRX-SEMI' },
      { code: 'KRX-SEMI', kind: 'index' },
    ],
    weights: { 'KRX-SEMI/000660': [0.4, 0.4] },
    weightQuality: 'estimated',
  });
  const mechanical = 2 * 0.4 * -0.05;
  expect(ownParts(node)).toEqual(
    closeTo({
      mechanical,
      residual: -0.24 - mechanical,
      tracking: -0.01,
      direct: 0.9 * mechanical,
      feedback: 0.1 * mechanical,
    }),
  );
  expect(node.flags).toEqual(['estimatedWeights', 'assumedUnderlyingReturn']);
});

test('a fund whose underlying has no return is residual as a whole, and says so', () => {
  const node = onlyPosition({
    positions: [{ code: '488080', quantity: 10 }],
    funds: [{ code: '488080', underlying: 'FN-SEMI10', multiple: 2, fee: 0 }],
    securities: [{ code: '488080', kind: 'leveraged_fund', close: [100, 75] }],
  });
  expect(ownParts(node)).toEqual(closeTo({ residual: -0.25 }));
  expect(node.flags).toEqual(['noUnderlyingReturn']);
});

test('a fund on an index without a return has no answer when a modelled stock is inside it', () => {
  const node = onlyPosition({
    positions: [{ code: '488080', quantity: 10 }],
    funds: [{ code: '488080', underlying: 'FN-SEMI10', multiple: 2, fee: 0 }],
    securities: [
      { code: '488080', kind: 'leveraged_fund', close: [100, 75] },
      { code: 'FN-SEMI10', kind: 'index', close: [100, Number.NaN] },
    ],
    weights: { 'FN-SEMI10/000660': [0.4, 0.4] },
  });
  expect(ownParts(node)).toEqual(closeTo({ unsplit: -0.25 }));
  expect(node.unsplitReasons).toEqual([{ code: 'FN-SEMI10', reason: 'noReturn' }]);
  expect(node.flags).toEqual(['unsplit', 'noUnderlyingReturn']);
});

test('a fund on a modelled stock without a return is unsplit, not residual', () => {
  const node = onlyPosition(
    {
      positions: [{ code: '0193T0', quantity: 10 }],
      funds: [{ code: '0193T0', underlying: '000020', multiple: 2, fee: 0 }],
      securities: [
        { code: '0193T0', kind: 'leveraged_fund', close: [100, 58] },
        { code: '000020', kind: 'stock', close: [100, Number.NaN] },
      ],
    },
    [madeUnsplit('000020', 'noReturn')],
  );
  expect(ownParts(node)).toEqual(closeTo({ unsplit: -0.42 }));
  expect(node.unsplitReasons).toEqual([{ code: '000020', reason: 'noReturn' }]);
});

test('a foreign security compounds its return with the rate, and the cross term stands with currency', () => {
  const node = onlyPosition({
    positions: [{ code: 'NVDA', quantity: 10 }],
    securities: [{ code: 'NVDA', kind: 'stock', close: [100, 90], market: 'US', currency: 'USD' }],
    fx: { USD: [1500, 1530] },
  });
  expect(node.return).toBeCloseTo(0.9 * 1.02 - 1, 12);
  expect(ownParts(node)).toEqual(closeTo({ residual: -0.1, currency: 0.02 * 0.9 }));
  expect(node.startValueKrw).toBe(1_500_000);
});

test('foreign cash moves with its rate; won stand still', () => {
  const node = onlyPosition({
    positions: [
      { code: 'USD', quantity: 1_200_000 },
      { code: 'KRW', quantity: -5 },
    ],
    fx: { USD: [1538.5, 1533.5] },
  });
  expect(ownParts(node)).toEqual(closeTo({ currency: 1533.5 / 1538.5 - 1 }));
  expect(node.profitKrw!.total).toBe(-6_000_000);
  expect(node.instrument).toBe('cash');
});

test('a short position has a negative quantity, value and weight, and gains when the stock falls', () => {
  const node = onlyPosition({
    positions: [
      { code: '000660', quantity: -7 },
      { code: 'KRW', quantity: 100_000 },
    ],
  });
  expect(node.startValueKrw).toBe(-14_000);
  expect(node.weight).toBeCloseTo(-14_000 / 86_000, 12);
  expect(node.contribution).toBeCloseTo((-14_000 / 86_000) * -0.2, 12);
  expect(node.profitKrw!.total).toBe(2_800);
  expect(node.components!.mechanical.low90).toBeLessThan(node.components!.mechanical.high90);
});

test('a leveraged fund that closes at its own limit, 60 % for a 2x fund, says that its close is cut off', () => {
  const closing = (close: number) =>
    onlyPosition({
      positions: [{ code: '0193T0', quantity: 10 }],
      securities: [{ code: '0193T0', kind: 'leveraged_fund', close: [7_000, close] }],
      funds: [{ code: '0193T0', underlying: '000660', multiple: 2, fee: 0 }],
    });
  expect(closing(2_800).flags).toContain('limitLocked');
  expect(closing(2_805).flags).not.toContain('limitLocked');
});

test('an index fund without any weight of the evening before is unsplit: what is inside is not known', () => {
  const node = onlyPosition({
    positions: [{ code: '069500', quantity: 10 }],
    securities: [
      { code: '069500', kind: 'etf', close: [100, 85], tracks: 'KOSPI200' },
      { code: 'KOSPI200', kind: 'index', close: [100, 85] },
    ],
  });
  expect(ownParts(node)).toEqual(closeTo({ unsplit: -0.15 }));
  expect(node.unsplitReasons).toEqual([{ code: '069500', reason: 'noIndexWeights' }]);
});

test('in a book that names no fund at all every price is unsplit, and cash is not', () => {
  const made = { positions: [{ code: '005930', quantity: 10 }] };
  expect(ownParts(onlyPosition(made, []))).toEqual(closeTo({ unsplit: -0.1 }));
  expect(onlyPosition(made, []).unsplitReasons).toEqual([{ code: '005930', reason: 'noFunds' }]);
  expect(onlyPosition({ positions: [{ code: 'KRW', quantity: 10 }] }, []).unsplitReasons).toEqual([]);
});

test('a security that nothing describes is unsplit: it may hold anything', () => {
  const node = onlyPosition({
    positions: [{ code: '099999', quantity: 10 }],
    securities: [{ code: '099999', kind: 'unknown', close: [100, 90] }],
  });
  expect(ownParts(node)).toEqual(closeTo({ unsplit: -0.1 }));
  expect(node.unsplitReasons).toEqual([{ code: '099999', reason: 'notDescribed' }]);
});
