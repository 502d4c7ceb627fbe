import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fundRuleOn,
  type LimitRule,
  limitLock,
  limitReach,
  priceLimits,
  shareRuleOn,
} from '../../../src/core/market/price-limits.ts';
import { tradingDay } from '../../../src/core/units/trading-day.ts';

const now = shareRuleOn(tradingDay('2026-06-23'));
const before = shareRuleOn(tradingDay('2023-01-24'));

// KRX's worked example; closes at the limit of 2026-07-31; the tick of the base price where the limit lies in another band
test.for([
  ['KRX’s own example', 9_940, now, { lower: 6_960, upper: 12_920 }],
  ['SK hynix, 2026-07-31', 1_322_000, now, { lower: 926_000, upper: 1_718_000 }],
  ['a lower limit among smaller ticks', 212_000, now, { lower: 148_500, upper: 275_500 }],
  ['an upper limit among larger ticks', 190_100, now, { lower: 133_100, upper: 247_000 }],
  ['a price of one won', 1, now, { lower: 1, upper: 1 }],
  ['ticks of 500 won before 2023-01-25', 150_000, before, { lower: 105_000, upper: 195_000 }],
  ['the same, cut', 150_500, before, { lower: 105_500, upper: 195_500 }],
  [
    '15 % before 2015-06-15',
    100_000,
    shareRuleOn(tradingDay('2015-06-12')),
    { lower: 85_000, upper: 115_000 },
  ],
  ['a 2x fund', 10_005, fundRuleOn(tradingDay('2026-07-31'), 2), { lower: 4_005, upper: 16_005 }],
  ['a 2x inverse fund', 1_003, fundRuleOn(tradingDay('2026-07-31'), -2), { lower: 402, upper: 1_604 }],
  [
    'a fund under 2,000 before ticks of 1 won',
    1_005,
    fundRuleOn(tradingDay('2023-12-01'), 1),
    { lower: 705, upper: 1_305 },
  ],
] as const)('limits of a session: %s', ([, close, rule, limits]) => {
  expect(priceLimits(close, rule)).toEqual(limits);
});

const days = ['2014-01-02', '2022-06-13', '2026-06-23'].map((day) => shareRuleOn(tradingDay(day)));
const tickOf = (price: number, { ticks }: LimitRule): number =>
  ticks.find(({ below }) => price < below)!.tick;

test('limits are prices on the grid, never further than the limit, and less than two ticks short of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 3_000_000 }), fc.constantFrom(...days), (near, rule) => {
      const base = near - (near % tickOf(near, rule));
      const { lower, upper } = priceLimits(base, rule);
      for (const price of [lower, upper]) {
        expect(price % tickOf(price, rule)).toBe(0);
        const away = Math.abs(price - base);
        expect(away).toBeLessThanOrEqual(rule.limit * base + 1e-6);
        expect(away).toBeGreaterThan(rule.limit * base - tickOf(base, rule) - tickOf(price, rule));
      }
      expect(base * limitReach(base, rule)).toBeCloseTo(base - lower, 4);
      expect(limitLock({ previousClose: base, close: upper, rule })).toBe('upper');
      expect(limitLock({ previousClose: base, close: lower, rule })).toBe(
        upper === lower ? 'upper' : 'lower',
      );
      const tick = tickOf(lower, rule);
      if (lower + tick < upper)
        expect(limitLock({ previousClose: base, close: lower + tick, rule })).toBe(undefined);
    }),
  );
});
