import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { compareDays } from '../../../../src/core/attribution/compare-days.ts';
import type {
  ComparedNode,
  Comparison,
  Difference,
} from '../../../../src/core/attribution/comparison/comparison.ts';
import type { DayResult } from '../../../../src/core/attribution/day/day-result.ts';
import { explainDifference } from '../../../../src/core/attribution/explanation/explain-difference.ts';
import { explainNode } from '../../../../src/core/attribution/explanation/explain-target.ts';
import type { ComparedTarget } from '../../../../src/core/attribution/explanation/explanation.ts';
import { componentNames } from '../../../../src/core/attribution/node/node.ts';
import { explainStock } from '../../../../src/core/decomposition/explain-stock.ts';
import type { Dataset } from '../../../../src/core/market/dataset.ts';
import type { Ticker } from '../../../../src/core/units/ticker.ts';
import { example, exampleIndex, exampleSplit } from '../../example-day.ts';
import { evaluateExplanation } from '../evaluate-explanation.ts';

const dayOf = (date: string, dataset: Dataset = example): DayResult =>
  attributeDay({
    dataset,
    dayIndex: exampleIndex(date),
    splitOn: (t) => exampleSplit(example.days[t]!, { draws: 400 }),
    by: ['group'],
  });

const explain = (side: DayResult, target: ComparedTarget) =>
  target.kind === 'node'
    ? explainNode(side, target.key)
    : explainStock(side.dataset, side.split, target.code as Ticker);

const nodesOf = (node: ComparedNode): readonly ComparedNode[] => [node, ...node.children.flatMap(nodesOf)];

/** Another book in the same market, in files of its own: fewer positions, one of them in another account. */
const other: Dataset = {
  ...example,
  panels: { ...example.panels },
  positions: example.positions.slice(2).map((one, at) => (at === 1 ? { ...one, account: 'Elsewhere' } : one)),
};

const pairs: readonly (readonly [string, Comparison])[] = [
  ['two sessions', compareDays(dayOf('2026-06-22'), dayOf('2026-06-23'))],
  ['two books', compareDays(dayOf('2026-06-23'), dayOf('2026-06-23', other))],
];

function expectDifference(
  comparison: Comparison,
  target: ComparedTarget,
  { whole, parts, unanswered }: Difference,
  symbol: string,
): void {
  const explanation = explainDifference(comparison, target, explain)!;
  const values = evaluateExplanation(explanation);
  const near = (name: string, wanted: number) =>
    expect(Math.abs((values.get(`${name}_difference`) ?? 0) - wanted), name).toBeLessThan(1e-12);
  near(symbol, whole);
  for (const name of componentNames) near(name, parts[name].point);
  expect(explanation.estimate).toEqual(unanswered ? undefined : parts.mechanical);
  expect(explanation.against.includes('oneSideUnanswered')).toBe(unanswered);
}

test.each(pairs)(
  'every difference of %s can be computed again from what both sides print',
  (_, comparison) => {
    for (const node of nodesOf(comparison.portfolio)) {
      const target = { kind: 'node', key: node.key } as const;
      if (node.difference === undefined) continue;
      expectDifference(comparison, target, node.difference, 'contribution');
      const values = evaluateExplanation(explainDifference(comparison, target, explain)!);
      expect(values.get('profit_difference') ?? 0, node.key).toBe(node.profitDifferenceKrw);
    }
    for (const { code, difference } of comparison.stocks)
      expectDifference(comparison, { kind: 'stock', code }, difference!, 'r');
  },
);

test('of a stock without an answer on one side the returns are told, and no range; a node on neither side has no difference', () => {
  // SK hynix closed at its upper limit on 2026-07-31
  const comparison = compareDays(dayOf('2026-06-23'), dayOf('2026-07-31'));
  const hynix = explainDifference(comparison, { kind: 'stock', code: '000660' }, explain)!;
  expect(evaluateExplanation(hynix).get('unsplit_difference')).toBeCloseTo(0.299546, 6);
  expect([hynix.estimate, hynix.against[0]]).toEqual([undefined, 'oneSideUnanswered']);
  expect(explainDifference(comparison, { kind: 'node', key: 'portfolio/nowhere' }, explain)).toBeUndefined();
});
