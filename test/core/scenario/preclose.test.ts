import { expect, test } from 'vitest';
import type { Assumptions } from '../../../src/core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import type { ClosingShare } from '../../../src/core/scenario/closing-share.ts';
import { assumedClosingShare, closingShareDraws } from '../../../src/core/scenario/closing-share.ts';
import { machineAt } from '../../../src/core/scenario/machine.ts';
import { preclose } from '../../../src/core/scenario/preclose.ts';
import { scenario } from '../../../src/core/scenario/scenario.ts';
import { example, exampleIndex } from '../example-day.ts';

const tenth: ClosingShare = { kind: 'given', value: 0.1 };
const stands = { '000660': -0.06, '005930': -0.05 };

function precloseOn(
  evening: string,
  change: Partial<Assumptions> = {},
  fundamental: Readonly<Record<string, number>> = stands,
) {
  const assumptions = { ...defaultAssumptions, draws: 400, ...change };
  const machine = machineAt({ dataset: example, asOfIndex: exampleIndex(evening), assumptions });
  const result = preclose({ machine, soFar: { fundamental, rest: 0 }, closingShare: tenth, by: ['group'] });
  return { machine, result };
}

test('a fund’s trade as the price stands is m(m−1) times its last assets times the move so far', () => {
  const { result } = precloseOn('2026-06-22');
  const kodex = result.funds.find(({ flow }) => flow.code === '0193T0')!;
  const inverse = result.funds.find(({ flow }) => flow.code === '0197X0')!;
  expect(kodex.tradeSoFarKrw).toBeCloseTo(2 * kodex.flow.netAssetsKrw * -0.06, 0);
  expect(inverse.tradeSoFarKrw).toBeCloseTo(6 * inverse.flow.netAssetsKrw * -0.06, 0);
  expect(kodex.flow.assetDay).toBe('2026-06-22');
});

test('the funds’ trades add up to those of the stocks, and the close they lead to is the answer to the moves as a shock', () => {
  const { machine, result } = precloseOn('2026-06-22');
  for (const { stock, flowSoFarKrw } of result.stocks) {
    const own = result.funds.filter(({ flow }) => flow.underlying === stock.code);
    expect(own.reduce((sum, { tradeSoFarKrw }) => sum + tradeSoFarKrw, 0)).toBeCloseTo(flowSoFarKrw!, 0);
  }
  const { stocks } = scenario({ machine, shock: { fundamental: stands } });
  expect(result.stocks.map(({ stock }) => stock)).toEqual(stocks);
});

test('the trade at the close is the flow of the answer, and its share that of the auction’s turnover', () => {
  const { result } = precloseOn('2026-06-22');
  for (const { stock, flowKrw, shareOfClosing, closingTurnoverKrw } of result.stocks) {
    if (stock.kind !== 'answered') throw new RangeError('no answer');
    expect(flowKrw!.low90 / stock.netFlowKrw.low90).toBeCloseTo(1, 10);
    expect(flowKrw!.point / stock.netFlowKrw.point).toBeCloseTo(1, 10);
    expect(closingTurnoverKrw!.point).toBeCloseTo(0.1 * stock.adv20Krw, 0);
    expect(shareOfClosing!.high90).toBeCloseTo(flowKrw!.high90 / (0.1 * stock.adv20Krw), 10);
  }
});

test('where index funds couple the stocks, a fund on an index trades on its members’ moves and the rest', () => {
  const { machine, result } = precloseOn('2026-06-22', { scope: 'all', law: 'linear', netting: 'gross' });
  const index = result.funds.find(({ flow }) => flow.code === '122630')!;
  const weights = Object.fromEntries(index.flow.into.map(({ code, weight }) => [code, weight]));
  const moved = weights['000660']! * -0.06 + weights['005930']! * -0.05;
  expect(index.returnSoFar).toBeCloseTo(moved, 12);
  expect(index.tradeSoFarKrw).toBeCloseTo(2 * index.flow.netAssetsKrw * moved, 0);
  const further = result.stocks.map(({ stock }) => (stock.kind === 'answered' ? stock.mechanical.high90 : 0));
  expect(Math.max(...further)).toBeLessThan(0);
  expect(index.tradeKrw.high90).toBeLessThan(index.tradeSoFarKrw);
  expect(machine.stocks).toHaveLength(2);
});

test('a stock whose move is not given is not answered, nor are the funds on it', () => {
  const { result } = precloseOn('2026-06-22', {}, { '005930': -0.05 });
  expect(result.stocks.map(({ stock }) => stock.code)).toEqual(['005930']);
  expect(new Set(result.funds.map(({ flow }) => flow.underlying))).toEqual(new Set(['005930']));
});

test('where the assets of the funds are not known, neither is what they have to trade', () => {
  const { result } = precloseOn('2026-04-16');
  expect(result.stocks).toMatchObject([
    { stock: { kind: 'noAnswer', reason: 'noAssets' } },
    { stock: { kind: 'noAnswer', reason: 'noAssets' } },
  ]);
  expect(result.stocks.every((one) => one.flowSoFarKrw === undefined)).toBe(true);
});

test('the assumed share of the auction covers its judgement, with the same digits for the same seed', () => {
  const draws = closingShareDraws(assumedClosingShare, 2000, 1);
  expect(draws).toEqual(closingShareDraws(assumedClosingShare, 2000, 1));
  expect(Math.min(...draws)).toBeGreaterThan(0.05);
  expect(Math.max(...draws)).toBeLessThan(0.2);
  expect(draws.reduce((sum, share) => sum + share, 0) / draws.length).toBeCloseTo((0.05 + 0.1 + 0.2) / 3, 2);
});
