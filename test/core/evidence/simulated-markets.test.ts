import { expect, test } from 'vitest';
import { designCoverage } from '../../../src/core/evidence/design-coverage.ts';
import { type MarketSettings, simulateMarket } from '../../../src/core/evidence/simulated-market.ts';
import { usualNews } from '../../../src/core/evidence/simulated-news.ts';
import { truthAt } from '../../../src/core/evidence/simulated-truth.ts';
import { simulate } from '../../../src/core/evidence/simulation.ts';
import { splitCoverage } from '../../../src/core/evidence/split-coverage.ts';
import { parameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import { sampleStandardDeviation } from '../../../src/core/numeric/statistics.ts';

const draws = parameterDraws(60, 9);
const market = (change: Partial<MarketSettings> = {}): MarketSettings => ({
  truth: truthAt(draws, 0, { departure: 'none', reaching: 1 }),
  departure: 'none',
  news: usualNews,
  stocks: 2,
  k: 2,
  kOverTime: { sd: 0.6, persistence: 0.98 },
  seed: 1,
  name: 'test',
  ...change,
});

test('without products nothing is mechanical, and the same seed gives the same digits', () => {
  for (const { mechanical, locked } of simulateMarket(market({ k: 0 }), 200))
    if (!locked) expect(Math.abs(mechanical)).toBe(0);
  expect(simulateMarket(market(), 100)).toEqual(simulateMarket(market(), 100));
  expect(simulateMarket(market({ seed: 2 }), 100)).not.toEqual(simulateMarket(market(), 100));
});

test('every return is its own answer: r = news + I(k r), with the sign of the news and never beyond the limit', () => {
  const index = draws.law.indexOf(0);
  const b = draws.values.linearSlope[index]!;
  const truth = truthAt(draws, index, { departure: 'none', reaching: 0.7 });
  for (const { k, return: moved, mechanical, locked } of simulateMarket(market({ truth }), 300)) {
    expect(Math.abs(moved)).toBeLessThanOrEqual(0.3);
    if (locked) continue;
    expect(mechanical).toBeCloseTo(b * k * 0.7 * moved, 10);
    expect(mechanical * moved).toBeGreaterThanOrEqual(0);
    expect(Math.abs(mechanical)).toBeLessThanOrEqual(Math.abs(moved));
  }
});

test('news has the deviation it was given, fat tails, and a part in common', () => {
  const rows = simulateMarket(market({ k: 0 }), 6000);
  const gaps = (stock: number) => rows.filter((row) => row.stock === stock).map(({ gap }) => gap);
  const [one, other] = [gaps(0), gaps(1)];
  expect(sampleStandardDeviation(one) / usualNews.gapSd).toBeCloseTo(1, 0);
  const correlation =
    one.reduce((sum, gap, at) => sum + gap * other[at]!, 0) /
    (one.length * sampleStandardDeviation(one) * sampleStandardDeviation(other));
  expect(correlation).toBeGreaterThan(0.3);
  expect(correlation).toBeLessThan(0.7);
  const beyond = one.filter((gap) => Math.abs(gap) > 4 * usualNews.gapSd).length / one.length;
  expect(beyond).toBeGreaterThan(0.002); // 0.00006 of normal ones
});

const split = { markets: 400, stocks: 2, draws: 500, seed: 3, news: usualNews };

test('the bands hold the truth about as often as they say, when the market is like the priors', () => {
  const { covered50, covered90, midOverTruth, stockDays, locked } = splitCoverage({
    ...split,
    departure: 'none',
    k: 2,
  });
  expect(stockDays + locked).toBe(800);
  expect(Math.abs(covered90 - 0.9)).toBeLessThan(0.04);
  expect(Math.abs(covered50 - 0.5)).toBeLessThan(0.07);
  expect(Math.abs(midOverTruth! - 1)).toBeLessThan(0.15);
  // nothing traded, nothing to miss
  expect(splitCoverage({ ...split, departure: 'none', k: 0 })).toMatchObject({ covered90: 1, width: 0 });
});

test('the bands fail where they should: another law, more netting than the prior allows; not for news in common', () => {
  const covered = (departure: 'squareRoot' | 'netting' | 'commonShock') =>
    splitCoverage({ ...split, departure, k: 2 });
  expect(covered('squareRoot').above).toBeGreaterThan(0.3);
  expect(covered('netting').below).toBeGreaterThan(0.2);
  expect(covered('commonShock').covered90).toBeGreaterThan(0.86);
});

test('the gap design finds the slope of a linear law, and stocks without products show nothing like it', () => {
  const { markets, figures } = designCoverage({
    departure: 'none',
    markets: 30,
    days: 250,
    stocks: 2,
    k: 2,
    seed: 4,
    news: usualNews,
    slope: 0.1,
  });
  const found = figures!;
  expect(found.truth).toBeCloseTo(0.1, 12);
  expect(Math.abs(found.estimate - 0.1)).toBeLessThan((3 * found.deviation!) / Math.sqrt(markets));
  expect(found.covered95).toBeGreaterThan(0.8);
  expect(found.placeboWorks).toBeLessThan(0.3);
});

test('a simulation is the same every time, and says what it was asked', () => {
  const question = { markets: 20, days: 60, k: 2, draws: 100, seed: 5 };
  const once = simulate(question);
  expect(once).toMatchObject(question);
  expect(once.split.map(({ departure }) => departure)).toContain('squareRoot');
  const heard: (readonly [number, number])[] = [];
  expect(simulate(question, (done, all) => heard.push([done, all]))).toEqual(once);
  const rows = once.split.length + once.fixed.length + once.drawn.length + once.power.length;
  expect(heard).toEqual(Array.from({ length: rows }, (_, at) => [at + 1, rows]));
});
