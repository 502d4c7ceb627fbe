import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributePeriod } from '../../../../src/core/attribution/attribute-period.ts';
import type { MadeBook, MadeFlow } from '../made-book.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits, madeStock, madeUnsplit } from '../made-split.ts';
import { plainPeriod } from '../period-nodes.ts';
import { expectSame } from '../same-figures.ts';

const days = ['2026-06-26', '2026-06-29', '2026-06-30', '2026-07-01'];
const close = [100, 110, 99, 120];

function ask(made: Pick<MadeBook, 'positions' | 'flows'>) {
  const fx = { USD: [1_500, 1_510, 1_490, 1_520] };
  const dataset = madeBook({ days, fx, securities: [{ code: '000660', kind: 'stock', close }], ...made });
  const splitOn = madeSplits(dataset, (t) =>
    t === 0
      ? [madeUnsplit('000660', 'noReturn')]
      : [madeStock({ code: '000660', return: close[t]! / close[t - 1]! - 1, mechanical: [0.01, 0.02] })],
  );
  return attributePeriod({ dataset, splitOn, dayIndices: [1, 2, 3], by: ['account'], method: 'carino' });
}

test('a flow is in the equity that the day starts with, and in no profit', () => {
  const period = ask({
    positions: [
      { code: 'KRW', quantity: 1_000 },
      { code: '000660', quantity: 10 },
    ],
    flows: [{ day: '2026-06-30', currency: 'KRW', amount: 2_900 }],
  });
  expect(period.sessions.map(({ startEquityKrw, profitKrw }) => [startEquityKrw, profitKrw])).toEqual([
    [2_000, 100],
    [5_000, -110],
    [4_890, 210],
  ]);
  expect(period.sessions[1]!.return).toBeCloseTo(-110 / 5_000, 15);
  expect(period.edges).toMatchObject({ endEquityKrw: 5_100, enteredKrw: 2_900 });
  const growth = (1 + 100 / 2_000) * (1 - 110 / 5_000) * (1 + 210 / 4_890);
  expect(period.linking!.portfolioReturn).toBeCloseTo(growth - 1, 14);
});

test('a flow dated on a weekend enters on the Monday; one before a dated row of the cash is already in it', () => {
  const equity = (positions: MadeBook['positions']) =>
    ask({ positions, flows: [{ day: '2026-06-27', currency: 'KRW', amount: 50 }] }).sessions.map(
      ({ startEquityKrw }) => startEquityKrw,
    );
  expect(equity([{ code: 'KRW', quantity: 100 }])).toEqual([150, 150, 150]);
  expect(
    equity([
      { code: 'KRW', quantity: 100 },
      { code: 'KRW', quantity: 130, from: '2026-06-29' },
    ]),
  ).toEqual([150, 130, 130]);
  expect(equity([{ code: 'KRW', quantity: 0, from: '2026-06-26' }])).toEqual([50, 50, 50]);
});

test('a flow enters the first of several lots, and no other account or currency', () => {
  const period = ask({
    positions: [
      { code: 'KRW', quantity: 1 },
      { code: 'KRW', quantity: 2 },
      { code: 'KRW', quantity: 4, account: 'B' },
      { code: 'USD', quantity: 8 },
    ],
    flows: [{ day: '2026-06-29', currency: 'KRW', amount: 16 }],
  });
  const leaves = period.portfolio.children.flatMap(({ children }) => children);
  expect(leaves.map(({ code, quantity }) => [code, quantity])).toEqual([
    ['KRW', 17],
    ['KRW', 2],
    ['USD', 8],
    ['KRW', 4],
  ]);
});

test('a flow and a dated row of the cash on the evening before it are the same, under any flows', () => {
  const flow = fc.record({
    day: fc.constantFrom(1, 2, 3),
    currency: fc.constantFrom('KRW', 'USD'),
    amount: fc.integer({ min: -900, max: 90_000 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(flow, { maxLength: 6, selector: (f) => `${f.day}${f.currency}` }), (drawn) => {
      const start = { KRW: 5_000_000, USD: 10_000 };
      const stock = { code: '000660', quantity: 1_000 };
      const flows: MadeFlow[] = drawn.map((one) => ({ ...one, day: days[one.day]! }));
      const cash = (['KRW', 'USD'] as const).map((code) => ({ code, quantity: start[code] }));
      const dated = (['KRW', 'USD'] as const).flatMap((code) => {
        let quantity = start[code];
        return [1, 2, 3].map((t) => {
          for (const one of drawn) if (one.day === t && one.currency === code) quantity += one.amount;
          return { code, quantity, from: days[t - 1]! };
        });
      });
      const plain = (made: Parameters<typeof ask>[0]) => plainPeriod(ask(made).portfolio);
      expectSame(plain({ positions: [...cash, stock], flows }), plain({ positions: [...dated, stock] }));
    }),
    { numRuns: 60 },
  );
});
