import { expect, test } from 'vitest';
import { limitLock, shareRuleOn } from '../../../src/core/market/price-limits.ts';
import { permanentImpact, temporaryImpact } from '../../../src/core/mechanics/almgren-law.ts';
import { continuousFundGrowth, leveragedPath } from '../../../src/core/mechanics/compounding.ts';
import { impliedTurnover, participation } from '../../../src/core/mechanics/participation.ts';
import { creationTrade, rebalancingTrade } from '../../../src/core/mechanics/rebalancing.ts';
import { krw, multiple, ratio } from '../../../src/core/units/quantity.ts';
import { tradingDay } from '../../../src/core/units/trading-day.ts';
import { acceptanceCase, missed } from '../../golden/acceptance-table.ts';
import { oneDraw, restOf } from './made-loop.ts';

const trade = (m: number, assets: number, moved: number): number =>
  rebalancingTrade({ multiple: multiple(m), openingNetAssets: krw(assets), underlyingReturn: ratio(moved) });

test('A1: a 3x fund of 100 that gains 15 buys 30 to get from exposure 315 to 345', () => {
  const { input } = acceptanceCase('A1');
  const [assets, m, moved] = [input('netAssets'), input('multiple'), input('return')];
  const closingNetAssets = assets * (1 + m * moved);
  const driftedExposure = m * assets * (1 + moved);
  const computed = {
    profit: closingNetAssets - assets,
    closingNetAssets,
    targetExposure: driftedExposure + trade(m, assets, moved),
    driftedExposure,
    trade: trade(m, assets, moved),
  };
  expect(missed('A1', computed)).toEqual([]);
});

test.each(['A2a', 'A2b', 'A2c', 'A2d'])('%s: funds of every multiple trade with the market', (id) => {
  const { input } = acceptanceCase(id);
  expect(missed(id, { flow: trade(input('multiple'), input('netAssets'), input('return')) })).toEqual([]);
});

test('A3: creations bought at the multiple can outweigh the forced sale', () => {
  const { input } = acceptanceCase('A3');
  const gross = trade(input('multiple'), input('netAssets'), input('return'));
  const creationLeg = creationTrade(multiple(input('multiple')), krw(input('creations')));
  expect(missed('A3', { gross, creationLeg, net: gross + creationLeg })).toEqual([]);
});

test.each(['A4', 'A5'])('%s: a fund differs from its multiple by a trend and a path term', (id) => {
  const { input, path } = acceptanceCase(id);
  const fund = leveragedPath(path(), input('multiple'));
  const computed = {
    stock: fund.stockGrowth,
    fund: fund.fundGrowth,
    realisedLessMultiple: fund.difference,
    trend: fund.trend,
    path: fund.path,
    continuousFund: continuousFundGrowth(path(), input('multiple')),
  };
  expect(missed(id, computed)).toEqual([]);
});

test.each(['A6', 'A7'])('%s: long and inverse funds sell together', (id) => {
  const { input } = acceptanceCase(id);
  const sale =
    -trade(2, input('longNetAssets'), input('return')) -
    trade(-2, input('inverseNetAssets'), input('return'));
  const shareOfTurnover = participation(krw(sale), krw(input('turnover')));
  expect(missed(id, { sale, shareOfTurnover })).toEqual([]);
});

test.each(['A8T0.1', 'A8T0.2', 'A8T0.5'])('%s: IBM as printed in Almgren et al. 2005', (id) => {
  const { input } = acceptanceCase(id);
  const [sigma, q] = [input('sigma'), input('q')];
  const permanent =
    1e4 * permanentImpact(q, sigma, input('gamma'), input('sharesOutstanding') / input('volume'));
  const temporary = 1e4 * temporaryImpact(q / input('T'), sigma, input('eta'), input('x0'));
  const computed = {
    permanentBp: permanent,
    temporaryBp: temporary,
    costBp: permanent / 2 + temporary,
    atCloseBp: permanent + temporary,
  };
  expect(missed(id, computed)).toEqual([]);
});

test.each(['A11a', 'A11b'])('%s: linear feedback amplifies by 1 / (1 − κ)', (id) => {
  const { input } = acceptanceCase(id);
  const stock = { f: input('f'), own: input('kappa'), sigma: 0.05 };
  const [rest] = restOf({ law: 'linear', stocks: [stock], draws: oneDraw({ linearSlope: 1 }) });
  expect(missed(id, { return: rest!.return })).toEqual([]);
});

test('A12: the square-root law amplifies to the root with the sign of the shock, and inverts', () => {
  const { input } = acceptanceCase('A12');
  const c = input('Y') * input('sigma') * Math.sqrt(input('k'));
  const stock = { f: input('f'), own: input('k'), sigma: input('sigma') };
  const draws = oneDraw({ rootConstant: input('Y') });
  const [rest] = restOf({ law: 'squareRoot', stocks: [stock], draws });
  const moved = rest!.return;
  const impact = c * Math.sign(moved) * Math.sqrt(Math.abs(moved));
  expect(missed('A12', { c, return: moved, inverted: moved - impact })).toEqual([]);
});

test('A14: two quotations imply a turnover', () => {
  const { input } = acceptanceCase('A14');
  const implied = impliedTurnover(krw(input('saleUsd')), ratio(input('shareOfTurnover')));
  expect(missed('A14', { impliedTurnoverUsd: implied })).toEqual([]);
});

test('A15: SK hynix closed at its upper limit on 2026-07-31, and one tick lower would have been free', () => {
  const { input } = acceptanceCase('A15');
  const [previousClose, close] = [input('previousClose'), input('close')];
  const locked = (price: number): number =>
    limitLock({ previousClose, close: price, rule: shareRuleOn(tradingDay('2026-07-31')) }) === undefined
      ? 0
      : 1;
  const computed = {
    return: close / previousClose - 1,
    limitLocked: locked(close),
    oneTickBelowIsLocked: locked(close - 1000),
  };
  expect(missed('A15', computed)).toEqual([]);
});
