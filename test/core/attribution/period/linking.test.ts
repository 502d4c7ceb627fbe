import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkBrinson, linkParts } from '../../../../src/core/attribution/benchmark/brinson-linking.ts';
import { effectLinks } from '../../../../src/core/attribution/benchmark/effect-linking.ts';
import { linkEffects, linkingMethods, linkPeriods } from '../../../../src/core/attribution/period/linking.ts';
import { carinoFactor } from '../../../../src/core/attribution/period/linking-coefficients.ts';
import { brinsonCase, brinsonCases, linkingFigure, linkingRows } from '../../../golden/linking-table.ts';
import { partOf } from '../made-period.ts';
import { twoParts } from '../two-parts.ts';

const tolerance = 1e-12;

const returns = fc.double({ min: -0.6, max: 0.9, noNaN: true });
/** Periods, each with a portfolio and a benchmark return and one effect that is free. */
const span = fc.array(fc.record({ portfolio: returns, benchmark: returns, first: returns }), {
  minLength: 1,
  maxLength: 40,
});
type Span = readonly { readonly portfolio: number; readonly benchmark: number; readonly first: number }[];

const columns = (periods: Span) => ({
  portfolio: Float64Array.from(periods, ({ portfolio }) => portfolio),
  benchmark: Float64Array.from(periods, ({ benchmark }) => benchmark),
});
const excessOf = (periods: Span): number =>
  periods.reduce((wealth, { portfolio }) => wealth * (1 + portfolio), 1) -
  periods.reduce((wealth, { benchmark }) => wealth * (1 + benchmark), 1);
const scaleOf = (periods: Span): number =>
  periods.reduce((wealth, { portfolio, benchmark }) => wealth * (1 + Math.max(portfolio, benchmark, 0)), 1);

test.each(brinsonCases)('the periods of case %s link as Carino, Menchero, GRAP and Frongello say', (name) => {
  const periods = brinsonCase(name);
  for (const method of linkingMethods) {
    const linked = linkBrinson({ periods, method, variant: 'brinsonFachler' });
    const { linking } = linked;
    const near = (got: number, expected: number, what: string) =>
      expect(Math.abs(got - expected), `${name} ${method} ${what}`).toBeLessThan(tolerance);
    for (const figure of ['portfolioReturn', 'benchmarkReturn', 'excess', 'geometricExcess'] as const) {
      const column = figure.replace('Return', '');
      near(linking[figure]!, linkingFigure({ name, kind: 'return', figure: column }), figure);
    }
    let whole = linked.weightsEffect;
    linked.allocation.forEach((allocation, group) => {
      const interaction = linked.interaction[group]!;
      const selection = linked.selection[group]! - interaction;
      for (const [figure, got] of Object.entries({ allocation, selection, interaction })) {
        near(got, linkingFigure({ name, kind: 'linked', method, figure, group }), `${figure} ${group}`);
        whole += got;
      }
    });
    near(whole, linking.whole, 'whole');
  }
});

test('mechanical and residual effects add up to the linked effects, group by group', () => {
  const periods = brinsonCase('leveraged');
  const mechanical = periods.map((period, t) =>
    partOf(period, (g, side) => (side === 'portfolio' ? 0.1 + 0.05 * g + 0.02 * t : 0.2 - 0.03 * g)),
  );
  const question = { periods, variant: 'brinsonFachler' } as const;
  const parts = twoParts(periods, mechanical);
  for (const method of effectLinks) {
    const linked = linkBrinson({ ...question, method });
    const apart = linkParts(question, parts, linked.linking);
    for (const effect of ['allocation', 'selection'] as const) {
      linked[effect].forEach((value, g) => {
        const both = apart.mechanical[effect][g]! + apart.residual[effect][g]!;
        expect(Math.abs(both - value)).toBeLessThan(tolerance);
      });
    }
  }
  const { linking } = linkBrinson({ ...question, method: 'sum' });
  expect(() => linkParts(question, { ...parts, mechanical: [] }, linking)).toThrow(RangeError);
});

test("Bacon's four periods: 13.26557295 % of excess, Carino's k 1.03012585, allocation 1.19451371 %, selection 12.07105924 %", () => {
  const linked = (figure: string) =>
    linkingRows.filter(
      (row) =>
        row.text('case') === 'bacon' && row.text('method') === 'carino' && row.text('figure') === figure,
    );
  const sum = (figure: string) => linked(figure).reduce((total, row) => total + row.number('value'), 0);
  expect(sum('factor')).toBeCloseTo(1.03012585085, 10);
  expect(carinoFactor(0.1326557295, -0.09406252)).toBeCloseTo(1.03012585085, 11);
  expect(sum('allocation')).toBeCloseTo(0.0119451371, 10);
  expect(sum('selection') + sum('interaction')).toBeCloseTo(0.1207105924, 10);
});

test('linked effects add up to the compounded difference, whatever the method; plain sums to the sum of differences', () => {
  fc.assert(
    fc.property(span, fc.constantFrom(...linkingMethods), (periods, method) => {
      const { whole, coefficients, excess } = linkPeriods(columns(periods), method);
      const first = Float64Array.from(periods, (period) => period.first);
      const second = Float64Array.from(
        periods,
        ({ portfolio, benchmark, first: one }) => portfolio - benchmark - one,
      );
      const scale = scaleOf(periods);
      expect(Math.abs(excess - excessOf(periods))).toBeLessThan(1e-12 * scale);
      const sum = linkEffects(coefficients, first) + linkEffects(coefficients, second);
      expect(Math.abs(sum - whole)).toBeLessThan(1e-12 * scale);
      if (method !== 'sum') expect(whole).toBe(excess);
    }),
  );
});

test('the order of the periods does not matter to Carino, Menchero and plain sums, nor to any whole', () => {
  fc.assert(
    fc.property(span, fc.constantFrom(...linkingMethods), (periods, method) => {
      const ahead = linkPeriods(columns(periods), method);
      const back = linkPeriods(columns([...periods].reverse()), method);
      const scale = scaleOf(periods);
      expect(Math.abs(ahead.whole - back.whole)).toBeLessThan(1e-12 * scale);
      if (method === 'grap' || method === 'frongello') return;
      const turned = back.coefficients.toReversed();
      ahead.coefficients.forEach((coefficient, t) => {
        expect(Math.abs(coefficient - turned[t]!)).toBeLessThan(1e-10 * scale);
      });
    }),
  );
});

test('GRAP and Frongello depend on the order of the periods', () => {
  const allocation = (name: string) =>
    linkingFigure({ name, kind: 'linked', method: 'grap', figure: 'allocation', group: 1 });
  expect(allocation('reversed')).not.toBeCloseTo(allocation('bacon'), 4);
});

test('returns that nearly agree link as returns that agree: no jump, no lost digits', () => {
  fc.assert(
    fc.property(
      span,
      fc.constantFrom('carino' as const, 'menchero' as const),
      fc.integer({ min: 8, max: 300 }),
      (periods, method, digits) => {
        const { benchmark } = columns(periods);
        const gap = 10 ** -digits;
        const portfolio = benchmark.map((b) => b + gap);
        const near = linkPeriods({ portfolio, benchmark }, method);
        const equal = linkPeriods({ portfolio: benchmark, benchmark }, method);
        const growth = 1 + equal.benchmarkReturn;
        const count = periods.length;
        equal.coefficients.forEach((coefficient, t) => {
          const limit = method === 'carino' ? growth / (1 + benchmark[t]!) : growth ** ((count - 1) / count);
          expect(Math.abs(coefficient / limit - 1)).toBeLessThan(1e-12);
        });
        const sum = (coefficients: Float64Array) =>
          linkEffects(
            coefficients,
            portfolio.map((p, t) => p - benchmark[t]!),
          );
        expect(Math.abs(sum(near.coefficients) - near.excess)).toBeLessThan(
          1e-12 * Math.abs(near.excess) + 1e-320,
        );
        if (method === 'menchero') return;
        near.coefficients.forEach((coefficient, t) => {
          expect(Math.abs(coefficient / equal.coefficients[t]! - 1)).toBeLessThan(1e-5 + 1e-10);
        });
      },
    ),
  );
});

test('a portfolio alone is linked against nought: Carino takes ln(1 + R)/R of period and span', () => {
  fc.assert(
    fc.property(span, (periods) => {
      const { portfolio } = columns(periods);
      const { coefficients, portfolioReturn, whole, benchmarkReturn } = linkPeriods({ portfolio }, 'carino');
      expect(benchmarkReturn).toBe(0);
      const scale = scaleOf(periods);
      expect(Math.abs(whole - portfolioReturn)).toBeLessThan(1e-13 * scale);
      const k = (r: number) => (Math.abs(r) < 1e-9 ? 1 - r / 2 : Math.log1p(r) / r);
      coefficients.forEach((coefficient, t) => {
        expect(coefficient).toBeCloseTo(k(portfolio[t]!) / k(portfolioReturn), 9);
      });
    }),
  );
});

test('one period is not changed by any method', () => {
  for (const method of linkingMethods) {
    const one = linkPeriods({ portfolio: Float64Array.of(0.1), benchmark: Float64Array.of(-0.03) }, method);
    expect(one.whole).toBe(0.13);
    expect(one.coefficients[0]).toBeCloseTo(1, 14);
  }
});

test('wealth that is lost in a period has no logarithm: linked by Frongello, and said', () => {
  const lost = { portfolio: Float64Array.of(0.1, -1.2, 0.5), benchmark: Float64Array.of(0.05, -0.1, 0.02) };
  for (const method of ['carino', 'menchero'] as const) {
    const linking = linkPeriods(lost, method);
    expect(linking).toMatchObject({ asked: method, method: 'frongello', notice: 'wealthNotPositive' });
    expect(linking.whole).toBeCloseTo(1.1 * -0.2 * 1.5 - 1.05 * 0.9 * 1.02, 14);
    expect(linking.coefficients).toEqual(linkPeriods(lost, 'frongello').coefficients);
  }
  expect(linkPeriods(lost, 'grap').notice).toBeUndefined();
  const ruined = linkPeriods({ portfolio: Float64Array.of(0.1), benchmark: Float64Array.of(-1) }, 'grap');
  expect(ruined.geometricExcess).toBeUndefined();
});

test('periods that cannot be linked are refused', () => {
  const none = new Float64Array(0);
  expect(() => linkPeriods({ portfolio: none }, 'sum')).toThrow(RangeError);
  expect(() => linkPeriods({ portfolio: Float64Array.of(1), benchmark: none }, 'sum')).toThrow(RangeError);
  expect(() => linkPeriods({ portfolio: Float64Array.of(Number.NaN) }, 'sum')).toThrow(RangeError);
  expect(() => linkEffects(Float64Array.of(1), none)).toThrow(RangeError);
});
