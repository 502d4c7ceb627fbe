import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from '../../../src/core/units/apportion.ts';

const won = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const parts = fc.array(
  fc.oneof(
    won,
    fc.integer({ min: -100, max: 100 }),
    won.map((x) => Math.round(x * 2) / 2),
  ),
  {
    minLength: 1,
    maxLength: 60,
  },
);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const farthest = (rounded: readonly number[], from: readonly number[]): number =>
  Math.max(...rounded.map((value, i) => Math.abs(value - from[i]!)));

test('rounded rows add up to the rounded total, each within one won of its value', () => {
  fc.assert(
    fc.property(parts, (rows) => {
      const total = Math.round(sum(rows)) + 0;
      const rounded = apportion(total, rows);
      expect(sum(rounded)).toBe(total);
      expect(rounded.every((value) => Number.isSafeInteger(value) && !Object.is(value, -0))).toBe(true);
      expect(farthest(rounded, rows)).toBeLessThan(1 + 1e-6);
    }),
  );
});

test('whatever lies between the sums rounded down and up can be reached within one won; whole rows stay', () => {
  fc.assert(
    fc.property(parts, fc.double({ min: 0, max: 1, noNaN: true }), (rows, where) => {
      const down = sum(rows.map(Math.floor));
      const total = down + Math.round(where * (sum(rows.map(Math.ceil)) - down));
      fc.pre(Math.abs(total - sum(rows)) <= rows.length / 2);
      const rounded = apportion(total, rows);
      expect(sum(rounded)).toBe(total);
      rounded.forEach((value, i) => {
        expect([Math.floor(rows[i]!), Math.ceil(rows[i]!)]).toContain(value + 0 || 0);
      });
    }),
  );
});

test('a total off by up to half a won a row is still met, no row more than two won off', () => {
  fc.assert(
    fc.property(parts, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (rows, each) => {
      const total = Math.trunc(sum(rows) + each * rows.length) + 0;
      const rounded = apportion(total, rows);
      expect(sum(rounded)).toBe(total);
      expect(farthest(rounded, rows)).toBeLessThan(2);
    }),
  );
});

test('no other way of rounding that adds up strays less (brute force over small tables)', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: -40, max: 40 }).map((x) => x / 10),
        { minLength: 1, maxLength: 6 },
      ),
      (rows) => {
        const total = Math.round(sum(rows));
        const strayed = (rounded: readonly number[]): number =>
          sum(rounded.map((value, i) => Math.abs(value - rows[i]!)));
        const all = rows.reduce<number[][]>(
          (tables, row) =>
            tables.flatMap((table) => [Math.floor(row), Math.ceil(row)].map((value) => [...table, value])),
          [[]],
        );
        const best = Math.min(...all.filter((table) => sum(table) === total).map(strayed));
        expect(strayed(apportion(total, rows))).toBeCloseTo(best, 9);
      },
    ),
  );
});

test('among equal fractions the earlier row gets the won', () => {
  expect(apportion(2, [0.5, 0.5, 0.5, 0.5])).toEqual([1, 1, 0, 0]);
  expect(apportion(-2, [-0.5, -0.5, -0.5, -0.5])).toEqual([0, 0, -1, -1]);
  expect(apportion(100, [100 / 3, 100 / 3, 100 / 3])).toEqual([34, 33, 33]);
});

test('columns and lists are apportioned alike', () => {
  const rows = Array.from({ length: 1_000 }, (_, i) => Math.sin(i) * 1e6);
  expect(apportion(Math.round(sum(rows)), Float64Array.from(rows))).toEqual(
    apportion(Math.round(sum(rows)), rows),
  );
});

test('parts that belong to another total are refused rather than bent', () => {
  expect(() => apportion(10, [1, 2])).toThrow(RangeError);
  expect(() => apportion(5, [])).toThrow(RangeError);
  expect(() => apportion(1.5, [1, 0.5])).toThrow(RangeError);
  expect(() => apportion(1, [Number.NaN])).toThrow(RangeError);
  expect(() => apportion(Number.NaN, [1])).toThrow(RangeError);
  expect(() => apportion(2 ** 53, [2 ** 53])).toThrow(RangeError);
  expect(apportion(0, [])).toEqual([]);
});
