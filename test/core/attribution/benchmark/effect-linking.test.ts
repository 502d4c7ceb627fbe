import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brinsonVariants } from '../../../../src/core/attribution/benchmark/benchmark-choice.ts';
import type { BrinsonPart, BrinsonPeriod } from '../../../../src/core/attribution/benchmark/brinson.ts';
import { brinsonEffects } from '../../../../src/core/attribution/benchmark/brinson.ts';
import { geometricExcess } from '../../../../src/core/attribution/benchmark/brinson-geometric.ts';
import type { LinkedEffects } from '../../../../src/core/attribution/benchmark/brinson-linking.ts';
import { linkBrinson, linkParts } from '../../../../src/core/attribution/benchmark/brinson-linking.ts';
import { goldenTable } from '../../../golden/golden-table.ts';
import { brinsonCase, brinsonCases, linkingFigure } from '../../../golden/linking-table.ts';
import { contributionsOf, madePeriod } from '../made-period.ts';
import { twoParts } from '../two-parts.ts';

const geometric = (periods: readonly BrinsonPeriod[]) =>
  linkBrinson({ periods, method: 'geometric', variant: 'brinsonFachler' });
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
/** The logarithm of all factors multiplied. */
const logOf = ({ allocation, selection, weightsEffect }: LinkedEffects): number =>
  sum(allocation) + sum(selection) + weightsEffect;

test.each(brinsonCases)(
  'the factors of case %s are the powers that their shares say, and compound',
  (name) => {
    const { linking, ...linked } = geometric(brinsonCase(name));
    expect(linking).toMatchObject({ asked: 'geometric', method: 'geometric' });
    const wanted = (figure: string, group: number) =>
      linkingFigure({ name, kind: 'linked', method: 'geometric', figure, group });
    linked.allocation.forEach((_, group) => {
      for (const effect of ['allocation', 'selection', 'interaction'] as const)
        expect(Math.abs(Math.expm1(linked[effect][group]!) - wanted(effect, group)), effect).toBeLessThan(
          1e-12,
        );
    });
    const excess = linkingFigure({ name, kind: 'return', figure: 'geometricExcess' });
    expect(Math.abs(Math.expm1(logOf(linked)) - excess)).toBeLessThan(1e-12);
    expect(Math.abs(linking.whole - excess)).toBeLessThan(1e-12);
  },
);

test("Bacon's table 5.5: −0.98 and −0.15 % of allocation, 3.80, −0.28 and −0.57 % of selection, by group", () => {
  const { allocation, selection } = geometric([brinsonCase('bacon')[0]!]);
  /** In one period a group's effect is its share of the logarithm times the whole effect. */
  const published = (logs: Float64Array, g: number) => (Math.expm1(sum(logs)) * logs[g]!) / sum(logs);
  for (const row of goldenTable('geometric-published.csv')) {
    const group = row.text('group');
    for (const [effect, logs] of Object.entries({ allocation, selection })) {
      const found = group === 'all' ? Math.expm1(sum(logs)) : published(logs, Number(group));
      expect(Math.abs(found - row.number(effect)), `${effect} ${group}`).toBeLessThan(1e-4);
    }
  }
});

const fraction = fc.double({ min: -0.25, max: 0.25, noNaN: true });
const weight = fc.double({ min: -0.4, max: 0.6, noNaN: true });
const group = fc.record({ wp: weight, wb: weight, rp: fraction, rb: fraction, m: fraction, mb: fraction });
const session = fc.array(group, { minLength: 3, maxLength: 3 });
const columnsOf = (groups: readonly Readonly<Record<'wp' | 'wb' | 'rp' | 'rb' | 'm' | 'mb', number>>[]) => {
  const column = (read: (one: (typeof groups)[number]) => number) => Float64Array.from(groups, read);
  const period = madePeriod({
    wp: column(({ wp }) => wp),
    wb: column(({ wb }) => wb),
    own: column(({ wp, rp }) => wp * rp),
    rb: column(({ rb }) => rb),
  });
  const mechanical: BrinsonPart = {
    portfolioContributions: column(({ wp, m }) => wp * m),
    benchmarkContributions: column(({ wb, mb }) => wb * mb),
  };
  return { period, mechanical };
};
const sessions = fc.array(session, { minLength: 1, maxLength: 20 }).map((drawn) => drawn.map(columnsOf));
const variant = fc.constantFrom(...brinsonVariants);

test('every session multiplies out to its ratio of returns, the sessions to the period, and the parts to each effect', () => {
  fc.assert(
    fc.property(sessions, variant, (drawn, name) => {
      const periods = drawn.map(({ period }) => period);
      const mechanical = drawn.map((one) => one.mechanical);
      const link = (from: number, to: number) =>
        linkBrinson({ periods: periods.slice(from, to), variant: name, method: 'geometric' });
      const whole = link(0, periods.length);
      const parts = linkParts({ periods, variant: name }, twoParts(periods, mechanical), whole.linking);
      const days = periods.map((_, t) => link(t, t + 1));
      const near = (found: number, wanted: number) =>
        expect(Math.abs(found / wanted - 1)).toBeLessThan(1e-12);
      const ratioOf = (period: BrinsonPeriod): number => {
        const { portfolioReturn, benchmarkReturn } = brinsonEffects(period, name);
        return (1 + portfolioReturn) / (1 + benchmarkReturn);
      };
      days.forEach((day, t) => {
        near(Math.exp(logOf(day)), ratioOf(periods[t]!));
      });
      near(
        Math.exp(logOf(whole)),
        periods.reduce((product, period) => product * ratioOf(period), 1),
      );
      near(1 + whole.linking.whole, Math.exp(logOf(whole)));
      near(1 + geometricExcess(periods, name)!.selection, Math.exp(sum(whole.selection)));
      for (const effect of ['allocation', 'selection'] as const)
        whole[effect].forEach((log, g) => {
          const byDay = days.reduce((product, day) => product * Math.exp(day[effect][g]!), 1);
          near(byDay, Math.exp(log));
          near(Math.exp(parts.mechanical[effect][g]!) * Math.exp(parts.residual[effect][g]!), Math.exp(log));
        });
    }),
  );
});

test('the order of the sessions does not matter to factors', () => {
  const periods = brinsonCase('bacon');
  const [ahead, back] = [geometric(periods), geometric([...periods].reverse())];
  ahead.allocation.forEach((log, g) => {
    expect(log).toBeCloseTo(back.allocation[g]!, 15);
  });
  expect(logOf(ahead)).toBeCloseTo(logOf(back), 15);
});

test('where a side, or the benchmark in the weights of the book, loses everything, effects add up by Frongello, and it is said why', () => {
  const [period] = brinsonCase('bacon') as [BrinsonPeriod];
  const fallen = (change: Partial<BrinsonPeriod>) => geometric([{ ...period, ...change }]).linking;
  const fell = { asked: 'geometric', method: 'frongello' };
  const own = Float64Array.of(-1.2, 0, 0);
  expect(fallen({ portfolioContributions: own })).toMatchObject({ ...fell, notice: 'wealthNotPositive' });
  const theirs = period.benchmarkWeights.map((weight) => -3 * weight);
  expect(fallen({ benchmarkContributions: theirs })).toMatchObject({ ...fell, notice: 'wealthNotPositive' });
  const geared = {
    portfolioWeights: Float64Array.of(6, 0.3, 0.3),
    benchmarkContributions: contributionsOf(
      period.benchmarkWeights,
      own.map((r) => r / 6),
    ),
  };
  expect(fallen(geared)).toMatchObject({ ...fell, notice: 'semiNotionalNotPositive' });
  const { portfolioReturn, benchmarkReturn, whole } = fallen(geared);
  expect(whole).toBeCloseTo(portfolioReturn - benchmarkReturn, 14);
});
