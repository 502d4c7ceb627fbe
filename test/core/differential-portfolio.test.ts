import { expect, test } from 'vitest';
import { attributeDay } from '../../src/core/attribution/attribute-day.ts';
import type { AttributionNode } from '../../src/core/attribution/node/node.ts';
import type { Estimate } from '../../src/core/units/estimate.ts';
import type { GoldenRow } from '../golden/golden-table.ts';
import { goldenTable } from '../golden/golden-table.ts';
import { example, exampleIndex, exampleSplit } from './example-day.ts';
import { furthestEnd } from './furthest-end.ts';

/* The bundled portfolio and the index on 2026-06-23 against the tables of the second implementation (test/oracle). */

const draws = 40_000;
const dayIndex = exampleIndex('2026-06-23');
const splitOn = (at: number) => exampleSplit(example.days[at]!, { draws });
const result = attributeDay({ dataset: example, dayIndex, splitOn, by: ['group'] });

function positionsOf(node: AttributionNode): readonly AttributionNode[] {
  return node.level === 'position' ? [node] : node.children.flatMap(positionsOf);
}

const rows = goldenTable('portfolio.csv');
const whole = rows.find((row) => row.text('code') === 'portfolio')!;
const index = rows.find((row) => row.text('code') === 'KOSPI')!;
const holdings = rows.filter((row) => row !== whole && row !== index);

/** The priced position of a golden row; two positions on one stock are told apart by the sign of their value. */
function positionOf(row: GoldenRow): AttributionNode {
  const found = positionsOf(result.portfolio).filter(
    (node) =>
      node.code === row.text('code') &&
      Math.sign(node.startValueKrw ?? 0) === Math.sign(row.number('startKrw')),
  );
  expect(found.length, row.text('code')).toBe(1);
  return found[0]!;
}

/** The table is of 400,000 draws. */
const worst = (row: GoldenRow, mechanical: Estimate): number =>
  furthestEnd(row, mechanical, { ours: draws, table: 400_000 });

test('positions that are priced are the same ones; the others are in no sum', () => {
  const priced = positionsOf(result.portfolio).filter((node) => node.state.kind === 'priced');
  expect(priced.map((node) => node.code).sort()).toEqual(holdings.map((row) => row.text('code')).sort());
  expect(result.coverage).toMatchObject({ positions: 16, priced: 13 });
});

test('values, weights, returns and profits of the positions and of the portfolio are the same', () => {
  const total = whole.number('startKrw');
  for (const row of holdings) {
    const node = positionOf(row);
    expect(node.startValueKrw, row.text('code')).toBeCloseTo(row.number('startKrw'), 2);
    expect(node.weight, row.text('code')).toBeCloseTo(row.number('startKrw') / total, 12);
    expect(node.return, row.text('code')).toBeCloseTo(row.number('return'), 12);
    expect(Math.abs(node.profitKrw!.total - row.number('profitKrw')), row.text('code')).toBeLessThanOrEqual(
      1,
    );
  }
  expect(result.coverage.pricedValueKrw).toBeCloseTo(50_053_831_569, 2);
  expect(result.portfolio.profitKrw!.total).toBe(-5_561_287_130);
  expect(result.portfolio.return).toBeCloseTo(whole.number('return'), 12);
});

test('currency and fees are the same won; where a fee is not known, no cost is made up', () => {
  for (const row of holdings) {
    const node = positionOf(row);
    const where = row.text('code');
    expect(Math.abs(node.profitKrw!.currency - row.number('currencyKrw')), where).toBeLessThanOrEqual(1);
    expect(Math.abs(node.profitKrw!.cost - (row.figure('costKrw') ?? 0)), where).toBeLessThanOrEqual(1);
    expect(node.flags.includes('costUnknown'), where).toBe(row.figure('costKrw') === undefined);
  }
});

test('value, profit, return and the part without an answer are the same on every session', () => {
  for (const row of goldenTable('portfolio-sessions.csv')) {
    const date = row.text('date');
    const day = attributeDay({
      dataset: example,
      dayIndex: exampleIndex(date),
      splitOn: (at) => exampleSplit(example.days[at]!, {}),
      by: [],
    });
    expect(day.coverage, date).toMatchObject({ priced: row.number('priced'), stale: row.number('stale') });
    expect(day.portfolio.startValueKrw, date).toBeCloseTo(row.number('startKrw'), 2);
    expect(Math.abs(day.portfolio.profitKrw!.total - row.number('profitKrw')), date).toBeLessThanOrEqual(
      0.5 + 1e-4,
    );
    expect(day.portfolio.return, date).toBeCloseTo(row.number('return'), 12);
    expect(day.portfolio.components!.unsplit.point, date).toBeCloseTo(row.number('unsplit'), 12);
    expect(day.reconciliation.profitDifferenceKrw, date).toBe(0);
  }
});

test('bands of the mechanical contribution agree, position by position, for the whole and for the index', () => {
  for (const row of holdings) {
    expect(worst(row, positionOf(row).components!.mechanical), row.text('code')).toBeLessThan(3);
  }
  expect(worst(whole, result.portfolio.components!.mechanical)).toBeLessThan(3);
  const kospi = result.index.find((each) => each.index === 'KOSPI')!;
  expect(worst(index, kospi.components!.mechanical)).toBeLessThan(3);
});

test('the two stocks explain 69.0 % of the index, with the weights of the evening before', () => {
  const kospi = result.index.find((each) => each.index === 'KOSPI')!;
  const two = kospi.members.filter((member) => ['005930', '000660'].includes(member.code));
  const contribution = two.reduce((sum, member) => sum + member.contribution!, 0);
  expect(contribution / kospi.return!).toBeCloseTo(0.690181675232949, 12);
});
