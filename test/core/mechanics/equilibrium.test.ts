import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equilibriumReturn } from '../../../src/core/mechanics/equilibrium.ts';

test('the answer solves r = f + I(r), has the sign of f and is at least as large', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-4, max: 0.2, noNaN: true }),
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.boolean(),
      (size, kappa, down) => {
        const fundamental = down ? -size : size;
        const impact = (r: number): number => kappa * r;
        const answer = equilibriumReturn({ fundamental, impact, gainAtZero: kappa });
        if (answer.kind !== 'stable') throw new Error('a gain below 1 is stable');
        expect(answer.return).toBeCloseTo(fundamental / (1 - kappa), 10);
      },
    ),
  );
});

test('a gain of 1 or more is a runaway whatever the shock', () => {
  expect(equilibriumReturn({ fundamental: -0.001, impact: (r) => r, gainAtZero: 1 })).toEqual({
    kind: 'runaway',
  });
  expect(equilibriumReturn({ fundamental: -0.05, impact: (r) => 1.2 * r })).toEqual({ kind: 'runaway' });
});

test('without a shock nothing happens: the spurious root of the square-root law is not returned', () => {
  const impact = (r: number): number => 0.1 * Math.sign(r) * Math.sqrt(Math.abs(r));
  expect(equilibriumReturn({ fundamental: 0, impact })).toEqual({ kind: 'stable', return: 0 });
});
