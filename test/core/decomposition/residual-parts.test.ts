import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admitControl } from '../../../src/core/decomposition/control-clock.ts';
import { withResidualParts } from '../../../src/core/decomposition/explain-residual.ts';
import { explainStock } from '../../../src/core/decomposition/explain-stock.ts';
import type { ExplainedResidual, ResidualPart } from '../../../src/core/decomposition/explained-residual.ts';
import { residualPartNames } from '../../../src/core/decomposition/explained-residual.ts';
import { controlsOn, defaultChips } from '../../../src/core/decomposition/residual-controls.ts';
import { residualParts, residualWindow } from '../../../src/core/decomposition/residual-parts.ts';
import type { Dataset } from '../../../src/core/market/dataset.ts';
import { closeReturnOn } from '../../../src/core/market/lookup.ts';
import { tradingDay } from '../../../src/core/units/trading-day.ts';
import { goldenTable } from '../../golden/golden-table.ts';
import { evaluateExplanation } from '../attribution/evaluate-explanation.ts';
import { example, exampleIndex, exampleSplit, stockOf } from '../example-day.ts';

/** The whole return in the residual's place: it is known in every session and rests on no draws. */
const returnsOf = (code: string) => (t: number) => closeReturnOn(example, code, t);
const ask = (date: string, code = '000660', dataset: Dataset = example) =>
  residualParts({ dataset, dayIndex: exampleIndex(date), residualOn: returnsOf(code) });
const explained = (date: string, code?: string): ExplainedResidual => {
  const answer = ask(date, code);
  if (answer.kind !== 'explained') throw new Error(`${date}: ${answer.reason}`);
  return answer;
};

test('every session is set against the same market, chips and currency as in Python', () => {
  for (const row of goldenTable('residual-controls.csv')) {
    const controls = controlsOn(example, exampleIndex(row.text('date')), defaultChips);
    if ('kind' in controls) throw new Error(`${row.text('date')}: ${controls.kind}`);
    for (const name of ['market', 'globalChips', 'currency'] as const)
      expect(Math.abs(controls[name].value - row.number(name)), row.text('date')).toBeLessThan(1e-12);
  }
});

const golden = Map.groupBy(
  goldenTable('residual-parts.csv'),
  (row) => `${row.text('date')} ${row.text('code')}`,
);
test.each([...golden])('betas, errors and parts of %s are those of statsmodels', (key, rows) => {
  const [date, code] = key.split(' ') as [string, string];
  const { sessions, lags, parts, betas, constant } = explained(date, code);
  for (const row of rows) {
    const name = row.text('part') as ResidualPart;
    const beta = name === 'stockSpecific' ? constant : betas[name];
    expect([sessions, lags]).toEqual([row.number('sessions'), row.number('lags')]);
    expect(beta.estimate / row.number('beta')).toBeCloseTo(1, 9);
    expect(beta.standardError / row.number('standardError')).toBeCloseTo(1, 9);
    for (const end of ['point', 'low90', 'high90'] as const)
      expect(parts[name][end]).toBeCloseTo(row.number(end), 11);
  }
});

test('the parts add up to the residual, with every one inside its own band', () => {
  for (const code of ['000660', '005930'])
    for (let t = 42; t < example.days.length; t++) {
      const { residual, parts } = explained(example.days[t]!, code);
      const sum = residualPartNames.reduce((total, name) => total + parts[name].point, 0);
      expect(Math.abs(sum - residual)).toBeLessThan(1e-15);
      for (const name of residualPartNames) {
        const { low90, low50, point, high50, high90 } = parts[name];
        expect([low90, low50, point, high50, high90]).toEqual(
          [low90, low50, point, high50, high90].toSorted((a, b) => a - b),
        );
      }
    }
});

test('betas come from the sessions before the day, never from the day itself or later', () => {
  const at = exampleIndex('2026-07-08');
  const upTo = (seen: number[]) => (t: number) => {
    seen.push(t);
    return closeReturnOn(example, '000660', t);
  };
  const seen: number[] = [];
  residualParts({ dataset: example, dayIndex: at, residualOn: upTo(seen) });
  expect(Math.max(...seen)).toBe(at);
  expect(seen.filter((t) => t === at).length).toBe(1);
  const shifted = residualParts({
    dataset: example,
    dayIndex: at,
    residualOn: (t) => (t < at ? closeReturnOn(example, '000660', t) : 0.5),
  });
  const usual = explained('2026-07-08');
  expect(shifted.kind === 'explained' && shifted.betas).toEqual(usual.betas);
});

describe('no answer has its reason', () => {
  test('fewer than forty complete sessions', () => {
    const dayIndex = exampleIndex('2026-06-23');
    const residualOn = (t: number) => (t < dayIndex - 18 ? undefined : 0.01 * Math.sin(t));
    expect(residualParts({ dataset: example, dayIndex, residualOn })).toEqual({
      kind: 'unexplained',
      reason: 'tooFewSessions',
      sessions: 18,
      needed: residualWindow.fewest,
    });
  });

  test('a session that is not split itself', () => {
    const residualOn = () => undefined;
    expect(residualParts({ dataset: example, dayIndex: 70, residualOn })).toEqual({
      kind: 'unexplained',
      reason: 'unsplit',
    });
  });

  test('controls that the book does not have', () => {
    const without = (change: Partial<Dataset>) => ask('2026-07-30', '000660', { ...example, ...change });
    const unknown = (control: string) => ({ kind: 'unexplained', reason: 'controlUnknown', control });
    expect(without({ factors: [] })).toEqual(unknown('globalChips'));
    expect(without({ fx: [] })).toEqual(unknown('currency'));
    expect(without({ indexWeights: [] })).toEqual(unknown('market'));
  });

  test('a control that never moves is named', () => {
    const factors = example.factors.map((row) => ({ ...row, closeReturn: 0 }));
    expect(ask('2026-07-30', '000660', { ...example, factors })).toEqual({
      kind: 'unexplained',
      reason: 'degenerate',
      column: 'globalChips',
    });
  });
});

test('the US session of the same date is refused: it ends after Seoul has closed', () => {
  const answer = residualParts({
    dataset: example,
    dayIndex: exampleIndex('2026-06-23'),
    residualOn: returnsOf('000660'),
    chips: { symbol: 'SOXX', session: 'same' },
  });
  expect(answer).toEqual({
    kind: 'unexplained',
    reason: 'controlAfterTheClose',
    control: 'globalChips',
    lastSession: '2026-06-23',
  });
});

test('a US session is let in from the day after its date on, a Seoul figure on its own date', () => {
  const date = fc
    .integer({ min: 0, max: 800 })
    .map((n) => tradingDay(new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10)));
  fc.assert(
    fc.property(date, date, (session, seoul) => {
      const refused = (clock: 'us' | 'seoul') =>
        'kind' in admitControl({ value: 0.01, clock, lastSession: session }, seoul);
      expect(refused('us')).toBe(session >= seoul);
      expect(refused('seoul')).toBe(session > seoul);
    }),
  );
});

/** Seoul was closed on 2026-07-17; two US sessions ended between the closes of 07-16 and 07-20. */
test('US sessions over a Seoul holiday are linked, and a row that is missing is not taken for a holiday', () => {
  const at = exampleIndex('2026-07-20');
  const chips = (dataset: Dataset) => {
    const controls = controlsOn(dataset, at, defaultChips);
    return 'kind' in controls ? controls : controls.globalChips;
  };
  const own = (day: string) =>
    example.factors.find((row) => row.symbol === 'SOXX' && row.day === day)!.closeReturn;
  expect(chips(example)).toEqual({
    value: (1 + own('2026-07-16')) * (1 + own('2026-07-17')) - 1,
    clock: 'us',
    lastSession: '2026-07-17',
  });
  const gone = (of: (symbol: string) => boolean) => ({
    ...example,
    factors: example.factors.filter(({ symbol, day }) => !(of(symbol) && day === '2026-07-17')),
  });
  expect(chips(gone((symbol) => symbol === 'SOXX'))).toEqual({
    kind: 'controlUnknown',
    control: 'globalChips',
  });
  expect(chips(gone(() => true))).toMatchObject({ value: expect.closeTo(own('2026-07-16'), 15) });
});

test('the explanation of a stock goes on to the parts of its residual, by steps over printed betas', () => {
  const split = exampleSplit('2026-07-08', { draws: 400 });
  const stock = stockOf(split, '000660');
  if (stock.kind !== 'split') throw new Error('2026-07-08 is split');
  const dayIndex = exampleIndex('2026-07-08');
  const answer = residualParts({
    dataset: example,
    dayIndex,
    residualOn: (t) => (t === dayIndex ? stock.residual.point : closeReturnOn(example, '000660', t)),
  });
  if (answer.kind !== 'explained') throw new Error(answer.reason);
  const explanation = withResidualParts(explainStock(example, split, stock.code)!, answer);
  const values = evaluateExplanation(explanation);
  const names = ['market', 'chips', 'currency', 'own'];
  for (const [at, name] of residualPartNames.entries())
    expect(values.get(`residual_${names[at]}`)).toBeCloseTo(answer.parts[name].point, 13);
  expect(explanation.inputs.find(({ symbol }) => symbol === 'beta_market')?.params).toMatchObject({
    error: answer.betas.market.standardError.toFixed(2),
  });
});
