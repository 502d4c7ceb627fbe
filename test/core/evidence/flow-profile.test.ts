import { expect, test } from 'vitest';
import { coefficientsUnder, flowProfile } from '../../../src/core/evidence/flow-profile.ts';
import { gapTwoStage } from '../../../src/core/evidence/gap-designs.ts';
import type { Observation } from '../../../src/core/evidence/predetermined-flow.ts';
import { impactLaws } from '../../../src/core/mechanics/impact-laws.ts';
import { mixtureLaws, parameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import { seededRandom } from '../../../src/core/numeric/random.ts';
import type { Ticker } from '../../../src/core/units/ticker.ts';

const normal = new Float64Array(900);
seededRandom(5).fillNormal(normal);

/** Gap, return and k that vary by themselves; the flow follows from them. */
const rows: readonly Observation[] = Array.from({ length: 300 }, (_, day) => {
  const [a, b, c] = [normal[day]!, normal[300 + day]!, normal[600 + day]!];
  const [gap, whole, k] = [0.03 * a, 0.03 * a + 0.03 * b, Math.exp(0.6 * c)];
  const flows = { flow: k * gap, sessionFlow: k * whole };
  return { code: 'S' as Ticker, dayIndex: day, outcome: 0, ...flows, controls: [gap, k], sigma: 0.05 };
});

const profile = flowProfile(rows)!;
const draws = parameterDraws(40, 2);

/** The design on a market in which a draw of the law moves the price and nothing else does. */
function estimateUnder(law: (typeof mixtureLaws)[number] | 'squareRoot', draw: number): number {
  const moved = rows.map((row) => {
    const q = new Float64Array(draws.count).fill(row.sessionFlow!);
    const out = new Float64Array(draws.count);
    const stock = { sigma: 0.05, turnoverKrw: 1, tradedShares: 1, sharesOutstanding: 100 };
    impactLaws[law].impact({ q, draws, members: draws.all, stock, out });
    return { ...row, outcome: out[draw]! };
  });
  const design = gapTwoStage('gap', moved);
  if (design.kind !== 'estimated') throw new Error('the design has no answer');
  return design.estimate;
}

test('a linear law leaves its own slope in the design', () => {
  const slopes = draws.values.linearSlope;
  coefficientsUnder(profile, impactLaws.linear, draws).forEach((found, draw) => {
    expect(found / slopes[draw]!).toBeCloseTo(1, 9);
  });
});

test.for([...mixtureLaws, 'squareRoot'] as const)(
  'what %s leaves in the design is what the design finds when nothing else moves the price',
  (law) => {
    const expected = coefficientsUnder(profile, impactLaws[law], draws);
    for (const draw of [0, 7, 21, 39]) expect(expected[draw]! / estimateUnder(law, draw)).toBeCloseTo(1, 1);
  },
);

test('a law that flattens out shows less than its slope', () => {
  const shown = coefficientsUnder(profile, impactLaws.squareRoot, draws);
  const slope = draws.values.rootConstant[0]! * 0.05 * Math.sqrt(0.1) * 10;
  expect(shown[0]! / slope).toBeLessThan(0.8);
});

test('without rows, or without any flow, there is no profile', () => {
  expect(flowProfile([])).toBeUndefined();
  expect(flowProfile(rows.map((row) => ({ ...row, flow: 0, sessionFlow: 0 })))).toBeUndefined();
});
