import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits } from '../made-split.ts';

/** a × b × c in ten-thousandths each, as whole numbers: the exact product times 10¹². */
const product = (...factors: readonly number[]): bigint =>
  factors.reduce((result, factor) => result * BigInt(Math.round(factor * 1e4)), 1n);

/** Half a won away from zero, from trillionths of a won. */
function toWon(trillionths: bigint): bigint {
  const half = 500_000_000_000n;
  return (trillionths + (trillionths < 0n ? -half : half)) / 1_000_000_000_000n;
}

const inCents = (min: number, max: number) => fc.integer({ min, max }).map((units) => units / 1e4);

test('the profit of a book is exact to the won whatever decimals prices, rates and quantities have', () => {
  fc.assert(
    fc.property(
      fc.array(inCents(1, 900_000_000), { minLength: 1, maxLength: 6 }),
      fc.tuple(inCents(1, 500_000), inCents(1, 500_000)),
      fc.tuple(inCents(12_000_000, 16_000_000), inCents(12_000_000, 16_000_000)),
      (quantities, [before, after], [rateBefore, rateAfter]) => {
        const dataset = madeBook({
          days: ['2026-06-22', '2026-06-23'],
          securities: [
            { code: 'NVDA', kind: 'stock', close: [before, after], market: 'US', currency: 'USD' },
          ],
          fx: { USD: [rateBefore, rateAfter] },
          positions: quantities.map((quantity) => ({ code: 'NVDA', quantity })),
        });
        const { portfolio } = attributeDay({
          dataset,
          dayIndex: 1,
          splitOn: madeSplits(dataset, () => []),
          by: [],
        });
        const exact = quantities.reduce(
          (sum, quantity) =>
            sum + product(quantity, after, rateAfter) - product(quantity, before, rateBefore),
          0n,
        );
        expect(BigInt(portfolio.profitKrw!.total)).toBe(toWon(exact));
        expect(portfolio.children.reduce((sum, { profitKrw }) => sum + profitKrw!.total, 0)).toBe(
          portfolio.profitKrw!.total,
        );
      },
    ),
  );
});
