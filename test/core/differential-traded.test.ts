import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadBook } from '../../src/book/load-book.ts';
import type { AttributionNode } from '../../src/core/attribution/node/node.ts';
import type { PeriodNode } from '../../src/core/attribution/period/period-result.ts';
import { dayIndexOf } from '../../src/core/market/lookup.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { tradingDay } from '../../src/core/units/trading-day.ts';
import { openAnswers } from '../../src/session/answers.ts';
import type { GoldenRow } from '../golden/golden-table.ts';
import { goldenTable } from '../golden/golden-table.ts';
import { nodesOf } from './attribution/nodes-of.ts';
import { periodNodesOf } from './attribution/period-nodes.ts';

/* A traded book against the second implementation in fractions (test/oracle/traded_book.py): fixtures/traded-book/README.md says what is in it. */

const loaded = await loadBook(join(import.meta.dirname, '..', '..', 'fixtures', 'traded-book'));
if (loaded.kind === 'failed') throw new Error('the traded book does not open');
const answers = openAnswers({ ...loaded, defaults: defaultAssumptions });
const assumptions = { ...defaultAssumptions, draws: 100 };
const at = (day: string): number => dayIndexOf(answers.dataset, tradingDay(day))!;
const parts = ['residual', 'unsplit', 'currency', 'cost', 'tracking'] as const;
const steps = ['start', 'outside', 'traded', 'dividends', 'other', 'end'] as const;

const rows = goldenTable('traded-book.csv');
const blocks = Map.groupBy(rows, (row) => ['from', 'to', 'method'].map((name) => row.text(name)).join(' '));

type Node = AttributionNode | PeriodNode;

/** Lots of a holding are several nodes: what they come to together. */
function together(nodes: readonly Node[], name: string, of: (node: Node) => number | undefined): number {
  const lots = nodes.filter(({ key }) => key === name || key.replace(/#\d+$/, '') === name);
  return lots.reduce((total, node) => total + (of(node) ?? 0), 0);
}

function expectNode(row: GoldenRow, nodes: readonly Node[]): void {
  const name = row.text('node');
  const where = `${row.text('from')} ${row.text('to')} ${row.text('method')} ${name}`;
  const near = (of: (node: Node) => number | undefined, wanted: number, tolerance: number, what: string) =>
    expect(Math.abs(together(nodes, name, of) - wanted), `${where} ${what}`).toBeLessThanOrEqual(tolerance);
  near(({ contribution }) => contribution, row.number('contribution'), 1e-12, 'contribution');
  const weight = (node: Node) =>
    'averageWeight' in node ? node.averageWeight : (node as AttributionNode).weight;
  near(weight, row.number('weight'), 1e-12, 'weight');
  for (const part of parts) near(({ components }) => components?.[part].point, row.number(part), 1e-12, part);
  near(({ profitKrw }) => profitKrw?.total, row.number('profitKrw'), 10, 'profit');
  if (row.text('start') === '') return;
  for (const step of steps) near((node) => (node as PeriodNode).values?.[step], row.number(step), 2, step);
}

test('every session is that of the second implementation at every node', () => {
  const days = [...blocks.values()].filter(([first]) => first!.text('method') === '');
  expect(days).toHaveLength(8);
  for (const block of days) {
    const { portfolio } = answers.day(at(block[0]!.text('from')), assumptions, ['group']);
    for (const row of block) expectNode(row, nodesOf(portfolio));
  }
});

test('spans linked by every method, and their way from value to value, are the same', () => {
  const spans = [...blocks.values()].filter(([first]) => first!.text('method') !== '');
  expect(spans).toHaveLength(6);
  for (const block of spans) {
    const first = block[0]!;
    const from = at(first.text('from'));
    const dayIndices = Array.from({ length: at(first.text('to')) - from + 1 }, (_, t) => from + t);
    const method = first.text('method') as 'carino' | 'menchero' | 'grap' | 'sum';
    const { portfolio } = answers.period({ dayIndices, assumptions, by: ['group'], method });
    for (const row of block) expectNode(row, periodNodesOf(portfolio));
  }
});
