import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brinsonVariants } from '../../../../src/core/attribution/benchmark/benchmark-choice.ts';
import type { BrinsonPeriod } from '../../../../src/core/attribution/benchmark/brinson.ts';
import { brinsonEffects } from '../../../../src/core/attribution/benchmark/brinson.ts';
import { standingOf } from '../../../../src/core/attribution/benchmark/group-standing.ts';

const weight = fc.oneof(
  fc.constantFrom(0, 0.5, -0.5, 1e-9, -1e-9, 5e-12, -5e-12, 1e-15),
  fc.double({ min: -2, max: 2, noNaN: true }),
);
const holding = fc.record({ weight, return: fc.double({ min: -0.3, max: 0.3, noNaN: true }) });
const side = fc.array(holding, { maxLength: 4 });
const groups = fc.array(fc.record({ portfolio: side, benchmark: side }), { minLength: 1, maxLength: 5 });
type Side = readonly { readonly weight: number; readonly return: number }[];

const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);
const weightOf = (held: Side) => total(held.map((one) => one.weight));
const contributionOf = (held: Side) => total(held.map((one) => one.weight * one.return));
const standingIn = (held: Side) => standingOf(held.map((one) => one.weight));

function periodOf(drawn: readonly Readonly<Record<'portfolio' | 'benchmark', Side>>[]): BrinsonPeriod {
  const column = (side: 'portfolio' | 'benchmark', read: (held: Side) => number) =>
    Float64Array.from(drawn, (group) => read(group[side]));
  return {
    portfolioWeights: column('portfolio', weightOf),
    benchmarkWeights: column('benchmark', weightOf),
    portfolioContributions: column('portfolio', contributionOf),
    benchmarkContributions: column('benchmark', contributionOf),
    portfolioStandings: drawn.map(({ portfolio }) => standingIn(portfolio)),
    benchmarkStandings: drawn.map(({ benchmark }) => standingIn(benchmark)),
  };
}

test('a group with a return has one that is at most ten times the returns inside, however small its weight', () => {
  fc.assert(
    fc.property(side, (held) => {
      if (standingIn(held) !== 'weighted') return;
      const largest = Math.max(...held.map((one) => Math.abs(one.return)));
      expect(Math.abs(contributionOf(held) / weightOf(held))).toBeLessThanOrEqual(10.01 * largest + 1e-12);
    }),
  );
});

test('effects of long, short and cancelling groups add up, and none is beyond what is held and what it returned', () => {
  fc.assert(
    fc.property(groups, fc.constantFrom(...brinsonVariants), (drawn, variant) => {
      const period = periodOf(drawn);
      const { allocation, selection, weights, ...returns } = brinsonEffects(period, variant);
      const excess = returns.portfolioReturn - returns.benchmarkReturn;
      expect(Math.abs(total(allocation) + total(selection) + weights.effect - excess)).toBeLessThan(1e-12);
      drawn.forEach(({ portfolio, benchmark }, g) => {
        const all = [...portfolio, ...benchmark];
        const gross = total(all.map((one) => Math.abs(one.weight)));
        const whole = Math.abs(returns.benchmarkReturn);
        const most = gross * (whole + 10.01 * Math.max(0, ...all.map((one) => Math.abs(one.return))));
        expect(Math.abs(allocation[g]!)).toBeLessThanOrEqual(most + 1e-12);
        expect(Math.abs(selection[g]!)).toBeLessThanOrEqual(2 * most + 1e-12);
      });
    }),
  );
});

test('the order of what is inside never matters, nor a change of every weight by one factor', () => {
  fc.assert(
    fc.property(side, fc.double({ min: 0.5, max: 4, noNaN: true }), (held, factor) => {
      const weights = held.map((one) => one.weight);
      expect(standingOf(weights.toReversed())).toBe(standingOf(weights));
      const [net, gross] = [weightOf(held), total(weights.map(Math.abs))];
      if (gross > 1e-8 && Math.abs(Math.abs(net) / gross - 0.1) > 1e-3)
        expect(standingOf(weights.map((one) => factor * one))).toBe(standingOf(weights));
    }),
  );
});
