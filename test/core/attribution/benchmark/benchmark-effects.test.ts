import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeAgainstBenchmark } from '../../../../src/core/attribution/attribute-against-benchmark.ts';
import { brinsonVariants } from '../../../../src/core/attribution/benchmark/benchmark-choice.ts';
import type {
  EffectRow,
  SplitEffect,
  SplitEffects,
} from '../../../../src/core/attribution/benchmark/benchmark-effects.ts';
import type { BenchmarkQuestion } from '../../../../src/core/attribution/benchmark/benchmark-result.ts';
import { type EffectLink, effectLinks } from '../../../../src/core/attribution/benchmark/effect-linking.ts';
import { componentNames } from '../../../../src/core/attribution/node/node.ts';
import type { Benchmark } from '../../../../src/core/market/book-holdings.ts';
import type { Dataset } from '../../../../src/core/market/dataset.ts';
import { type Estimate, mapped } from '../../../../src/core/units/estimate.ts';
import { ticker } from '../../../../src/core/units/ticker.ts';
import { example, exampleIndex, exampleSplit } from '../../example-day.ts';
import { bandBySorting, oneDrawOf } from '../made-split.ts';
import { assemble, randomBook } from '../random-book.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const codes = ['000660', '005930', '069500', '0193T0', '7709', 'KOSPI200', 'USD'];
const benchmarkWith = (drawn: readonly (readonly number[])[]): Benchmark => ({
  name: 'drawn',
  weightDays: drawn.map((_, t) => t),
  members: [...codes].sort().map((code, at) => ({
    code: ticker(code),
    weights: Float64Array.from(drawn, (own) => own[at]!),
  })),
});

/** Long, short, levered, next to nothing, and some that cancel. */
const weight = fc.oneof(
  fc.constantFrom(0, 0.5, -0.5, 1e-9, -1e-9),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
);
const weights = fc.array(fc.array(weight, { minLength: codes.length, maxLength: codes.length }), {
  minLength: 1,
  maxLength: 2,
});
const asked = fc.record({
  method: fc.constantFrom(...effectLinks),
  variant: fc.constantFrom(...brinsonVariants),
  level: fc.constantFrom('group', 'account', 'currency', 'sector'),
});

const effectsIn = ({ allocation, selection, interaction, total }: EffectRow): readonly SplitEffect[] => [
  allocation,
  selection,
  total,
  ...(interaction === undefined ? [] : [interaction]),
];

const near = (found: Estimate, wanted: Estimate): void => {
  for (const end of ['low90', 'low50', 'high50', 'high90'] as const)
    expect(Math.abs(found[end] - wanted[end]), end).toBeLessThan(1e-11);
};

test('every effect is the sum, or the product, of its parts, and its band that of the effect worked out draw by draw', () => {
  fc.assert(
    fc.property(randomBook, weights, asked, (drawn, rows, choice) => {
      const book = assemble(drawn);
      const dataset = { ...book.dataset, benchmarks: [benchmarkWith(rows)] };
      const question: BenchmarkQuestion = {
        ...book,
        ...choice,
        dataset,
        dayIndices: [1, 2],
        benchmark: 'drawn',
      };
      const { split, effects } = attributeAgainstBenchmark(question);
      if (split === undefined || effects === undefined) return;
      expect(Math.abs(split.all.total.whole - effects.linking.whole)).toBeLessThan(1e-12);
      const geometric = effects.linking.method === 'geometric';
      const added = geometric ? Math.log1p : (value: number) => value;
      for (const effect of [...split.groups, split.all].flatMap(effectsIn))
        expect(
          Math.abs(sum(componentNames.map((name) => added(effect.parts[name].point))) - added(effect.whole)),
        ).toBeLessThan(1e-12);
      /** Quantiles of factors are those of their logarithms. */
      const bandOf = (drawn: readonly number[]): Estimate => {
        const band = bandBySorting(drawn.map(added), 0);
        return geometric ? mapped(band, Math.expm1) : band;
      };
      const draws =
        book.splitOn(1).stocks.find((stock) => stock.kind === 'split')?.draws.mechanical.length ?? 0;
      const alone = Array.from(
        { length: draws },
        (_, d) =>
          attributeAgainstBenchmark({ ...question, splitOn: oneDrawOf(dataset, book.splitOn, d) }).split!,
      );
      const check = (read: (one: SplitEffects) => SplitEffect | undefined): void => {
        const found = read(split);
        if (found === undefined || draws === 0) return;
        const mechanical = alone.map((one) => read(one)!.parts.mechanical.point);
        near(found.parts.mechanical, bandOf(mechanical));
        const residual = alone.map((one) => read(one)!.parts.residual.point);
        near(found.parts.residual, bandOf(residual));
      };
      check(({ all }) => all.total);
      check((one) => one.weights);
      split.groups.forEach((_, g) => {
        check(({ groups }) => groups[g]!.allocation);
        check(({ groups }) => groups[g]!.selection);
        check(({ groups }) => groups[g]!.interaction);
      });
    }),
    { numRuns: 25 },
  );
});

const june = (level: string, method: EffectLink = 'menchero') =>
  attributeAgainstBenchmark({
    dataset: example,
    dayIndices: ['2026-06-22', '2026-06-23', '2026-06-24'].map(exampleIndex),
    splitOn: (t) => exampleSplit(example.days[t]!, { draws: 200 }),
    benchmark: 'KOSPI',
    level,
    variant: 'brinsonFachler',
    method,
  });

test.for(['menchero', 'geometric'] as const)(
  'however the book is grouped, the excess, its mechanical part and their bands are the same: %s',
  (method) => {
    const [first, ...others] = ['group', 'account', 'sector', 'currency'].map((level) => june(level, method));
    for (const { split } of others) {
      const found = split!.all.total;
      const wanted = first!.split!.all.total;
      expect(Math.abs(found.whole - wanted.whole)).toBeLessThan(1e-13);
      near(found.parts.mechanical, wanted.parts.mechanical);
      if (method !== 'geometric') near(found.parts.residual, wanted.parts.residual);
    }
  },
);

test('a book that holds its benchmark has no effect and no machinery beyond it, however returns are linked', () => {
  const day = exampleIndex('2026-06-23');
  const held = example.positions.filter(({ code }) => code === '005930');
  const dataset: Dataset = {
    ...example,
    positions: held,
    benchmarks: [
      { name: 'same', weightDays: [0], members: [{ code: held[0]!.code, weights: Float64Array.of(1) }] },
    ],
  };
  for (const method of effectLinks) {
    const { split, mechanical, loadings } = attributeAgainstBenchmark({
      ...{ dataset, benchmark: 'same', level: 'group', variant: 'brinsonFachler', method },
      dayIndices: [day - 1, day, day + 1],
      splitOn: (t) => exampleSplit(example.days[t]!, { draws: 200 }),
    });
    expect(split!.all.total.whole).toBeCloseTo(0, 15);
    expect(mechanical!.active).toMatchObject({ low90: 0, high90: 0 });
    expect(loadings).toEqual([{ code: '005930', portfolio: 1, benchmark: 1 }]);
  }
});
