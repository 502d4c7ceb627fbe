import type { FundFlow } from '../mechanics/fund-flow.ts';
import { scaled, shifted } from '../units/estimate.ts';
import type { Machine } from './machine.ts';
import { weightIn } from './machine.ts';
import { indexAtShock } from './scenario-flows.ts';
import type { StockMoves } from './scenario-node.ts';
import type { Shock } from './scenario-question.ts';
import type { ScenarioFund } from './scenario-result.ts';

/** What each fund in the flow would have to trade, gross, largest first: constant + slope × the return of its underlying. */
export function scenarioFunds(
  machine: Machine,
  shock: Required<Shock>,
  moves: StockMoves,
): readonly ScenarioFund[] {
  return machine.flows.flows
    .map((fund) => fundAt(machine, fund, shock, moves))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.fund.code < b.fund.code ? -1 : 1));
}

function fundAt(machine: Machine, fund: FundFlow, shock: Required<Shock>, moves: StockMoves): ScenarioFund {
  const { constantKrw, slopeKrw } = fund.response;
  const own = machine.stocks.findIndex(({ code }) => code === fund.underlying);
  const moved =
    own < 0 ? indexAtShock(machine, fund.underlying, shock) : (shock.fundamental[fund.underlying] ?? 0);
  const loadings = Float64Array.from(machine.stocks, ({ code }, s) =>
    own < 0 ? slopeKrw * weightIn(machine, fund.underlying, code) : s === own ? slopeKrw : 0,
  );
  const shockFlowKrw = constantKrw + slopeKrw * moved;
  const mechanical = moves.mechanicalOf(loadings);
  if (mechanical === undefined) return { fund, shockFlowKrw };
  const flowKrw = shifted(mechanical, shockFlowKrw);
  return { fund, shockFlowKrw, flowKrw, intoStocksKrw: scaled(flowKrw, reachedBy(fund)) };
}

const reachedBy = ({ into }: FundFlow): number => into.reduce((sum, { weight }) => sum + weight, 0);

const sizeOf = ({ fund, shockFlowKrw, intoStocksKrw }: ScenarioFund): number =>
  Math.abs(intoStocksKrw?.point ?? shockFlowKrw * reachedBy(fund));
