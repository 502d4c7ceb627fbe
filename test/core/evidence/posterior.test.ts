import fc from 'fast-check';
import { expect, test } from 'vitest';
import { posteriorsOf, scaleGrid } from '../../../src/core/evidence/posterior.ts';
import { scaleFactors } from '../../../src/core/evidence/scale-factors.ts';
import { impactLaws } from '../../../src/core/mechanics/impact-laws.ts';
import { mixtureLaws, parameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import { quantiles } from '../../../src/core/numeric/quantile.ts';
import { goldenTable } from '../../golden/golden-table.ts';

const linear = (estimate: number, standardError: number) =>
  posteriorsOf({ estimate, standardError }).find(({ law }) => law === 'linear')!;

test.for(goldenTable('linear-posterior.csv'))(
  'the linear posterior is that of brute force on a fine grid',
  (row) => {
    const { posterior, contraction } = linear(row.number('estimate'), row.number('standardError'));
    const { low90, low50, middle, high50, high90 } = posterior;
    for (const [found, column] of [
      [low90, 'q05'],
      [low50, 'q25'],
      [middle, 'q50'],
      [high50, 'q75'],
      [high90, 'q95'],
    ] as const)
      expect(Math.abs(found / row.number(column) - 1), column).toBeLessThan(0.005);
    expect(Math.abs(contraction - row.number('contraction'))).toBeLessThan(0.005);
  },
);

test('the figures of the model page: 0.016 to 0.079, narrowed by 30 %', () => {
  const { posterior, contraction } = linear(0.0404, 0.03038);
  expect([posterior.low90.toFixed(3), posterior.high90.toFixed(3), contraction.toFixed(2)]).toEqual([
    '0.016',
    '0.079',
    '0.30',
  ]);
});

test('data that say nothing leave every draw of every law as it was', () => {
  const draws = parameterDraws(500, 3);
  for (const law of [...mixtureLaws, 'squareRoot'] as const) {
    const factors = scaleFactors(impactLaws[law], draws, { estimate: 0, standardError: 1e9 });
    for (const factor of factors) expect(factor).toBeCloseTo(1, 6);
  }
});

test('the draws of a law after the data have the quantiles of its posterior', () => {
  const found = { estimate: 0.04, standardError: 0.02 };
  const draws = parameterDraws(4000, 7);
  const factors = scaleFactors(impactLaws.linear, draws, found);
  const slopes = draws.values.linearSlope.map((slope, draw) => slope * factors[draw]!);
  const [low, middle, high] = quantiles(slopes, [0.05, 0.5, 0.95]);
  const { posterior } = linear(found.estimate, found.standardError);
  expect(low! / posterior.low90).toBeCloseTo(1, 2);
  expect(middle! / posterior.middle).toBeCloseTo(1, 2);
  expect(high! / posterior.high90).toBeCloseTo(1, 2);
});

test('every draw keeps its rank', () => {
  const draws = parameterDraws(300, 2);
  fc.assert(
    fc.property(
      fc.double({ min: -0.2, max: 0.4, noNaN: true }),
      fc.double({ min: 0.005, max: 1, noNaN: true }),
      (estimate, standardError) => {
        const factors = scaleFactors(impactLaws.linear, draws, { estimate, standardError });
        const before = Array.from(draws.values.linearSlope, (slope, draw) => ({
          slope,
          after: slope * factors[draw]!,
        }));
        before.sort((a, b) => a.slope - b.slope);
        for (let i = 1; i < before.length; i++)
          expect(before[i]!.after).toBeGreaterThanOrEqual(before[i - 1]!.after * (1 - 1e-12));
      },
    ),
    { numRuns: 30 },
  );
});

test('weights sum to 1 however far the estimate lies from the prior', () => {
  for (const estimate of [-50, 0, 50]) {
    const { weight } = scaleGrid(impactLaws.crossover, { estimate, standardError: 0.01 });
    expect(weight.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
  }
});
