import { channelOf, type FlowClass, flowDraws, multipliersOf } from '../decomposition/flow-draws.ts';
import { capAtReturn, displacement } from '../decomposition/stock-model.ts';
import type { Exposure } from '../market/fund-terms.ts';
import { lawSharesOf } from '../mechanics/law-shares.ts';
import { type ParameterDraws, parameterDraws } from '../mechanics/parameter-draws.ts';
import { estimateFromDraws } from '../numeric/quantile.ts';
import type { Ticker } from '../units/ticker.ts';
import { type SplitCoverage, Tally } from './coverage-tally.ts';
import { type Departure, departures } from './departure.ts';
import { type SimulatedStockDay, simulateMarket } from './simulated-market.ts';
import { dayDeviation, type NewsSettings } from './simulated-news.ts';
import { type Truth, truthAt } from './simulated-truth.ts';

export interface SplitQuestion {
  readonly departure: Departure;
  readonly markets: number;
  readonly stocks: number;
  readonly k: number;
  readonly draws: number;
  readonly seed: number;
  readonly news: NewsSettings;
}

/** A third of the flow from KRX funds on official assets, the rest from Hong Kong's on estimated ones: about as in June 2026. */
const composition: readonly {
  readonly netting: FlowClass['netting'];
  readonly exposure: Exposure;
  readonly assets: FlowClass['assets'];
  readonly share: number;
}[] = [
  { netting: 'nettingSingle', exposure: 'cash+futures', assets: 'assetsOfficial', share: 1 / 3 },
  { netting: 'nettingOther', exposure: 'swap', assets: 'assetsEstimated', share: 2 / 3 },
];

/** Flows of 1 over a turnover of 1, by class. */
const unitFlows: readonly FlowClass[] = composition.map(({ netting, exposure, assets, share }) => ({
  netting,
  channel: channelOf(exposure),
  assets,
  grossKrw: share,
  slopeKrw: new Map<Ticker, number>(),
}));

/** Part of a gross trade that reaches the price, in every draw; under `netting` opposite creations meet a fixed part instead. */
export function reachingOf(draws: ParameterDraws, departure: Departure): Float64Array {
  const { netting } = departures[departure];
  if (netting === undefined) return flowDraws(unitFlows, draws, 'net');
  const total = new Float64Array(draws.count);
  for (const flowClass of unitFlows) {
    const multipliers = multipliersOf(flowClass, draws, 'net');
    const drawn = draws.values[flowClass.netting];
    for (let i = 0; i < total.length; i++)
      total[i]! += (flowClass.grossKrw * multipliers[i]! * netting) / drawn[i]!;
  }
  return total;
}

/** Keeps the truths of markets apart from the draws of the bands. */
const truthSeed = (seed: number): number => seed ^ 0x5eed;

/**
 * One session of every market, its truth drawn from the priors (as far as the market does not depart from them), the return solved with
 * it, and the split of that return by the tool's own functions under its default settings: net flow, mixture of laws.
 */
export function splitCoverage(question: SplitQuestion): SplitCoverage {
  const { departure, markets, k, draws, seed } = question;
  const truths = parameterDraws(markets, truthSeed(seed));
  const reaching = reachingOf(truths, departure);
  const tally = new Tally();
  const bands = bandsOf(parameterDraws(draws, seed), question);
  for (let market = 0; market < markets; market++) {
    const truth = truthAt(truths, market, { departure, reaching: reaching[market]! });
    for (const stockDay of oneSession(question, truth, market)) {
      if (stockDay.locked) tally.lock();
      else tally.add(stockDay, bands(stockDay));
    }
  }
  return { departure, k, ...tally.result() };
}

function oneSession(
  { departure, stocks, k, seed, news }: SplitQuestion,
  truth: Truth,
  market: number,
): readonly SimulatedStockDay[] {
  const still = { sd: 0, persistence: 0 };
  const name = `split ${market}`;
  return simulateMarket({ truth, departure, news, stocks, k, kOverTime: still, seed, name }, 1);
}

type Bands = (stockDay: SimulatedStockDay) => ReturnType<typeof estimateFromDraws>;

/** The tool's band of the mechanical part, as the split of a day computes it. */
function bandsOf(draws: ParameterDraws, { news }: SplitQuestion): Bands {
  const laws = lawSharesOf('mixture', draws, undefined);
  const unit = flowDraws(unitFlows, draws, 'net');
  const seen = {
    code: 'SIMULATED' as Ticker,
    sigma: dayDeviation(news),
    denominatorKrw: 1,
    denominatorShares: 1,
    sharesOutstanding: 100,
  };
  return ({ k, return: observed }) => {
    const flow = unit.map((reaching) => reaching * k * observed);
    return estimateFromDraws(capAtReturn(displacement(flow, seen, laws, draws), observed).mechanical);
  };
}
