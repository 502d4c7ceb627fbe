import { liquidityOf } from '../decomposition/stock-model.ts';
import type { Dataset } from '../market/dataset.ts';
import { shareCountOn } from '../market/in-force.ts';
import { closeOn, indexMembers, indexWeightOn } from '../market/lookup.ts';
import { marketIndex } from '../market/market-index.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import { indexReturns, sharesOfTurnover } from '../mechanics/flow-response.ts';
import type { ImpactLaw } from '../mechanics/impact-law.ts';
import { loopGains } from '../mechanics/loop-gain.ts';
import { estimateFromDraws } from '../numeric/quantile.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Fragility, LoopGain, StockFragility } from './fragility-result.ts';
import { type Machine, machineAt } from './machine.ts';
import { answering, type MachineResponse, responseOf } from './machine-response.ts';

/** The fall at which the second gain is taken. */
const fall = -0.1;

/**
 * Fragility at the close of a session: assets of that close, turnover the mean of the 20 sessions ending there, whatever the
 * denominator of the settings. Gains are those of small moves, without price limits.
 *
 * @param custom the law `custom`, compiled; required when the assumptions name it
 * @throws RangeError when `asOfIndex` is no session of the dataset
 */
export function fragilityAt({
  dataset,
  asOfIndex,
  assumptions,
  custom,
}: {
  readonly dataset: Dataset;
  readonly asOfIndex: number;
  readonly assumptions: Assumptions;
  readonly custom?: ImpactLaw | undefined;
}): Fragility {
  const machine = machineAt({ dataset, asOfIndex, assumptions, custom });
  const response = responseOf(machine);
  const [atZero, below] = [slopesAt(machine, response, 0), slopesAt(machine, response, fall)];
  const weight = combinedWeight(dataset, asOfIndex, machine);
  return {
    day: dataset.days[asOfIndex]!,
    dayIndex: asOfIndex,
    stocks: machine.stocks.map(({ code, reason }) => ({
      code,
      ...(reason === undefined ? {} : { reason }),
      ...assetsOver(machine, code),
      ...loopOfStock(response, response.codes.indexOf(code), atZero, below),
    })),
    ...(response.codes.length === 0
      ? {}
      : { joint: gainOf(jointly(response, atZero), jointly(response, below)) }),
    ...(weight === undefined ? {} : { indexWeight: weight }),
  };
}

/** dI/dq per stock and draw when every stock has moved by `move`. */
function slopesAt(machine: Machine, response: MachineResponse, move: number): readonly Float64Array[] {
  const { draws, laws } = machine;
  const returns = response.stocks.map(() => new Float64Array(draws.count).fill(move));
  const ofIndices = response.indexWeights.map(() => new Float64Array(draws.count));
  indexReturns(response, returns, draws.all, ofIndices);
  const liquidity = answering(machine).map(({ seen }) => liquidityOf(seen));
  return response.stocks.map((stock, s) => {
    const q = new Float64Array(draws.count);
    if (move !== 0) sharesOfTurnover(stock, returns[s]!, ofIndices, draws.all, q);
    const out = new Float64Array(draws.count);
    for (const { law, members } of laws) law.slope({ q, draws, members, stock: liquidity[s]!, out });
    return out;
  });
}

/** Flow per unit of the stock's own return, directly and through the indices that hold it. */
function ownResponse({ stocks, indexWeights }: MachineResponse, at: number): Float64Array {
  const { own, viaIndex } = stocks[at]!;
  return own.map((flow, i) => viaIndex.reduce((sum, via, u) => sum + via[i]! * indexWeights[u]![at]!, flow));
}

function loopOfStock(
  response: MachineResponse,
  at: number,
  atZero: readonly Float64Array[],
  below: readonly Float64Array[],
): Pick<StockFragility, 'k' | 'gain'> {
  if (at < 0) return {};
  const k = ownResponse(response, at);
  const times = (slopes: Float64Array): Float64Array =>
    k.map((flow, i) => (flow === 0 ? 0 : Math.abs(flow * slopes[i]!)));
  return { k: estimateFromDraws(k), gain: gainOf(times(atZero[at]!), times(below[at]!)) };
}

/** Gain of all stocks together per draw: the loop matrix's where index funds couple them, else that of the most fragile one. */
function jointly(response: MachineResponse, slopes: readonly Float64Array[]): Float64Array {
  const gains = loopGains(response, slopes);
  return gains[0]!.map((_, i) => gains.reduce((most, gain) => Math.max(most, gain[i]!), 0));
}

function gainOf(atZero: Float64Array, below: Float64Array): LoopGain {
  const runaway = atZero.reduce((count, gain) => count + (gain >= 1 ? 1 : 0), 0);
  return {
    ...(atZero.every(Number.isFinite) ? { atZero: estimateFromDraws(atZero) } : {}),
    ...(below.every(Number.isFinite) ? { atTenPercentDown: estimateFromDraws(below) } : {}),
    runawayShare: runaway / atZero.length,
  };
}

/** Funds on one stock alone; index funds hold it too, but are not on it. */
function assetsOver(
  { dataset, dayIndex, flows }: Machine,
  code: Ticker,
): Pick<StockFragility, 'assetsKrw' | 'assetsOverMarketValue'> {
  const funds = flows.flows.filter(({ underlying }) => underlying === code);
  if (funds.length === 0) return {};
  const assetsKrw = funds.reduce((sum, { netAssetsKrw }) => sum + netAssetsKrw, 0);
  const close = closeOn(dataset, code, dayIndex - 1);
  const count = shareCountOn(dataset, code, dataset.days[dayIndex - 1]!)?.shares;
  if (close === undefined || count === undefined) return { assetsKrw };
  return { assetsKrw, assetsOverMarketValue: assetsKrw / (close * count) };
}

function combinedWeight(dataset: Dataset, asOfIndex: number, { stocks }: Machine): number | undefined {
  const members = indexMembers(dataset, marketIndex).filter((code) =>
    stocks.some((stock) => stock.code === code),
  );
  const weights = members.map((code) => indexWeightOn(dataset, marketIndex, code, asOfIndex)?.weight);
  if (weights.length === 0 || weights.includes(undefined)) return undefined;
  return weights.reduce<number>((sum, weight) => sum + weight!, 0);
}
