import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Target } from '../../src/core/attribution/explanation/explanation.ts';
import type { Explanation } from '../../src/core/market/explanation.ts';
import { explanationJson } from '../../src/report/explanation-json.ts';
import { explanationText } from '../../src/report/explanation-text.ts';
import { jsonText } from '../../src/report/json-figures.ts';
import { evaluateExplanation } from '../core/attribution/evaluate-explanation.ts';
import { answers, resultOn } from '../view/example-input.ts';

const targets: readonly Target[] = [
  { kind: 'stock', code: '000660' },
  { kind: 'node', key: 'portfolio' },
  { kind: 'node', key: 'portfolio/Leveraged/Offshore/7709' },
  { kind: 'index', code: 'KOSPI' },
  { kind: 'fund', code: '7709' },
];
const asked = (target: Target) => {
  const result = resultOn('2026-06-23');
  const explanation = answers.explain(target, result.dayIndex, result.assumptions)!;
  return { result, target, explanation, answers };
};

test.for(targets)('the JSON of %j can be computed again by a reader who has nothing else', (target) => {
  const text = jsonText(explanationJson(asked(target), { version: '1.2.3', language: 'en' }));
  const read = JSON.parse(text) as Explanation & { readonly verdict: unknown };
  const values = evaluateExplanation(read);
  for (const { symbol, value } of read.steps)
    expect(Math.abs(values.get(symbol)! - value), symbol).toBeLessThanOrEqual(
      1e-12 * Math.max(1, Math.abs(value)),
    );
  expect(read.verdict).toEqual({ code: 'priorOnly', text: 'prior only: not calibrated on data' });
});

test.for(targets)('the text of %j keeps to its width and names every input with its source', (target) => {
  for (const language of ['en', 'ko'] as const)
    for (const width of [60, 80, 120, 200]) {
      const one = asked(target);
      const text = explanationText(one, { version: '1.2.3', language, width });
      expect(text.split('\n').filter((line) => stringWidth(line) > width)).toEqual([]);
      for (const { source } of one.explanation.inputs)
        if (source !== undefined) expect(text.replace(/\s+/g, ' ')).toContain(source.replace(/\s+/g, ' '));
      expect(text).toContain(language === 'en' ? 'not calibrated on data' : '자료로 보정하지 않음');
    }
});
