import type { Verdict } from '../decomposition/day-split.ts';
import { impactLaws } from '../mechanics/impact-laws.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import { parameterDraws } from '../mechanics/parameter-draws.ts';
import { sampleStandardDeviation } from '../numeric/statistics.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Departure } from './departure.ts';
import type { Design, EstimatedDesign } from './design.ts';
import { gapTwoStage } from './gap-designs.ts';
import { reference } from './law-scale.ts';
import { type LawPosterior, mixturePosterior } from './posterior.ts';
import type { Observation } from './predetermined-flow.ts';
import {
  drawAt,
  impactOf,
  type SimulatedStockDay,
  simulateMarket,
  type Truth,
  truthAt,
} from './simulated-market.ts';
import { dayDeviation, type NewsSettings } from './simulated-news.ts';
import { verdictOf } from './verdict.ts';

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

/** What the gap design finds in markets whose truth is known. */
export interface DesignCoverage {
  readonly departure: Departure;
  readonly days: number;
  /** markets in which the design has an answer */
  readonly markets: number;
  readonly unavailable: number;
  /** absent when the design has an answer in no market */
  readonly figures?: DesignFigures;
}

/** Over the markets in which the design has an answer. */
export interface DesignFigures {
  /** mean true slope of the price on gross flow over turnover, at the reference of the laws */
  readonly truth: number;
  /** mean and deviation of the estimates (no deviation of one), and the mean of the errors they come with */
  readonly estimate: number;
  readonly deviation?: number;
  readonly standardError: number;
  /** share of the 95 % intervals that hold the truth */
  readonly covered95: number;
  /** share of markets with t of 1.96 or more */
  readonly detected: number;
  /** share of the 50 % and 90 % ranges of the posterior (mixture) that hold the truth */
  readonly posterior50: number;
  readonly posterior90: number;
  readonly contraction: number;
  /** share of markets in which stocks without products show the same */
  readonly placeboWorks: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
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

export function designCoverage(simulation: DesignSimulation): DesignCoverage {
  const runs = marketRuns(simulation);
  return summary(simulation, runs);
}

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

interface Judged extends MarketRun {
  readonly headline: EstimatedDesign;
  readonly posterior: LawPosterior;
}

function summary({ departure, days }: DesignSimulation, runs: readonly MarketRun[]): DesignCoverage {
  const judged = runs.flatMap((run): readonly Judged[] =>
    run.headline.kind === 'estimated'
      ? [{ ...run, headline: run.headline, posterior: mixturePosterior(run.headline) }]
      : [],
  );
  const counted = { departure, days, markets: judged.length, unavailable: runs.length - judged.length };
  return judged.length === 0 ? counted : { ...counted, figures: figuresOf(judged) };
}

function figuresOf(judged: readonly Judged[]): DesignFigures {
  const mean = (read: (run: Judged) => number): number =>
    judged.reduce((sum, run) => sum + read(run), 0) / judged.length;
  const share = (holds: (run: Judged) => boolean): number => mean((run) => (holds(run) ? 1 : 0));
  const inside = (value: number, low: number, high: number): boolean => value >= low && value <= high;
  const within = (level: 50 | 90): number =>
    share(({ posterior: { posterior }, trueSlope }) =>
      inside(trueSlope, posterior[`low${level}`], posterior[`high${level}`]),
    );
  return {
    truth: mean(({ trueSlope }) => trueSlope),
    estimate: mean(({ headline }) => headline.estimate),
    ...(judged.length < 2
      ? {}
      : { deviation: sampleStandardDeviation(judged.map(({ headline }) => headline.estimate)) }),
    standardError: mean(({ headline }) => headline.standardError),
    covered95: share(({ headline, trueSlope }) => inside(trueSlope, headline.low95, headline.high95)),
    detected: share(({ headline }) => headline.t >= 1.96),
    posterior50: within(50),
    posterior90: within(90),
    contraction: mean(({ posterior }) => posterior.contraction),
    placeboWorks: share(({ placebo }) => placebo.kind === 'estimated' && placebo.finding === 'works'),
    verdicts: verdictsOf(judged),
  };
}

function verdictsOf(runs: readonly Judged[]): DesignFigures['verdicts'] {
  const counted: Partial<Record<Verdict, number>> = {};
  for (const { headline, placebo } of runs) {
    const { verdict } = verdictOf({ headline, placebos: [placebo], leaveOneOut: { days: [] } });
    counted[verdict] = (counted[verdict] ?? 0) + 1 / runs.length;
  }
  return counted;
}
