import { expect, test } from 'vitest';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { openAnswers } from '../../src/session/answers.ts';
import { answers, dayOf } from '../view/example-input.ts';

const { dataset, problems } = answers;
const eventDay = dayOf('2026-06-23');
const open = (change: Partial<Parameters<typeof openAnswers>[0]> = {}) =>
  openAnswers({ dataset, problems, defaults: defaultAssumptions, ...change });

test('the book opens on its default day, without one on its last session', () => {
  expect(dataset.days[answers.firstDayShown]).toBe('2026-06-23');
  const { defaultDay, ...settings } = dataset.settings;
  const undated = open({ dataset: { ...dataset, settings } });
  expect(dataset.days[undated.firstDayShown]).toBe('2026-07-31');
});

test('stress days are those on which a stock moved 8 % or a circuit breaker is told of', () => {
  const days = answers.stressDays.map((t) => dataset.days[t]);
  expect(days).toEqual([...days].sort());
  for (const day of ['2026-06-08', '2026-06-23', '2026-07-02', '2026-07-13', '2026-07-28', '2026-07-31'])
    expect(days).toContain(day);
});

test('an event of another kind, or that mentions no circuit breaker, makes no stress day', () => {
  const day = dataset.days.find((_, t) => t > 10 && !answers.stressDays.includes(t))!;
  const told = (kind: string, title: string) => {
    const event = { day, kind, title, detail: '', source: 'press', quality: 'reported' as const };
    return open({ dataset: { ...dataset, events: [event] } }).stressDays.includes(dayOf(day));
  };
  expect(told('market', 'Third CIRCUIT BREAKER of the year')).toBe(true);
  expect(told('rule', 'Circuit breaker rules change')).toBe(false);
  expect(told('market', 'Sidecar')).toBe(false);
});

test('twelve settings: every scope, turnover and netting once, with the law, the draws and the seed asked for', () => {
  const chosen = { ...defaultAssumptions, law: 'linear' as const, draws: 500, seed: 7 };
  const rows = answers.allSettings(eventDay, chosen);
  const names = rows.map(({ assumptions }) =>
    [assumptions.scope, assumptions.denominator, assumptions.netting].join(' '),
  );
  expect(new Set(names).size).toBe(12);
  for (const { assumptions } of rows)
    expect(assumptions).toMatchObject({ law: 'linear', draws: 500, seed: 7 });
});

test('a day asked for again under equal assumptions is the same result', () => {
  const again = { ...defaultAssumptions };
  expect(answers.day(eventDay, again)).toBe(answers.day(eventDay, defaultAssumptions));
  expect(answers.day(eventDay, { ...again, seed: 2 })).not.toBe(answers.day(eventDay, again));
  expect(answers.day(eventDay, again, ['account'])).not.toBe(answers.day(eventDay, again));
});

test('only the text of a custom law that is in force tells assumptions apart', () => {
  const unused = { ...defaultAssumptions, customLaw: '0.1 * q' };
  expect(answers.day(eventDay, unused)).toBe(answers.day(eventDay, defaultAssumptions));
});

test('a custom law is compiled once by the compiler that was handed in, and is a mistake without one', () => {
  const custom = { ...defaultAssumptions, law: 'custom' as const, customLaw: '0.05 * q', draws: 200 };
  expect(() => open().day(eventDay, custom)).toThrow(RangeError);
  let compiled = 0;
  const book = open({
    compileLaw: (source) => {
      compiled++;
      return {
        id: 'custom',
        formula: source,
        parameters: [],
        needs: { volatility: false, shareCount: false },
        source: 'typed by the user',
        steepestAtZero: true,
        impact: ({ q, members, out }) => {
          for (const i of members) out[i] = 0.05 * q[i]!;
        },
        slope: ({ members, out }) => {
          for (const i of members) out[i] = 0.05;
        },
      };
    },
  });
  const [stock] = book.day(eventDay, custom).split.stocks;
  book.day(eventDay - 1, custom);
  expect(compiled).toBe(1);
  expect(stock).toMatchObject({ kind: 'split', code: '000660' });
  if (stock?.kind === 'split')
    expect(stock.mechanical.point).toBeCloseTo(0.05 * stock.netShareOfTurnover.point, 12);
});

test('what has no figure has no explanation', () => {
  const explain = (...args: Parameters<typeof answers.explain>) => answers.explain(...args);
  const limitDay = dayOf('2026-07-31');
  expect(explain({ kind: 'stock', code: '000660' }, limitDay, defaultAssumptions)).toBeUndefined();
  expect(explain({ kind: 'fund', code: '122630' }, eventDay, defaultAssumptions)).toBeUndefined();
  expect(explain({ kind: 'file', file: 'prices.csv' }, eventDay, defaultAssumptions)).toBeUndefined();
  expect(explain({ kind: 'node', key: 'portfolio/Nothing' }, eventDay, defaultAssumptions)).toBeUndefined();
});

test('a setting is explained by the portfolio under it', () => {
  const assumptions = { ...defaultAssumptions, scope: 'all' as const };
  const asked = answers.explain({ kind: 'setting', assumptions }, eventDay, defaultAssumptions);
  const direct = answers.explain({ kind: 'node', key: 'portfolio' }, eventDay, assumptions);
  expect(asked?.estimate).toEqual(direct?.estimate);
});
