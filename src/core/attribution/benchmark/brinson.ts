import { compensatedSum } from '../../numeric/sum.ts';
import type { GroupStanding } from './group-standing.ts';

/**
 * brinsonFachler: allocation against the benchmark's whole return · brinsonFachlerOutside: the same, and groups outside the benchmark are
 * allocation instead of selection: nothing there was selected from · brinsonHoodBeebower: allocation against nought.
 */
export type BrinsonVariant = 'brinsonFachler' | 'brinsonFachlerOutside' | 'brinsonHoodBeebower';

/** A portfolio and its benchmark over one period, group by group; fractions. */
export interface BrinsonPeriod {
  /** at the start of the period, on net equity: shorts and borrowed cash are negative; so in a benchmark */
  readonly portfolioWeights: Float64Array;
  readonly benchmarkWeights: Float64Array;
  /** weight × return, summed over what the side holds of the group */
  readonly portfolioContributions: Float64Array;
  readonly benchmarkContributions: Float64Array;
  readonly portfolioStandings: readonly GroupStanding[];
  readonly benchmarkStandings: readonly GroupStanding[];
}

/** Effects per group. Σ allocation + Σ selection + weights.effect = portfolio − benchmark return. */
export interface BrinsonEffects {
  readonly portfolioReturn: number;
  readonly benchmarkReturn: number;
  /** (wp − wb)·(rb − B); Brinson–Hood–Beebower: (wp − wb)·rb; where groups outside are allocation, theirs: contribution − wp·B */
  readonly allocation: Float64Array;
  /** interaction included: contribution − wp·rb, so that nothing is divided by a weight near 0 */
  readonly selection: Float64Array;
  /** of the selection: (wp − wb)·(rp − rb); absent where either side has no return of its own to speak of */
  readonly interaction: readonly (number | undefined)[];
  readonly weights: WeightSums;
}

/** Weights as they were given, and what it does that they do not sum to 1. Nothing is normalised. */
export interface WeightSums {
  readonly portfolio: number;
  readonly benchmark: number;
  /** B·(Σwp − Σwb): part of the excess that Brinson–Fachler's allocation leaves out; 0 for Brinson–Hood–Beebower */
  readonly effect: number;
}

/** Below this weight the portfolio's return in a group is not divided out of its contribution; a judgement. */
const smallestDividedWeight = 1e-4;

/** Return of a group in the portfolio; `undefined` where it has too little weight, or long and short cancel. */
export function portfolioReturnIn(period: BrinsonPeriod, g: number): number | undefined {
  const weight = period.portfolioWeights[g]!;
  const isDivided = period.portfolioStandings[g] === 'weighted' && Math.abs(weight) >= smallestDividedWeight;
  return isDivided ? period.portfolioContributions[g]! / weight : undefined;
}

/** Return of a group in the benchmark; `undefined` where it is not held, or long and short cancel. */
export const benchmarkReturnIn = (
  {
    benchmarkStandings,
    benchmarkContributions,
    benchmarkWeights,
  }: Pick<BrinsonPeriod, 'benchmarkStandings' | 'benchmarkContributions' | 'benchmarkWeights'>,
  g: number,
): number | undefined =>
  benchmarkStandings[g] === 'weighted' ? benchmarkContributions[g]! / benchmarkWeights[g]! : undefined;

/**
 * Why a portfolio's return differs from its benchmark's: which groups it held more of, and how it did inside them.
 *
 * A group without a return of its own in the benchmark is given the benchmark's whole return. Of one that the benchmark does not hold,
 * Brinson–Fachler thus counts everything as selection; or, where such groups are allocation, as that. Of one in which the benchmark's long
 * and short cancel, what it earned beyond that return goes against the selection: contribution_p − contribution_b − (wp − wb)·B. No return
 * is made up by dividing by next to nothing. A group the portfolio does not hold has no interaction, and no selection but that.
 *
 * @throws RangeError when the columns differ in length, or a group with standing has no weight
 * @see Brinson and Fachler (1985), Measuring non-US equity portfolio performance; Brinson, Hood and Beebower (1986), Determinants of
 *   portfolio performance; Bacon (2008), chapter 5; Laker, Performance attribution with zero-weighted sectors
 */
export function brinsonEffects(period: BrinsonPeriod, variant: BrinsonVariant): BrinsonEffects {
  checkColumns(period);
  const { portfolioWeights, benchmarkWeights, portfolioContributions, benchmarkContributions } = period;
  const portfolioReturn = compensatedSum(portfolioContributions);
  const benchmarkReturn = compensatedSum(benchmarkContributions);
  const against = variant === 'brinsonHoodBeebower' ? 0 : benchmarkReturn;
  const groups = portfolioWeights.length;
  const allocation = new Float64Array(groups);
  const selection = new Float64Array(groups);
  const interaction: (number | undefined)[] = [];
  for (let g = 0; g < groups; g++) {
    const active = portfolioWeights[g]! - benchmarkWeights[g]!;
    const own = benchmarkReturnIn(period, g);
    const given = own ?? benchmarkReturn;
    const beyond = own === undefined ? benchmarkContributions[g]! - benchmarkWeights[g]! * given : 0;
    const chosen = portfolioContributions[g]! - portfolioWeights[g]! * given - beyond;
    if (variant === 'brinsonFachlerOutside' && period.benchmarkStandings[g] === 'none') {
      allocation[g] = chosen;
      interaction.push(0);
      continue;
    }
    allocation[g] = active * (given - against);
    selection[g] = chosen;
    interaction.push(interactionIn(period, g, chosen));
  }
  const weights = weightSums(period, against);
  return { portfolioReturn, benchmarkReturn, allocation, selection, interaction, weights };
}

/**
 * A component of the period's returns: parts of the contributions on both sides. Effects are linear in
 * returns, so that those of the parts add up to those of the whole, group by group:
 *
 *     allocation_m = (wp − wb)·(mb − Σ wb·mb)        selection_m = contribution of mechanical_p − wp·mb
 */
export type BrinsonPart = Pick<BrinsonPeriod, 'portfolioContributions' | 'benchmarkContributions'>;

function interactionIn(period: BrinsonPeriod, g: number, chosen: number): number | undefined {
  if (period.benchmarkStandings[g] === 'cancelled') return undefined;
  if (period.portfolioStandings[g] === 'none') return 0;
  if (portfolioReturnIn(period, g) === undefined) return undefined;
  const weight = period.portfolioWeights[g]!;
  return ((weight - period.benchmarkWeights[g]!) * chosen) / weight;
}

function weightSums({ portfolioWeights, benchmarkWeights }: BrinsonPeriod, against: number): WeightSums {
  const portfolio = compensatedSum(portfolioWeights);
  const benchmark = compensatedSum(benchmarkWeights);
  return { portfolio, benchmark, effect: against * (portfolio - benchmark) };
}

function checkColumns({ portfolioWeights, ...others }: BrinsonPeriod): void {
  const groups = portfolioWeights.length;
  for (const column of Object.values(others)) {
    if (column.length !== groups)
      throw new RangeError(`brinsonEffects requires ${groups} groups in every column, got ${column.length}`);
  }
  const { benchmarkStandings, benchmarkWeights } = others;
  const unweighted = benchmarkStandings.findIndex(
    (standing, g) => standing === 'weighted' && benchmarkWeights[g] === 0,
  );
  if (unweighted >= 0)
    throw new RangeError(`brinsonEffects requires a weight of every weighted group, got 0 of ${unweighted}`);
}
