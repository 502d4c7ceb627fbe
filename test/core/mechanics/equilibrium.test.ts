import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customLaw, customLawVariables } from '../../../src/core/mechanics/custom-law.ts';
import type { ParameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import { parameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import { roundsUntilRest } from '../../../src/core/mechanics/rounds.ts';
import { compileExpression } from '../../../src/core/numeric/expression.ts';
import type { MadeStock } from './made-loop.ts';
import { inverseTurnover, madeQuestion, oneDraw, restOf } from './made-loop.ts';

type Law = 'linear' | 'crossover' | 'almgren' | 'squareRoot';
const laws: readonly Law[] = ['linear', 'crossover', 'almgren', 'squareRoot'];

/** The laws once more, written from their formulas and from nothing in the program. */
function impact(law: Law, q: number, sigma: number, { values }: ParameterDraws): number {
  const [b, y] = [values.linearSlope[0]!, values.rootConstant[0]!];
  const root = y * sigma;
  switch (law) {
    case 'linear':
      return b * q;
    case 'squareRoot':
      return root * Math.sign(q) * Math.abs(q) ** 0.5;
    case 'crossover':
      return (root * q) / (Math.abs(q) + (root / b) ** 2) ** 0.5;
    case 'almgren': {
      const u = q / values.window[0]!;
      const permanent = values.permanentImpact[0]! * q * inverseTurnover ** 0.25;
      const temporary = values.temporaryImpact[0]! * u * (Math.abs(u) + 0.1) ** -0.4;
      return values.impactTransfer[0]! * sigma * (permanent + temporary);
    }
  }
}

const slopeAtZero = (law: Law, sigma: number, draws: ParameterDraws): number =>
  impact(law, 1e-9, sigma, draws) / 1e-9;

/**
 * The root nearest to 0 on the side of the shock, by walking a fine grid; the limit when there is none inside. `scan` = false halves an
 * interval instead, for a function that crosses once.
 */
function walk(miss: (r: number) => number, side: number, steps = 6000): number {
  const limit = 0.3;
  let low = 0;
  let high = Number.NaN;
  for (let n = 1; n <= steps && Number.isNaN(high); n++) {
    const r = (limit * n) / steps;
    if (miss(side * r) * side >= 0) high = r;
    else low = r;
  }
  if (Number.isNaN(high)) return side * limit;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (miss(side * middle) * side >= 0) high = middle;
    else low = middle;
  }
  return side * high;
}

const shock = fc.double({ min: 1e-5, max: 0.25, noNaN: true });
const sigma = fc.double({ min: 0.01, max: 0.08, noNaN: true });
const seed = fc.integer({ min: 1, max: 400 });
const side = fc.constantFrom(-1, 1);

describe.each(laws)('%s', (law) => {
  const runsAway = (own: number, vol: number, draws: ParameterDraws): boolean =>
    law !== 'squareRoot' && own * slopeAtZero(law, vol, draws) >= 1;

  test('one stock comes to rest where a walk over a fine grid from zero first crosses', () => {
    fc.assert(
      fc.property(
        shock,
        fc.double({ min: 0, max: 8, noNaN: true }),
        sigma,
        seed,
        side,
        (size, own, vol, n, to) => {
          const draws = parameterDraws(1, n);
          const f = to * size;
          const [rest] = restOf({ law, stocks: [{ f, own, sigma: vol }], draws });
          const expected = walk((r) => r - f - impact(law, own * r, vol, draws), to);
          expect(rest!.return).toBeCloseTo(expected, 10);
          const inside = Math.abs(expected) >= 0.3 ? 'atLimit' : 'stable';
          expect(rest!.state).toBe(runsAway(own, vol, draws) ? 'runaway' : inside);
        },
      ),
      { numRuns: 120 },
    );
  });

  test('a flow that comes whatever happens shifts the answer, and the grid agrees', () => {
    fc.assert(
      fc.property(
        shock,
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        sigma,
        seed,
        side,
        (size, own, flow, vol, n, to) => {
          const draws = parameterDraws(1, n);
          const f = to * size;
          const constant = to * flow;
          const [rest] = restOf({ law, stocks: [{ f, own, sigma: vol, constant }], draws });
          const expected = walk((r) => r - f - impact(law, constant + own * r, vol, draws), to);
          expect(rest!.return).toBeCloseTo(expected, 10);
          expect(rest!.share).toBeCloseTo(constant + own * rest!.return, 12);
        },
      ),
      { numRuns: 60 },
    );
  });

  const stock = fc.record({
    f: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
    own: fc.double({ min: 0, max: 4, noNaN: true }),
    sigma,
    viaIndex: fc.double({ min: 0, max: 3, noNaN: true }),
    weight: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
  });

  /** Two stocks by a walk inside a walk: the second answers each return of the first. */
  function walkBoth(one: MadeStock, two: MadeStock, draws: ParameterDraws): readonly [number, number] {
    const index = (a: number, b: number): number => one.weight! * a + two.weight! * b;
    const missOf = (which: MadeStock, own: number, all: number): number =>
      own - which.f - impact(law, which.own * own + which.viaIndex! * all, which.sigma, draws);
    const inside = (miss: (r: number) => number): number => {
      let [low, high] = [-0.3, 0.3];
      if (miss(low) >= 0) return low;
      if (miss(high) <= 0) return high;
      for (let halving = 0; halving < 56; halving++) {
        const middle = (low + high) / 2;
        if (miss(middle) >= 0) high = middle;
        else low = middle;
      }
      return (low + high) / 2;
    };
    const second = (a: number): number => inside((b) => missOf(two, b, index(a, b)));
    const first = inside((a) => missOf(one, a, index(a, second(a))));
    return [first, second(first)];
  }

  if (law !== 'squareRoot')
    test('two stocks that an index fund couples come to rest where a search inside a search puts them', () => {
      fc.assert(
        fc.property(stock, stock, seed, (one, two, n) => {
          const draws = parameterDraws(1, n);
          const rest = restOf({ law, stocks: [one, two], draws });
          if (rest.some(({ state }) => state === 'runaway')) {
            expect(rest[0]!.gainAtZero).toBeGreaterThanOrEqual(1);
            return;
          }
          const [first, second] = walkBoth(one, two, draws);
          expect(rest[0]!.return).toBeCloseTo(first, 9);
          expect(rest[1]!.return).toBeCloseTo(second, 9);
        }),
        { numRuns: 80 },
      );
    });

  test('up and down are mirror images, a larger shock never ends nearer to zero, no products no feedback', () => {
    fc.assert(
      fc.property(stock, stock, fc.double({ min: 0, max: 0.05, noNaN: true }), seed, (a, b, more, n) => {
        const draws = parameterDraws(1, n);
        const up = [a, b].map((one) => ({ ...one, f: Math.abs(one.f) }));
        const [first, second] = restOf({ law, stocks: up, draws });
        const down = restOf({ law, stocks: up.map((one) => ({ ...one, f: -one.f })), draws });
        expect(down.map((one) => one.return)).toEqual([-first!.return + 0, -second!.return + 0]);
        const further = restOf({ law, stocks: up.map((one) => ({ ...one, f: one.f + more })), draws });
        expect(further[0]!.return).toBeGreaterThanOrEqual(first!.return - 1e-12);
        expect(further[1]!.return).toBeGreaterThanOrEqual(second!.return - 1e-12);
        const none = restOf({
          law,
          stocks: up.map(({ f, sigma: vol }) => ({ f, own: 0, sigma: vol })),
          draws,
        });
        expect(none.map((one) => one.return)).toEqual(up.map(({ f }) => f));
      }),
      { numRuns: 60 },
    );
  });
});

test('a draw next door to start from does not change the answer', () => {
  const draws = parameterDraws(1, 5);
  for (const law of laws) {
    const stocks = [{ f: -0.08, own: 2.5, sigma: 0.05 }];
    const cold = restOf({ law, stocks, draws })[0]!.return;
    expect(restOf({ law, stocks, draws, near: [-0.29] })[0]!.return).toBeCloseTo(cold, 13);
  }
});

test('the pure square-root law has a root near c² without a shock; it is not returned', () => {
  const draws = oneDraw({ rootConstant: 1 });
  const quiet = restOf({ law: 'squareRoot', stocks: [{ f: 0, own: 3.5, sigma: 0.058 }], draws });
  expect(quiet[0]).toMatchObject({ return: 0, state: 'stable' });
});

test('a stock at its limit leaves the others to answer to the limit', () => {
  const draws = oneDraw({ linearSlope: 0.1 });
  const stocks: readonly MadeStock[] = [
    { f: -0.28, own: 5, sigma: 0.05, viaIndex: 1, weight: 0.5 },
    { f: -0.02, own: 1, sigma: 0.05, viaIndex: 1, weight: 0.3 },
  ];
  const [locked, other] = restOf({ law: 'linear', stocks, draws });
  expect(locked).toMatchObject({ return: -0.3, state: 'atLimit' });
  // r = f + b (own r + via (w1 · −0.3 + w2 r)), solved by hand for r
  expect(other!.return).toBeCloseTo((-0.02 - 0.1 * 0.15) / (1 - 0.1 * 1.3), 12);
});

test('a law of one’s own: a vertical tangent at zero is no runaway, a fold ends at the limit, no number is no answer', () => {
  const draws = parameterDraws(1, 3);
  const typed = (source: string) => {
    const compiled = compileExpression(source, customLawVariables);
    if (compiled.kind === 'refused') throw new Error(compiled.reason);
    return customLaw(compiled);
  };
  const rest = (source: string, f: number, own: number) =>
    restOf({ law: 'custom', custom: typed(source), stocks: [{ f, own, sigma: 0.058 }], draws })[0]!;
  const c = 0.058 * Math.sqrt(3.5);
  const root = -(((c + Math.sqrt(c * c + 0.32)) / 2) ** 2);
  expect(rest('sigma * sign(q) * sqrt(abs(q))', -0.08, 3.5).return).toBeCloseTo(root, 12);
  expect(rest('sigma * sign(q) * sqrt(abs(q))', 0, 3.5).return).toBe(0);
  // r = f + 5 r² has the roots (1 ∓ √(1 − 20 f)) / 10 up to the fold at f = 0.05
  expect(rest('5 * q * abs(q)', 0.04, 1).return).toBeCloseTo((1 - Math.sqrt(0.2)) / 10, 12);
  expect(rest('5 * q * abs(q)', 0.06, 1)).toMatchObject({ return: 0.3, state: 'atLimit' });
  expect(rest('log(q)', -0.08, 1)).toMatchObject({ state: 'notValid' });
});

test('rounds halve an 8 % shock ten times at a gain of one half until less than a basis point moves', () => {
  const draws = oneDraw({ linearSlope: 0.1 });
  const stocks = [{ f: -0.08, own: 5, sigma: 0.05 }];
  expect([...roundsUntilRest(madeQuestion({ law: 'linear', stocks, draws }))]).toEqual([10]);
});

test('a runaway is recognised whatever the shock, and passing a gain of 1 makes nothing jump', () => {
  const draws = oneDraw({ linearSlope: 0.1, rootConstant: 0.5 });
  const at = (law: Law, f: number, own: number) =>
    restOf({ law, stocks: [{ f, own, sigma: 0.06 }], draws })[0]!;
  expect(at('linear', -0.001, 10.001)).toMatchObject({ state: 'runaway', return: -0.3 });
  expect(at('linear', 0, 12)).toMatchObject({ state: 'runaway', return: 0 });
  const [below, above] = [at('crossover', -0.08, 9.999), at('crossover', -0.08, 10.001)];
  expect([below.state, above.state]).toEqual(['stable', 'runaway']);
  expect(above.return).toBeCloseTo(below.return, 4);
});
