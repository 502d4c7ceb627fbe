import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regressionSlope, sampleStandardDeviation } from '../../../src/core/numeric/statistics.ts';

/** NIST Statistical Reference Datasets, linear regression, Norris.dat: [y, x]; certified slope 1.00211681802045; tolerance 1e-13. */
const norris: readonly [y: number, x: number][] = [
  [0.1, 0.2],
  [338.8, 337.4],
  [118.1, 118.2],
  [888.0, 884.6],
  [9.2, 10.1],
  [228.1, 226.5],
  [668.5, 666.3],
  [998.5, 996.3],
  [449.1, 448.6],
  [778.9, 777.0],
  [559.2, 558.2],
  [0.3, 0.4],
  [0.1, 0.6],
  [778.1, 775.5],
  [668.8, 666.9],
  [339.3, 338.0],
  [448.9, 447.5],
  [10.8, 11.6],
  [557.7, 556.0],
  [228.3, 228.1],
  [998.0, 995.8],
  [888.8, 887.6],
  [119.6, 120.2],
  [0.3, 0.3],
  [0.6, 0.3],
  [557.6, 556.8],
  [339.3, 339.1],
  [888.0, 887.2],
  [998.5, 999.0],
  [778.9, 779.0],
  [10.2, 11.1],
  [117.6, 118.3],
  [228.9, 229.2],
  [668.4, 669.1],
  [449.2, 448.9],
  [0.2, 0.5],
];

test('the slope of a regression is the certified one', () => {
  const slope = regressionSlope(
    norris.map(([, x]) => x),
    norris.map(([y]) => y),
  );
  expect(slope).toBeCloseTo(1.00211681802045, 13);
});

test('a common level of prices costs the slope no digits', () => {
  const x = norris.map(([, value]) => value + 1e9);
  const y = norris.map(([value]) => value - 1e9);
  expect(regressionSlope(x, y)).toBeCloseTo(1.00211681802045, 6);
});

/** NIST Statistical Reference Datasets, univariate, NumAcc1 and NumAcc3: certified 1 and 0.1. */
test('standard deviations are the certified ones', () => {
  expect(sampleStandardDeviation([10000001, 10000003, 10000002])).toBe(1);
  const numAcc3 = Float64Array.from({ length: 1001 }, (_, i) =>
    i === 0 ? 1000000.2 : i % 2 ? 1000000.1 : 1000000.3,
  );
  expect(sampleStandardDeviation(numAcc3)).toBeCloseTo(0.1, 9);
});

test('where every x is the same there is no slope, whatever the rounding of its mean', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 30 }), (x, n) => {
      expect(
        regressionSlope(
          new Array(n).fill(x),
          Array.from({ length: n }, (_, i) => i),
        ),
      ).toBeUndefined();
    }),
  );
});

test('too few or broken values are refused', () => {
  expect(() => sampleStandardDeviation([1])).toThrow(RangeError);
  expect(() => sampleStandardDeviation([1, Number.NaN])).toThrow(RangeError);
  expect(() => regressionSlope([1, 2], [1])).toThrow(RangeError);
  expect(() => regressionSlope([1, Number.NaN], [1, 2])).toThrow(RangeError);
});
