import { expect, test } from 'vitest';
import { tradingDay } from '../../src/core/units/trading-day.ts';
import { sessionsBetween, sessionsOf } from '../../src/session/period-sessions.ts';
import { stressDaysOf } from '../../src/session/stress-days.ts';
import { example, exampleIndex } from '../core/example-day.ts';

const dates = (sessions: readonly number[]) => sessions.map((t) => example.days[t]);
const around = (date: string) => ({ dayIndex: exampleIndex(date), stressDays: stressDaysOf(example) });

test('the week of a session runs from Monday, without days on which the market was closed', () => {
  expect(dates(sessionsOf(example, 'week', around('2026-06-04')))).toEqual([
    '2026-06-01',
    '2026-06-02',
    '2026-06-04',
    '2026-06-05',
  ]);
});

test('the month is the calendar month; the first session of a book has no return and is in none', () => {
  const july = dates(sessionsOf(example, 'month', around('2026-07-15')));
  expect([july[0], july.at(-1), july.length]).toEqual(['2026-07-01', '2026-07-31', 22]);
  expect(dates(sessionsOf(example, 'month', around('2026-04-20')))[0]).toBe('2026-04-16');
});

test('since listing begins on the session after the listing: the products forced no trade before', () => {
  const since = dates(sessionsOf(example, 'listing', around('2026-06-23')));
  expect([since[0], since.at(-1)]).toEqual(['2026-05-28', '2026-07-31']);
  expect(sessionsOf({ ...example, fundTerms: [] }, 'listing', around('2026-06-23'))).toEqual([]);
});

test('stress days alone are the days the book names as such', () => {
  const stress = dates(sessionsOf(example, 'stress', around('2026-06-23')));
  expect(stress).toContain('2026-06-23');
  expect(stress.length).toBeLessThan(example.days.length / 2);
});

test('dates that are no sessions bound a period all the same', () => {
  const between = sessionsBetween(example, tradingDay('2026-05-30'), tradingDay('2026-06-03'));
  expect(dates(between)).toEqual(['2026-06-01', '2026-06-02']);
  expect(sessionsBetween(example, tradingDay('2026-06-06'), tradingDay('2026-06-07'))).toEqual([]);
});
