import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImpactLaw, StockLiquidity } from '../../../src/core/mechanics/impact-law.ts';
import { impactLaws } from '../../../src/core/mechanics/impact-laws.ts';
import { parameterDraws, withFrozen } from '../../../src/core/mechanics/parameter-draws.ts';

const stock: StockLiquidity = { sigma: 0.06, turnoverKrw: 1e13, tradedShares: 8e6, sharesOutstanding: 7e8 };
const draws = parameterDraws(64, 7);
const laws = Object.values(impactLaws);

function impactOf(law: ImpactLaw, share: number): Float64Array {
  const out = new Float64Array(draws.count);
  law.impact({ q: new Float64Array(draws.count).fill(share), draws, members: draws.all, stock, out });
  return out;
}

test.each(laws.map((law) => [law.id, law] as const))(
  '%s: no flow, no impact; buying and selling are mirror images',
  (_, law) => {
    expect([...impactOf(law, 0)].every((impact) => impact === 0)).toBe(true);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 2, noNaN: true }), (share) => {
        const up = impactOf(law, share);
        const down = impactOf(law, -share);
        up.forEach((impact, i) => {
          expect(impact).toBeGreaterThan(0);
          expect(down[i]).toBeCloseTo(-impact, 14);
        });
      }),
      { numRuns: 25 },
    );
  },
);

test.each(laws.map((law) => [law.id, law] as const))(
  '%s: a larger flow never moves the price less',
  (_, law) => {
    const small = impactOf(law, 0.1);
    const large = impactOf(law, 0.3);
    expect(small.every((impact, i) => impact < large[i]!)).toBe(true);
  },
);

test('the crossover law lies below both the linear and the square-root law', () => {
  for (const share of [1e-5, 0.01, 0.2, 1]) {
    const [crossover, linear, root] = [impactLaws.crossover, impactLaws.linear, impactLaws.squareRoot].map(
      (law) => impactOf(law, share),
    );
    expect(crossover!.every((impact, i) => impact < Math.min(linear![i]!, root![i]!))).toBe(true);
  }
});

test('the same seed gives the same draws, another seed other ones', () => {
  const again = parameterDraws(64, 7);
  const other = parameterDraws(64, 8);
  expect([...again.values.linearSlope]).toEqual([...draws.values.linearSlope]);
  expect([...other.values.linearSlope]).not.toEqual([...draws.values.linearSlope]);
});

test('priors cover what they say: 90 % of 100,000 draws between the printed ends', () => {
  const many = parameterDraws(100_000, 1);
  const inside = (values: Float64Array, low: number, high: number): number =>
    values.reduce((count, value) => count + (value >= low && value <= high ? 1 : 0), 0) / values.length;
  expect(inside(many.values.linearSlope, 0.0158, 0.158)).toBeCloseTo(0.9, 2);
  expect(inside(many.values.rootConstant, 0.3, 1.2)).toBeCloseTo(0.9, 2);
  expect(inside(many.values.assetsEstimated, 1 / 1.15, 1.15)).toBeCloseTo(0.9, 2);
  expect(inside(many.values.nettingSingle, 0.5, 0.7261)).toBeCloseTo(0.5, 2);
});

test('freezing a parameter leaves the draws of all others alone', () => {
  const frozen = withFrozen(draws, ['linearSlope']);
  expect(new Set(frozen.values.linearSlope).size).toBe(1);
  expect(frozen.values.rootConstant).toBe(draws.values.rootConstant);
});
