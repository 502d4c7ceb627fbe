import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '../../../../src/core/numeric/normal-quantile.ts';
import { studentQuantile, twoSidedP } from '../../../../src/core/numeric/regression/student-t.ts';

/** Computed with 50 digits (mpmath 1.2.1, regularised incomplete beta function): t, df, two-sided p. Tolerance 1e-11 relative. */
const probabilities: readonly [t: number, df: number, p: number][] = [
  [0.1, 1, 0.9365489651388929],
  [2.776445105, 4, 0.05000000001011948],
  [1.33, 383, 0.18430974352551371],
  [1.959963985, 30, 0.05934671550139199],
  [8.5, 113, 8.785603714905166e-14],
  [0.001, 7, 0.9992300172449988],
  [40, 10, 2.2808577430857547e-12],
  [12, 1000000, 3.57168512476509e-33],
  [1.2, 58.5, 0.2349765811924882],
  [2, 0.5, 0.44551489018313123],
];

test('two-sided probabilities are right from one degree of freedom to a million, into the far tail', () => {
  for (const [t, df, p] of probabilities) expect(Math.abs(twoSidedP(t, df) / p - 1)).toBeLessThan(1e-11);
});

/** Closed forms: df 1 is Cauchy, tan(π(p − ½)); df 2 is (2p − 1)/√(2p(1 − p)). */
test('quantiles of one and two degrees of freedom are their closed forms', () => {
  const probability = fc.integer({ min: 1, max: 9999 }).map((k) => k / 10_000);
  fc.assert(
    fc.property(probability, (p) => {
      const [cauchy, two] = [Math.tan(Math.PI * (p - 0.5)), (2 * p - 1) / Math.sqrt(2 * p * (1 - p))];
      expect(Math.abs(studentQuantile(p, 1) - cauchy)).toBeLessThan(1e-11 * Math.max(1, Math.abs(cauchy)));
      expect(Math.abs(studentQuantile(p, 2) - two)).toBeLessThan(1e-11 * Math.max(1, Math.abs(two)));
    }),
  );
});

test('quantiles undo probabilities, and come near the normal ones with many degrees of freedom', () => {
  const df = fc.integer({ min: 1, max: 2000 });
  fc.assert(
    fc.property(df, fc.double({ min: 1e-6, max: 0.49, noNaN: true }), (degrees, tail) => {
      expect(twoSidedP(studentQuantile(tail, degrees), degrees) / (2 * tail)).toBeCloseTo(1, 10);
      expect(studentQuantile(1 - tail, degrees) / -studentQuantile(tail, degrees)).toBeCloseTo(1, 7);
    }),
    { numRuns: 50 },
  );
  expect(studentQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 6);
});

test('probabilities and degrees of freedom that there are not are refused', () => {
  expect(() => studentQuantile(1, 5)).toThrow(RangeError);
  expect(() => studentQuantile(0.5, 0)).toThrow(RangeError);
  expect(() => twoSidedP(Number.NaN, 5)).toThrow(RangeError);
  expect(twoSidedP(Number.POSITIVE_INFINITY, 5)).toBe(0);
});
