import { expect, test } from 'vitest';
import { attributePeriod } from '../../../../src/core/attribution/attribute-period.ts';
import { explainPeriodNode } from '../../../../src/core/attribution/explanation/explain-period.ts';
import { componentNames } from '../../../../src/core/attribution/node/node.ts';
import { linkingMethods } from '../../../../src/core/attribution/period/linking.ts';
import { example, exampleIndex, exampleSplit } from '../../example-day.ts';
import { evaluateExplanation } from '../evaluate-explanation.ts';
import { periodNodesOf } from '../period-nodes.ts';

test('every linked figure of every node follows from the coefficients and the sessions that its explanation prints', () => {
  const first = exampleIndex('2026-06-22');
  for (const method of linkingMethods) {
    const result = attributePeriod({
      dataset: example,
      dayIndices: [0, 1, 2, 3, 4].map((after) => first + after),
      splitOn: (t) => exampleSplit(example.days[t]!, { draws: 400 }),
      by: ['group'],
      method,
    });
    for (const node of periodNodesOf(result.portfolio)) {
      const explanation = explainPeriodNode(result, node.key);
      if (node.components === undefined) {
        expect(explanation).toBeUndefined();
        continue;
      }
      const values = evaluateExplanation(explanation!);
      expect(values.get('contribution'), node.key).toBeCloseTo(node.contribution!, 12);
      for (const name of [...componentNames, 'direct', 'feedback'] as const)
        expect(values.get(name) ?? 0, `${node.key} ${name}`).toBeCloseTo(node.components[name].point, 12);
      expect(values.get('profit')).toBe(node.profitKrw!.total);
    }
  }
});

test('a node that is not there has no explanation', () => {
  const at = exampleIndex('2026-06-23');
  const splitOn = (t: number) => exampleSplit(example.days[t]!, { draws: 400 });
  const result = attributePeriod({ dataset: example, dayIndices: [at], splitOn, by: [], method: 'sum' });
  expect(explainPeriodNode(result, 'portfolio/nowhere')).toBeUndefined();
});
