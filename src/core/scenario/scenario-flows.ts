import type { FlowClass } from '../decomposition/flow-draws.ts';
import type { Equilibrium } from '../mechanics/equilibrium.ts';
import { indexReturns, sharesOfTurnover } from '../mechanics/flow-response.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Machine } from './machine.ts';
import { weightIn } from './machine.ts';
import type { MachineResponse } from './machine-response.ts';
import { answering, responseOf, responseUnder } from './machine-response.ts';
import type { Shock } from './scenario-question.ts';
import { givenReturns } from './shock-question.ts';

/** Forced flow into a stock per draw, won. */
export interface FlowDraws {
  /** as if nothing were netted and everything passed through, on assets as they are */
  readonly grossKrw: Float64Array;
  readonly netKrw: Float64Array;
  /** gross, at the shock alone */
  readonly shockKrw: number;
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
  const shocked = response.indices.map((index) => indexAtShock(machine, index, shock));
  return answering(machine).map(({ code, classes, seen }, s) => {
    const share = net === undefined ? shares[s]! : new Float64Array(draws.count);
    if (net !== undefined) sharesOfTurnover(net.stocks[s]!, returns[s]!, moved, draws.all, share);
    const gross = grossResponse(classes, code, response.indices);
    return {
      netKrw: share.map((q) => q * seen.denominatorKrw!),
      grossKrw: grossFlows(gross, returns[s]!, moved),
      shockKrw: gross.viaIndex.reduce(
        (sum, slope, u) => sum + slope * shocked[u]!,
        gross.constant + gross.own * (shock.fundamental[code] ?? 0),
      ),
    };
  });
}

/** Return of an index at the shock alone: its modelled members, and the rest. */
export function indexAtShock(
  machine: Machine,
  index: Ticker,
  { fundamental, rest }: Required<Shock>,
): number {
  let inside = 0;
  let moved = 0;
  for (const { code } of machine.stocks) {
    const weight = weightIn(machine, index, code);
    inside += weight;
    moved += weight * (fundamental[code] ?? 0);
  }
  return moved + (1 - inside) * rest;
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

interface GrossResponse {
  readonly constant: number;
  readonly own: number;
  readonly viaIndex: readonly number[];
}

/** Won per unit of each return, nothing netted and everything passed through. */
function grossResponse(
  classes: readonly FlowClass[],
  code: Ticker,
  indices: readonly Ticker[],
): GrossResponse {
  const slopeOn = (underlying: Ticker): number =>
    classes.reduce((sum, { slopeKrw }) => sum + (slopeKrw.get(underlying) ?? 0), 0);
  return {
    constant: classes.reduce((sum, { grossKrw }) => sum + grossKrw, 0),
    own: slopeOn(code),
    viaIndex: indices.map(slopeOn),
  };
}

function grossFlows(
  { constant, own, viaIndex }: GrossResponse,
  ownReturns: Float64Array,
  moved: readonly Float64Array[],
): Float64Array {
  const out = ownReturns.map((value) => constant + own * value);
  viaIndex.forEach((slope, u) => {
    if (slope !== 0) for (let i = 0; i < out.length; i++) out[i]! += slope * moved[u]![i]!;
  });
  return out;
}
