import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brinsonVariants } from '../../../../src/core/attribution/benchmark/benchmark-choice.ts';
import type { BrinsonEffects, BrinsonPeriod } from '../../../../src/core/attribution/benchmark/brinson.ts';
import { brinsonEffects } from '../../../../src/core/attribution/benchmark/brinson.ts';
import { geometricExcess } from '../../../../src/core/attribution/benchmark/brinson-geometric.ts';
import { brinsonCase, brinsonCases, linkingFigure } from '../../../golden/linking-table.ts';
import { madePeriod } from '../made-period.ts';

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
const explained = ({ allocation, selection, weights }: BrinsonEffects): number =>
  sum(allocation) + sum(selection) + weights.effect;
const scaled = (column: Float64Array, factor: number) => column.map((value) => value * factor);

const fraction = fc.double({ min: -2, max: 2, noNaN: true });
const group = fc.record({
  wp: fraction,
  wb: fraction,
  own: fraction,
  rb: fraction,
});
const variant = fc.constantFrom(...brinsonVariants);
const period = fc.array(group, { minLength: 1, maxLength: 8 }).map((groups) => {
  const column = (read: (one: (typeof groups)[number]) => number) => Float64Array.from(groups, read);
  return {
    whole: madePeriod({
      wp: column(({ wp }) => wp),
      wb: column(({ wb }) => wb),
      own: column(({ own }) => own),
      rb: column(({ rb }) => rb),
    }),
  };
});

test.each(brinsonCases)('single periods of case %s have the effects of Brinson and Fachler', (name) => {
  brinsonCase(name).forEach((inputs, t) => {
    const effects = brinsonEffects(inputs, 'brinsonFachler');
    const beebower = brinsonEffects(inputs, 'brinsonHoodBeebower');
    for (let g = 0; g < inputs.portfolioWeights.length; g++) {
      const expected = (figure: string) => linkingFigure({ name, kind: `period${t + 1}`, figure, group: g });
      expect(effects.allocation[g]).toBeCloseTo(expected('allocation'), 14);
      expect(effects.interaction[g]).toBeCloseTo(expected('interaction'), 14);
      expect(effects.selection[g]! - effects.interaction[g]!).toBeCloseTo(expected('selection'), 14);
      expect(beebower.allocation[g]).toBeCloseTo(expected('brinsonHoodBeebower'), 14);
      expect(beebower.selection[g]).toBe(effects.selection[g]);
    }
  });
});

test("Bacon's first period: allocation 0, −1.04, −0.16, selection 4.0, −0.2, −0.8, interaction 0, −0.1, +0.2 %, together 1.9 %", () => {
  const effects = brinsonEffects(brinsonCase('bacon')[0]!, 'brinsonFachler');
  const percent = (values: Iterable<number>) =>
    [...values].map((value) => Math.round(value * 1e10) / 1e8 + 0);
  expect(percent(effects.allocation)).toEqual([0, -1.04, -0.16]);
  expect(percent(effects.interaction as number[])).toEqual([0, -0.1, 0.2]);
  expect(percent(effects.selection)).toEqual([4, -0.3, -0.6]);
  expect(explained(effects)).toBeCloseTo(0.019, 14);
});

test("Bacon's first period, geometric: 1.79 % from an allocation of −1.13 % and a selection of 2.95 %", () => {
  const { excess, allocation, selection } = geometricExcess([brinsonCase('bacon')[0]!])!;
  // chapter 5: 1.083/1.064, 1.052/1.064 and 1.083/1.052
  expect(excess).toBeCloseTo(1.083 / 1.064 - 1, 14);
  expect(allocation).toBeCloseTo(1.052 / 1.064 - 1, 14);
  expect(selection).toBeCloseTo(1.083 / 1.052 - 1, 14);
});

test('geometric allocation and selection compound to the excess over all periods, also when weights do not sum to 1', () => {
  fc.assert(
    fc.property(fc.array(period, { minLength: 1, maxLength: 4 }), (drawn) => {
      const periods = drawn.map(({ whole }) => ({
        ...whole,
        portfolioContributions: scaled(whole.portfolioContributions, 0.01),
        benchmarkContributions: scaled(whole.benchmarkContributions, 0.01),
      }));
      const { excess, allocation, selection } = geometricExcess(periods)!;
      expect((1 + allocation) * (1 + selection)).toBeCloseTo(1 + excess, 12);
      const wealth = (read: (one: BrinsonEffects) => number): number =>
        periods.reduce((total, one) => total * (1 + read(brinsonEffects(one, 'brinsonFachler'))), 1);
      const relative = wealth((one) => one.portfolioReturn) / wealth((one) => one.benchmarkReturn);
      expect(1 + excess).toBeCloseTo(relative, 12);
    }),
  );
  const lost = { ...brinsonCase('bacon')[0]!, benchmarkContributions: Float64Array.of(-3, 0, 0) };
  expect(geometricExcess([lost])).toBeUndefined();
});

test('allocation, selection and the effect of the weights explain the excess, also when weights do not sum to 1', () => {
  fc.assert(
    fc.property(period, variant, ({ whole }, name) => {
      const effects = brinsonEffects(whole, name);
      expect(explained(effects)).toBeCloseTo(effects.portfolioReturn - effects.benchmarkReturn, 11);
    }),
  );
});

test('merging two groups never changes the excess, only how it is told', () => {
  const [first] = brinsonCase('bacon') as [BrinsonPeriod];
  const merge = (column: Float64Array) => Float64Array.of(column[0]!, column[1]! + column[2]!);
  const merged: BrinsonPeriod = {
    portfolioWeights: merge(first.portfolioWeights),
    benchmarkWeights: merge(first.benchmarkWeights),
    portfolioContributions: merge(first.portfolioContributions),
    benchmarkContributions: merge(first.benchmarkContributions),
    portfolioStandings: ['weighted', 'weighted'],
    benchmarkStandings: ['weighted', 'weighted'],
  };
  expect(explained(brinsonEffects(merged, 'brinsonFachler'))).toBeCloseTo(0.019, 14);
});

test('weights that do not sum to 1 are reported with their effect, not scaled', () => {
  const [inputs] = brinsonCase('bacon') as [BrinsonPeriod];
  const half = {
    ...inputs,
    benchmarkWeights: scaled(inputs.benchmarkWeights, 0.5),
    benchmarkContributions: scaled(inputs.benchmarkContributions, 0.5),
  };
  const { weights, benchmarkReturn, portfolioReturn } = brinsonEffects(half, 'brinsonFachler');
  const full = brinsonEffects(inputs, 'brinsonFachler');
  expect(benchmarkReturn).toBeCloseTo(full.benchmarkReturn / 2, 15);
  expect(weights.benchmark).toBeCloseTo(0.5, 15);
  expect(weights.portfolio).toBeCloseTo(1, 15);
  expect(weights.effect).toBeCloseTo(benchmarkReturn / 2, 15);
  expect(explained(brinsonEffects(half, 'brinsonFachler'))).toBeCloseTo(
    portfolioReturn - benchmarkReturn,
    14,
  );
});

test('a group near weight 0 keeps its selection; one outside the benchmark is all selection, or all allocation', () => {
  const inputs = madePeriod({
    wp: [0.8, 1e-9, 0.2, 0],
    wb: [0.7, 0.2, 0, 0.1],
    own: [0.04, 0.01, 0.02, 0],
    rb: [0.05, 0.02, Number.NaN, -0.01],
  });
  const effects = brinsonEffects(inputs, 'brinsonFachler');
  expect(effects.selection[1]).toBeCloseTo(0.01, 10);
  expect(effects.interaction[1]).toBeUndefined();
  expect(effects.allocation[2]).toBe(0);
  expect(effects.selection[2]).toBeCloseTo(0.02 - 0.2 * effects.benchmarkReturn, 15);
  expect([effects.selection[3], effects.interaction[3]]).toEqual([0, 0]);
  const outside = brinsonEffects(inputs, 'brinsonFachlerOutside');
  expect(outside.allocation[2]).toBeCloseTo(0.02 - 0.2 * effects.benchmarkReturn, 15);
  expect([outside.selection[2], outside.interaction[2]]).toEqual([0, 0]);
  expect(explained(outside)).toBeCloseTo(explained(effects), 15);
  for (const g of [0, 1, 3]) expect(outside.allocation[g]).toBe(effects.allocation[g]);
});

/** 60 % shares, 100 % of a 2x fund, −60 % cash; or long and short alike, with 1 % of net weight, beside cash. */
const [geared, pair]: readonly BrinsonPeriod[] = [
  madePeriod({ wp: [0.9, 0, 0.1], wb: [0.6, 1, -0.6], own: [0.018, 0, 0], rb: [0.02, 0.04, 0] }),
  {
    portfolioWeights: Float64Array.of(0.6, 0.4),
    benchmarkWeights: Float64Array.of(0.01, 0.99),
    portfolioContributions: Float64Array.of(0.012, 0),
    benchmarkContributions: Float64Array.of(0.015, 0),
    portfolioStandings: ['weighted', 'weighted'],
    benchmarkStandings: ['cancelled', 'weighted'],
  },
];

test('a levered benchmark: shares 30 % more, the fund 100 % less and cash 70 % more than it, each against its 5.2 %', () => {
  const effects = brinsonEffects(geared!, 'brinsonFachler');
  expect(effects.benchmarkReturn).toBeCloseTo(0.052, 15);
  const [shares, fund, cash] = effects.allocation;
  expect(shares).toBeCloseTo(0.3 * (0.02 - 0.052), 15);
  expect(fund).toBeCloseTo(-1 * (0.04 - 0.052), 15);
  expect(cash).toBeCloseTo(0.7 * (0 - 0.052), 15);
  expect(explained(effects)).toBeCloseTo(0.018 - 0.052, 15);
});

test('where long and short of the benchmark cancel the difference is selection, not a return of 150 % and its reverse', () => {
  // 1.2 against 1.5 %, and 59 % more of it than the 1.5 % that the whole made
  const selected = 0.012 - 0.015 - 0.59 * 0.015;
  for (const variant of brinsonVariants) {
    const { allocation, selection, interaction, ...effects } = brinsonEffects(pair!, variant);
    expect(allocation[0]).toBeCloseTo(variant === 'brinsonHoodBeebower' ? 0.59 * 0.015 : 0, 15);
    expect(selection[0]).toBeCloseTo(selected, 15);
    expect(interaction[0]).toBeUndefined();
    expect(sum(allocation) + sum(selection) + effects.weights.effect).toBeCloseTo(0.012 - 0.015, 15);
  }
});

test('columns that do not fit, or a group with a return but no weight, are refused', () => {
  const [inputs] = brinsonCase('bacon') as [BrinsonPeriod];
  const short = { ...inputs, portfolioContributions: Float64Array.of(1) };
  expect(() => brinsonEffects(short, 'brinsonFachler')).toThrow(RangeError);
  const unknown = { ...inputs, benchmarkWeights: Float64Array.of(0.1, 0, 0.1) };
  expect(() => brinsonEffects(unknown, 'brinsonFachler')).toThrow(RangeError);
});
