import { expect, test } from 'vitest';
import { linkPeriods } from '../../../src/core/attribution/period/linking.ts';
import { cumulated } from '../../../src/view/history/cumulated.ts';
import { answers } from '../example-input.ts';

const periodOf = (dayIndices: readonly number[]) =>
  answers.period({ dayIndices, assumptions: answers.defaults, method: 'carino' });

test('each entry is the linked part of the period up to that session', () => {
  const days = answers.wholeSessions;
  const lines = cumulated(periodOf(days))!;
  expect(lines.mechanical).toHaveLength(days.length + 1);
  for (const count of [1, 2, 17, days.length]) {
    const { components } = periodOf(days.slice(0, count)).portfolio;
    expect(lines.mechanical[count]).toBeCloseTo(components!.mechanical.point, 12);
    expect(lines.residual[count]).toBeCloseTo(components!.residual.point, 12);
  }
});

test('a period that is not linked has no lines', () => {
  const { linking: _, ...period } = periodOf(answers.wholeSessions);
  expect(cumulated(period)).toBeUndefined();
});

test('before the first session nothing has come together', () => {
  const period = periodOf(answers.wholeSessions.slice(0, 1));
  const lines = cumulated(period)!;
  expect([lines.mechanical[0], lines.residual[0]]).toEqual([0, 0]);
  const alone = linkPeriods({ portfolio: Float64Array.of(period.sessions[0]!.return!) }, 'carino');
  expect(alone.coefficients[0]).toBeCloseTo(1, 12);
});
