import type { BrinsonPart, BrinsonPeriod } from '../../../src/core/attribution/benchmark/brinson.ts';
import { standingOf } from '../../../src/core/attribution/benchmark/group-standing.ts';

/** Groups of one instrument each on either side; `rb` NaN outside the benchmark. */
interface MadeGroups {
  readonly wp: ArrayLike<number>;
  readonly wb: ArrayLike<number>;
  /** contributions of the portfolio */
  readonly own: ArrayLike<number>;
  readonly rb: ArrayLike<number>;
}

const column = (values: ArrayLike<number>): Float64Array => Float64Array.from(values);

export const contributionsOf = (weights: ArrayLike<number>, returns: ArrayLike<number>): Float64Array =>
  column(weights).map((weight, g) => (weight === 0 ? 0 : weight * returns[g]!));

export const madePeriod = ({ wp, wb, own, rb }: MadeGroups): BrinsonPeriod => ({
  portfolioWeights: column(wp),
  benchmarkWeights: column(wb),
  portfolioContributions: column(own),
  benchmarkContributions: contributionsOf(wb, rb),
  portfolioStandings: Array.from(wp, (weight) => standingOf([weight])),
  benchmarkStandings: Array.from(wb, (weight) => standingOf([weight])),
});

/** Each contribution times its own factor. */
export const partOf = (
  { portfolioContributions, benchmarkContributions }: BrinsonPeriod,
  factor: (g: number, side: 'portfolio' | 'benchmark') => number,
): BrinsonPart => ({
  portfolioContributions: portfolioContributions.map((value, g) => value * factor(g, 'portfolio')),
  benchmarkContributions: benchmarkContributions.map((value, g) => value * factor(g, 'benchmark')),
});
