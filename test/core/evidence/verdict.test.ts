import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design, EstimatedDesign } from '../../../src/core/evidence/design.ts';
import { findingOf } from '../../../src/core/evidence/design.ts';
import { mixturePosterior } from '../../../src/core/evidence/posterior.ts';
import { verdictOf } from '../../../src/core/evidence/verdict.ts';
import { tradingDay } from '../../../src/core/units/trading-day.ts';

const design = (id: EstimatedDesign['id'], estimate: number, standardError: number): EstimatedDesign => ({
  kind: 'estimated',
  id,
  n: 600,
  clusters: 300,
  estimate,
  standardError,
  t: estimate / standardError,
  degreesOfFreedom: 299,
  low95: estimate - 2 * standardError,
  high95: estimate + 2 * standardError,
  minimumDetectableEffect: 2.8 * standardError,
  finding: findingOf(id.startsWith('placebo') ? 'placebo' : 'gap', estimate / standardError, 300),
});

const verdict = (headline: Design, placebos: readonly Design[] = []) =>
  verdictOf({ headline, placebos, leaveOneOut: { days: [] } }).verdict;
const placebo = (t: number): EstimatedDesign => design('placeboNoProducts', t * 0.01, 0.01);

test('a sharp estimate is identified, one that leans is weakly so, a blunt one is prior only', () => {
  expect(verdict(design('gap', 0.1, 0.015))).toBe('identified');
  expect(verdict(design('gap', 0.055, 0.03))).toBe('weaklyIdentified');
  expect(verdict(design('gap', 0.2, 0.3))).toBe('priorOnly');
});

test('the figures of the model page give prior only with an upper bound', () => {
  expect(verdict(design('gap', 0.0404, 0.03038))).toBe('priorOnlyUpperBound');
});

test('a placebo that works outweighs any estimate; a quiet one changes nothing', () => {
  expect(verdict(design('gap', 0.1, 0.015), [placebo(2.5)])).toBe('confounded');
  expect(verdict(design('gap', 0.1, 0.015), [placebo(1.5), placebo(-3)])).toBe('identified');
});

test('without an answer of the headline design nothing is claimed', () => {
  const none: Design = { kind: 'unavailable', id: 'gap', reason: 'tooFewDays', n: 10, clusters: 5 };
  expect(verdict(none)).toBe('priorOnly');
});

test('what one session alone holds up is not claimed, and that session is named', () => {
  const without = { without: tradingDay('2026-07-02'), design: design('gap', 0.041, 0.03) };
  const findings = { placebos: [], leaveOneOut: { days: [without] } };
  expect(verdictOf({ headline: design('gap', 0.054, 0.024), ...findings })).toEqual({
    verdict: 'priorOnlyUpperBound',
    hangsOn: '2026-07-02',
  });
  expect(verdictOf({ headline: design('gap', 0.04, 0.03), ...findings })).toEqual({
    verdict: 'priorOnlyUpperBound',
  });
});

test('nothing is identified whose t is below 2, or whose range did not halve', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.2, max: 0.4, noNaN: true }),
      fc.double({ min: 0.003, max: 0.3, noNaN: true }),
      (estimate, standardError) => {
        const found = design('gap', estimate, standardError);
        const { contraction } = mixturePosterior(found);
        const said = verdict(found);
        if (said === 'identified') expect(found.t >= 2 && contraction >= 0.5).toBe(true);
        if (said === 'weaklyIdentified') expect(found.t >= 1.64 && contraction >= 0.2).toBe(true);
        if (said === 'priorOnlyUpperBound') expect(found.t).toBeLessThan(1.64);
      },
    ),
    { numRuns: 60 },
  );
});
