import { closeOn } from '../market/lookup.ts';
import { shifted } from '../units/estimate.ts';
import type { Machine } from './machine.ts';
import { weightIn } from './machine.ts';
import type { StockMoves } from './scenario-node.ts';
import type { ScenarioIndex } from './scenario-result.ts';

/** Points of every Korean index with a level and a weight of a modelled stock on the evening, sorted by code. */
export function scenarioIndices(machine: Machine, moves: StockMoves): readonly ScenarioIndex[] {
  const { dataset, dayIndex } = machine;
  return dataset.securities
    .filter(({ kind, market }) => kind === 'index' && market === 'KRX')
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap(({ code, nameKo, nameEn }): readonly ScenarioIndex[] => {
      const close = closeOn(dataset, code, dayIndex - 1);
      const weights = Float64Array.from(machine.stocks, (stock) => weightIn(machine, code, stock.code));
      if (close === undefined || weights.every((weight) => weight === 0)) return [];
      const names = {
        ...(nameKo === undefined ? {} : { nameKo }),
        ...(nameEn === undefined ? {} : { nameEn }),
      };
      return [{ index: code, ...names, close, ...pointsOf(close, weights, moves) }];
    });
}

function pointsOf(close: number, weights: Float64Array, { fundamental, rest, mechanicalOf }: StockMoves) {
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const moved = weights.reduce((sum, one, s) => sum + one * fundamental[s]!, (1 - weight) * rest);
  const mechanicalPoints = mechanicalOf(weights.map((one) => close * one));
  const fundamentalPoints = close * moved;
  return {
    weight,
    fundamentalPoints,
    mechanicalPoints,
    points: mechanicalPoints && shifted(mechanicalPoints, fundamentalPoints),
  };
}
