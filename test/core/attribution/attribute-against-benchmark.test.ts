import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeAgainstBenchmark } from '../../../src/core/attribution/attribute-against-benchmark.ts';
import { attributePeriod } from '../../../src/core/attribution/attribute-period.ts';
import { brinsonVariants } from '../../../src/core/attribution/benchmark/benchmark-choice.ts';
import type { LinkedEffects } from '../../../src/core/attribution/benchmark/brinson-linking.ts';
import { effectLinks } from '../../../src/core/attribution/benchmark/effect-linking.ts';
import { componentNames } from '../../../src/core/attribution/node/node.ts';
import type { Benchmark } from '../../../src/core/market/book-holdings.ts';
import { ticker } from '../../../src/core/units/ticker.ts';
import type { MadeBook } from './made-book.ts';
import { madeBook } from './made-book.ts';
import { madeSplits, madeStock, madeUnsplit } from './made-split.ts';
import { assemble, randomBook } from './random-book.ts';

const days = ['2026-06-22', '2026-06-23', '2026-06-24'];
const hynix = [100, 110, 99];

const made: MadeBook = {
  days,
  securities: [
    { code: '000660', kind: 'stock', close: hynix, sector: 'chips' },
    { code: '035420', kind: 'stock', close: [100, 95, 95], sector: 'internet' },
    { code: '9999', kind: 'stock', close: [Number.NaN, Number.NaN, 5], sector: 'other' },
  ],
  positions: [
    { code: '000660', quantity: 6 },
    { code: '035420', quantity: 4 },
  ],
  benchmark: [{ t: 0, weights: { '000660': 0.5, '035420': 0.5 } }],
};

function compare(book: MadeBook, dayIndices: readonly number[], level = 'sector') {
  const dataset = madeBook(book);
  const splitOn = madeSplits(dataset, (t) =>
    t === 0
      ? [madeUnsplit('000660', 'noReturn')]
      : [
          madeStock({
            code: '000660',
            return: hynix[t]! / hynix[t - 1]! - 1,
            mechanical: [0.01, 0.02, 0.03],
          }),
        ],
  );
  const question = { dataset, dayIndices, splitOn, level, method: 'carino', benchmark: '' } as const;
  return attributeAgainstBenchmark({ ...question, variant: 'brinsonFachler' });
}

const close = (found: Float64Array | readonly number[], wanted: readonly number[]): void => {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((value, at) => {
    expect(found[at]).toBeCloseTo(value, 14);
  });
};

test('sixty to forty against half and half: +1.5 % comes from holding more of what rose and less of what fell', () => {
  const { groups, effects, parts, mechanical, portfolioWeights, benchmarkWeights } = compare(made, [1]);
  expect(groups).toEqual(['chips', 'internet']);
  close(portfolioWeights, [0.6, 0.4]);
  close(benchmarkWeights, [0.5, 0.5]);
  expect(effects!.linking.portfolioReturn).toBeCloseTo(0.04, 15);
  expect(effects!.linking.benchmarkReturn).toBeCloseTo(0.025, 15);
  close(effects!.allocation, [0.0075, 0.0075]);
  close(effects!.selection, [0, 0]);
  expect(effects!.weightsEffect).toBeCloseTo(0, 15);
  // mechanical: 2 % of Hynix alone; mb 0.02 and 0, whole 0.01
  close(parts!.mechanical.allocation, [0.1 * (0.02 - 0.01), -0.1 * (0 - 0.01)]);
  expect(mechanical!.portfolio.point).toBeCloseTo(0.012, 15);
  expect(mechanical!.benchmark.point).toBeCloseTo(0.01, 15);
  expect(mechanical!.active.point).toBeCloseTo(0.002, 15);
  expect(mechanical!.active.high90).toBeCloseTo(0.1 * 0.029, 15);
});

test('weights count for the session after their close; a session without any goes on with the last, and is named', () => {
  const weights = { '000660': 0.5, '035420': 0.5 };
  expect(compare({ ...made, benchmark: [{ t: 1, weights }] }, [1, 2])).toMatchObject({
    days: ['2026-06-24'],
    skipped: [{ day: '2026-06-23', reason: 'noBenchmark' }],
    carried: [],
  });
  expect(compare(made, [1, 2]).carried).toEqual([{ day: '2026-06-24', weightsOf: '2026-06-22' }]);
  expect(compare({ ...made, benchmark: [{ t: 2, weights }] }, [1, 2])).toMatchObject({
    days: [],
    groups: [],
  });
});

test('a member without a return is named, and what its missing weight does is a line of its own', () => {
  const benchmark = [{ t: 0, weights: { '000660': 0.5, '035420': 0.3, '9999': 0.2 } }];
  const { missing, effects } = compare({ ...made, benchmark }, [1]);
  expect(missing).toEqual([{ code: '9999', days: ['2026-06-23'] }]);
  const wholeReturn = 0.5 * 0.1 - 0.3 * 0.05;
  expect(effects!.linking.benchmarkReturn).toBeCloseTo(wholeReturn, 15);
  expect(effects!.weightsEffect).toBeCloseTo(wholeReturn * (1 - 0.8), 15);
});

test('a level that only the book has gives each member the group in which the book holds it', () => {
  const positions = [
    { code: '000660', quantity: 6, tags: { desk: 'Seoul' } },
    { code: 'KRW', quantity: 400, tags: { desk: 'Busan' } },
  ];
  const { groups, benchmarkWeights } = compare({ ...made, positions }, [1], 'desk');
  expect(groups).toEqual(['', 'Busan', 'Seoul']);
  close(benchmarkWeights, [0.5, 0, 0.5]);
});

test('a member held short is in the group in which the book is short, where it is both', () => {
  const positions = [
    { code: '000660', quantity: 9, tags: { desk: 'Seoul' } },
    { code: '000660', quantity: -3, tags: { desk: 'Busan' } },
    { code: '035420', quantity: 4, tags: { desk: 'Seoul' } },
  ];
  const benchmark = [
    { t: 0, weights: { '000660': -0.5, '035420': 1.5 } },
    { t: 1, weights: { '000660': 0.5, '035420': 0.5 } },
  ];
  const [first, second] = [1, 2].map((t) => compare({ ...made, positions, benchmark }, [t], 'desk'));
  expect(first!.groups).toEqual(['Busan', 'Seoul']);
  close(first!.benchmarkWeights, [-0.5, 1.5]);
  close(second!.benchmarkWeights, [0, 1]);
});

test('a row of quantity 0 is on neither side: what it closed does not decide the group of a member', () => {
  const positions = [
    { code: '000660', quantity: 6, tags: { desk: 'Seoul' } },
    { code: '000660', quantity: 0, tags: { desk: 'Busan' } },
    { code: '035420', quantity: 4, tags: { desk: 'Seoul' } },
  ];
  const { groups, benchmarkWeights } = compare({ ...made, positions }, [1], 'desk');
  expect(groups).toEqual(expect.not.arrayContaining(['']));
  expect(benchmarkWeights[groups.indexOf('Seoul')]).toBe(1);
});

test('a benchmark or a level that is not there is a mistake', () => {
  expect(() => compare({ ...made, benchmark: [] }, [1])).toThrow(RangeError);
  expect(() => compare(made, [1], 'desk')).toThrow(RangeError);
  expect(() => compare(made, [9])).toThrow(RangeError);
});

const codes = ['000660', '005930', '005935', '069500', '0193T0', '0197X0', '7709', '9999', 'KRW', 'USD'];
/** Long, short, levered, next to nothing, and some that cancel. */
const weight = fc.oneof(
  fc.constantFrom(0, 0.5, -0.5, 1e-9, -1e-9),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
);
const weights = fc.array(weight, { minLength: codes.length, maxLength: codes.length });
const method = fc.constantFrom(...effectLinks);
const variant = fc.constantFrom(...brinsonVariants);
const level = fc.constantFrom('group', 'account', 'currency', 'sector');
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const whole = ({ allocation, selection, weightsEffect }: LinkedEffects): number =>
  sum(allocation) + sum(selection) + weightsEffect;

const benchmarkWith = (drawn: readonly (readonly number[])[]): Benchmark => ({
  name: 'drawn',
  weightDays: drawn.map((_, t) => t),
  members: [...codes].sort().map((code, at) => ({
    code: ticker(code),
    weights: Float64Array.from(drawn, (own) => own[at]!),
  })),
});

test('effects add up to the excess, and the parts to the effects, group by group, whatever the weights sum to', () => {
  fc.assert(
    fc.property(
      randomBook,
      fc.array(weights, { minLength: 1, maxLength: 2 }),
      fc.record({ method, variant, level }),
      (drawn, rows, asked) => {
        const book = assemble(drawn);
        const dataset = { ...book.dataset, benchmarks: [benchmarkWith(rows)] };
        const question = { ...book, ...asked, dataset, dayIndices: [1, 2], benchmark: 'drawn' };
        const { effects, parts, mechanical, groups, days: compared } = attributeAgainstBenchmark(question);
        if (effects === undefined) return;
        const geometric = effects.linking.method === 'geometric';
        const factor = geometric ? Math.expm1 : (added: number) => added;
        expect(Math.abs(factor(whole(effects)) - effects.linking.whole)).toBeLessThan(1e-12);
        groups.forEach((_, g) => {
          for (const effect of ['allocation', 'selection'] as const) {
            const apart = sum(componentNames.map((name) => parts![name][effect][g]!));
            expect(Math.abs(apart - effects[effect][g]!)).toBeLessThan(1e-12);
          }
        });
        const { active, portfolio, benchmark } = mechanical!;
        if (!geometric)
          expect(Math.abs(active.point - (portfolio.point - benchmark.point))).toBeLessThan(1e-12);
        expect(Math.abs(active.point - factor(whole(parts!.mechanical)))).toBeLessThan(1e-12);
        if (compared.length < 2) return;
        const alone = attributePeriod({ ...book, dayIndices: [1, 2], by: [], method: 'sum' });
        expect(effects.linking.portfolioReturn).toBeCloseTo(alone.linking!.portfolioReturn, 13);
      },
    ),
    { numRuns: 80 },
  );
});

test('a book without machinery holds less of it than its benchmark, however it is grouped and linked', () => {
  // twenty times its own money in the benchmark's group that falls most, all of it cash
  const positions = [
    { code: 'KRW', quantity: 2000, group: 'chips' },
    { code: 'KRW', quantity: -1900, group: 'internet' },
  ];
  const dataset = madeBook({ ...made, positions });
  const splitOn = madeSplits(dataset, (t) => [
    t === 0
      ? madeUnsplit('000660', 'noReturn')
      : madeStock({ code: '000660', return: hynix[t]! / hynix[t - 1]! - 1, mechanical: [0.01, 0.02, 0.03] }),
  ]);
  const benchmarks = dataset.benchmarks.map((one) => ({
    ...one,
    members: one.members.map((member) => ({
      ...member,
      group: member.code === '000660' ? 'chips' : 'internet',
    })),
  }));
  for (const method of effectLinks) {
    const { split, mechanical, effects } = attributeAgainstBenchmark({
      ...{ dataset: { ...dataset, benchmarks }, dayIndices: [1], splitOn, method, benchmark: '' },
      ...{ level: 'group', variant: 'brinsonFachler' },
    });
    expect(effects!.linking.method).toBe(method);
    expect(mechanical!.active.point).toBeCloseTo(split!.all.total.parts.mechanical.point, 15);
    expect(mechanical!.active.high90).toBeLessThan(0);
    // the benchmark returned 2.5 %, 1 % of it mechanical; the book nothing
    const factor = Math.expm1((-0.01 * Math.log(1.025)) / 0.025);
    expect(mechanical!.active.point).toBeCloseTo(method === 'geometric' ? factor : -0.01, 14);
  }
});
