import { expect, test } from 'vitest';
import { explainFund } from '../../src/session/explain-fund.ts';
import { evaluateExplanation } from '../core/attribution/evaluate-explanation.ts';
import { answers, resultOn } from '../view/example-input.ts';

/** A whole day, Hong Kong closed, Hong Kong open again, the funds' first day. */
const days = ['2026-06-23', '2026-07-01', '2026-07-02', '2026-05-27'] as const;

test.for(days)('every forced trade of %s can be computed again from its printed inputs alone', (day) => {
  const result = resultOn(day, { scope: 'all' });
  expect(result.split.flows.length).toBeGreaterThan(3);
  for (const flow of result.split.flows) {
    const explanation = explainFund(result, flow.code)!;
    const values = evaluateExplanation(explanation);
    for (const { symbol, value } of explanation.steps) {
      expect(Math.abs(values.get(symbol)! - value), `${flow.code} ${symbol}`).toBeLessThanOrEqual(
        1e-12 * Math.max(1, Math.abs(value)),
      );
    }
    expect(values.get('D')).toBeCloseTo(flow.flowKrw, 0);
  }
});

test('a fund of a closed exchange trades nothing, and says so', () => {
  const explanation = explainFund(resultOn('2026-07-01'), '7709')!;
  expect(explanation.steps.find(({ symbol }) => symbol === 'D')).toMatchObject({ formula: '0', value: 0 });
});

test('assets that were estimated say so beside the figure', () => {
  const explanation = explainFund(resultOn('2026-06-23'), '7709')!;
  expect(explanation.assumed).toContain('assumedAssets');
  expect(explanation.inputs[0]).toMatchObject({ symbol: 'A', quality: 'estimated', day: '2026-06-22' });
  expect(explainFund(answers.day(45, answers.defaults), '0193T0')!.assumed).toEqual([]);
});
