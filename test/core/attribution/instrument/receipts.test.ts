import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { explainNode } from '../../../../src/core/attribution/explanation/explain-target.ts';
import { receiptsOf } from '../../../../src/core/attribution/instrument/receipt-premium.ts';
import { evaluateExplanation } from '../evaluate-explanation.ts';
import type { MadeBook } from '../made-book.ts';
import { madeBook } from '../made-book.ts';
import { bandBySorting, madeSplits, madeStock, madeUnsplit } from '../made-split.ts';
import { nodesOf } from '../nodes-of.ts';

/*
 * Ten receipts a share; New York is closed on the third session. By hand:
 *   06-22  140 x 1500 = 210,000 won against 0.1 x 2,000,000 = 200,000: premium 5 %
 *   06-23  123 x 1530 = 188,190 against 180,000: premium 4.55 %
 *   06-25  130 x 1540 = 200,200 against 182,000: premium 10 %
 */
const close = [140, 123, Number.NaN, 130];
const share = [2_000_000, 1_800_000, 1_890_000, 1_820_000];
const receipt = { code: 'SKHY', kind: 'adr', close, market: 'US', currency: 'USD' } as const;
const book: MadeBook = {
  days: ['2026-06-22', '2026-06-23', '2026-06-24', '2026-06-25'],
  securities: [
    { code: '000660', kind: 'stock', close: share },
    { ...receipt, tracks: '000660', ratio: 0.1 },
  ],
  funds: [{ code: '0193T0', underlying: '000660', multiple: 2 }],
  fx: { USD: [1500, 1530, 1520, 1540] },
  positions: [{ code: 'SKHY', quantity: 1_000 }],
};
const drawsOn = [
  [],
  [-0.02, -0.01, -0.03, -0.015, -0.025],
  [0.01, 0.002, 0.02, 0.005, 0.015],
  [-0.008, -0.001, -0.02, -0.004, -0.012],
];
const movedOn = share.map((value, t) => (t === 0 ? Number.NaN : value / share[t - 1]! - 1));

function receiptOn(dayIndex: number, changes: Partial<MadeBook> = {}) {
  const dataset = madeBook({ ...book, ...changes });
  const splitOn = madeSplits(dataset, (t) => [
    t === 0
      ? madeUnsplit('000660', 'noReturn')
      : madeStock({ code: '000660', return: movedOn[t]!, mechanical: drawsOn[t]! }),
  ]);
  const result = attributeDay({ dataset, dayIndex, splitOn, by: [] });
  return { result, node: nodesOf(result.portfolio).find(({ code }) => code === 'SKHY')! };
}

const points = (dayIndex: number, changes?: Partial<MadeBook>) => {
  const { node } = receiptOn(dayIndex, changes);
  return Object.fromEntries(Object.entries(node.components!).map(([name, { point }]) => [name, point]));
};

test("the session in New York of a date contains Seoul's session of that date: its parts, and the premium's change as tracking", () => {
  const { node } = receiptOn(1);
  expect(node.return).toBeCloseTo(188_190 / 210_000 - 1, 14);
  const { mechanical, direct, residual, tracking, currency, cost, unsplit } = points(1);
  expect(mechanical).toBeCloseTo(-0.02, 14);
  expect(direct).toBeCloseTo(-0.018, 14);
  expect(residual).toBeCloseTo(-0.1 + 0.02, 14);
  expect(tracking).toBeCloseTo(0.9 * (1.0455 / 1.05 - 1), 12);
  expect([currency, cost, unsplit]).toEqual([0, 0, 0]);
  expect(node.profitKrw).toMatchObject({ total: -21_810_000, mechanical: -4_200_000, currency: 0 });
});

/** 140 x 0.9 x 1500/1530: the share's −10 % and the rate's +2 % */
const sameWon = (140 * 0.9 * 1500) / 1530;

test('the rate is in the price of a receipt already: with the premium unchanged there is neither currency nor tracking', () => {
  const { currency, tracking, residual } = points(1, {
    securities: [
      book.securities[0]!,
      { ...receipt, close: [140, sameWon, 0, 0], tracks: '000660', ratio: 0.1 },
    ],
  });
  expect(currency).toBe(0);
  expect(tracking).toBeCloseTo(0, 14);
  expect(residual).toBeCloseTo(-0.08, 14);
  expect(sameWon / 140 - 1).toBeCloseTo(-0.1176, 4);
});

test('closed in New York: the value is carried, and the next session takes the parts of both of Seoul', () => {
  expect(receiptOn(2).node.state).toEqual({ kind: 'stale', since: '2026-06-23' });
  const { node } = receiptOn(3);
  const sums = drawsOn[2]!.map((first, d) => first + 1.05 * drawsOn[3]![d]!);
  const point = 0.01 + 1.05 * -0.008;
  expect(node.components!.mechanical).toEqual(
    expect.objectContaining({ point: expect.closeTo(point, 14), low90: expect.any(Number) }),
  );
  expect(node.components!.mechanical.low90).toBeCloseTo(bandBySorting(sums, point).low90, 14);
  const { residual, tracking } = points(3);
  const shareReturn = 1_820_000 / 1_800_000 - 1;
  expect(residual).toBeCloseTo(shareReturn - point, 14);
  expect(tracking).toBeCloseTo(200_200 / 188_190 - 1 - shareReturn, 14);
  expect(node.flags).toEqual(['accumulated']);
});

test('its explanation shows the premium before and after, by hand 5 and 4.55 %', () => {
  const { result, node } = receiptOn(1);
  const explanation = explainNode(result, node.key)!;
  const values = evaluateExplanation(explanation);
  expect(values.get('premium')).toBeCloseTo(0.05, 14);
  expect(values.get('premium_2')).toBeCloseTo(0.0455, 14);
  for (const { symbol, value } of explanation.steps)
    expect(values.get(symbol), symbol).toBeCloseTo(value, 12);
});

test('the ratio is one of today: before the share was split in two a receipt stood for half of the old share', () => {
  const after = [2_000_000, 900_000, 945_000, 910_000];
  const { result, node } = receiptOn(1, {
    securities: [
      { code: '000660', kind: 'stock', close: after },
      { ...receipt, tracks: '000660', ratio: 0.2 },
    ],
    actions: [{ code: '000660', day: '2026-06-23', factor: 2 }],
  });
  const values = evaluateExplanation(explainNode(result, node.key)!);
  expect(values.get('premium')).toBeCloseTo(0.05, 14);
  expect(values.get('premium_2')).toBeCloseTo(0.0455, 14);
  expect(node.components!.tracking.point).toBeCloseTo(0.9 * (1.0455 / 1.05 - 1), 12);
});

test('without a ratio only the premium is unknown; without its share the return has no answer', () => {
  const [stock] = book.securities;
  const withoutRatio = receiptOn(1, { securities: [stock!, { ...receipt, tracks: '000660' }] });
  expect(withoutRatio.node.components).toEqual(receiptOn(1).node.components);
  const symbols = explainNode(withoutRatio.result, withoutRatio.node.key)!.steps.map(({ symbol }) => symbol);
  expect(symbols).not.toContain('premium');
  const { node } = receiptOn(1, { securities: [stock!, receipt] });
  expect(node.unsplitReasons).toEqual([{ code: 'SKHY', reason: 'noShare' }]);
  expect(node.components!.mechanical.point).toBe(0);
  expect(node.components!.unsplit.point).toBeCloseTo(123 / 140 - 1, 14);
});

test('a receipt of a limit-locked share is unsplit, and its premium still tracking', () => {
  const dataset = madeBook(book);
  const splitOn = madeSplits(dataset, (t) => [madeUnsplit('000660', 'limitLocked', movedOn[t]!)]);
  const { portfolio } = attributeDay({ dataset, dayIndex: 1, splitOn, by: [] });
  const [node] = nodesOf(portfolio).filter(({ code }) => code === 'SKHY');
  expect(node!.components!.unsplit.point).toBeCloseTo(-0.1, 14);
  expect(node!.components!.residual.point).toBeCloseTo(0, 14);
  expect(node!.unsplitReasons).toEqual([{ code: '000660', reason: 'limitLocked' }]);
});

test('the premium of a session and of the one before stand beside the holding, and beside the share when nothing is held', () => {
  const { node, result } = receiptOn(3);
  const { before, now } = node.receipt!.premium!;
  expect(before.day).toBe('2026-06-23');
  expect(before.premium).toBeCloseTo(0.0455, 12);
  expect(now.premium).toBeCloseTo(0.1, 12);
  expect(receiptsOf(result.dataset, '000660', 3)).toEqual([{ code: 'SKHY', premium: node.receipt!.premium }]);
  // New York was closed, so that there is no premium of that day
  expect(receiptsOf(result.dataset, '000660', 2)).toEqual([]);
});
