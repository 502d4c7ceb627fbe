import { expect, test } from 'vitest';
import { attributeAgainstBenchmark } from '../../src/core/attribution/attribute-against-benchmark.ts';
import type { SplitEffect } from '../../src/core/attribution/benchmark/benchmark-effects.ts';
import type { BenchmarkResult } from '../../src/core/attribution/benchmark/benchmark-result.ts';
import type { BrinsonVariant } from '../../src/core/attribution/benchmark/brinson.ts';
import { type EffectLink, effectLinks } from '../../src/core/attribution/benchmark/effect-linking.ts';
import type { GoldenRow } from '../golden/golden-table.ts';
import { goldenTable } from '../golden/golden-table.ts';
import { example, exampleIndex, exampleSplit } from './example-day.ts';
import { furthestEnd } from './furthest-end.ts';

/* The bundled portfolio against its benchmark, by the tables of the second implementation (test/oracle/benchmark_book.py). */

const tolerance = 1e-9;
const draws = 4000;
const rows = goldenTable('benchmark-effects.csv');
const period = (() => {
  const from = exampleIndex('2026-05-28');
  return Array.from({ length: exampleIndex('2026-07-31') - from + 1 }, (_, t) => from + t);
})();

interface Asked {
  readonly benchmark: string;
  readonly method: EffectLink;
  readonly variant?: BrinsonVariant;
  readonly of?: number;
}

const compare = (
  dayIndices: readonly number[],
  { benchmark, method, variant = 'brinsonFachler', of = 2 }: Asked,
): BenchmarkResult =>
  attributeAgainstBenchmark({
    ...{ dataset: example, dayIndices, benchmark, method, variant, level: 'group' },
    splitOn: (t) => exampleSplit(example.days[t]!, { draws: of }),
  });

const near = (found: number | undefined, row: GoldenRow, column: string): void => {
  const what = ['benchmark', 'date', 'link', 'group'].map((name) => row.text(name)).join(' ');
  expect(Math.abs(found! - row.number(column)), `${what} ${column}`).toBeLessThan(tolerance);
};

const groupRow = (row: GoldenRow): boolean => row.text('group') !== 'all';

/** Every group of the table, and none besides. */
function nearGroups(result: BenchmarkResult, beebower: BenchmarkResult, wanted: readonly GoldenRow[]): void {
  expect([...result.groups]).toEqual(wanted.map((row) => row.text('group')));
  wanted.forEach((row, g) => {
    const { allocation, selection, interaction } = result.split!.groups[g]!;
    near(result.portfolioWeights[g], row, 'wp');
    near(result.benchmarkWeights[g], row, 'wb');
    near(allocation.whole, row, 'allocation');
    near(selection.whole, row, 'selection');
    near(interaction!.whole, row, 'interaction');
    near(beebower.split!.groups[g]!.allocation.whole, row, 'beebower');
    near(beebower.split!.groups[g]!.selection.whole, row, 'selection');
  });
}

test('on every session both returns and the effects of every group are those of the second implementation', () => {
  const sessions = Map.groupBy(
    rows.filter((row) => row.text('kind') === 'session'),
    (row) => row.text('date'),
  );
  expect([...sessions.keys()]).toEqual(example.days.slice(1));
  for (const [day, own] of sessions) {
    const asked = { benchmark: 'KOSPI', method: 'sum' } as const;
    const result = compare([exampleIndex(day)], asked);
    const beebower = compare([exampleIndex(day)], { ...asked, variant: 'brinsonHoodBeebower' });
    const all = own.find((row) => !groupRow(row))!;
    near(result.effects!.linking.portfolioReturn, all, 'wp');
    near(result.effects!.linking.benchmarkReturn, all, 'wb');
    nearGroups(result, beebower, own.filter(groupRow));
  }
});

test.for(
  ['KOSPI', 'KOSPI200'].flatMap((benchmark) => effectLinks.map((method) => [benchmark, method] as const)),
)('against %s the period linked by %s has its effects, group by group', ([benchmark, method]) => {
  const own = rows.filter((row) => row.text('kind') === 'period' && row.text('benchmark') === benchmark);
  const result = compare(period, { benchmark, method });
  const beebower = compare(period, { benchmark, method, variant: 'brinsonHoodBeebower' });
  const all = own.find((row) => !groupRow(row))!;
  near(result.effects!.linking.portfolioReturn, all, 'wp');
  near(result.effects!.linking.benchmarkReturn, all, 'wb');
  nearGroups(
    result,
    beebower,
    own.filter((row) => row.text('link') === method),
  );
});

test('geometric effects of the sessions, each by itself, multiply to those of the period, group by group', () => {
  const asked = { benchmark: 'KOSPI', method: 'geometric' } as const;
  const whole = compare(period, asked);
  const days = period.map((t) => compare([t], asked));
  const growth = (read: (one: BenchmarkResult) => number | undefined): number =>
    days.reduce((product, day) => product * (1 + (read(day) ?? 0)), 1) - 1;
  const inDay = (day: BenchmarkResult, group: string) => day.split!.groups[day.groups.indexOf(group)];
  whole.groups.forEach((group, g) => {
    for (const effect of ['allocation', 'selection', 'total'] as const) {
      const found = growth((day) => inDay(day, group)?.[effect].whole);
      expect(Math.abs(found - whole.split!.groups[g]![effect].whole)).toBeLessThan(1e-12);
      const mechanical = growth((day) => inDay(day, group)?.[effect].parts.mechanical.point);
      const wanted = whole.split!.groups[g]![effect].parts.mechanical.point;
      expect(Math.abs(mechanical - wanted)).toBeLessThan(1e-12);
    }
  });
  const { portfolioReturn, benchmarkReturn } = whole.effects!.linking;
  const ratio = (1 + portfolioReturn) / (1 + benchmarkReturn) - 1;
  expect(Math.abs(growth(({ split }) => split!.all.total.whole) - ratio)).toBeLessThan(1e-12);
});

test('the mechanical part of every effect over the period has the bands of the second implementation', () => {
  const found = new Map(
    (['carino', 'geometric'] as const).map((method) => [
      method as string,
      compare(period, { benchmark: 'KOSPI', method, of: draws }),
    ]),
  );
  for (const row of goldenTable('benchmark-bands.csv')) {
    const { groups, split } = found.get(row.text('link'))!;
    const group = row.text('group');
    const effects = group === 'all' ? split!.all : split!.groups[groups.indexOf(group)]!;
    const effect: SplitEffect = effects[row.text('effect') as 'allocation' | 'selection' | 'total'];
    expect(
      furthestEnd(row, effect.parts.mechanical),
      `${row.text('link')} ${group} ${row.text('effect')}`,
    ).toBeLessThan(3);
  }
});
