import type { Verdict } from '../decomposition/day-split.ts';
import { sampleStandardDeviation } from '../numeric/statistics.ts';
import type { Departure } from './departure.ts';
import type { EstimatedDesign } from './design.ts';
import { type DesignSimulation, type MarketRun, marketRuns } from './market-runs.ts';
import { type LawPosterior, mixturePosterior } from './posterior.ts';
import { verdictOf } from './verdict.ts';

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

/** How often the gap design and its posterior hold the truth over many markets; markets without an estimate are counted, not filled in. */
export function designCoverage(simulation: DesignSimulation): DesignCoverage {
  const runs = marketRuns(simulation);
  return summary(simulation, runs);
}

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
