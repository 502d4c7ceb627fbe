import { expect, test } from 'vitest';
import type { Target } from '../../../../src/core/attribution/explanation/explanation.ts';
import type { AttributionNode } from '../../../../src/core/attribution/node/node.ts';
import type { Explanation } from '../../../../src/core/market/explanation.ts';
import type { LawChoice } from '../../../../src/core/mechanics/assumptions.ts';
import { explanationWords } from '../../../../src/view/language/explanation/explanation-words.ts';
import { answers, resultOn } from '../../example-input.ts';

const nodesOf = (node: AttributionNode): readonly AttributionNode[] => [
  node,
  ...node.children.flatMap(nodesOf),
];

function explanationsOn(day: string, law: LawChoice): readonly Explanation[] {
  const result = resultOn(day, { scope: 'all', law });
  const targets: readonly Target[] = [
    ...nodesOf(result.portfolio).map(({ key }) => ({ kind: 'node', key }) as const),
    ...result.split.stocks.map(({ code }) => ({ kind: 'stock', code }) as const),
    ...result.split.flows.map(({ code }) => ({ kind: 'fund', code }) as const),
    ...result.index.map(({ index }) => ({ kind: 'index', code: index }) as const),
  ];
  return targets.flatMap(
    (target) => answers.explain(target, result.dayIndex, result.assumptions, result.by) ?? [],
  );
}

/** A whole day, Hong Kong closed and open again, a limit, unknown assets; each law, for the words of its formula. */
const runs = [
  ['2026-06-23', 'mixture'],
  ['2026-06-23', 'squareRoot'],
  ['2026-06-23', 'crossover'],
  ['2026-06-23', 'linear'],
  ['2026-07-01', 'almgren'],
  ['2026-07-02', 'mixture'],
  ['2026-07-28', 'mixture'],
  ['2026-07-31', 'mixture'],
  ['2026-05-20', 'mixture'],
] as const;

test.for(runs)('every title, label and note of %s under %s has words in both languages', ([day, law]) => {
  const explanations = explanationsOn(day, law);
  expect(explanations.length).toBeGreaterThan(20);
  for (const language of ['en', 'ko'] as const) {
    const { titles, labels, notes } = explanationWords(language);
    for (const { title, inputs, steps, assumed, wouldNarrow, against } of explanations) {
      expect(titles).toHaveProperty([title]);
      for (const { label } of [...inputs, ...steps]) expect(labels).toHaveProperty([label]);
      for (const note of [...assumed, ...wouldNarrow, ...against]) expect(notes).toHaveProperty([note]);
    }
  }
});

test('both languages have the same words', () => {
  const [en, ko] = [explanationWords('en'), explanationWords('ko')];
  for (const table of ['titles', 'labels', 'notes', 'parameters'] as const)
    expect(Object.keys(ko[table])).toEqual(Object.keys(en[table]));
});
