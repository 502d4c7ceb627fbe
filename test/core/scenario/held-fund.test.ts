import { expect, test } from 'vitest';
import { heldFund } from '../../../src/core/scenario/held-fund.ts';
import { ticker } from '../../../src/core/units/ticker.ts';
import { goldenTable } from '../../golden/golden-table.ts';
import { example, exampleIndex } from '../example-day.ts';

const spanOf = (from: string, to: string): number[] => {
  const [first, last] = [exampleIndex(from), exampleIndex(to)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
};

test('past sessions of the book’s funds beside their multiple, as computed a second time from the sheet', () => {
  const missed = goldenTable('held-funds.csv').flatMap((row) => {
    const held = heldFund(example, ticker(row.text('code')), spanOf(row.text('from'), row.text('to')));
    if (held.kind !== 'held') return [`${row.text('code')} ${held.reason}`];
    const { memo, holding } = held;
    const seen = {
      sessions: holding.days.length,
      underlying: holding.stockReturn,
      realised: memo.realised,
      trend: holding.trend,
      path: holding.path,
      rest: memo.rest,
    };
    return Object.entries(seen)
      .filter(([name, value]) => Math.abs(value - row.number(name)) > 1e-12 * Math.max(1, Math.abs(value)))
      .map(([name, value]) => `${row.text('code')} ${row.text('from')} ${name} ${value}`);
  });
  expect(missed).toEqual([]);
});

test('a Hong Kong product is held over its own sessions, and its multiple against the accumulated return', () => {
  const held = heldFund(example, ticker('7709'), spanOf('2026-06-30', '2026-07-02'));
  if (held.kind !== 'held') throw new RangeError(held.reason);
  // HKEX was closed on 07-01: the session of 07-02 runs over two days in Seoul
  expect(held.days.map(({ day }) => day)).toEqual(['2026-06-30', '2026-07-02']);
});

test('a fund without a price has no answer, with the reason', () => {
  expect(heldFund(example, ticker('520100'), spanOf('2026-06-23', '2026-06-24'))).toEqual({
    kind: 'noAnswer',
    reason: 'noValue',
  });
});
