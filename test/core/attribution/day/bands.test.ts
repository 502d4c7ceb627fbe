import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import type { SplitStock } from '../../../../src/core/decomposition/day-split.ts';
import type { Estimate } from '../../../../src/core/units/estimate.ts';
import { madeBook } from '../made-book.ts';
import { bandBySorting, madeSplits, madeStock } from '../made-split.ts';
import { nodesOf } from '../nodes-of.ts';
import { assemble, randomBook } from '../random-book.ts';
import { unitDraws } from '../random-book-draws.ts';

const draws = 200;
const wave = (step: number): number[] =>
  Array.from({ length: draws }, (_, d) => (-0.04 * ((d * step) % 97)) / 97);
const every = (n: number): number[] => Array.from({ length: draws }, (_, d) => (d % n === 0 ? 1 : 0));

/** Half in each stock: the portfolio's loading is ½ on both. */
function portfolioOf(samsung: SplitStock, hynix: SplitStock) {
  const dataset = madeBook({
    days: ['2026-06-22', '2026-06-23'],
    securities: [
      { code: '005930', kind: 'stock', close: [100, 100 * (1 + samsung.return)] },
      { code: '000660', kind: 'stock', close: [100, 100 * (1 + hynix.return)] },
    ],
    positions: [
      { code: '005930', quantity: 50 },
      { code: '000660', quantity: 50 },
    ],
  });
  return attributeDay({ dataset, dayIndex: 1, splitOn: madeSplits(dataset, () => [samsung, hynix]), by: [] })
    .portfolio;
}

function expectBand(found: Estimate, values: readonly number[], point: number): void {
  const band = bandBySorting(values, point);
  for (const end of ['point', 'low50', 'high50', 'low90', 'high90'] as const)
    expect(found[end], end).toBeCloseTo(band[end], 14);
}

const half = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, d) => 0.5 * value + 0.5 * b[d]!);

test('the band of a portfolio is the quantiles of its draws, not the sum of its positions’ bands', () => {
  const [one, two] = [wave(31), wave(58)];
  const samsung = madeStock({ code: '005930', return: -0.1, mechanical: one });
  const hynix = madeStock({ code: '000660', return: -0.2, mechanical: two });
  const { components } = portfolioOf(samsung, hynix);
  const point = 0.5 * (samsung.mechanical.point + hynix.mechanical.point);
  expectBand(components!.mechanical, half(one, two), point);
  expectBand(
    components!.residual,
    half(one, two).map((value) => -0.15 - value),
    -0.15 - point,
  );
  expect(components!.mechanical.low90).toBeGreaterThan(
    0.5 * (samsung.mechanical.low90 + hynix.mechanical.low90),
  );
});

test('direct and feedback use the draws in which neither stock is capped', () => {
  const [one, two] = [wave(31), wave(58)];
  const capped = { samsung: every(7), hynix: every(11) };
  const spoilt = one.map((value, d) => (capped.samsung[d] === 1 ? Number.NaN : 0.8 * value));
  const samsung = madeStock({
    code: '005930',
    return: -0.1,
    mechanical: one,
    direct: spoilt,
    capped: capped.samsung,
  });
  const hynix = madeStock({ code: '000660', return: -0.2, mechanical: two, capped: capped.hynix });
  const { components } = portfolioOf(samsung, hynix);
  const kept = one.flatMap((value, d) =>
    capped.samsung[d] === 1 || capped.hynix[d] === 1
      ? []
      : [{ mechanical: 0.5 * (value + two[d]!), direct: 0.5 * (0.8 * value + 0.9 * two[d]!) }],
  );
  const point = 0.5 * (samsung.direct.point + hynix.direct.point);
  expectBand(
    components!.direct,
    kept.map(({ direct }) => direct),
    point,
  );
  expectBand(
    components!.feedback,
    kept.map(({ mechanical, direct }) => mechanical - direct),
    components!.mechanical.point - point,
  );
});

test('when every draw has one of the stocks capped, direct and feedback bands are too wide rather than absent', () => {
  const capped = every(2);
  const samsung = madeStock({ code: '005930', return: -0.1, mechanical: wave(31), capped });
  const hynix = madeStock({
    code: '000660',
    return: -0.2,
    mechanical: wave(58),
    capped: capped.map((mark) => 1 - mark),
  });
  const { direct } = portfolioOf(samsung, hynix).components!;
  expect(direct.low90).toBeCloseTo(0.5 * (samsung.direct.low90 + hynix.direct.low90), 14);
  expect(direct.high90).toBeCloseTo(0.5 * (samsung.direct.high90 + hynix.direct.high90), 14);
});

test('a point outside its own 50 % band is flagged', () => {
  const samsung = madeStock({ code: '005930', return: -0.1, mechanical: [0, -0.001, -0.05, -0.001, 0] });
  const hynix = madeStock({ code: '000660', return: -0.2, mechanical: [-0.05, 0, 0, -0.05, -0.05] });
  const { components, flags } = portfolioOf(samsung, hynix);
  const { point, low50, high50 } = components!.mechanical;
  expect(point < low50 || point > high50).toBe(true);
  expect(flags).toContain('pointOutsideBand');
});

test('positions in the same proportion to the stocks have the same band, scaled', () => {
  const samsung = madeStock({ code: '005930', return: -0.1, mechanical: wave(31) });
  const hynix = madeStock({ code: '000660', return: -0.2, mechanical: wave(58) });
  const { children, components } = portfolioOf(samsung, hynix);
  const first = children.find(({ code }) => code === '005930')!;
  expectBand(
    first.components!.mechanical,
    wave(31).map((value) => 0.5 * value),
    0.5 * samsung.mechanical.point,
  );
  expect(components!.mechanical.point).toBeCloseTo(
    children.reduce((sum, child) => sum + child.components!.mechanical.point, 0),
    14,
  );
});

test('at every node of any book, the band is the quantiles of the sum of its positions’ draws', () => {
  fc.assert(
    fc.property(randomBook, fc.constantFrom(1, 2), (made, dayIndex) => {
      const { dataset, splitOn } = assemble(made);
      const { portfolio } = attributeDay({ dataset, dayIndex, splitOn, by: ['group', 'account'] });
      for (const node of nodesOf(portfolio)) {
        if (node.components === undefined) continue;
        const held = nodesOf(node).filter(
          ({ level, weight }) => level === 'position' && weight !== undefined,
        );
        const sums = new Array<number>(9).fill(0);
        for (const { code, weight } of held) {
          unitDraws(code, made.market, dayIndex).forEach((value, d) => {
            sums[d]! += weight! * value;
          });
        }
        expectBand(node.components.mechanical, sums, node.components.mechanical.point);
      }
    }),
    { numRuns: 40 },
  );
});
