import { expect, test } from 'vitest';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { explainNode } from '../../../../src/core/attribution/explanation/explain-target.ts';
import type { StockSplit } from '../../../../src/core/decomposition/day-split.ts';
import { defaultAssumptions } from '../../../../src/core/mechanics/assumptions.ts';
import { madeBook } from '../made-book.ts';
import { madeSplits, madeStock, madeUnsplit } from '../made-split.ts';
import { nodeAt } from '../nodes-of.ts';

const dataset = madeBook({
  days: ['2026-06-22', '2026-06-23'],
  securities: [
    { code: '005930', kind: 'stock', close: [100, 90] },
    { code: '035420', kind: 'stock', close: [100, 90] },
    { code: '005935', kind: 'preferred', close: [100, 95] },
  ],
  preferredBeta: { '005935': 0.9 },
  positions: [
    { code: '005930', quantity: 1, group: 'Chips' },
    { code: '005935', quantity: 1, group: 'Chips' },
    { code: '035420', quantity: 1, group: 'Chips' },
    { code: '035420', quantity: 1, group: 'Web' },
    { code: 'KRW', quantity: 1, group: 'Web' },
    { code: 'KRW', quantity: 1, group: 'Cash' },
  ],
});
const samsung = { code: '005930', return: -0.1, mechanical: [-0.02, -0.01, -0.03] };
const dayWith = (stock: StockSplit, netting: 'net' | 'gross' = 'net') => {
  const splitOn = madeSplits(dataset, () => [stock]);
  return attributeDay({
    dataset,
    dayIndex: 1,
    by: ['group'],
    splitOn: (t) => ({ ...splitOn(t), assumptions: { ...defaultAssumptions, netting } }),
  });
};
const flagsAt = (stock: StockSplit, key: string) => nodeAt(dayWith(stock).portfolio, key).flags;

test('what is doubtful about a position is doubtful about its group and the portfolio', () => {
  const stock = madeStock(samsung);
  expect(flagsAt(stock, 'portfolio/Chips/A/005935')).toEqual(['assumedBeta']);
  expect(flagsAt(stock, 'portfolio/Chips')).toEqual(['assumedBeta']);
  expect(flagsAt(stock, 'portfolio')).toEqual(['assumedBeta']);
});

test('a group has no mechanical part only when nothing in it has one; cash needs no such mark', () => {
  const stock = madeStock(samsung);
  expect(flagsAt(stock, 'portfolio/Chips/A/035420')).toEqual(['noMechanicalPart']);
  expect(flagsAt(stock, 'portfolio/Web')).toEqual(['noMechanicalPart']);
  expect(flagsAt(stock, 'portfolio/Cash')).toEqual([]);
});

test('many capped draws of a stock mark everything that holds it, the unsplit stock its own reason', () => {
  const capped = madeStock({ ...samsung, flags: ['capped'] });
  expect(flagsAt(capped, 'portfolio/Chips/A/005930')).toEqual(['capped']);
  expect(flagsAt(capped, 'portfolio/Chips')).toEqual(['capped', 'assumedBeta']);
  expect(flagsAt(capped, 'portfolio/Web')).not.toContain('capped');
  const noAssets = madeUnsplit('005930', 'noAssets', -0.1);
  expect(flagsAt(noAssets, 'portfolio/Chips')).toEqual(['unsplit', 'assumedBeta']);
  expect(nodeAt(dayWith(noAssets).portfolio, 'portfolio').unsplitReasons).toEqual([
    { code: '005930', reason: 'noAssets' },
  ]);
});

test('an explanation names the assumptions inside the figure, and no others', () => {
  const stock = madeStock({ ...samsung, flags: ['againstPrediction'] });
  const net = explainNode(dayWith(stock), 'portfolio/Chips')!;
  expect(net.assumed).toEqual([
    'assumedNetting',
    'assumedPassThrough',
    'assumedLaws',
    'assumedAssets',
    'assumedBeta',
  ]);
  expect(net.against).toEqual(['againstThisDay', 'againstEarlierDays']);
  const gross = explainNode(dayWith(stock, 'gross'), 'portfolio/Chips/A/005930')!;
  expect(gross.assumed).toEqual(['assumedLaws', 'assumedAssets']);
  const web = explainNode(dayWith(stock), 'portfolio/Web')!;
  expect(web).toMatchObject({ assumed: [], wouldNarrow: [], against: [] });
});
