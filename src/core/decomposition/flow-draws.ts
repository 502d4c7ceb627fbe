import type { Exposure } from '../market/fund-terms.ts';
import type { Netting } from '../mechanics/assumptions.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import type { ParameterId } from '../mechanics/priors.ts';
import { assetFactorOf } from '../mechanics/priors.ts';
import type { Ticker } from '../units/ticker.ts';

/** Flows into one stock that share all their uncertain factors, so one multiplication per draw serves them all. */
export interface FlowClass {
  readonly netting: 'nettingSingle' | 'nettingOther';
  readonly channel: Channel;
  readonly assets: ParameterId;
  /** gross flow at the observed returns, won */
  grossKrw: number;
  /** change of the gross flow per unit of the session's return of each underlying, won */
  readonly slopeKrw: Map<Ticker, number>;
}

export type Channel = 'cash' | 'futures' | 'cash+futures' | 'swap';

/** Pass-through by channel: anything unknown is treated as the swap channel. */
export const channelOf = (exposure: Exposure): Channel => {
  if (exposure === 'cash' || exposure === 'futures') return exposure;
  return exposure === 'cash+futures' || exposure === 'mixed' ? 'cash+futures' : 'swap';
};

/** The day's flows into `code`, by class, in the order of the flows. */
export function flowClassesInto(code: Ticker, flows: readonly FundFlow[]): readonly FlowClass[] {
  const classes = new Map<string, FlowClass>();
  for (const flow of flows) {
    const into = flow.into.find((part) => part.code === code);
    if (into === undefined) continue;
    const found = classFor(classes, flow);
    found.grossKrw += into.flowKrw;
    const slope = into.weight * flow.response.slopeKrw;
    found.slopeKrw.set(flow.underlying, (found.slopeKrw.get(flow.underlying) ?? 0) + slope);
  }
  return [...classes.values()];
}

const classKey = ({ netting, channel, assets }: Pick<FlowClass, 'netting' | 'channel' | 'assets'>): string =>
  `${netting}/${channel}/${assets}`;

function classFor(classes: Map<string, FlowClass>, flow: FundFlow): FlowClass {
  const netting = flow.fundScope === 'single' ? 'nettingSingle' : 'nettingOther';
  const channel = channelOf(flow.exposure);
  const assets = assetFactorOf(flow.quality);
  const key = classKey({ netting, channel, assets });
  let found = classes.get(key);
  if (found === undefined) {
    found = { netting, channel, assets, grossKrw: 0, slopeKrw: new Map() };
    classes.set(key, found);
  }
  return found;
}

const multipliersOfDraws = new WeakMap<ParameterDraws, Map<string, Float64Array>>();

/** What of a class's gross flow reaches the stock, per draw: netting × pass-through × error of the assets; gross keeps the last alone. */
export function multipliersOf(flowClass: FlowClass, draws: ParameterDraws, netting: Netting): Float64Array {
  const known = multipliersOfDraws.get(draws) ?? new Map<string, Float64Array>();
  multipliersOfDraws.set(draws, known);
  const key = netting === 'gross' ? flowClass.assets : classKey(flowClass);
  let multipliers = known.get(key);
  if (multipliers === undefined) {
    const error = draws.values[flowClass.assets];
    multipliers = netting === 'gross' ? error : netMultipliers(flowClass, error, draws);
    known.set(key, multipliers);
  }
  return multipliers;
}

function netMultipliers(flowClass: FlowClass, error: Float64Array, draws: ParameterDraws): Float64Array {
  const netting = draws.values[flowClass.netting];
  const { passThroughFutures, passThroughSwap } = draws.values;
  const passThrough: Readonly<Record<Channel, (i: number) => number>> = {
    cash: () => 1,
    futures: (i) => passThroughFutures[i]!,
    'cash+futures': (i) => (1 + passThroughFutures[i]!) / 2,
    swap: (i) => passThroughSwap[i]!,
  };
  const reaching = passThrough[flowClass.channel];
  return error.map((factor, i) => factor * netting[i]! * reaching(i));
}

/** Forced flow into the stock per draw, won, at the observed returns. */
export function flowDraws(
  classes: readonly FlowClass[],
  draws: ParameterDraws,
  netting: Netting,
): Float64Array {
  const total = new Float64Array(draws.count);
  for (const flowClass of classes) {
    const multipliers = multipliersOf(flowClass, draws, netting);
    for (let i = 0; i < total.length; i++) total[i]! += multipliers[i]! * flowClass.grossKrw;
  }
  return total;
}

/**
 * Forced flow per draw if every underlying had moved only by what is not mechanical: the observed flow less what the mechanical
 * part of each underlying's return called forth.
 *
 * @param mechanicalOf mechanical part of an underlying's return of the session per draw; `undefined` when it has none
 */
export function flowOnResiduals(
  observed: Float64Array,
  classes: readonly FlowClass[],
  draws: ParameterDraws,
  netting: Netting,
  mechanicalOf: (underlying: Ticker) => Float64Array | undefined,
): Float64Array {
  const total = observed.slice();
  for (const flowClass of classes) {
    const multipliers = multipliersOf(flowClass, draws, netting);
    for (const [underlying, slope] of flowClass.slopeKrw) {
      const mechanical = mechanicalOf(underlying);
      if (mechanical === undefined || slope === 0) continue;
      for (let i = 0; i < total.length; i++) {
        total[i]! -= multipliers[i]! * slope * mechanical[i]!;
      }
    }
  }
  return total;
}
