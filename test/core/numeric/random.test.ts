import { expect, test } from 'vitest';
import { normalQuantile } from '../../../src/core/numeric/normal-quantile.ts';
import { seededRandom } from '../../../src/core/numeric/random.ts';

/**
 * First three draws. Source: a Python transcription of the published C of xoshiro128** and splitmix64 and of FNV-1a 64, which gives
 * the reference outputs 11520, 0, 5927040, 70819200 (state 1, 2, 3, 4), 6457827717110365317 (seed 1234567) and 85944171f73967e8
 * ("foobar"). Tolerance: none.
 */
const firstDraws: readonly [seed: number, stream: string, ...draws: number[]][] = [
  [1, '', 0.2752151067192118, 0.9749691629730729, 0.44369620919813313],
  [1, 'b', 0.9796172279914273, 0.8513129554843316, 0.24725085341056297],
  [2, 'b', 0.8515999416612395, 0.18802901033750563, 0.312484917146151],
  [-1, 'Y', 0.2665772913026071, 0.1310145642130447, 0.8988418669276362],
];

test('draws are those of the published generator, bit for bit', () => {
  for (const [seed, stream, ...draws] of firstDraws) {
    const random = seededRandom(seed, stream);
    expect([random.next(), random.next(), random.next()]).toEqual(draws);
  }
});

test('filling a column takes the same draws as asking one by one', () => {
  const column = new Float64Array(50);
  seededRandom(7, 'v').fillUniform(column);
  const single = seededRandom(7, 'v');
  expect(Array.from(column)).toEqual(Array.from(column, () => single.next()));
  seededRandom(7, 'v').fillNormal(column);
  const again = seededRandom(7, 'v');
  expect(Array.from(column)).toEqual(Array.from(column, () => normalQuantile(again.next())));
});

/** 99.9 % of chi-square statistics with 255 degrees of freedom lie in this range (scipy.stats.chi2.ppf). */
const plausible = { low: 187.17, high: 335.92 };

function chiSquare(draws: Float64Array, cells: number): number {
  const counts = new Float64Array(cells);
  for (const draw of draws) counts[Math.floor(draw * cells)]! += 1;
  const wanted = draws.length / cells;
  return counts.reduce((sum, count) => sum + (count - wanted) ** 2 / wanted, 0);
}

test('draws fill the unit interval evenly, and so do their low bits and consecutive pairs', () => {
  const draws = new Float64Array(500_000);
  seededRandom(1, 'evenness').fillUniform(draws);
  const pairs = draws.map((draw, i) => (Math.floor(draw * 16) + (draws[i + 1] ?? 0.5)) / 16);
  for (const column of [
    draws,
    draws.map((draw) => (draw * 2 ** 30) % 1),
    pairs.filter((_, i) => i % 2 === 0),
  ]) {
    expect(chiSquare(column, 256)).toBeGreaterThan(plausible.low);
    expect(chiSquare(column, 256)).toBeLessThan(plausible.high);
  }
});

test('streams of one seed, and one stream of neighbouring seeds, are uncorrelated', () => {
  const size = 100_000;
  const column = (seed: number, stream: string): Float64Array => {
    const out = new Float64Array(size);
    seededRandom(seed, stream).fillNormal(out);
    return out;
  };
  const columns = [column(1, 'b'), column(1, 'Y'), column(2, 'b'), column(1, 'c'), column(-1, 'b')];
  for (const [i, a] of columns.entries())
    for (const b of columns.slice(i + 1)) {
      const correlation = a.reduce((sum, value, k) => sum + value * b[k]!, 0) / size;
      expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(size));
    }
});

test('normal draws have mean 0, variance 1 and no skew', () => {
  const draws = new Float64Array(400_000);
  seededRandom(3, 'normal').fillNormal(draws);
  const moment = (power: number): number => draws.reduce((sum, z) => sum + z ** power, 0) / draws.length;
  const se = 1 / Math.sqrt(draws.length);
  expect(Math.abs(moment(1))).toBeLessThan(4 * se);
  expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2) * se);
  expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15) * se);
});

test('a seed that is not a whole number is refused', () => {
  for (const seed of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
    expect(() => seededRandom(seed)).toThrow(RangeError);
});
