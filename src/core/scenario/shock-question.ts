import { shareLimit } from '../market/price-limits.ts';
import type { EquilibriumQuestion } from '../mechanics/equilibrium.ts';
import type { StockResponse } from '../mechanics/flow-response.ts';
import type { Machine } from './machine.ts';
import { weightIn } from './machine.ts';
import type { MachineResponse } from './machine-response.ts';
import { answering, responseOf } from './machine-response.ts';
import type { Shock } from './scenario-result.ts';

/** The shock put to the machine, for the stocks that have an answer. */
export function equilibriumQuestion(machine: Machine, shock: Required<Shock>): EquilibriumQuestion {
  const { draws, laws } = machine;
  const response = responseOf(machine);
  const given = givenReturns(machine, response, shock);
  const stocks = answering(machine);
  return {
    response: {
      indexWeights: response.indexWeights,
      stocks: response.stocks.map((stock) => withGiven(stock, given)),
    },
    liquidity: stocks.map(({ seen }) => ({
      sigma: seen.sigma ?? Number.NaN,
      turnoverKrw: seen.denominatorKrw!,
      tradedShares: seen.denominatorShares ?? Number.NaN,
      sharesOutstanding: seen.sharesOutstanding ?? Number.NaN,
    })),
    laws,
    draws,
    fundamental: stocks.map(({ code }) => new Float64Array(draws.count).fill(shock.fundamental[code] ?? 0)),
    limit: shareLimit,
  };
}

/** What of each index's return is given: its members outside the model, and the stocks without an answer. */
export function givenReturns(
  machine: Machine,
  { indices }: MachineResponse,
  { fundamental, rest }: Required<Shock>,
): Float64Array {
  return Float64Array.from(indices, (index) => {
    let inside = 0;
    let given = 0;
    for (const { code, reason } of machine.stocks) {
      const weight = weightIn(machine, index, code);
      inside += weight;
      if (reason !== undefined) given += weight * (fundamental[code] ?? 0);
    }
    return given + (1 - inside) * rest;
  });
}

function withGiven(stock: StockResponse, given: Float64Array): StockResponse {
  if (given.every((value) => value === 0)) return stock;
  const constant = stock.constant.map((flow, i) =>
    stock.viaIndex.reduce((sum, slope, u) => sum + slope[i]! * given[u]!, flow),
  );
  return { ...stock, constant };
}
