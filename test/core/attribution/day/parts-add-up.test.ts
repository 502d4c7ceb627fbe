import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import type { DayResult, GroupingLevel } from '../../../../src/core/attribution/day/day-result.ts';
import type { AttributionNode } from '../../../../src/core/attribution/node/node.ts';
import { componentNames } from '../../../../src/core/attribution/node/node.ts';
import { nodesOf, plain } from '../nodes-of.ts';
import type { RandomBook } from '../random-book.ts';
import { assemble, randomBook } from '../random-book.ts';

const levels: fc.Arbitrary<readonly GroupingLevel[]> = fc.shuffledSubarray(
  ['group', 'account', 'currency', 'sector'],
  { maxLength: 3 },
);
const dayIndex = fc.constantFrom(1, 2);

const attribute = (
  { dataset, splitOn }: RandomBook,
  t: number,
  by: readonly GroupingLevel[] = ['group'],
): DayResult => attributeDay({ dataset, dayIndex: t, splitOn, by });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function expectPartsToAddUp(node: AttributionNode): void {
  const { components, contribution, profitKrw } = node;
  if (contribution !== undefined) {
    const parts = sum(componentNames.map((name) => components![name].point));
    expect(Math.abs(parts - contribution)).toBeLessThan(1e-12);
    const halves = components!.direct.point + components!.feedback.point;
    expect(Math.abs(halves - components!.mechanical.point)).toBeLessThan(1e-12);
  }
  if (profitKrw !== undefined) {
    expect(sum(componentNames.map((name) => profitKrw[name]))).toBe(profitKrw.total);
    for (const name of componentNames) expect(Number.isInteger(profitKrw[name])).toBe(true);
  }
}

function expectChildrenToAddUp(node: AttributionNode): void {
  const valued = node.children.filter((child) => child.startValueKrw !== undefined);
  if (valued.length === 0) return;
  const over = (read: (child: AttributionNode) => number): number => sum(valued.map(read));
  expect(over((child) => child.weight!)).toBeCloseTo(node.weight!, 12);
  expect(over((child) => child.contribution!)).toBeCloseTo(node.contribution!, 12);
  for (const name of [...componentNames, 'direct', 'feedback'] as const) {
    expect(over((child) => child.components![name].point)).toBeCloseTo(node.components![name].point, 12);
  }
  for (const name of [...componentNames, 'total'] as const) {
    expect(over((child) => child.profitKrw![name])).toBe(node.profitKrw![name]);
  }
}

test('parts add up to the whole at every node, as returns to 1e-12 and in won exactly, however the book is grouped', () => {
  fc.assert(
    fc.property(randomBook, dayIndex, levels, (made, t, by) => {
      const result = attribute(assemble(made), t, by);
      for (const node of nodesOf(result.portfolio)) {
        expectPartsToAddUp(node);
        expectChildrenToAddUp(node);
      }
      expect(Math.abs(result.reconciliation.returnDifference)).toBeLessThan(1e-12);
      expect(result.reconciliation.profitDifferenceKrw).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('regrouping a book never changes its totals', () => {
  fc.assert(
    fc.property(randomBook, dayIndex, levels, (made, t, by) => {
      const book = assemble(made);
      const { children: _, ...one } = plain(attribute(book, t, by).portfolio) as { children: unknown };
      const { children: __, ...other } = plain(attribute(book, t, []).portfolio) as { children: unknown };
      expect(one).toEqual(other);
    }),
    { numRuns: 30 },
  );
});

test('the order of the rows in the positions file is irrelevant', () => {
  fc.assert(
    fc.property(randomBook, dayIndex, fc.infiniteStream(fc.nat()), (made, t, random) => {
      const shuffled = made.positions
        .map((row) => ({ row, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
      const one = plain(attribute(assemble(made), t).portfolio);
      const other = plain(attribute(assemble({ ...made, positions: shuffled }), t).portfolio);
      expect(other).toEqual(one);
    }),
    { numRuns: 30 },
  );
});

test('holding twice as much of everything doubles the money and leaves weights, returns and contributions alone', () => {
  fc.assert(
    fc.property(randomBook, dayIndex, (made, t) => {
      const book = assemble(made);
      const positions = book.dataset.positions.map((row) => ({ ...row, quantity: row.quantity * 2 }));
      const doubled = { ...book, dataset: { ...book.dataset, positions } };
      const after = nodesOf(attribute(doubled, t).portfolio);
      nodesOf(attribute(book, t).portfolio).forEach((node, at) => {
        const twin = after[at]!;
        expect(twin.weight).toBe(node.weight);
        expect(twin.contribution).toBe(node.contribution);
        expect(twin.components).toEqual(node.components);
        expect(twin.startValueKrw).toBe(
          node.startValueKrw === undefined ? undefined : 2 * node.startValueKrw,
        );
      });
    }),
    { numRuns: 30 },
  );
});

test('without funds nothing is mechanical', () => {
  fc.assert(
    fc.property(randomBook, dayIndex, (made, t) => {
      for (const node of nodesOf(attribute(assemble(made, false), t).portfolio)) {
        const { mechanical, direct, feedback } = node.components ?? {};
        for (const part of [mechanical, direct, feedback]) {
          for (const value of Object.values(part ?? {})) expect(Math.abs(value as number)).toBe(0);
        }
      }
    }),
    { numRuns: 30 },
  );
});
