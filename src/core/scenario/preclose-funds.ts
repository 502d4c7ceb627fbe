import type { FundFlow } from '../mechanics/fund-flow.ts';
import { estimateFromDraws } from '../numeric/quantile.ts';
import { exactly } from '../units/estimate.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Machine } from './machine.ts';
import { weightIn } from './machine.ts';
import type { PrecloseFund } from './preclose-result.ts';
import type { Shock } from './scenario-question.ts';
import type { ScenarioResult } from './scenario-result.ts';

/** A running session: what moved so far, and the day that it leads to. */
export interface Session {
  readonly machine: Machine;
  readonly soFar: Required<Shock>;
  readonly result: ScenarioResult;
  /** per coupling index its return of the day, one value per draw */
  readonly indexMoves: ReadonlyMap<Ticker, Float64Array>;
}

/** Funds whose underlying's return is known, largest trade first. */
export function fundsOf(session: Session): readonly PrecloseFund[] {
  return session.machine.flows.flows
    .filter(({ underlying }) => isKnown(session, underlying))
    .map((flow): PrecloseFund => {
      const returnSoFar = standsAt(session, flow.underlying);
      const closes = closesAt(session, flow.underlying);
      const tradeSoFarKrw = tradeAt(flow, returnSoFar);
      const tradeKrw =
        closes === undefined
          ? exactly(tradeSoFarKrw)
          : estimateFromDraws(closes.map((r) => tradeAt(flow, r)));
      return { flow, returnSoFar, tradeSoFarKrw, tradeKrw };
    })
    .sort(
      (a, b) =>
        Math.abs(b.tradeKrw.point) - Math.abs(a.tradeKrw.point) || (a.flow.code < b.flow.code ? -1 : 1),
    );
}

const isKnown = ({ machine, soFar, indexMoves }: Session, underlying: Ticker): boolean =>
  indexMoves.has(underlying)
    ? machine.stocks.every(({ code }) => Object.hasOwn(soFar.fundamental, code))
    : Object.hasOwn(soFar.fundamental, underlying);

/** Gross trade of a fund after its underlying's return, won. */
export const tradeAt = ({ response }: FundFlow, moved: number): number =>
  response.constantKrw + response.slopeKrw * moved;

/** Return of an underlying so far: the stock's own, or of an index its members' by weight and the rest. */
export function standsAt({ machine, soFar, indexMoves }: Session, underlying: Ticker): number {
  if (!indexMoves.has(underlying)) return soFar.fundamental[underlying] ?? 0;
  let inside = 0;
  let moved = 0;
  for (const { code } of machine.stocks) {
    const weight = weightIn(machine, underlying, code);
    inside += weight;
    moved += weight * (soFar.fundamental[code] ?? 0);
  }
  return moved + (1 - inside) * soFar.rest;
}

/** Return of an underlying at the close per draw; `undefined` for a stock without an answer. */
function closesAt({ result, indexMoves }: Session, underlying: Ticker): Float64Array | undefined {
  const stock = result.stocks.find(({ code }) => code === underlying);
  return indexMoves.get(underlying) ?? (stock?.kind === 'answered' ? stock.draws.return : undefined);
}
