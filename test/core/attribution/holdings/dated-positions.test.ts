import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { attributePeriod } from '../../../../src/core/attribution/attribute-period.ts';
import { linkingMethods } from '../../../../src/core/attribution/period/linking.ts';
import type { MadePosition } from '../made-book.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits, madeStock, madeUnsplit } from '../made-split.ts';
import { periodNodeAt, periodNodesOf, plainPeriod } from '../period-nodes.ts';
import { assemble, randomBook } from '../random-book.ts';
import { expectSame } from '../same-figures.ts';

const by = ['group', 'account'] as const;
const method = fc.constantFrom(...linkingMethods);
const dayIndices = [1, 2];

const days = ['2026-06-26', '2026-06-29', '2026-06-30', '2026-07-01'];
const close = [100, 110, 99, 120];

function over(positions: readonly MadePosition[], sessions = [1, 2, 3]) {
  const dataset = madeBook({ days, securities: [{ code: '000660', kind: 'stock', close }], positions });
  const splitOn = madeSplits(dataset, (t) =>
    t === 0
      ? [madeUnsplit('000660', 'noReturn')]
      : [madeStock({ code: '000660', return: close[t]! / close[t - 1]! - 1, mechanical: [0.01, 0.02] })],
  );
  const period = attributePeriod({ dataset, splitOn, dayIndices: sessions, by: [], method: 'carino' });
  return { dataset, splitOn, period };
}

test('writing a holding in two dated rows of one quantity changes nothing at any node', () => {
  fc.assert(
    fc.property(randomBook, method, ({ market, positions }, how) => {
      const from = '2026-06-30';
      const once = positions.filter(({ quantity }) => quantity !== 0);
      const dated = once.map((position) => ({ ...position, from }));
      const again = [...dated, ...dated.map((position) => ({ ...position, from: '2026-07-01' }))];
      const plain = (rows: readonly MadePosition[]) =>
        plainPeriod(
          attributePeriod({ ...assemble({ market, positions: rows }), dayIndices, by, method: how })
            .portfolio,
        );
      expectSame(plain(again), plain(dated));
      expectSame(plain(dated), plain(once));
    }),
    { numRuns: 40 },
  );
});

test('splitting a holding into two lots changes no figure of a group, and its profit by no won', () => {
  const wholeLots = fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 25, maxLength: 25 });
  fc.assert(
    fc.property(randomBook, wholeLots, method, ({ market, positions }, sizes, how) => {
      const lots = positions.flatMap((position, at) =>
        Number.isInteger(position.quantity)
          ? [
              { ...position, quantity: sizes[at]! },
              { ...position, quantity: position.quantity - sizes[at]! },
            ]
          : [position],
      );
      const groupsOf = (rows: readonly MadePosition[]) => {
        const period = attributePeriod({
          ...assemble({ market, positions: rows }),
          dayIndices,
          by,
          method: how,
        });
        return {
          period,
          groups: periodNodesOf(period.portfolio).filter((node) => node.level !== 'position'),
        };
      };
      const one = groupsOf(positions);
      const two = groupsOf(lots);
      expect(two.period.portfolio.profitKrw!.total).toBe(one.period.portfolio.profitKrw!.total);
      two.groups.forEach((group, at) => {
        expect(group.key).toBe(one.groups[at]!.key);
        expect(group.contribution ?? 0).toBeCloseTo(one.groups[at]!.contribution ?? 0, 11);
        const { mechanical, residual } = group.components ?? {};
        expect(mechanical?.point ?? 0).toBeCloseTo(one.groups[at]!.components?.mechanical.point ?? 0, 11);
        expect(mechanical?.low90 ?? 0).toBeCloseTo(one.groups[at]!.components?.mechanical.low90 ?? 0, 11);
        expect(residual?.point ?? 0).toBeCloseTo(one.groups[at]!.components?.residual.point ?? 0, 11);
      });
    }),
    { numRuns: 40 },
  );
});

test('a position opened and closed inside the period counts between its two trades, which earn nothing themselves', () => {
  const { period } = over([
    { code: 'KRW', quantity: 1_000 },
    { code: '000660', quantity: 10, from: '2026-06-29' },
    { code: '000660', quantity: 0, from: '2026-06-30' },
  ]);
  const node = periodNodeAt(period.portfolio, 'portfolio/G/A/000660');
  expect(node.profitKrw!.total).toBe(10 * (99 - 110));
  expect(node.states).toEqual({ priced: 1, oldRate: 0, stale: 0, unpriced: 0, notListed: 0, notHeld: 2 });
  expect(period.sessions.map(({ startEquityKrw, profitKrw }) => [startEquityKrw, profitKrw])).toEqual([
    [1_000, 0],
    [2_100, -110],
    [1_000, 0],
  ]);
  expect(period.sessions[1]!.return).toBeCloseTo(-110 / 2_100, 15);
});

test('a changed quantity without a cash row is money that came in at the start of the next session', () => {
  const { period } = over([
    { code: '000660', quantity: 10 },
    { code: '000660', quantity: 30, from: '2026-06-29' },
  ]);
  const returns = close.slice(1).map((price, t) => price / close[t]! - 1);
  period.sessions.forEach((session, t) => {
    expect(session.return).toBeCloseTo(returns[t]!, 14);
  });
  expect(period.linking!.portfolioReturn).toBeCloseTo(0.2, 14);
  expect(period.edges.enteredKrw).toBe(20 * 110);
  expect(period.portfolio.profitKrw!.total).toBe(10 * 10 + 30 * (120 - 110));
});

test('a holding that is closed is no longer listed, and has its old key when it is opened again', () => {
  const { dataset, splitOn } = over([
    { code: 'KRW', quantity: 1 },
    { code: '000660', quantity: 10 },
    { code: '000660', quantity: 0, from: '2026-06-26' },
    { code: '000660', quantity: 5, from: '2026-06-30' },
  ]);
  const keys = (dayIndex: number) =>
    attributeDay({ dataset, dayIndex, splitOn, by: [] }).portfolio.children.map(({ key }) => key);
  expect([1, 2, 3].map((t) => keys(t).includes('portfolio/G/A/000660'))).toEqual([false, false, true]);
});

test('a row dated on a weekend is in force on the Monday after it', () => {
  const { period } = over([{ code: '000660', quantity: 10, from: '2026-06-27' }], [1]);
  expect(period.portfolio.profitKrw!.total).toBe(100);
});
