import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import type { StockSplit } from '../../../../src/core/decomposition/day-split.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits, madeStock, madeUnsplit } from '../made-split.ts';

/* KOSPI on 2026-06-23: levels, closes and weights of fixtures/korea-2026; the weights at the close of 06-23 must not be used. */

const dataset = madeBook({
  days: ['2026-06-22', '2026-06-23'],
  securities: [
    { code: 'KOSPI', kind: 'index', close: [9114.55, 8203.84] },
    { code: 'KRX-SEMI', kind: 'index' },
    { code: '005930', kind: 'stock', close: [353_500, 310_000] },
    { code: '000660', kind: 'stock', close: [2_919_000, 2_555_000] },
    { code: '005935', kind: 'preferred', close: [224_000, 202_500] },
  ],
  weights: {
    'KOSPI/000660': [0.279261, 0.27],
    'KOSPI/005930': [0.277419, 0.27],
    'KOSPI/005935': [0.024126, 0.02],
    'KRX-SEMI/000660': [0.4227, 0.42],
  },
  positions: [{ code: 'KRW', quantity: 1 }],
});
const hynix = madeStock({
  code: '000660',
  return: 2_555_000 / 2_919_000 - 1,
  mechanical: [-0.01, -0.02, -0.03],
});
const samsung = madeStock({
  code: '005930',
  return: 310_000 / 353_500 - 1,
  mechanical: [-0.005, -0.01, -0.02],
});
const transmission = (stocks: readonly StockSplit[]) =>
  attributeDay({ dataset, dayIndex: 1, splitOn: madeSplits(dataset, () => stocks), by: [] }).index;

test('the two stocks take −3.4138 and −3.4824 points off KOSPI’s −9.9918 %: 69.0 % (weights of the evening before)', () => {
  const [kospi, ...others] = transmission([hynix, samsung]);
  expect(others).toEqual([]);
  expect(kospi!.return).toBeCloseTo(-0.099918, 6);
  const contribution = Object.fromEntries(kospi!.members.map((member) => [member.code, member.contribution]));
  expect(contribution['005930']! * 100).toBeCloseTo(-3.4138, 4);
  expect(contribution['000660']! * 100).toBeCloseTo(-3.4824, 4);
  expect((contribution['005930']! + contribution['000660']!) / kospi!.return!).toBeCloseTo(0.69, 3);
  expect(kospi!.pointsChange).toBeCloseTo(-910.71, 8);
});

test('the index parts are weights times the stocks’ parts; the preferred share is listed and not counted', () => {
  const [kospi] = transmission([hynix, samsung]);
  const { mechanical, residual, unsplit, direct, feedback } = kospi!.components!;
  expect(mechanical.point).toBeCloseTo(0.279261 * -0.02 + 0.277419 * -0.01, 14);
  expect(mechanical.point + residual.point + unsplit.point).toBeCloseTo(kospi!.return!, 14);
  expect(direct.point + feedback.point).toBeCloseTo(mechanical.point, 14);
  const sums = [0, 1, 2].map(
    (d) => 0.279261 * hynix.draws.mechanical[d]! + 0.277419 * samsung.draws.mechanical[d]!,
  );
  expect(mechanical.low90).toBeCloseTo(sums[2]! + 0.1 * (sums[1]! - sums[2]!), 14);
  const preferred = kospi!.members.find(({ code }) => code === '005935')!;
  expect(preferred.contribution).toBeCloseTo(0.024126 * (202_500 / 224_000 - 1), 14);
  expect(preferred).not.toHaveProperty('mechanical');
});

test('a stock at its limit is unsplit inside the index, with the reason', () => {
  const [kospi] = transmission([madeUnsplit('000660', 'limitLocked', hynix.return), samsung]);
  const { mechanical, residual, unsplit } = kospi!.components!;
  expect(unsplit.point).toBeCloseTo(0.279261 * hynix.return, 14);
  expect(mechanical.point + residual.point + unsplit.point).toBeCloseTo(kospi!.return!, 14);
  expect(kospi!.unsplitReasons).toEqual([{ code: '000660', reason: 'limitLocked' }]);
});

test('a member whose return is not known leaves the whole index unsplit', () => {
  const [kospi] = transmission([madeUnsplit('000660', 'noReturn'), samsung]);
  expect(kospi!.components!.unsplit.point).toBe(kospi!.return);
  expect(kospi!.components!.mechanical.point).toBe(0);
  expect(kospi!.members.find(({ code }) => code === '000660')).not.toHaveProperty('unsplit');
});
