import type { FlowClass } from '../decomposition/flow-draws.ts';
import { multipliersOf } from '../decomposition/flow-draws.ts';
import type { Netting } from '../mechanics/assumptions.ts';
import type { FlowResponse, StockResponse } from '../mechanics/flow-response.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Machine, MachineStock } from './machine.ts';
import { couplingIndices, weightIn } from './machine.ts';

/** How the flows into the stocks that have an answer respond to their returns, under a netting. */
export interface MachineResponse extends FlowResponse {
  readonly codes: readonly Ticker[];
  readonly indices: readonly Ticker[];
}

/** Stocks for which the machine has an answer. */
export const answering = ({ stocks }: Machine): readonly MachineStock[] =>
  stocks.filter(({ reason }) => reason === undefined);

/** Under the netting in force. */
export const responseOf = (machine: Machine): MachineResponse =>
  responseUnder(machine, machine.assumptions.netting);

const made = new WeakMap<Machine, Map<Netting, MachineResponse>>();

/** Worked out once per machine and netting: no shock changes it. */
export function responseUnder(machine: Machine, netting: Netting): MachineResponse {
  const known = made.get(machine) ?? new Map<Netting, MachineResponse>();
  made.set(machine, known);
  let response = known.get(netting);
  if (response === undefined) {
    response = responseWith(machine, netting);
    known.set(netting, response);
  }
  return response;
}

function responseWith(machine: Machine, netting: Netting): MachineResponse {
  const { draws } = machine;
  const indices = couplingIndices(machine);
  const stocks = answering(machine);
  return {
    codes: stocks.map(({ code }) => code),
    indices,
    stocks: stocks.map((stock) => stockResponse(stock, indices, draws, netting)),
    indexWeights: indices.map((index) =>
      Float64Array.from(stocks, ({ code }) => weightIn(machine, index, code)),
    ),
  };
}

function stockResponse(
  { code, seen, classes }: MachineStock,
  indices: readonly Ticker[],
  draws: ParameterDraws,
  netting: Netting,
): StockResponse {
  const turnover = seen.denominatorKrw!;
  const over = (krwOf: (flowClass: FlowClass) => number): Float64Array => {
    const total = new Float64Array(draws.count);
    for (const flowClass of classes) {
      const share = krwOf(flowClass) / turnover;
      if (share === 0) continue;
      const multipliers = multipliersOf(flowClass, draws, netting);
      for (let i = 0; i < total.length; i++) total[i]! += multipliers[i]! * share;
    }
    return total;
  };
  return {
    constant: over(({ grossKrw }) => grossKrw),
    own: over(({ slopeKrw }) => slopeKrw.get(code) ?? 0),
    viaIndex: indices.map((index) => over(({ slopeKrw }) => slopeKrw.get(index) ?? 0)),
  };
}
