import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateFromDraws, median, quantile, quantiles } from '../../../src/core/numeric/quantile.ts';
import { seededRandom } from '../../../src/core/numeric/random.ts';

const bands = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Type 7 from a sorted copy: the definition. */
function bySorting(sample: Float64Array, probabilities: readonly number[]): number[] {
  const sorted = sample.toSorted();
  return probabilities.map((p) => {
    const rank = p * (sorted.length - 1);
    const low = sorted[Math.floor(rank)]!;
    const gap = sorted[Math.ceil(rank)]! - low;
    const part = rank - Math.floor(rank);
    return Number.isFinite(gap) ? low + part * gap : low * (1 - part) + sorted[Math.ceil(rank)]! * part;
  });
}

function expectAsBySorting(sample: Float64Array, probabilities: readonly number[] = bands): void {
  const before = sample.slice();
  const found = Array.from(quantiles(sample, probabilities), (value) => value + 0);
  expect(found).toEqual(bySorting(sample, probabilities).map((value) => value + 0));
  expect(sample).toEqual(before);
}

const shapes: Readonly<Record<string, (z: number, u: number) => number>> = {
  normal: (z) => z,
  'log-normal': (z) => Math.exp(0.7 * z),
  'far from zero': (z) => 1e12 + z,
  Cauchy: (_, u) => Math.tan(Math.PI * (u - 0.5)),
  'tails without a mean': (_, u) => u ** -3,
  'exponents all over': (z) => Math.exp(60 * z),
  'capped at the return': (z) => Math.min(0.8, z),
  'nearly all capped': (z) => Math.min(-1.5, z),
  'a few whole numbers': (z) => Math.round(z),
  'mostly zero': (z) => (Math.abs(z) < 2.4 ? 0 : z),
  constant: () => -3.25,
  'one huge outlier': (z, u) => (u > 0.9998 ? 1e300 : z),
  'largest and smallest numbers': (z, u) =>
    (u > 0.5 ? Number.MAX_VALUE : -Number.MAX_VALUE) * Math.tanh(z * z),
  subnormal: (z) => z * Number.MIN_VALUE * 1000,
};

test('quantiles by selection are those of the sorted draws, whatever the shape and size', () => {
  const random = seededRandom(1, 'shapes');
  for (const shape of Object.values(shapes))
    for (const size of [1, 2, 3, 64, 256, 257, 4_000, 4_001]) {
      const z = new Float64Array(size);
      random.fillNormal(z);
      const sample = z.map((value) => shape(value, random.next()));
      expectAsBySorting(sample);
      expectAsBySorting(sample.toSorted());
      expectAsBySorting(sample.toSorted().reverse());
    }
});

test('quantiles are those of the sorted sample for any finite numbers and any probabilities', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  );
  const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 700, size: 'max' }), probabilities, (values, ps) =>
      expectAsBySorting(Float64Array.from(values), ps),
    ),
  );
});

/** numpy 2.4.6, np.quantile, method linear (type 7); tolerance 1e-15. */
test('quantiles interpolate as numpy does', () => {
  const sample = Float64Array.of(3.1, -2, 7.5, 0, 12.25, 1, 1);
  const wanted = [-2, -1.4, -0.8, 0.5, 1, 5.3, 10.825, 12.25];
  quantiles(sample, [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.95, 1]).forEach((found, i) => {
    expect(found).toBeCloseTo(wanted[i]!, 14);
  });
});

test('the ends are the smallest and the largest value, the middle is the median', () => {
  const sample = Float64Array.of(9, 1, 4, 2);
  expect([quantile(sample, 0), quantile(sample, 1), median(sample)]).toEqual([1, 9, 3]);
});

test('what was asked before, of more or of fewer values, changes nothing', () => {
  const samples = [4_000, 300, 3_999, 4_000].map((length, seed) => {
    const sample = new Float64Array(length);
    seededRandom(seed).fillNormal(sample);
    return sample;
  });
  for (const sample of samples) expect(quantiles(sample, [0, 1])).toEqual(Float64Array.of(...endsOf(sample)));
});

const endsOf = (sample: Float64Array): readonly [number, number] => [
  Math.min(...sample),
  Math.max(...sample),
];

test('a point of its own stands beside the band of the draws', () => {
  const draws = Float64Array.of(0, 1, 2, 3, 4);
  expect(estimateFromDraws(draws, 10)).toEqual({ point: 10, low50: 1, high50: 3, low90: 0.2, high90: 3.8 });
  expect(estimateFromDraws(draws.map((draw) => -draw)).low90).toBe(-3.8);
});

test('no draws, or draws that are not numbers, have no quantiles', () => {
  expect(() => quantiles(new Float64Array(0), bands)).toThrow(RangeError);
  for (const size of [1, 10, 4_000])
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      for (const at of [0, size >> 1, size - 1]) {
        const sample = new Float64Array(size).map((_, i) => i % 97);
        sample[at] = bad;
        expect(() => quantiles(sample, bands)).toThrow(RangeError);
      }
  for (const p of [-0.1, 1.1, Number.NaN])
    expect(() => quantile(Float64Array.of(1, 2), p)).toThrow(RangeError);
  expect(() => estimateFromDraws(Float64Array.of(1), Number.NaN)).toThrow(RangeError);
});
