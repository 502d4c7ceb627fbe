import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '../../../src/core/numeric/normal-quantile.ts';
import { triangularQuantile } from '../../../src/core/numeric/triangular-quantile.ts';

/** Relative 1e-15. The first three: Wichura (1988), AS 241, p. 477; the others: standard tables of the normal distribution, 16 digits. */
const normalQuantiles: readonly [p: number, z: number][] = [
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, Number('-9.262340089798408')],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
];

test('normal quantiles are the published ones', () => {
  for (const [p, z] of normalQuantiles) expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-15);
});

test('normal quantiles rise with the probability and are odd around one half', () => {
  const dyadic = fc.integer({ min: 1, max: 2 ** 30 - 1 }).map((k) => k / 2 ** 30);
  fc.assert(
    fc.property(dyadic, dyadic, (p, q) => {
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
      expect(Math.sign(normalQuantile(p) - normalQuantile(q))).toBe(Math.sign(p - q));
    }),
  );
});

test('probabilities outside the open unit interval have no normal quantile', () => {
  for (const p of [0, 1, -0.1, 1.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
});

test('the triangular quantile undoes the distribution function, also with the mode at an end', () => {
  const corners = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -100, max: 100 })));
  fc.assert(
    fc.property(corners, fc.double({ min: 0, max: 1, noNaN: true }), (points, p) => {
      const [low, mode, high] = points.sort((a, b) => a - b) as [number, number, number];
      fc.pre(low < high);
      const x = triangularQuantile(p, low, mode, high);
      const below =
        x <= mode && mode > low
          ? (x - low) ** 2 / ((high - low) * (mode - low))
          : 1 - (high - x) ** 2 / ((high - low) * (high - mode));
      expect(below).toBeCloseTo(p, 12);
    }),
  );
});

test('corners out of order, or all in one place, make no triangle', () => {
  expect(() => triangularQuantile(0.5, 1, 0.5, 2)).toThrow(RangeError);
  expect(() => triangularQuantile(0.5, 1, 1, 1)).toThrow(RangeError);
  expect(() => triangularQuantile(1.5, 0, 1, 2)).toThrow(RangeError);
});
