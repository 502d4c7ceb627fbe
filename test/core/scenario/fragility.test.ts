import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadBook } from '../../../src/book/load-book.ts';
import { splitDay } from '../../../src/core/decomposition/split-day.ts';
import { dayIndexOf } from '../../../src/core/market/lookup.ts';
import { type Assumptions, defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { parameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import { median } from '../../../src/core/numeric/quantile.ts';
import { fragilityAt } from '../../../src/core/scenario/fragility.ts';
import { pressureOver, sessionPressure } from '../../../src/core/scenario/pressure.ts';
import { tradingDay } from '../../../src/core/units/trading-day.ts';

const loaded = await loadBook(join(import.meta.dirname, '..', '..', '..', 'fixtures', 'korea-2026'));
if (loaded.kind === 'failed') throw new Error('the example book does not open');
const { dataset } = loaded;
const at = (day: string, change: Partial<Assumptions> = {}) =>
  fragilityAt({
    dataset,
    asOfIndex: dayIndexOf(dataset, tradingDay(day))!,
    assumptions: { ...defaultAssumptions, draws: 1000, ...change },
  });

test('k is Σ m(m−1)A over the mean turnover of 20 sessions, as the sheets give them', () => {
  // 2026-06-22, official assets, KRW tn: long 10.5871 and inverse 0.1430 on SK hynix; gross, so that only the asset error is drawn
  const { stocks } = at('2026-06-22', { scope: 'single', netting: 'gross', draws: 4000 });
  const turnovers = dataset.days
    .slice(25, 45)
    .map((_, i) => dataset.panels.turnoverKrw[rowOf('000660') * dataset.days.length + 25 + i]!);
  const mean = turnovers.reduce((sum, one) => sum + one, 0) / 20;
  const flow = 2 * 10_587_116_609_231 + 6 * 142_965_160_253;
  expect(stocks[0]!.k!.point).toBeCloseTo(flow / mean, 2);
  expect(stocks[0]!.assetsKrw! / 1e12).toBeCloseTo(10.587116609 + 0.14296516, 6);
});

const rowOf = (code: string): number => dataset.securities.findIndex((security) => security.code === code);

test('under the linear law the gain is b k wherever the return is, and runs away in the draws where it is 1 or more', () => {
  const { stocks, joint } = at('2026-06-22', { law: 'linear', netting: 'gross', scope: 'single' });
  const b = parameterDraws(1000, 1).values.linearSlope;
  const { k, gain } = stocks[0]!;
  expect(gain!.atTenPercentDown).toEqual(gain!.atZero);
  expect(gain!.atZero!.point).toBeCloseTo(median(b) * k!.point, 2);
  expect(joint!.runawayShare).toBe(gain!.runawayShare);
});

test('laws that flatten are gentler after a fall; index funds couple the stocks into more than the largest of them', () => {
  const { joint, stocks } = at('2026-06-22', { scope: 'all' });
  expect(joint!.atTenPercentDown!.point).toBeLessThan(joint!.atZero!.point);
  const largest = Math.max(...stocks.map(({ gain }) => gain!.atZero!.point));
  expect(joint!.atZero!.point).toBeGreaterThan(largest);
  expect(joint!.atZero!.point).toBeLessThan(1.2 * largest);
});

test('what has no answer has its reason, and no figure', () => {
  const { joint, stocks } = at('2026-04-16');
  expect(joint).toBeUndefined();
  for (const { reason, k, gain } of stocks) {
    expect(reason).toBeDefined();
    expect([k, gain]).toEqual([undefined, undefined]);
  }
  // a square root has no slope at 0
  expect(at('2026-06-22', { law: 'squareRoot' }).joint).not.toHaveProperty('atZero');
});

test('the wholly known: weight of the two stocks and their funds over market value', () => {
  const { indexWeight, stocks } = at('2026-06-22', { scope: 'single' });
  expect(indexWeight).toBeCloseTo(0.5567, 4);
  // 10.73tn over 2,917,000 won x 712,702,365 shares
  expect(stocks[0]!.assetsOverMarketValue).toBeCloseTo(10.730081769 / (2.919 * 712.702365), 4);
});

test('pressure of one session is its flow over turnover and its mechanical part over its move', () => {
  const day = dayIndexOf(dataset, tradingDay('2026-06-23'))!;
  const split = splitDay(dataset, day, {
    ...defaultAssumptions,
    scope: 'single',
    netting: 'gross',
    draws: 500,
  });
  const pressure = pressureOver([sessionPressure(split)]);
  expect(pressure.flowShare!.point).toBeCloseTo(0.1155, 4);
  const moved = split.stocks.reduce((sum, stock) => sum + Math.abs(stock.return!), 0);
  expect(pressure.moveShare!.high90).toBeLessThan(1);
  expect(pressure.moveShare!.point * moved).toBeGreaterThan(0);
  expect(pressureOver([])).toEqual({ sessions: 0 });
});
