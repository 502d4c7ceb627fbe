import type { FlowClass } from '../decomposition/flow-draws.ts';
import type { Equilibrium } from '../mechanics/equilibrium.ts';
import { indexReturns, sharesOfTurnover } from '../mechanics/flow-response.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Machine } from './machine.ts';
import type { MachineResponse } from './machine-response.ts';
import { answering, responseOf, responseUnder } from './machine-response.ts';
import type { Shock } from './scenario-result.ts';
import { givenReturns } from './shock-question.ts';

/** Forced flow into a stock per draw, won. */
export interface FlowDraws {
  /** as if nothing were netted and everything passed through, on assets as they are */
  readonly grossKrw: Float64Array;
  readonly netKrw: Float64Array;
}

/** Flows at the answer, gross and net whatever the setting, in the order of the response. */
export function flowDrawsAt(
  machine: Machine,
  shock: Required<Shock>,
  { returns, shares }: Equilibrium,
): readonly FlowDraws[] {
  const { draws, assumptions } = machine;
  const response = responseOf(machine);
  const moved = indexMoves(machine, response, shock, returns);
  const net = assumptions.netting === 'net' ? undefined : responseUnder(machine, 'net');
  return answering(machine).map(({ code, classes, seen }, s) => {
    const share = net === undefined ? shares[s]! : new Float64Array(draws.count);
    if (net !== undefined) sharesOfTurnover(net.stocks[s]!, returns[s]!, moved, draws.all, share);
    return {
      netKrw: share.map((q) => q * seen.denominatorKrw!),
      grossKrw: grossFlows(classes, code, returns[s]!, response.indices, moved),
    };
  });
}

/** Whole returns of the coupling indices, what is given included. */
function indexMoves(
  machine: Machine,
  response: MachineResponse,
  shock: Required<Shock>,
  returns: readonly Float64Array[],
): readonly Float64Array[] {
  const { draws } = machine;
  const given = givenReturns(machine, response, shock);
  const moved = response.indices.map(() => new Float64Array(draws.count));
  indexReturns(response, returns, draws.all, moved);
  return moved.map((values, u) => values.map((value) => value + given[u]!));
}

function grossFlows(
  classes: readonly FlowClass[],
  code: Ticker,
  own: Float64Array,
  indices: readonly Ticker[],
  moved: readonly Float64Array[],
): Float64Array {
  const slopeOn = (underlying: Ticker): number =>
    classes.reduce((sum, { slopeKrw }) => sum + (slopeKrw.get(underlying) ?? 0), 0);
  const constant = classes.reduce((sum, { grossKrw }) => sum + grossKrw, 0);
  const slope = slopeOn(code);
  const out = own.map((value) => constant + slope * value);
  indices.forEach((index, u) => {
    const through = slopeOn(index);
    if (through !== 0) for (let i = 0; i < out.length; i++) out[i]! += through * moved[u]![i]!;
  });
  return out;
}
