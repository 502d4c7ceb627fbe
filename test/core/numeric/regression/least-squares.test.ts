import fc from 'fast-check';
import { tTest } from 'simple-statistics';
import { expect, test } from 'vitest';
import { covariance } from '../../../../src/core/numeric/regression/covariance.ts';
import { constantColumn } from '../../../../src/core/numeric/regression/design.ts';
import { coefficientTest } from '../../../../src/core/numeric/regression/inference.ts';
import type { LinearFit } from '../../../../src/core/numeric/regression/least-squares.ts';
import { leastSquares } from '../../../../src/core/numeric/regression/least-squares.ts';
import { certifiedRegression } from '../../../golden/regression-tables.ts';
import { fitted, ofKind } from './fitted.ts';

/** Correct digits of the worst figure; NIST's tables certify 15. */
const digits = (got: ArrayLike<number>, certified: readonly number[]): number =>
  Math.min(...certified.map((value, j) => -Math.log10(Math.abs((got[j]! - value) / value) || 1e-16)));

const deviations = (fit: LinearFit): Float64Array => {
  const { matrix } = ofKind(covariance(fit, { kind: 'classical' }), 'covariance');
  const p = fit.names.length;
  return fit.coefficients.map((_, j) => Math.sqrt(matrix[j * p + j]!));
};

/** Norris is easy, Longley collinear, Wampler and Filip powers up to the 5th and the 10th. */
test.each([
  ['norris', 12],
  ['longley', 11],
  ['wampler3', 9],
  ['filip', 7],
])('estimates and deviations of NIST %s have %i certified digits', (name, enough) => {
  const { estimates, deviations: certified, residualDeviation, ...input } = certifiedRegression(name);
  const fit = fitted(leastSquares(input));
  expect(digits(fit.coefficients, estimates)).toBeGreaterThan(enough);
  expect(digits(deviations(fit), certified)).toBeGreaterThan(enough);
  expect(digits([Math.sqrt(fit.residualVariance)], [residualDeviation])).toBeGreaterThan(enough);
});

test('an exact polynomial comes back to nine digits, with next to nothing left over', () => {
  const { estimates, ...input } = certifiedRegression('wampler1');
  const fit = fitted(leastSquares(input));
  expect(digits(fit.coefficients, estimates)).toBeGreaterThan(9);
  expect(Math.sqrt(fit.residualVariance)).toBeLessThan(1e-8);
});

const value = fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((x) => Math.round(x * 1e4) / 1e4);
const rows = fc.array(fc.tuple(value, value, value), { minLength: 8, maxLength: 40 });
const designOf = (sample: readonly (readonly [number, number, number])[]) => ({
  names: ['constant', 'a', 'b'],
  columns: [
    constantColumn(sample.length),
    Float64Array.from(sample, ([a]) => a),
    Float64Array.from(sample, ([, b]) => b),
  ],
  y: Float64Array.from(sample, ([, , y]) => y),
});

test('what is left over is at right angles to every column, and leverages sum to the number of coefficients', () => {
  fc.assert(
    fc.property(rows, (sample) => {
      const input = designOf(sample);
      const fit = leastSquares(input);
      fc.pre(fit.kind === 'fit');
      for (const column of input.columns) {
        const product = column.reduce((sum, x, i) => sum + x * fit.residuals[i]!, 0);
        expect(Math.abs(product)).toBeLessThan(1e-11 * 1e6 * sample.length);
      }
      expect(fit.leverages.reduce((sum, h) => sum + h)).toBeCloseTo(3, 9);
    }),
  );
});

test('the order of the rows and the unit of money change no coefficient', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: -60, max: 60 }), (sample, power) => {
      const fit = leastSquares(designOf(sample));
      fc.pre(fit.kind === 'fit' && fit.residualVariance > 1e-12);
      const unit = 2 ** power;
      const other = fitted(
        leastSquares(designOf(sample.toReversed().map(([a, b, y]) => [a * unit, b, y * unit]))),
      );
      const size = Math.max(...fit.coefficients.map(Math.abs), 1);
      const condition = Math.max(...fit.inverse.map(Math.abs), 1);
      const back = [other.coefficients[0]! / unit, other.coefficients[1]!, other.coefficients[2]! / unit];
      for (const [j, b] of back.entries())
        expect(Math.abs(b - fit.coefficients[j]!)).toBeLessThan(1e-10 * size * condition);
    }),
  );
});

test('a column that depends on those before it is named, whatever its unit', () => {
  fc.assert(
    fc.property(rows, value, fc.integer({ min: -40, max: 40 }), (sample, multiple, power) => {
      const { names, columns, y } = designOf(sample);
      fc.pre(leastSquares({ names, columns, y }).kind === 'fit');
      const sum = columns[1]!.map((a, i) => (a * multiple - columns[2]![i]! + 7) * 10 ** power);
      const fit = leastSquares({ names: [...names, 'sum'], columns: [...columns, sum], y });
      fc.pre(sample.length > 4);
      expect(fit).toEqual({ kind: 'degenerate', reason: 'collinear', column: 'sum' });
    }),
  );
});

test('a column that never moves is named beside the constant, an empty one by itself', () => {
  const y = Float64Array.of(1, 5, 2, 8);
  const degenerate = (column: Float64Array) =>
    leastSquares({ names: ['constant', 'flat'], columns: [constantColumn(4), column], y });
  const named = { kind: 'degenerate', reason: 'collinear', column: 'flat' };
  expect(degenerate(new Float64Array(4).fill(0.1))).toEqual(named);
  expect(degenerate(new Float64Array(4))).toEqual(named);
});

test('too few rows say how many are needed', () => {
  const columns = [constantColumn(2), Float64Array.of(1, 2)];
  const none = leastSquares({ names: ['constant', 'x'], columns, y: Float64Array.of(1, 2) });
  expect(none).toEqual({ kind: 'tooFew', rows: 2, needed: 3 });
});

test('figures of any size fit, and where squares leave the range of doubles that is said', () => {
  const x = Float64Array.of(1, 2, 4, 7);
  const line = (unitOfX: number, unitOfY: number) =>
    leastSquares({
      names: ['constant', 'x'],
      columns: [constantColumn(4), x.map((v) => v * unitOfX)],
      y: x.map((v, i) => (3 * v + (i % 2)) * unitOfY),
    });
  expect(fitted(line(1e-100, 1)).coefficients[1]! * 1e-100).toBeCloseTo(3, 0);
  expect(line(1, 1e200)).toEqual({ kind: 'degenerate', reason: 'outOfRange' });
  expect(line(1e-200, 1)).toEqual({ kind: 'degenerate', reason: 'outOfRange' });
});

test('missing values, short columns and names that stand twice are refused', () => {
  const y = Float64Array.of(1, 2, 4);
  const ask = (name: string, column: Float64Array) => () =>
    leastSquares({ names: ['constant', name], columns: [constantColumn(3), column], y });
  expect(ask('x', Float64Array.of(1, Number.NaN, 2))).toThrow('finite values, got NaN in row 1 of x');
  expect(ask('x', Float64Array.of(1, 2))).toThrow('3 values of x, got 2');
  expect(ask('constant', Float64Array.of(1, 2, 3))).toThrow('a name of its own');
});

/** Six sessions, mean 3.5, deviation (n − 1) 1.8708: t of the mean against 0 is 4.5826. simple-statistics divides by n and says 5.0200. */
test('the t of a mean divides by n − 1, which the tTest of simple-statistics does not', () => {
  const y = Float64Array.of(1, 2, 3, 4, 5, 6);
  const fit = fitted(leastSquares({ names: ['mean'], columns: [constantColumn(6)], y }));
  const { t, degreesOfFreedom } = coefficientTest(
    fit,
    ofKind(covariance(fit, { kind: 'classical' }), 'covariance'),
    { name: 'mean' },
  );
  expect(t).toBeCloseTo(3.5 / Math.sqrt(3.5 / 6), 12);
  expect(degreesOfFreedom).toBe(5);
  expect(tTest([...y], 0)).toBeCloseTo(t * Math.sqrt(6 / 5), 12);
});
