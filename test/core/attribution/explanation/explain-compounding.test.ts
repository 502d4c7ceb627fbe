import { expect, test } from 'vitest';
import { attributePeriod } from '../../../../src/core/attribution/attribute-period.ts';
import { explainCompounding } from '../../../../src/core/attribution/explanation/explain-compounding.ts';
import { example, exampleIndex, exampleSplit } from '../../example-day.ts';
import { evaluateExplanation } from '../evaluate-explanation.ts';

test("a fund's compounding follows from the returns of its own sessions, and the four terms are what it made", () => {
  const first = exampleIndex('2026-06-22');
  const result = attributePeriod({
    dataset: example,
    dayIndices: Array.from({ length: 12 }, (_, after) => first + after),
    splitOn: (t) => exampleSplit(example.days[t]!, { draws: 100 }),
    by: ['group'],
    method: 'carino',
  });
  const compared = result.leveragedFunds.filter(({ kind }) => kind === 'compared');
  expect(compared.length).toBeGreaterThan(2);
  for (const memo of result.leveragedFunds) {
    const explanation = explainCompounding(result, memo.code);
    if (memo.kind === 'notComparable') {
      expect(explanation).toBeUndefined();
      continue;
    }
    const values = evaluateExplanation(explanation!);
    for (const name of ['realised', 'trend', 'path', 'rest'] as const)
      expect(values.get(name), `${memo.code} ${name}`).toBeCloseTo(memo[name], 12);
    const { trend, path, rest } = memo;
    expect(values.get('multiple_return')! + trend + path + rest).toBeCloseTo(memo.realised, 12);
  }
  expect(explainCompounding(result, '005930')).toBeUndefined();
});
