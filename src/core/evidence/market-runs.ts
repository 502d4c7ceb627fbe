import { impactLaws } from '../mechanics/impact-laws.ts';
import { type ParameterDraws, parameterDraws } from '../mechanics/parameter-draws.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Departure } from './departure.ts';
import type { Design } from './design.ts';
import { gapTwoStage } from './gap-designs.ts';
import { reference } from './law-scale.ts';
import type { Observation } from './predetermined-flow.ts';
import { impactOf, type SimulatedStockDay, simulateMarket } from './simulated-market.ts';
import { dayDeviation, type NewsSettings } from './simulated-news.ts';
import { drawAt, type Truth, truthAt } from './simulated-truth.ts';

export interface DesignSimulation {
  readonly departure: Departure;
  readonly markets: number;
  readonly days: number;
  readonly stocks: number;
  readonly k: number;
  readonly seed: number;
  readonly news: NewsSettings;
  /** slope of a linear law that is true in every market; absent: law and parameters drawn from the priors, another truth each market */
  readonly slope?: number;
}

/** One market as the design saw it. */
export interface MarketRun {
  readonly truth: Truth;
  readonly trueSlope: number;
  readonly headline: Design;
  readonly placebo: Design;
}

/** ln k varies by this from its mean, over weeks: without it nothing tells k from the gap. */
const kOverTime = { sd: 0.6, persistence: 0.98 } as const;

const controlStocks = 2;

/** Every market in turn. */
export function marketRuns(simulation: DesignSimulation): readonly MarketRun[] {
  const truths = parameterDraws(simulation.markets, simulation.seed ^ 0x5eed);
  return Array.from({ length: simulation.markets }, (_, market) => marketRun(simulation, truths, market));
}

function marketRun(simulation: DesignSimulation, truths: ParameterDraws, market: number): MarketRun {
  const { departure, stocks, k, seed, news, days } = simulation;
  const truth = truthOf(simulation, truths, market);
  const settings = {
    truth,
    departure,
    news,
    stocks,
    controlStocks,
    k,
    kOverTime,
    seed,
    name: `design ${market}`,
  };
  const rows = simulateMarket(settings, days).filter(({ locked }) => !locked);
  const observations = observationsOf(
    rows.filter(({ stock }) => stock < stocks),
    dayDeviation(news),
  );
  return {
    truth,
    trueSlope: impactOf(truth, reference.sigma)(reference.q) / reference.q,
    headline: gapTwoStage('gap', observations),
    placebo: gapTwoStage(
      'placeboNoProducts',
      observationsOf(
        rows.filter(({ stock }) => stock >= stocks),
        dayDeviation(news),
      ),
    ),
  };
}

function truthOf({ departure, slope }: DesignSimulation, truths: ParameterDraws, market: number): Truth {
  const drawn = truthAt(truths, market, { departure, reaching: departure === 'netting' ? 0.3 : 1 });
  if (slope === undefined || departure === 'squareRoot') return drawn;
  const parameters = drawAt(truths, market);
  const values = { ...parameters.values, linearSlope: Float64Array.of(slope) };
  return { ...drawn, law: impactLaws.linear, parameters: { ...parameters, values } };
}

const observationsOf = (rows: readonly SimulatedStockDay[], sigma: number): readonly Observation[] =>
  rows.map(({ stock, day, k, gap, return: whole }) => ({
    code: `S${stock}` as Ticker,
    dayIndex: day,
    outcome: (1 + whole) / (1 + gap) - 1,
    flow: k * gap,
    sessionFlow: k * whole,
    controls: [gap, k],
    sigma,
  }));
