import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SplitStock, StockSplit } from '../../../src/core/decomposition/day-split.ts';
import { splitDay } from '../../../src/core/decomposition/split-day.ts';
import type { Dataset } from '../../../src/core/market/dataset.ts';
import type { Assumptions } from '../../../src/core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { customLaw, customLawVariables } from '../../../src/core/mechanics/custom-law.ts';
import { compileExpression } from '../../../src/core/numeric/expression.ts';
import type { SmallFund } from './small-market.ts';
import { days, lastDay, smallMarket } from './small-market.ts';

const settings: Assumptions = { ...defaultAssumptions, scope: 'all', draws: 400 };
const bigFund: SmallFund = { code: '0193T0', underlying: '000660', multiple: 2, netAssets: 5e11 };
const indexFund: SmallFund = { code: '122630', underlying: 'KOSPI200', multiple: 2, netAssets: 8e11 };

function stockOf(dataset: Dataset, code: string, assumptions: Assumptions = settings): StockSplit {
  return splitDay(dataset, lastDay, assumptions).stocks.find((stock) => stock.code === code)!;
}

function splitOf(dataset: Dataset, code: string, assumptions?: Assumptions): SplitStock {
  const stock = stockOf(dataset, code, assumptions);
  if (stock.kind !== 'split') throw new Error(`expected a split, got ${stock.reason}`);
  return stock;
}

const moves = fc.double({ min: -0.25, max: 0.25, noNaN: true }).filter((r) => Math.abs(r) > 1e-3);
const funds = fc
  .array(
    fc.record({
      code: fc.constantFrom('0193T0', '0197X0', '122630', '252670'),
      underlying: fc.constantFrom('000660', '005930', 'KOSPI200'),
      multiple: fc.constantFrom(-2, -1, 1.5, 2, 3),
      netAssets: fc.double({ min: 0, max: 2e12, noNaN: true }),
    }),
    { maxLength: 4 },
  )
  .map((list) => [...new Map(list.map((fund) => [fund.code, fund])).values()]);

test('mechanical and residual add up to the return, direct and feedback to mechanical, in every draw', () => {
  fc.assert(
    fc.property(moves, moves, moves, funds, (a, b, index, some) => {
      const dataset = smallMarket({ lastReturns: [a, b], indexReturn: index, funds: some });
      for (const stock of splitDay(dataset, lastDay, settings).stocks) {
        if (stock.kind !== 'split') continue;
        expect(Math.abs(stock.mechanical.point + stock.residual.point - stock.return)).toBeLessThanOrEqual(
          1e-12,
        );
        expect(
          Math.abs(stock.direct.point + stock.feedback.point - stock.mechanical.point),
        ).toBeLessThanOrEqual(1e-15);
        expect(stock.mechanical.low90).toBeLessThanOrEqual(stock.mechanical.low50);
        expect(stock.mechanical.low50).toBeLessThanOrEqual(stock.mechanical.point);
        expect(stock.mechanical.point).toBeLessThanOrEqual(stock.mechanical.high50);
        expect(stock.mechanical.high50).toBeLessThanOrEqual(stock.mechanical.high90);
      }
    }),
    { numRuns: 40 },
  );
});

test('a mechanical part with the sign of the return is never larger than it', () => {
  const hugeFund = { ...bigFund, netAssets: 5e13 };
  const dataset = smallMarket({ lastReturns: [-0.1, -0.1], funds: [hugeFund] });
  const draws = splitDay(dataset, lastDay, { ...settings, law: 'crossover' }).stocks;
  for (const stock of draws)
    if (stock.kind === 'split') expect(stock.draws.mechanical.every((m) => m >= -0.1)).toBe(true);
});

test('without funds nothing is mechanical, and that is known, not unknown', () => {
  const stock = splitOf(smallMarket({ lastReturns: [-0.1, -0.05], funds: [indexFund] }), '000660', {
    ...settings,
    scope: 'single',
  });
  expect(stock.mechanical).toEqual({ point: 0, low50: 0, high50: 0, low90: 0, high90: 0 });
  expect(stock.residual.point).toBe(stock.return);
});

test('scaling all money leaves every ratio alone', () => {
  const market = { lastReturns: [-0.12, -0.08] as const, funds: [bigFund, indexFund] };
  const small = splitOf(smallMarket(market), '000660');
  const large = splitOf(smallMarket({ ...market, moneyScale: 1024 }), '000660');
  expect(large.mechanical).toEqual(small.mechanical);
  expect(large.netShareOfTurnover).toEqual(small.netShareOfTurnover);
  expect(large.grossFlowKrw).toBe(1024 * small.grossFlowKrw);
});

test('the order of the rows of a book changes no digit', () => {
  const market = { lastReturns: [-0.12, -0.08] as const };
  const one = splitDay(smallMarket({ ...market, funds: [bigFund, indexFund] }), lastDay, settings);
  const other = splitDay(smallMarket({ ...market, funds: [indexFund, bigFund] }), lastDay, settings);
  expect(other.stocks).toEqual(one.stocks);
  expect(other.totalNetFlowKrw).toEqual(one.totalNetFlowKrw);
});

test('one stock, linear law: direct is κf and feedback κ²r in every draw', () => {
  const dataset = smallMarket({ lastReturns: [-0.1, 0.01], funds: [bigFund] });
  const { draws, ...stock } = splitOf(dataset, '000660', { ...settings, law: 'linear' });
  draws.mechanical.forEach((mechanical, i) => {
    const kappa = mechanical / stock.return;
    expect(draws.direct[i]).toBeCloseTo(kappa * (stock.return - mechanical), 14);
    expect(mechanical - draws.direct[i]!).toBeCloseTo(kappa ** 2 * stock.return, 14);
  });
});

test('an index fund couples the stocks: its direct part rests on the residuals of both', () => {
  const dataset = smallMarket({ lastReturns: [-0.1, -0.06], funds: [indexFund] });
  const split = splitDay(dataset, lastDay, { ...settings, law: 'linear' });
  const [hynix, samsung] = split.stocks as [SplitStock, SplitStock];
  const slope = 2 * 0.3 * indexFund.netAssets;
  hynix.draws.mechanical.forEach((mechanical, i) => {
    const perReturn = mechanical / (slope * -0.05);
    const indexResidual = -0.05 - 0.3 * mechanical - 0.3 * samsung.draws.mechanical[i]!;
    expect(hynix.draws.direct[i]).toBeCloseTo(perReturn * slope * indexResidual, 14);
  });
});

test('a limit-locked stock is unsplit and its partner says so', () => {
  const dataset = smallMarket({ lastReturns: [0.3, 0.05], funds: [bigFund, indexFund] });
  const [hynix, samsung] = splitDay(dataset, lastDay, settings).stocks;
  expect(hynix).toMatchObject({ kind: 'unsplit', reason: 'limitLocked' });
  expect(samsung).toMatchObject({ kind: 'split' });
  expect(samsung!.flags).toContain('partnerUnsplit');
});

test.each([
  ['noTurnover', { turnover: 0 }],
  ['lawNotValid', { funds: [{ ...bigFund, netAssets: 9e13 }] }],
] as const)('%s is a named state, never a number', (reason, change) => {
  const dataset = smallMarket({ lastReturns: [-0.1, -0.05], funds: [bigFund], ...change });
  expect(
    stockOf(dataset, '000660', { ...settings, law: reason === 'lawNotValid' ? 'linear' : 'mixture' }),
  ).toMatchObject({ kind: 'unsplit', reason });
});

test('too few returns for a volatility are named', () => {
  const dataset = smallMarket({ lastReturns: [-0.1, -0.05], funds: [indexFund] });
  const early = splitDay(dataset, 5, { ...settings, scope: 'single' }).stocks[0];
  expect(early).toMatchObject({ kind: 'unsplit', reason: 'noVolatility' });
});

test('a whole group whose assets vanish makes its stock unsplit, not calm', () => {
  const dataset = smallMarket({ lastReturns: [-0.1, -0.05], funds: [bigFund, indexFund] });
  const eve = days[lastDay - 1];
  const gap = {
    ...dataset,
    fundAssets: dataset.fundAssets.filter((row) => row.code !== '0193T0' || row.day !== eve),
  };
  expect(stockOf(gap, '000660')).toMatchObject({ kind: 'unsplit', reason: 'noAssets' });
  expect(stockOf(gap, '005930')).toMatchObject({ kind: 'split' });
});

test('a product listed on the day trades nothing and is flagged', () => {
  const listed = { ...bigFund, code: '0197X0', listingDay: days[lastDay]! };
  const dataset = smallMarket({ lastReturns: [-0.1, -0.05], funds: [bigFund, listed] });
  const split = splitDay(dataset, lastDay, settings);
  expect(split.flows.find((flow) => flow.code === '0197X0')).toMatchObject({
    flowKrw: 0,
    flags: ['firstDay'],
  });
  expect(split.stocks[0]!.flags).toContain('firstDay');
});

test('a session that rises after a gap down speaks against the prediction', () => {
  const dataset = smallMarket({ lastReturns: [-0.08, -0.05], opens: [90_000, 99_000], funds: [bigFund] });
  expect(stockOf(dataset, '000660').flags).toContain('againstPrediction');
});

test('the same seed gives the same digits, another seed others', () => {
  const dataset = smallMarket({ lastReturns: [-0.1, -0.05], funds: [bigFund, indexFund] });
  expect(splitDay(dataset, lastDay, settings)).toEqual(splitDay(dataset, lastDay, settings));
  expect(splitOf(dataset, '000660', { ...settings, seed: 2 }).mechanical).not.toEqual(
    splitOf(dataset, '000660').mechanical,
  );
});

test('a day outside the book is a mistake of the program', () => {
  const dataset = smallMarket({ lastReturns: [-0.1, -0.05], funds: [] });
  expect(() => splitDay(dataset, 99, settings)).toThrow(
    'splitDay requires a session of the dataset, got index 99',
  );
});

test('assets that no rate converts are unknown assets, not absent ones', () => {
  const abroad = { ...bigFund, code: '7709' };
  const onSamsung = { ...bigFund, code: '0193W0', underlying: '005930' };
  const dataset = smallMarket({ lastReturns: [-0.1, -0.05], funds: [bigFund, abroad, onSamsung] });
  const inDollars = {
    ...dataset,
    fundAssets: dataset.fundAssets.map((row) =>
      row.code === '7709' ? { ...row, currency: 'USD', group: 'HK' } : row,
    ),
  };
  expect(stockOf(inDollars, '000660')).toMatchObject({ kind: 'unsplit', reason: 'noAssets' });
  expect(stockOf(inDollars, '005930')).toMatchObject({ kind: 'split' });
});

test('an index fund without any weight may reach every stock, so none is split', () => {
  const dataset = smallMarket({
    lastReturns: [-0.1, -0.05],
    funds: [bigFund, { ...bigFund, code: '0193W0', underlying: '005930' }, indexFund],
  });
  const unweighted = { ...dataset, indexWeights: [] };
  for (const stock of splitDay(unweighted, lastDay, settings).stocks) {
    expect(stock).toMatchObject({ kind: 'unsplit', reason: 'noAssets' });
  }
});

test.each(['5', '-q', 'Q'])(
  'the custom law %s pushes against the flow or beyond the price: not valid',
  (source) => {
    const expression = compileExpression(source, customLawVariables);
    if (expression.kind !== 'compiled') throw new Error('expected a law');
    const dataset = smallMarket({ lastReturns: [-0.1, -0.05], funds: [bigFund] });
    const assumptions: Assumptions = { ...settings, law: 'custom', customLaw: source };
    const stock = splitDay(dataset, lastDay, assumptions, { custom: customLaw(expression) }).stocks[0];
    expect(stock).toMatchObject({ kind: 'unsplit', reason: 'lawNotValid' });
  },
);

test('a custom law that is the linear one with b = 0.05 gives 0.05 q in every draw', () => {
  const expression = compileExpression('0.05 * q', customLawVariables);
  if (expression.kind !== 'compiled') throw new Error('expected a law');
  const dataset = smallMarket({ lastReturns: [-0.1, -0.05], funds: [bigFund] });
  const assumptions: Assumptions = { ...settings, law: 'custom', customLaw: '0.05 * q' };
  const stock = splitDay(dataset, lastDay, assumptions, { custom: customLaw(expression) })
    .stocks[0] as SplitStock;
  stock.draws.mechanical.forEach((mechanical, i) => {
    expect(mechanical).toBeCloseTo((0.05 * stock.draws.netFlowKrw[i]!) / stock.denominatorKrw, 14);
  });
});
