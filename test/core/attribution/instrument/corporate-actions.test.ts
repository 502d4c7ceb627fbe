import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { attributePeriod } from '../../../../src/core/attribution/attribute-period.ts';
import { explainNode } from '../../../../src/core/attribution/explanation/explain-target.ts';
import { closeReturnOn, previousCloseOn } from '../../../../src/core/market/lookup.ts';
import { evaluateExplanation } from '../evaluate-explanation.ts';
import type { MadeBook } from '../made-book.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits, madeStock, madeUnsplit } from '../made-split.ts';
import { nodeAt } from '../nodes-of.ts';
import { periodNodeAt } from '../period-nodes.ts';

const days = ['2026-06-26', '2026-06-29', '2026-06-30', '2026-07-01'];
const stock = (code: string, close: readonly number[]) => ({ code, kind: 'stock', close }) as const;

function ask(made: Omit<MadeBook, 'days'>) {
  const dataset = madeBook({ days, ...made });
  const splitOn = madeSplits(dataset, (t) => {
    const moved = closeReturnOn(dataset, '000660', t);
    return moved === undefined
      ? [madeUnsplit('000660', 'noReturn')]
      : [madeStock({ code: '000660', return: moved, mechanical: [0.01, 0.02, 0.03] })];
  });
  const day = (dayIndex: number) => attributeDay({ dataset, dayIndex, splitOn, by: [] });
  const period = (dayIndices: readonly number[]) =>
    attributePeriod({ dataset, dayIndices, splitOn, by: [], method: 'carino' });
  return { dataset, day, period };
}

test('over a split the return is close times factor over the close before, and the quantity goes on', () => {
  const { dataset, day, period } = ask({
    securities: [stock('000660', [100, 55, 66, 60])],
    positions: [{ code: '000660', quantity: 10 }],
    actions: [{ code: '000660', day: '2026-06-29', factor: 2 }],
  });
  expect(closeReturnOn(dataset, '000660', 1)).toBeCloseTo(0.1, 15);
  expect(previousCloseOn(dataset, '000660', 1)).toBe(50);
  const nodes = [1, 2, 3].map((t) => nodeAt(day(t).portfolio, 'portfolio/G/A/000660'));
  expect(
    nodes.map(({ quantity, startValueKrw, profitKrw }) => [quantity, startValueKrw, profitKrw!.total]),
  ).toEqual([
    [10, 1_000, 100],
    [20, 1_100, 220],
    [20, 1_320, -120],
  ]);
  expect(nodes.map(({ flags }) => flags.includes('split'))).toEqual([true, false, false]);
  expect(period([1, 2, 3]).linking!.portfolioReturn).toBeCloseTo(0.2, 14);
  expect(period([1, 2, 3]).edges.enteredKrw).toBe(0);
});

test('a consolidation 20:1 of a fund priced by NAV in dollars, held through a holiday of its venue', () => {
  const { day } = ask({
    securities: [
      stock('000660', [100, 101, 102, 103]),
      {
        code: '7347',
        kind: 'leveraged_fund',
        market: 'HKEX',
        currency: 'USD',
        nav: [0.5, Number.NaN, 11, 12],
      },
    ],
    fx: { USD: [1_500, 1_500, 1_500, 1_500] },
    positions: [{ code: '7347', quantity: 400_000 }],
    actions: [{ code: '7347', day: '2026-06-30', factor: 0.05 }],
  });
  const [holiday, consolidated, after] = [1, 2, 3].map((t) => nodeAt(day(t).portfolio, 'portfolio/G/A/7347'));
  expect(holiday).toMatchObject({ quantity: 400_000, state: { kind: 'stale' } });
  expect(consolidated!.quantity).toBe(400_000);
  expect(consolidated!.return).toBeCloseTo(0.1, 14);
  expect(consolidated!.profitKrw!.total).toBe(20_000 * 11 * 1_500 - 400_000 * 0.5 * 1_500);
  expect(after).toMatchObject({ quantity: 20_000, startValueKrw: 20_000 * 11 * 1_500 });
});

test('a row dated on the day of the split is in new units; one dated before it is not', () => {
  const { day } = ask({
    securities: [stock('000660', [100, 55, 66, 60])],
    positions: [
      { code: '000660', quantity: 10, account: 'old', from: '2026-06-26' },
      { code: '000660', quantity: 20, account: 'new', from: '2026-06-29' },
    ],
    actions: [{ code: '000660', day: '2026-06-29', factor: 2 }],
  });
  expect(day(2).portfolio.children.map(({ quantity }) => quantity)).toEqual([20, 20]);
});

test('a dividend is part of the return, of the residual of a share, and of the profit, but not of the value that is left', () => {
  const { day, period } = ask({
    securities: [stock('000660', [100, 98, 99, 99])],
    positions: [{ code: '000660', quantity: 10 }],
    actions: [{ code: '000660', day: '2026-06-29', amount: 3.5 }],
  });
  const node = nodeAt(day(1).portfolio, 'portfolio/G/A/000660');
  expect(node.return).toBeCloseTo(0.015, 15);
  expect(node.components!.mechanical.point).toBeCloseTo(0.02, 15);
  expect(node.components!.residual.point).toBeCloseTo(0.015 - 0.02, 15);
  expect(node.profitKrw!.total).toBe(15);
  expect(node.flags).toContain('dividend');
  const values = evaluateExplanation(explainNode(day(1), node.key)!);
  expect(values.get('own_return')).toBeCloseTo(0.015, 15);
  expect(values.get('dividend_value')).toBe(35);
  expect(values.get('profit')).toBe(15);
  expect(day(2).netEquityKrw).toBe(980);
  expect(period([1, 2]).edges.enteredKrw).toBe(-35);
});

test('a dividend in another currency than the price is worth its rate on the ex-date', () => {
  const { day } = ask({
    securities: [{ code: 'SKHY', kind: 'adr', market: 'US', currency: 'USD', close: [10, 11, 11, 11] }],
    fx: { USD: [1_000, 1_100, 1_100, 1_100], EUR: [1_500, 1_650, 1_650, 1_650] },
    positions: [{ code: 'SKHY', quantity: 10 }],
    actions: [{ code: 'SKHY', day: '2026-06-29', amount: 2, currency: 'EUR' }],
  });
  const node = nodeAt(day(1).portfolio, 'portfolio/G/A/SKHY');
  expect(node.profitKrw!.total).toBe(10 * (11 * 1_100 + 2 * 1_650 - 10 * 1_000));
  expect(node.return).toBeCloseTo(0.54, 14);
  const values = evaluateExplanation(explainNode(day(1), node.key)!);
  expect(values.get('own_return')).toBeCloseTo(0.54, 14);
});

test('a split whose factor is not known leaves no return that day, and no value until a new dated row', () => {
  const { dataset, day } = ask({
    securities: [stock('000660', [100, 55, 66, 60]), stock('005930', [10, 11, 12, 13])],
    positions: [
      { code: '000660', quantity: 10 },
      { code: '000660', quantity: 20, from: '2026-06-30' },
      { code: '005930', quantity: 1 },
    ],
    actions: [{ code: '000660', day: '2026-06-29' }],
  });
  const nodes = [1, 2, 3].map((t) => nodeAt(day(t).portfolio, 'portfolio/G/A/000660'));
  expect(closeReturnOn(dataset, '000660', 1)).toBeUndefined();
  expect(nodes.map(({ state }) => state.kind)).toEqual(['unpriced', 'unpriced', 'priced']);
  expect(nodes.map(({ quantity }) => quantity)).toEqual([10, undefined, 20]);
  expect(day(2).netEquityKrw).toBe(11);
  for (const t of [1, 2]) expect(explainNode(day(t), nodes[0]!.key)!.title).toBe('nodeUnpriced');
});

test('writing a price path in old or in new units makes no difference to return, parts and won', () => {
  const prices = fc.array(fc.integer({ min: 1_000, max: 9_000_000 }), { minLength: 4, maxLength: 4 });
  const factors = fc.constantFrom(2, 4, 5, 10, 50, 0.5, 0.1, 0.05);
  const quantity = fc.integer({ min: -4_000, max: 90_000 }).map((units) => units * 20);
  fc.assert(
    fc.property(prices, factors, fc.constantFrom(1, 2, 3), quantity, (path, factor, splitDay, units) => {
      const positions = [
        { code: 'KRW', quantity: 10 ** 15 },
        { code: '000660', quantity: units },
      ];
      const old = ask({ securities: [stock('000660', path)], positions });
      const now = ask({
        securities: [
          stock(
            '000660',
            path.map((price, t) => (t < splitDay ? price : price / factor)),
          ),
        ],
        positions,
        actions: [{ code: '000660', day: days[splitDay]!, factor }],
      });
      const [before, after] = [read(old), read(now)];
      expect(after.node.profitKrw!.total).toBe(before.node.profitKrw!.total);
      expect(after.linking!.portfolioReturn).toBeCloseTo(before.linking!.portfolioReturn, 13);
      for (const name of ['mechanical', 'residual'] as const) {
        const difference = after.node.components![name].point - before.node.components![name].point;
        expect(Math.abs(difference)).toBeLessThan(1e-12);
      }
    }),
    { numRuns: 100 },
  );
});

function read(book: ReturnType<typeof ask>) {
  const { portfolio, linking } = book.period([1, 2, 3]);
  return { node: periodNodeAt(portfolio, 'portfolio/G/A/000660'), linking };
}
