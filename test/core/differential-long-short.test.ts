import { expect, test } from 'vitest';
import { attributeAgainstBenchmark } from '../../src/core/attribution/attribute-against-benchmark.ts';
import type { SplitEffect } from '../../src/core/attribution/benchmark/benchmark-effects.ts';
import type { BenchmarkResult } from '../../src/core/attribution/benchmark/benchmark-result.ts';
import type { BrinsonVariant } from '../../src/core/attribution/benchmark/brinson.ts';
import type { EffectLink } from '../../src/core/attribution/benchmark/effect-linking.ts';
import { effectLinks } from '../../src/core/attribution/benchmark/effect-linking.ts';
import type { GoldenRow } from '../golden/golden-table.ts';
import { goldenTable } from '../golden/golden-table.ts';
import { example, exampleIndex, exampleSplit } from './example-day.ts';
import { furthestEnd } from './furthest-end.ts';
import { longShort } from './long-short-benchmark.ts';

/*
 * The bundled portfolio against a benchmark that borrows, goes short and, until July, holds its chips long and short alike, by the tables of the
 * second implementation (test/oracle/long_short_book.py).
 */

const tolerance = 1e-9;
const rows = goldenTable('long-short-effects.csv');
const { name } = longShort.benchmarks[0]!;
const from = exampleIndex('2026-05-28');
const period = Array.from({ length: exampleIndex('2026-07-31') - from + 1 }, (_, t) => from + t);

const compare = (
  dayIndices: readonly number[],
  method: EffectLink,
  {
    variant = 'brinsonFachler',
    draws = 2,
  }: { readonly variant?: BrinsonVariant; readonly draws?: number } = {},
): BenchmarkResult =>
  attributeAgainstBenchmark({
    ...{ dataset: longShort, dayIndices, benchmark: name, method, variant, level: 'group' },
    splitOn: (t) => exampleSplit(example.days[t]!, { draws }),
  });

/** All variants on the same sessions. */
const everyVariant = (dayIndices: readonly number[], method: EffectLink) => ({
  fachler: compare(dayIndices, method),
  beebower: compare(dayIndices, method, { variant: 'brinsonHoodBeebower' }),
  outside: compare(dayIndices, method, { variant: 'brinsonFachlerOutside' }),
});

function nearRow(found: ReturnType<typeof everyVariant>, row: GoldenRow, g: number): void {
  const { fachler, beebower, outside } = found;
  const [own, against, given] = [fachler, beebower, outside].map((one) => one.split!.groups[g]!);
  const wanted = {
    wp: fachler.portfolioWeights[g],
    wb: fachler.benchmarkWeights[g],
    allocation: own!.allocation.whole,
    selection: own!.selection.whole,
    interaction: own!.interaction?.whole,
    beebower: against!.allocation.whole,
    outside_allocation: given!.allocation.whole,
    outside_selection: given!.selection.whole,
  };
  for (const [column, value] of Object.entries(wanted)) {
    const said = `${row.text('date')} ${row.text('link')} ${row.text('group')} ${column}`;
    const expected = row.figure(column);
    if (expected === undefined) expect(value, said).toBeUndefined();
    else expect(Math.abs(value! - expected), said).toBeLessThan(tolerance);
  }
  expect(Math.abs(against!.selection.whole - row.number('selection'))).toBeLessThan(tolerance);
}

function nearAll(found: ReturnType<typeof everyVariant>, all: readonly GoldenRow[], link = ''): void {
  const { portfolioReturn, benchmarkReturn } = found.fachler.effects!.linking;
  const whole = all.find((row) => row.text('group') === 'all')!;
  expect(Math.abs(portfolioReturn - whole.number('wp'))).toBeLessThan(tolerance);
  expect(Math.abs(benchmarkReturn - whole.number('wb'))).toBeLessThan(tolerance);
  const own = all.filter((row) => row.text('group') !== 'all' && row.text('link') === link);
  expect([...found.fachler.groups]).toEqual(own.map((row) => row.text('group')));
  own.forEach((row, g) => {
    nearRow(found, row, g);
  });
}

test('every session has the effects of the second implementation, also where long and short cancel', () => {
  const sessions = rows.filter((row) => row.text('kind') === 'session');
  for (const [day, own] of Map.groupBy(sessions, (row) => row.text('date'))) {
    const found = everyVariant([exampleIndex(day)], 'sum');
    nearAll(found, own);
    const standings = own.filter((row) => row.text('group') !== 'all').map((row) => row.text('standing'));
    expect(found.fachler.periods[0]!.benchmarkStandings).toEqual(standings);
  }
});

test.for(effectLinks)('the period linked by %s has its effects', (method) => {
  const found = everyVariant(period, method);
  nearAll(
    found,
    rows.filter((row) => row.text('kind') === 'period'),
    method,
  );
  const [pair, ...others] = found.fachler.cancelled;
  expect(others).toEqual([]);
  expect(pair).toEqual({ group: 'Chips', days: found.fachler.days.filter((day) => day <= '2026-07-01') });
});

test('the mechanical parts have the bands of the second implementation', () => {
  const found = new Map(
    (['carino', 'geometric'] as const).map((method) => [
      method as string,
      compare(period, method, { draws: 4000 }),
    ]),
  );
  for (const row of goldenTable('long-short-bands.csv')) {
    const { groups, split } = found.get(row.text('link'))!;
    const group = row.text('group');
    const effects = group === 'all' ? split!.all : split!.groups[groups.indexOf(group)]!;
    const effect: SplitEffect = effects[row.text('effect') as 'allocation' | 'selection' | 'total'];
    const said = `${row.text('link')} ${group} ${row.text('effect')}`;
    expect(furthestEnd(row, effect.parts.mechanical), said).toBeLessThan(3);
  }
});
