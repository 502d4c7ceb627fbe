import type { EquilibriumQuestion } from '../mechanics/equilibrium.ts';
import { gainsAtZero } from '../mechanics/equilibrium.ts';
import type { StockResponse } from '../mechanics/flow-response.ts';
import { condensed } from '../mechanics/flow-response.ts';
import { clamped } from '../mechanics/loop.ts';
import type { Machine } from './machine.ts';
import { weightIn } from './machine.ts';
import type { MachineResponse } from './machine-response.ts';
import { answering, responseOf } from './machine-response.ts';
import { reachOn } from './price-reach.ts';
import type { Shock } from './scenario-question.ts';

/** The shock put to the machine, for the stocks that have an answer. */
export function equilibriumQuestion(machine: Machine, shock: Required<Shock>): EquilibriumQuestion {
  const { draws } = machine;
  const response = responseOf(machine);
  const atRest = restOf(machine);
  const given = givenReturns(machine, response, shock);
  const stocks = answering(machine);
  return {
    ...atRest,
    response: {
      ...atRest.response,
      stocks: atRest.response.stocks.map((stock, s) => withGiven(stock, response.stocks[s]!, given)),
    },
    fundamental: stocks.map(({ code }) => new Float64Array(draws.count).fill(shock.fundamental[code] ?? 0)),
    limits: stocks.map(({ code }) => reachOn(machine.dataset, code, machine.dayIndex)),
  };
}

/** The shock with every stock at its price limit where it would go beyond: 30 % cut to its tick. */
export function withinReach({ dataset, dayIndex, stocks }: Machine, shock: Shock): Required<Shock> {
  const { fundamental, rest = 0 } = shock;
  const reached = stocks.flatMap(({ code }) => {
    const given = fundamental[code];
    return given === undefined ? [] : [[code, clamped(given, reachOn(dataset, code, dayIndex))]];
  });
  return { fundamental: { ...fundamental, ...Object.fromEntries(reached) }, rest };
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

function withGiven(stock: StockResponse, { viaIndex }: StockResponse, given: Float64Array): StockResponse {
  if (given.every((value) => value === 0)) return stock;
  const constant = stock.constant.map((flow, i) =>
    viaIndex.reduce((sum, slope, u) => sum + slope[i]! * given[u]!, flow),
  );
  return { ...stock, constant };
}

type AtRest = Required<Pick<EquilibriumQuestion, 'response' | 'liquidity' | 'laws' | 'draws' | 'gainAtZero'>>;

const atRestOf = new WeakMap<Machine, AtRest>();

/** What every shock to a machine shares; worked out once. */
function restOf(machine: Machine): AtRest {
  let known = atRestOf.get(machine);
  if (known === undefined) {
    const { laws, draws } = machine;
    const liquidity = answering(machine).map(({ seen }) => ({
      sigma: seen.sigma ?? Number.NaN,
      turnoverKrw: seen.denominatorKrw!,
      tradedShares: seen.denominatorShares ?? Number.NaN,
      sharesOutstanding: seen.sharesOutstanding ?? Number.NaN,
    }));
    const question = { response: condensed(responseOf(machine)), liquidity, laws, draws };
    known = { ...question, gainAtZero: gainsAtZero(question) };
    atRestOf.set(machine, known);
  }
  return known;
}
