import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ErrorKind } from '../../../../src/core/numeric/regression/covariance.ts';
import { covariance } from '../../../../src/core/numeric/regression/covariance.ts';
import { constantColumn } from '../../../../src/core/numeric/regression/design.ts';
import { coefficientTest } from '../../../../src/core/numeric/regression/inference.ts';
import { instrumentalVariables } from '../../../../src/core/numeric/regression/instrumental-variables.ts';
import type { LinearFit } from '../../../../src/core/numeric/regression/least-squares.ts';
import { leastSquares } from '../../../../src/core/numeric/regression/least-squares.ts';
import { goldenTable } from '../../../golden/golden-table.ts';
import { sampleClusters, sampleColumn, sampleDesign } from '../../../golden/regression-tables.ts';
import { fitted, ofKind } from './fitted.ts';

const y = sampleColumn('y');
const day = sampleClusters('day');
const desk = sampleClusters('desk');
const exogenous = sampleDesign('constant', 'x');
const endogenous = sampleDesign('e');
const iv = (...names: readonly string[]): LinearFit =>
  fitted(instrumentalVariables({ y, exogenous, endogenous, instruments: sampleDesign(...names) }));

const fits: Readonly<Record<string, LinearFit>> = {
  ordinary: fitted(leastSquares({ ...sampleDesign('constant', 'x', 'e'), y })),
  justIdentified: iv('z1'),
  overIdentified: iv('z1', 'z2'),
};
const errorsOf = (name: string): ErrorKind =>
  ({
    clustered: { kind: 'clustered', clusters: day } as const,
    twoWay: { kind: 'twoWay', clusters: [day, desk] } as const,
    neweyWest7: { kind: 'neweyWest', lags: 7 } as const,
    neweyWestPlain: { kind: 'neweyWest', lags: 3, smallSample: false } as const,
  })[name] ?? ({ kind: name } as ErrorKind);

const golden = Map.groupBy(goldenTable('regression-figures.csv'), (row) => row.text('case'));
describe.each(['ordinary', 'justIdentified', 'overIdentified'])('%s regression', (name) => {
  test.each([...Map.groupBy(golden.get(name)!, (row) => row.text('errors'))])(
    'has the %s errors of statsmodels',
    (errors, figures) => {
      const matrix = ofKind(covariance(fits[name]!, errorsOf(errors)), 'covariance');
      for (const row of figures) {
        const got = coefficientTest(fits[name]!, matrix, { name: row.text('name') });
        expect(got.estimate / row.number('estimate')).toBeCloseTo(1, 10);
        expect(got.standardError / row.number('standardError')).toBeCloseTo(1, 10);
        expect(got.p / row.number('p')).toBeCloseTo(1, 9);
        expect(got.degreesOfFreedom).toBe(row.number('df'));
      }
    },
  );
});

test('a cluster for every row makes the errors of White with n/(n−p)', () => {
  const own = Int32Array.from(y, (_, i) => 1000 - i);
  const { matrix } = ofKind(covariance(fits.ordinary!, { kind: 'clustered', clusters: own }), 'covariance');
  const white = ofKind(covariance(fits.ordinary!, { kind: 'hc1' }), 'covariance').matrix;
  for (const [at, value] of matrix.entries()) expect(value / white[at]!).toBeCloseTo(1, 10);
});

test('no lags make Newey and West the errors of White', () => {
  const none = ofKind(covariance(fits.ordinary!, { kind: 'neweyWest', lags: 0 }), 'covariance').matrix;
  const white = ofKind(covariance(fits.ordinary!, { kind: 'hc1' }), 'covariance').matrix;
  for (const [at, value] of none.entries()) expect(value / white[at]!).toBeCloseTo(1, 12);
});

test('clustering twice by the same days is clustering by them once', () => {
  const once = ofKind(covariance(fits.ordinary!, { kind: 'clustered', clusters: day }), 'covariance');
  const twice = ofKind(covariance(fits.ordinary!, { kind: 'twoWay', clusters: [day, day] }), 'covariance');
  for (const [at, value] of twice.matrix.entries()) expect(value / once.matrix[at]!).toBeCloseTo(1, 12);
});

test('an instrument that is the column itself gives least squares, errors and all', () => {
  const own = fitted(
    instrumentalVariables({
      y,
      exogenous,
      endogenous,
      instruments: { names: ['own'], columns: endogenous.columns },
    }),
  );
  const errors: ErrorKind = { kind: 'clustered', clusters: day };
  const got = ofKind(covariance(own, errors), 'covariance');
  const plain = ofKind(covariance(fits.ordinary!, errors), 'covariance');
  for (const [j, b] of own.coefficients.entries()) expect(b).toBeCloseTo(fits.ordinary!.coefficients[j]!, 12);
  for (const [at, value] of got.matrix.entries()) expect(value / plain.matrix[at]!).toBeCloseTo(1, 9);
});

test('with one instrument the coefficient is the ratio of the two reduced forms', () => {
  const onInstrument = (column: Float64Array): number =>
    fitted(leastSquares({ ...sampleDesign('constant', 'x', 'z1'), y: column })).coefficients[2]!;
  expect(fits.justIdentified!.coefficients[2]).toBeCloseTo(
    onInstrument(y) / onInstrument(sampleColumn('e')),
    11,
  );
});

test('an instrument that says nothing about its column, and one that repeats a control, are named', () => {
  const orthogonal = fitted(leastSquares({ ...sampleDesign('constant', 'x', 'e'), y: sampleColumn('z1') }));
  const instruments = { names: ['blind'], columns: [orthogonal.residuals] };
  expect(instrumentalVariables({ y, exogenous, endogenous, instruments })).toEqual({
    kind: 'degenerate',
    reason: 'irrelevantInstruments',
    column: 'e',
  });
  const repeated = { names: ['again'], columns: [sampleColumn('x')] };
  expect(instrumentalVariables({ y, exogenous, endogenous, instruments: repeated })).toEqual({
    kind: 'degenerate',
    reason: 'collinear',
    column: 'again',
  });
});

test('fewer instruments than endogenous columns are refused', () => {
  const instruments = { names: [], columns: [] };
  expect(() => instrumentalVariables({ y, exogenous, endogenous, instruments })).toThrow(RangeError);
});

test('one cluster, a row fitted by itself and an exact fit have no such errors, and say so', () => {
  const one = new Int32Array(y.length);
  expect(covariance(fits.ordinary!, { kind: 'clustered', clusters: one })).toEqual({
    kind: 'tooFewClusters',
    clusters: 1,
  });
  const dummy = Float64Array.from({ length: 5 }, (_, i) => (i === 3 ? 1 : 0));
  const columns = [constantColumn(5), dummy];
  const alone = fitted(
    leastSquares({ names: ['constant', 'dummy'], columns, y: Float64Array.of(1, 2, 0, 9, 4) }),
  );
  expect(covariance(alone, { kind: 'hc3' })).toEqual({ kind: 'fullLeverage', row: 3 });
  const exact = fitted(leastSquares({ names: ['constant', 'dummy'], columns, y: new Float64Array(5) }));
  expect(covariance(exact, { kind: 'hc1' })).toEqual({ kind: 'notPositiveDefinite', column: 'constant' });
});

/** Rows in a 2 × 2 table of clusters, with residuals that cancel along both ways and never within a cell. */
test('two-way errors that do not exist for a sample are named, not printed as a root of less than nothing', () => {
  const first = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1);
  const second = Int32Array.of(0, 0, 1, 1, 0, 0, 1, 1);
  const values = Float64Array.of(1, 1.1, -1, -1.1, -1, -1.1, 1, 1.1);
  const fit = fitted(leastSquares({ names: ['mean'], columns: [constantColumn(8)], y: values }));
  expect(covariance(fit, { kind: 'twoWay', clusters: [first, second] })).toEqual({
    kind: 'notPositiveDefinite',
    column: 'mean',
  });
});

/** Every variance is above 0, yet the correlations have the eigenvalue −0.063 (numpy; test/oracle/regression.py prints it): some sum of coefficients has none. */
test('two-way errors with three clusters one way are named, though statsmodels prints a root of each', () => {
  const stock = sampleClusters('stock');
  const got = covariance(fits.ordinary!, { kind: 'twoWay', clusters: [day, stock] });
  expect(got.kind).toBe('notPositiveDefinite');
});

test('errors of every kind are finite and above nothing wherever they are given', () => {
  const sample = fc.array(
    fc.tuple(
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: 0, max: 3 }),
    ),
    { minLength: 4, maxLength: 24 },
  );
  const kinds = ['classical', 'hc0', 'hc1', 'hc2', 'hc3', 'neweyWest'] as const;
  fc.assert(
    fc.property(sample, (drawn) => {
      const column = (at: 0 | 1 | 2) => Float64Array.from(drawn, (row) => row[at]);
      const fit = leastSquares({
        names: ['constant', 'x'],
        columns: [constantColumn(drawn.length), column(1)],
        y: column(0),
      });
      fc.pre(fit.kind === 'fit');
      const clusters = Int32Array.from(column(2));
      const other = Int32Array.from(drawn, (_, i) => i % 3);
      const wanted: ErrorKind[] = [
        ...kinds.map((kind) => ({ kind })),
        { kind: 'clustered', clusters },
        { kind: 'twoWay', clusters: [clusters, other] },
      ];
      for (const errors of wanted) {
        const got = covariance(fit, errors);
        if (got.kind !== 'covariance') continue;
        for (const name of fit.names) {
          const { standardError, t, p, low, high } = coefficientTest(fit, got, { name });
          expect([standardError, t, p, low, high].every(Number.isFinite)).toBe(true);
          expect(standardError).toBeGreaterThan(0);
        }
      }
    }),
  );
});

test('clusters or lags that do not fit the rows are refused', () => {
  const clusters = new Int32Array(3);
  expect(() => covariance(fits.ordinary!, { kind: 'clustered', clusters })).toThrow(RangeError);
  expect(() => covariance(fits.ordinary!, { kind: 'neweyWest', lags: y.length })).toThrow(RangeError);
});
