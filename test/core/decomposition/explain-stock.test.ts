import { evaluate } from 'mathjs';
import { expect, test } from 'vitest';
import type { SplitStock } from '../../../src/core/decomposition/day-split.ts';
import { explainStock } from '../../../src/core/decomposition/explain-stock.ts';
import { splitDay } from '../../../src/core/decomposition/split-day.ts';
import type { Explanation } from '../../../src/core/market/explanation.ts';
import type { Assumptions, LawChoice, Netting } from '../../../src/core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { lastDay, smallMarket } from './small-market.ts';

/** Every step again, from the printed inputs and formulas alone. */
function recomputed({ inputs, steps }: Explanation): Map<string, number> {
  const scope = new Map<string, number>(inputs.map(({ symbol, value }) => [symbol, value]));
  for (const { symbol, formula } of steps) scope.set(symbol, evaluate(formula, scope) as number);
  return scope;
}

const dataset = smallMarket({
  lastReturns: [-0.12, -0.07],
  funds: [
    { code: '0193T0', underlying: '000660', multiple: 2, netAssets: 5e11 },
    { code: '0197X0', underlying: '000660', multiple: -2, netAssets: 1e11, quality: 'estimated' },
    { code: '122630', underlying: 'KOSPI200', multiple: 2, netAssets: 8e11, quality: 'derived' },
  ],
});

const choices: readonly [LawChoice, Netting][] = [
  ['mixture', 'net'],
  ['mixture', 'gross'],
  ['linear', 'net'],
  ['crossover', 'net'],
  ['almgren', 'gross'],
  ['squareRoot', 'net'],
];

test.each(choices)(
  'law %s, %s: every step follows from the printed inputs, up to the figures on the screen',
  (law, netting) => {
    const assumptions: Assumptions = { ...defaultAssumptions, scope: 'all', draws: 400, law, netting };
    const split = splitDay(dataset, lastDay, assumptions);
    for (const stock of split.stocks as readonly SplitStock[]) {
      const explanation = explainStock(dataset, split, stock.code)!;
      const found = recomputed(explanation);
      for (const { symbol, value } of explanation.steps) {
        expect(Math.abs(found.get(symbol)! - value)).toBeLessThanOrEqual(
          1e-12 * Math.max(1e-3, Math.abs(value)),
        );
      }
      for (const part of ['mechanical', 'direct', 'feedback', 'residual'] as const) {
        expect(found.get(part)).toBeCloseTo(stock[part].point, 13);
      }
      expect(found.get('gross')).toBeCloseTo(stock.grossFlowKrw, 0);
    }
  },
);

test('an unsplit stock has no mechanical figure to explain', () => {
  const locked = smallMarket({
    lastReturns: [0.3, 0.05],
    funds: [{ code: '0193T0', underlying: '000660', multiple: 2, netAssets: 5e11 }],
  });
  const split = splitDay(locked, lastDay, { ...defaultAssumptions, draws: 100 });
  expect(explainStock(locked, split, split.stocks[0]!.code)).toBeUndefined();
});

test('of gross flow nothing is assumed to be netted, or kept from reaching the stock', () => {
  const assumed = (netting: 'net' | 'gross') => {
    const split = splitDay(dataset, lastDay, { ...defaultAssumptions, draws: 100, netting });
    return explainStock(dataset, split, split.stocks[0]!.code)!.assumed;
  };
  expect(assumed('net')).toEqual(['assumedNetting', 'assumedPassThrough', 'assumedLaws', 'assumedAssets']);
  expect(assumed('gross')).toEqual(['assumedLaws', 'assumedAssets']);
});
