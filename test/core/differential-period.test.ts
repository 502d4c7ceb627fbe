import { expect, test } from 'vitest';
import { attributePeriod } from '../../src/core/attribution/attribute-period.ts';
import type { LinkingMethod } from '../../src/core/attribution/period/linking.ts';
import type { PeriodNode } from '../../src/core/attribution/period/period-result.ts';
import type { GoldenRow } from '../golden/golden-table.ts';
import { goldenTable } from '../golden/golden-table.ts';
import { periodNodesOf } from './attribution/period-nodes.ts';
import { example, exampleIndex, exampleSplit } from './example-day.ts';

/* The bundled portfolio over 45 sessions, linked, against the table of the second implementation (test/oracle). */

const draws = 20_000;
const oracleDraws = 200_000;
const from = exampleIndex('2026-05-28');
const dayIndices = Array.from({ length: exampleIndex('2026-07-31') - from + 1 }, (_, t) => from + t);
const splitOn = (t: number) => exampleSplit(example.days[t]!, { draws });
const periods = new Map(
  (['carino', 'grap'] as const).map((method) => [
    method as LinkingMethod,
    attributePeriod({ dataset: example, dayIndices, splitOn, by: ['group'], method }),
  ]),
);

function nodeOf(row: GoldenRow): PeriodNode {
  const { portfolio } = periods.get(row.text('method') as LinkingMethod)!;
  const holder = row.text('holder');
  const found = periodNodesOf(portfolio).filter(({ code }) => code === holder);
  expect(found.length, holder).toBe(1);
  return found[0]!;
}

const rows = goldenTable('portfolio-period.csv');

test('linked contributions and their unsplit parts are those of the second implementation', () => {
  for (const row of rows) {
    const node = nodeOf(row);
    expect(node.contribution).toBeCloseTo(row.number('contribution'), 12);
    expect(node.components!.unsplit.point).toBeCloseTo(row.number('unsplit'), 12);
  }
  for (const { linking } of periods.values())
    expect(linking!.portfolioReturn).toBeCloseTo(rows[0]!.number('return'), 12);
});

test('linked bands are those of the second implementation, within three standard deviations of the draws', () => {
  const error = 3 * Math.sqrt(4000 / draws + 4000 / oracleDraws);
  for (const row of rows) {
    const { mechanical } = nodeOf(row).components!;
    for (const [end, level] of [
      ['low90', '05'],
      ['low50', '25'],
      ['high50', '75'],
      ['high90', '95'],
    ] as const) {
      const gap = Math.abs(mechanical[end] - row.number(`q${level}`));
      expect(gap, `${row.text('method')} ${row.text('holder')} ${end}`).toBeLessThan(
        error * row.number(`sd${level}`),
      );
    }
  }
});
