import { expect, test } from 'vitest';
import { eventShock } from '../../../src/core/scenario/event-shock.ts';
import { example, exampleSplit, stockOf } from '../example-day.ts';

test('a past session is a shock of its residuals, or of its whole returns; the rest moves as the market without the stocks', () => {
  const split = exampleSplit('2026-06-23', { draws: 400 });
  const residual = eventShock(example, split, 'residual');
  const observed = eventShock(example, split, 'observed');
  if (residual.kind !== 'shock' || observed.kind !== 'shock') throw new Error('both are known');
  const hynix = stockOf(split, '000660');
  if (hynix.kind !== 'split') throw new Error('it is split');
  expect(residual.shock.fundamental['000660']).toBe(hynix.residual.point);
  expect(observed.shock.fundamental['000660']).toBe(hynix.return);
  // A13: −9.9918 % of which the stocks are −3.4138 and −3.4824, at weights of 27.7419 % and 27.9261 %
  const rest = (-0.099918 + 0.034138 + 0.034824) / (1 - 0.277419 - 0.279261);
  expect(residual.shock.rest).toBeCloseTo(rest, 5);
  expect(observed.shock.rest).toBe(residual.shock.rest);
});

test('a stock locked at its limit had no residual: only its whole return can be taken', () => {
  const split = exampleSplit('2026-07-31', { draws: 400 });
  expect(eventShock(example, split, 'residual')).toEqual({
    kind: 'noAnswer',
    code: '000660',
    reason: 'limitLocked',
  });
  expect(eventShock(example, split, 'observed')).toMatchObject({ kind: 'shock' });
});
