import { compensatedSum } from '../../numeric/sum.ts';

/**
 * brinsonFachler: allocation against the benchmark's whole return · brinsonFachlerOutside: the same, and groups outside the benchmark are
 * allocation instead of selection: nothing there was selected from · brinsonHoodBeebower: allocation against nought.
 */
export type BrinsonVariant = 'brinsonFachler' | 'brinsonFachlerOutside' | 'brinsonHoodBeebower';

/** A portfolio and its benchmark over one period, group by group; fractions. */
export interface BrinsonPeriod {
  /** at the start of the period, on net equity: shorts and borrowed cash are negative */
  readonly portfolioWeights: Float64Array;
  readonly benchmarkWeights: Float64Array;
  /** weight × return, summed over what the portfolio holds of the group */
  readonly portfolioContributions: Float64Array;
  /** return of the group in the benchmark; NaN where the benchmark does not hold it */
  readonly benchmarkReturns: Float64Array;
}

/** Effects per group. Σ allocation + Σ selection + weights.effect = portfolio − benchmark return. */
export interface BrinsonEffects {
  readonly portfolioReturn: number;
  readonly benchmarkReturn: number;
  /** (wp − wb)·(rb − B); Brinson–Hood–Beebower: (wp − wb)·rb; where groups outside are allocation, theirs: contribution − wp·B */
  readonly allocation: Float64Array;
  /** interaction included: contribution − wp·rb, so that nothing is divided by a weight near 0 */
  readonly selection: Float64Array;
  /** of the selection: (wp − wb)·(rp − rb); absent where wp is too near 0 for the group to have a return of its own */
  readonly interaction: readonly (number | undefined)[];
  readonly weights: WeightSums;
}

/** Weights as they were given, and what it does that they do not sum to 1. Nothing is normalised. */
export interface WeightSums {
  readonly portfolio: number;
  readonly benchmark: number;
  /** B·(Σwp − Σwb): part of the excess that Brinson–Fachler's allocation leaves out; 0 for Brinson–Hood–Beebower */
  readonly effect: number;
  /** R − R/Σwp and B − B/Σwb: by how much the return would differ if the weights were scaled to 1; absent for weights that sum to 0 */
  readonly portfolioReturnEffect?: number;
  readonly benchmarkReturnEffect?: number;
}

/** Below this weight a group's return is not divided out of its contribution; a judgement. */
export const smallestDividedWeight = 1e-4;

/**
 * Why a portfolio's return differs from its benchmark's: which groups it held more of, and how it did inside them.
 *
 * A group outside the benchmark is given the benchmark's whole return, so that Brinson–Fachler counts all of it as selection; or, where
 * such groups are allocation, its own return. A group the portfolio does not hold has no selection and no interaction.
 *
 * @throws RangeError when the columns differ in length, or a group with a benchmark weight has no benchmark return
 * @see Brinson and Fachler (1985), Measuring non-US equity portfolio performance; Brinson, Hood and Beebower (1986), Determinants of
 *   portfolio performance; Bacon (2008), chapter 5
 */
export function brinsonEffects(period: BrinsonPeriod, variant: BrinsonVariant): BrinsonEffects {
  checkColumns(period);
  const { portfolioWeights, benchmarkWeights, portfolioContributions } = period;
  const portfolioReturn = compensatedSum(portfolioContributions);
  const benchmarkReturn = compensatedSum(
    benchmarkWeights.map((weight, g) => (weight === 0 ? 0 : weight * period.benchmarkReturns[g]!)),
  );
  const groupReturns = period.benchmarkReturns.map((r) => (Number.isNaN(r) ? benchmarkReturn : r));
  const against = variant === 'brinsonHoodBeebower' ? 0 : benchmarkReturn;
  const active = portfolioWeights.map((weight, g) => weight - benchmarkWeights[g]!);
  const isAllocated = (g: number) =>
    variant === 'brinsonFachlerOutside' && Number.isNaN(period.benchmarkReturns[g]);
  const selection = portfolioContributions.map((own, g) =>
    isAllocated(g) ? 0 : own - portfolioWeights[g]! * groupReturns[g]!,
  );
  return {
    portfolioReturn,
    benchmarkReturn,
    allocation: active.map((weight, g) =>
      isAllocated(g) ? portfolioContributions[g]! - weight * against : weight * (groupReturns[g]! - against),
    ),
    selection,
    interaction: Array.from(selection, (chosen, g) =>
      isAllocated(g) ? 0 : interactionIn({ chosen, active: active[g]!, weight: portfolioWeights[g]! }),
    ),
    weights: weightSums(period, { portfolioReturn, benchmarkReturn, against }),
  };
}

/**
 * A component of the period's returns: parts of the portfolio's contributions and of the benchmark's group returns. Effects are linear in
 * returns, so that those of the parts add up to those of the whole, group by group:
 *
 *     allocation_m = (wp − wb)·(mb − Σ wb·mb)        selection_m = contribution of mechanical_p − wp·mb
 */
export type BrinsonPart = Pick<BrinsonPeriod, 'portfolioContributions' | 'benchmarkReturns'>;

function interactionIn(group: {
  readonly chosen: number;
  readonly active: number;
  readonly weight: number;
}): number | undefined {
  const { chosen, active, weight } = group;
  if (weight === 0 && chosen === 0) return 0;
  return Math.abs(weight) < smallestDividedWeight ? undefined : (active * chosen) / weight;
}

function weightSums(
  { portfolioWeights, benchmarkWeights }: BrinsonPeriod,
  returns: { readonly portfolioReturn: number; readonly benchmarkReturn: number; readonly against: number },
): WeightSums {
  const portfolio = compensatedSum(portfolioWeights);
  const benchmark = compensatedSum(benchmarkWeights);
  const { portfolioReturn, benchmarkReturn, against } = returns;
  return {
    portfolio,
    benchmark,
    effect: against * (portfolio - benchmark),
    ...(portfolio === 0 ? {} : { portfolioReturnEffect: portfolioReturn - portfolioReturn / portfolio }),
    ...(benchmark === 0 ? {} : { benchmarkReturnEffect: benchmarkReturn - benchmarkReturn / benchmark }),
  };
}

function checkColumns(period: BrinsonPeriod): void {
  const { portfolioWeights, benchmarkWeights, portfolioContributions, benchmarkReturns } = period;
  const groups = portfolioWeights.length;
  for (const column of [benchmarkWeights, portfolioContributions, benchmarkReturns]) {
    if (column.length !== groups)
      throw new RangeError(`brinsonEffects requires ${groups} groups in every column, got ${column.length}`);
  }
  const unknown = benchmarkWeights.findIndex(
    (weight, g) => weight !== 0 && Number.isNaN(benchmarkReturns[g]),
  );
  if (unknown >= 0)
    throw new RangeError(
      `brinsonEffects requires a benchmark return of every weighted group, got none of ${unknown}`,
    );
}
