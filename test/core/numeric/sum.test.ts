import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compensatedSum } from '../../../src/core/numeric/sum.ts';

/** In units of 2⁻⁶⁰, where every value of the test is a whole number; doubles are binary, so decimal digits would not do. */
const exactSum = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + BigInt(value * 2 ** 60), 0n)) / 2 ** 60;

test('a compensated sum is the exact sum, rounded once', () => {
  const onGrid = (value: number): number => Math.round(value * 2 ** 60) / 2 ** 60;
  const between = (size: number): fc.Arbitrary<number> =>
    fc.double({ min: -size, max: size, noNaN: true }).map(onGrid);
  const value = fc.oneof(between(1e15), between(1), between(1e-12));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 300 }), (values) => {
      const size = values.reduce((sum, each) => sum + Math.abs(each), 0);
      const allowed =
        Number.EPSILON * Math.abs(exactSum(values)) + values.length ** 2 * Number.EPSILON ** 2 * size;
      expect(Math.abs(compensatedSum(values) - exactSum(values))).toBeLessThanOrEqual(allowed);
    }),
  );
});

test('a column and a list of the same numbers have the same sum', () => {
  fc.assert(
    fc.property(fc.float64Array({ noNaN: true }), (column) => {
      expect(compensatedSum(column)).toBe(compensatedSum(Array.from(column)));
    }),
  );
});

test('a million tenths are a hundred thousand', () => {
  expect(compensatedSum(new Float64Array(1_000_000).fill(0.1))).toBe(100_000);
});

test('a sum that leaves the numbers is infinite, not undefined', () => {
  expect(compensatedSum([Number.MAX_VALUE, Number.MAX_VALUE])).toBe(Number.POSITIVE_INFINITY);
  expect(compensatedSum([])).toBe(0);
});
