import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multipleChangeTrade, rebalancingTrade } from '../../../src/core/mechanics/rebalancing.ts';
import { krw, multiple, ratio } from '../../../src/core/units/quantity.ts';

const multiples = fc.constantFrom(-3, -2, -1, 1.25, 1.5, 2, 3);
const moves = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const assets = fc.double({ min: 0, max: 1e14, noNaN: true });
const day = (m: number, a: number, r: number) => ({
  multiple: multiple(m),
  openingNetAssets: krw(a),
  underlyingReturn: ratio(r),
});

test('after its trade a fund holds its multiple of its own net assets', () => {
  fc.assert(
    fc.property(multiples, assets, moves, (m, a, r) => {
      const exposure = m * a * (1 + r) + rebalancingTrade(day(m, a, r));
      const target = m * a * (1 + m * r);
      expect(Math.abs(exposure - target)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(m * m * a)));
    }),
  );
});

test('every leveraged and every inverse fund trades with the market, an unleveraged one not at all', () => {
  fc.assert(
    fc.property(multiples, moves, (m, r) => {
      expect(rebalancingTrade(day(m, 1e12, r)) * r).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(rebalancingTrade(day(1, 1e12, -0.1))).toBeCloseTo(0, 12);
});

test('a multiple that does not change overnight gives the ordinary trade', () => {
  fc.assert(
    fc.property(multiples, assets, moves, (m, a, r) => {
      const ordinary = rebalancingTrade(day(m, a, r));
      const changed = multipleChangeTrade(day(m, a, r), multiple(m));
      expect(Math.abs(ordinary - changed)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(ordinary)));
    }),
  );
});

test('a fund that steps down from 2x to 1.5x on a flat day sells half its assets', () => {
  expect(multipleChangeTrade(day(2, 100, 0), multiple(1.5))).toBe(-50);
});

test('the formulas seen elsewhere give other trades: NAV 100, m 3, +5 % is 30', () => {
  const [m, a, r] = [3, 100, 0.05];
  const right = rebalancingTrade(day(m, a, r));
  expect(right).toBeCloseTo(30, 10);
  const againstOpeningExposure = m * a * (1 + m * r) - m * a;
  const wrong = [(m - 1) * a * r, Math.abs(m) * a * r, m * a * r, againstOpeningExposure];
  expect(againstOpeningExposure).toBeCloseTo(45, 10);
  for (const variant of wrong) expect(Math.abs(variant - right)).toBeGreaterThan(1);
});

test('negative opening net assets are a mistake of the program', () => {
  expect(() => rebalancingTrade(day(2, -1, 0.1))).toThrow(
    'rebalancingTrade requires net assets of at least 0, got -1',
  );
});
