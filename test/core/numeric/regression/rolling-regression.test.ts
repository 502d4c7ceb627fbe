import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../../src/core/numeric/random.ts';
import { covariance } from '../../../../src/core/numeric/regression/covariance.ts';
import { constantColumn } from '../../../../src/core/numeric/regression/design.ts';
import { coefficientTest } from '../../../../src/core/numeric/regression/inference.ts';
import { leastSquares } from '../../../../src/core/numeric/regression/least-squares.ts';
import { rollingRegression } from '../../../../src/core/numeric/regression/rolling-regression.ts';
import type { WindowKind } from '../../../../src/core/numeric/regression/window-fit.ts';
import { ofKind } from './fitted.ts';

interface Made {
  readonly rows: number;
  readonly seed: number;
  /** added to every column */
  readonly level: number;
  /** rows that are a million times as large as the others */
  readonly outliers: readonly number[];
}

function made({ rows, seed, level, outliers }: Made) {
  const random = seededRandom(seed, 'rolling');
  const draw = () => {
    const column = new Float64Array(rows);
    random.fillNormal(column);
    return column.map((value, i) => level + value * (outliers.includes(i) ? 1e6 : 1));
  };
  const columns = [draw(), draw(), draw()];
  const noise = draw();
  const y = noise.map((e, i) => e + 0.5 * columns[0]![i]! - 2 * columns[1]![i]!);
  return { names: ['a', 'b', 'c'], columns, y };
}

/** Largest distance of any window from `leastSquares` on its rows, in units of its error (or of the coefficient, when that is larger). */
function distance(input: ReturnType<typeof made>, windows: WindowKind): number {
  const rolling = rollingRegression({ ...input, windows });
  let worst = 0;
  for (let w = 0; w < rolling.windows; w++) {
    const got = ofKind(rolling.at(w), 'fit');
    const part = (column: Float64Array) => column.slice(got.firstRow, got.lastRow + 1);
    const y = part(input.y);
    const names = ['constant', ...input.names];
    const columns = [constantColumn(y.length), ...input.columns.map(part)];
    const fit = ofKind(leastSquares({ names, columns, y }), 'fit');
    const errors = ofKind(covariance(fit, { kind: 'classical' }), 'covariance');
    for (const [j, name] of names.entries()) {
      const { estimate, standardError } = coefficientTest(fit, errors, { name });
      const off = Math.abs(got.coefficients[j]! - estimate) / Math.max(standardError, Math.abs(estimate));
      worst = Math.max(worst, off, Math.abs(got.standardErrors[j]! / standardError - 1));
    }
  }
  return worst;
}

test('every window agrees with a fit of its own rows, with outliers coming and going, at any level', () => {
  const input = fc.record({
    rows: fc.integer({ min: 30, max: 120 }),
    seed: fc.integer({ min: 1, max: 1e6 }),
    level: fc.constantFrom(0, 1, 100, 1e5),
    outliers: fc.array(fc.integer({ min: 0, max: 119 }), { maxLength: 3 }),
  });
  // eight rows: fewer may by chance be so nearly collinear at the highest level that nothing is left of the digits
  fc.assert(
    fc.property(input, fc.integer({ min: 8, max: 29 }), (drawn, length) => {
      expect(distance(made(drawn), { kind: 'rolling', length })).toBeLessThan(1e-8);
      expect(distance(made(drawn), { kind: 'expanding', from: length })).toBeLessThan(1e-8);
    }),
    { numRuns: 30 },
  );
});

test('ordinary windows are solved by updating, all of them', () => {
  const input = made({ rows: 500, seed: 3, level: 10, outliers: [] });
  expect(rollingRegression({ ...input, windows: { kind: 'rolling', length: 60 } }).refitted).toBe(0);
});

test('windows in which a column stands still name it, and those after it are fitted again', () => {
  const { names, columns, y } = made({ rows: 60, seed: 5, level: 1, outliers: [] });
  const still = columns[1]!.map((value, i) => (i >= 20 && i < 40 ? 0.1 : value));
  const rolling = rollingRegression({
    names,
    columns: [columns[0]!, still, columns[2]!],
    y,
    windows: { kind: 'rolling', length: 12 },
  });
  expect(rolling.at(0).kind).toBe('fit');
  for (let w = 20; w <= 28; w++)
    expect(rolling.at(w)).toEqual({ kind: 'degenerate', reason: 'collinear', column: 'b' });
  expect(rolling.at(29).kind).toBe('fit');
  expect(rolling.refitted).toBeGreaterThanOrEqual(9);
});

test('fewer rows than a window have no windows, and windows too short for the columns are refused', () => {
  const input = made({ rows: 20, seed: 5, level: 1, outliers: [] });
  const rolling = rollingRegression({ ...input, windows: { kind: 'rolling', length: 21 } });
  expect(rolling.windows).toBe(0);
  expect(() => rolling.at(0)).toThrow(RangeError);
  expect(() => rollingRegression({ ...input, windows: { kind: 'expanding', from: 4 } })).toThrow(RangeError);
  expect(() =>
    rollingRegression({ ...input, names: ['a', 'b', 'constant'], windows: { kind: 'expanding', from: 5 } }),
  ).toThrow('a name of its own');
});
