import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import type { DayResult } from '../../../../src/core/attribution/day/day-result.ts';
import { explainNode, explainTarget } from '../../../../src/core/attribution/explanation/explain-target.ts';
import type { AttributionNode } from '../../../../src/core/attribution/node/node.ts';
import { componentNames } from '../../../../src/core/attribution/node/node.ts';
import type { Explanation } from '../../../../src/core/market/explanation.ts';
import { example, exampleIndex, exampleSplit } from '../../example-day.ts';
import { evaluateExplanation } from '../evaluate-explanation.ts';
import { nodesOf } from '../nodes-of.ts';
import { assemble, randomBook } from '../random-book.ts';

const exampleOn = (date: string, by: DayResult['by'] = ['group']): DayResult =>
  attributeDay({
    dataset: example,
    dayIndex: exampleIndex(date),
    splitOn: (t) => exampleSplit(example.days[t]!, { draws: 400 }),
    by,
  });

/** Relative where the figure is large, absolute where it is a small difference of fractions. */
function expectSame(found: number | undefined, wanted: number, what: string): void {
  expect(found, what).toBeDefined();
  expect(Math.abs(found! - wanted), `${what}: ${found} for ${wanted}`).toBeLessThanOrEqual(
    1e-12 * Math.max(1, Math.abs(wanted)),
  );
}

/** Every step follows from the printed inputs, and the last ones are the node's figures. */
function expectSteps(explanation: Explanation): ReadonlyMap<string, number> {
  const values = evaluateExplanation(explanation);
  for (const { symbol, value, formula } of explanation.steps) {
    expect(symbol).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
    expectSame(values.get(symbol), value, `${symbol} = ${formula}`);
  }
  return values;
}

function expectFigures(node: AttributionNode, values: ReadonlyMap<string, number>): void {
  if (node.startValueKrw === undefined) return;
  const figure = (symbol: string, wanted: number | undefined): void => {
    if (wanted !== undefined) expectSame(values.get(symbol), wanted, `${node.key} ${symbol}`);
  };
  figure('start_value', node.startValueKrw);
  figure('weight', node.weight);
  figure('own_return', node.weight === undefined ? undefined : node.return);
  figure('contribution', node.contribution);
  for (const name of [...componentNames, 'direct', 'feedback'] as const)
    figure(name, node.components?.[name].point);
  figure('profit', node.profitKrw!.total);
  for (const name of componentNames) {
    if (node.profitKrw![name] !== 0) figure(`${name}_profit`, node.profitKrw![name]);
  }
}

test('every figure of every node of the bundled book can be computed again from what its explanation prints', () => {
  for (const date of [
    '2026-04-15',
    '2026-05-27',
    '2026-06-19',
    '2026-06-22',
    '2026-06-23',
    '2026-07-02',
    '2026-07-31',
  ]) {
    const result = exampleOn(date);
    for (const node of nodesOf(result.portfolio)) {
      expectFigures(node, expectSteps(explainNode(result, node.key)!));
    }
  }
});

test('and of books with any mixture of instruments', () => {
  fc.assert(
    fc.property(randomBook, fc.constantFrom(1, 2), (made, dayIndex) => {
      const { dataset, splitOn } = assemble(made);
      const result = attributeDay({ dataset, dayIndex, splitOn, by: ['group', 'account'] });
      for (const node of nodesOf(result.portfolio)) {
        expectFigures(node, expectSteps(explainNode(result, node.key)!));
      }
    }),
    { numRuns: 15 },
  );
});

test('the parts of an index can be computed again too', () => {
  for (const date of ['2026-06-23', '2026-07-31']) {
    const result = exampleOn(date);
    expect(result.index.map(({ index }) => index)).toEqual(['KOSPI', 'KOSPI200']);
    for (const index of result.index) {
      const values = expectSteps(explainTarget(result, { kind: 'index', code: index.index })!);
      expectSame(values.get('index_return'), index.return!, 'return');
      expectSame(values.get('points_change'), index.pointsChange!, 'points');
      for (const name of ['mechanical', 'direct', 'feedback', 'residual', 'unsplit'] as const) {
        expectSame(values.get(name), index.components![name].point, name);
      }
    }
  }
});

test('an input says its day, quality and source', () => {
  const explanation = explainNode(exampleOn('2026-06-23'), 'portfolio/Leveraged/Offshore/7709')!;
  expect(explanation.inputs.find(({ symbol }) => symbol === 'price_before')).toMatchObject({
    value: 24.1198,
    day: '2026-06-22',
    quality: 'official',
    source: 'CSOP',
    params: { currency: 'USD' },
  });
  expect(explanation.inputs.find(({ symbol }) => symbol === 'fee')).toMatchObject({
    value: 0.016,
    quality: 'reported',
  });
  expect(explanation.assumed).toContain('navBased');
  expect(explanation.against).toContain('againstEarlierDays');
});

test('a position without a value is explained by what is known of it', () => {
  const explanation = explainNode(exampleOn('2026-06-23'), 'portfolio/Hedge//252670')!;
  expect(explanation).toMatchObject({ title: 'nodeUnpriced', steps: [], wouldNarrow: ['narrowPrices'] });
});

test('a group of many positions prints the largest thirty and the rest together', () => {
  const codes = example.positions.map(({ code }) => code);
  const positions = Array.from({ length: 500 }, (_, row) => ({
    ...example.positions[row % codes.length]!,
    account: `a${row}`,
    quantity: 10 + row,
    group: 'All',
  }));
  const dataset = { ...example, positions };
  const splitOn = (t: number) => exampleSplit(example.days[t]!, { draws: 400 });
  const result = attributeDay({ dataset, dayIndex: exampleIndex('2026-06-23'), splitOn, by: ['group'] });
  const explanation = explainNode(result, 'portfolio/All')!;
  expectFigures(result.portfolio.children[0]!, expectSteps(explanation));
  expect(explanation.inputs.length).toBeLessThan(700);
});

test('a key that is not in the tree has no explanation', () => {
  expect(explainNode(exampleOn('2026-06-23'), 'portfolio/Nowhere')).toBeUndefined();
});
