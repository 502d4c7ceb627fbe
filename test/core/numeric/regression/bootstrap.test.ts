import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Random } from '../../../../src/core/numeric/random.ts';
import { seededRandom } from '../../../../src/core/numeric/random.ts';
import { covariance } from '../../../../src/core/numeric/regression/covariance.ts';
import type { Design } from '../../../../src/core/numeric/regression/design.ts';
import { coefficientTest } from '../../../../src/core/numeric/regression/inference.ts';
import { instrumentalVariables } from '../../../../src/core/numeric/regression/instrumental-variables.ts';
import { leastSquares } from '../../../../src/core/numeric/regression/least-squares.ts';
import { regressionBootstrap } from '../../../../src/core/numeric/regression/regression-bootstrap.ts';
import type { Resampling } from '../../../../src/core/numeric/regression/resampling.ts';
import { resampleUnits } from '../../../../src/core/numeric/regression/resampling.ts';
import { sampleStandardDeviation } from '../../../../src/core/numeric/statistics.ts';
import { sampleClusters, sampleColumn, sampleDesign } from '../../../golden/regression-tables.ts';
import { fitted, ofKind } from './fitted.ts';

const y = sampleColumn('y');
const day = sampleClusters('day');
const exogenous = sampleDesign('constant', 'x');
const endogenous = sampleDesign('e');
const instruments = sampleDesign('z1', 'z2');
const schemes: readonly Resampling[] = [
  { kind: 'independent' },
  { kind: 'moving', length: 5 },
  { kind: 'stationary', meanLength: 4.5 },
];

/** The rows of the days as often as they were drawn, one under the other. */
const repeated = (column: Float64Array, times: Int32Array): Float64Array =>
  Float64Array.from([...column].flatMap((value, i) => new Array<number>(times[day[i]!]!).fill(value)));
const repeatedDesign = ({ names, columns }: Design, times: Int32Array): Design => ({
  names,
  columns: columns.map((column) => repeated(column, times)),
});

describe.each(schemes)('drawn again, %o', (resampling) => {
  test('every draw is the regression of the drawn rows, written out', () => {
    const draws = 20;
    const again = seededRandom(7);
    const common = { y, units: day, resampling, draws };
    const ordinary = ofKind(
      regressionBootstrap({
        ...common,
        exogenous: sampleDesign('constant', 'x', 'e'),
        random: seededRandom(7),
      }),
      'draws',
    );
    const twoStage = ofKind(
      regressionBootstrap({ ...common, exogenous, endogenous, instruments, random: seededRandom(7) }),
      'draws',
    );
    const times = new Int32Array(40);
    for (let d = 0; d < draws; d++) {
      resampleUnits(resampling, again, times);
      const plain = fitted(
        leastSquares({ ...repeatedDesign(sampleDesign('constant', 'x', 'e'), times), y: repeated(y, times) }),
      );
      const staged = fitted(
        instrumentalVariables({
          y: repeated(y, times),
          exogenous: repeatedDesign(exogenous, times),
          endogenous: repeatedDesign(endogenous, times),
          instruments: repeatedDesign(instruments, times),
        }),
      );
      for (let j = 0; j < 3; j++) {
        expect(ordinary.coefficients[j]![d]).toBeCloseTo(plain.coefficients[j]!, 11);
        expect(twoStage.coefficients[j]![d]).toBeCloseTo(staged.coefficients[j]!, 10);
      }
    }
  });

  test('as many units are drawn as there are', () => {
    const times = new Int32Array(37);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        resampleUnits(resampling, seededRandom(seed), times);
        expect(times.reduce((sum, n) => sum + n)).toBe(37);
      }),
    );
  });
});

test('drawing days again spreads a coefficient as its clustered error says', () => {
  const random = seededRandom(20_260_623);
  const resampling: Resampling = { kind: 'independent' };
  const { fit, coefficients, dropped } = ofKind(
    regressionBootstrap({
      y,
      exogenous,
      endogenous,
      instruments,
      units: day,
      resampling,
      draws: 2000,
      random,
    }),
    'draws',
  );
  const errors = ofKind(covariance(fit, { kind: 'clustered', clusters: day }), 'covariance');
  const { standardError } = coefficientTest(fit, errors, { name: 'e' });
  expect(dropped).toBe(0);
  expect(sampleStandardDeviation(coefficients[2]!) / standardError).toBeGreaterThan(0.85);
  expect(sampleStandardDeviation(coefficients[2]!) / standardError).toBeLessThan(1.25);
});

test('draws that leave a column without variation are dropped and counted', () => {
  const rare = Float64Array.from({ length: 12 }, (_, i) => (i === 4 ? 1 : 0));
  const input = {
    y: Float64Array.from({ length: 12 }, (_, i) => Math.sin(i * i)),
    exogenous: { names: ['constant', 'rare'], columns: [new Float64Array(12).fill(1), rare] },
    resampling: { kind: 'independent' } as const,
    draws: 1000,
  };
  const { dropped, coefficients } = ofKind(
    regressionBootstrap({ ...input, random: seededRandom(1) }),
    'draws',
  );
  // (11/12)¹² of the draws miss row 4: 352 of 1,000, sd 15
  expect(dropped).toBeGreaterThan(352 - 60);
  expect(dropped).toBeLessThan(352 + 60);
  expect(coefficients[1]!.length).toBe(1000 - dropped);
  expect(coefficients[1]!.every(Number.isFinite)).toBe(true);
});

/** A moving block starts anywhere but in the last places; runs of five have each unit beside its next one four times in five. */
test('blocks keep neighbours together', () => {
  const fixed: Random = { ...seededRandom(1), next: () => 0.5 };
  const times = new Int32Array(11);
  resampleUnits({ kind: 'moving', length: 4 }, fixed, times);
  expect([...times]).toEqual([0, 0, 0, 0, 3, 3, 3, 2, 0, 0, 0]);
});

test('blocks longer than the sample, and no draws at all, are refused', () => {
  const times = new Int32Array(3);
  for (const resampling of [
    { kind: 'moving', length: 4 },
    { kind: 'moving', length: 1.5 },
    { kind: 'stationary', meanLength: 0 },
  ] as const)
    expect(() => resampleUnits(resampling, seededRandom(1), times)).toThrow(RangeError);
  const random = seededRandom(1);
  expect(() =>
    regressionBootstrap({ y, exogenous, resampling: { kind: 'independent' }, draws: 0, random }),
  ).toThrow(RangeError);
});
