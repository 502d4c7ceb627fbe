import { compensatedSum } from '../../numeric/sum.ts';
import type { WealthPath } from './linking-coefficients.ts';
import { carinoCoefficients, grapCoefficients, mencheroCoefficients } from './linking-coefficients.ts';

/**
 * How effects of single periods, which add up to R_t − B_t, become effects that add up to R − B of the whole span.
 *
 * - carino: logarithmic coefficients; the order of the periods does not matter
 * - menchero: one factor and a least-squares correction; the order does not matter
 * - grap: an effect earns the portfolio's returns before it and the benchmark's after it
 * - frongello: earlier effects go on earning the benchmark's return. Over a whole span its coefficients are those of grap; they differ
 *   only in what is booked to a single period
 * - sum: plain sums, which leave out compounding
 */
export const linkingMethods = ['carino', 'menchero', 'grap', 'frongello', 'sum'] as const;
export type LinkingMethod = (typeof linkingMethods)[number];

/** Returns of consecutive periods, fractions. */
export interface PeriodReturns {
  readonly portfolio: Float64Array;
  /** absent: the portfolio is taken alone, against 0 */
  readonly benchmark?: Float64Array | undefined;
}

export interface Linking {
  readonly asked: LinkingMethod;
  /** differs from what was asked where that is not defined */
  readonly method: LinkingMethod;
  /** wealth lost entirely in a period has no logarithm and no root: linked by frongello instead */
  readonly notice?: 'wealthNotPositive';
  /** compounded, fractions; the benchmark's is 0 when there is none */
  readonly portfolioReturn: number;
  readonly benchmarkReturn: number;
  /** portfolio − benchmark over the span */
  readonly excess: number;
  /** what linked effects add up to: the excess; for plain sums Σ(R_t − B_t) */
  readonly whole: number;
  /** (1 + R)/(1 + B) − 1; absent when the benchmark lost everything */
  readonly geometricExcess?: number;
  /** per period: a linked effect is Σ coefficient_t × effect_t, for points and for each draw alike */
  readonly coefficients: Float64Array;
}

/**
 * Links periods. The coefficients depend on the returns observed alone, never on the effects, so that every effect, group, component and
 * draw is linked by one sum of products, and sums of effects stay sums.
 *
 * @throws RangeError when there is no period, portfolio and benchmark differ in length, or a return is not finite
 * @see Carino (1999), Combining attribution effects over time; Menchero (2000), An optimized approach to linking attribution effects over
 *   time; GRAP (1997), Synthèse des modèles d'attribution de performance; Frongello (2002), Linking single period attribution results;
 *   Bacon (2008), Practical portfolio performance measurement and attribution, chapter 8
 * @example
 * linkPeriods({ portfolio: Float64Array.of(0.5, -0.5) }, 'grap').coefficients; // => [1, 1.5]
 */
export function linkPeriods(returns: PeriodReturns, asked: LinkingMethod): Linking {
  const path = wealthPath(returns);
  const single = returns.portfolio.length === 1;
  const defined = single || path.positive || (asked !== 'carino' && asked !== 'menchero');
  const method = defined ? asked : 'frongello';
  const { portfolioReturn, benchmarkReturn, excess, differences } = path;
  const lostEverything = benchmarkReturn <= -1;
  return {
    asked,
    method,
    ...(defined ? {} : { notice: 'wealthNotPositive' as const }),
    portfolioReturn,
    benchmarkReturn,
    excess,
    whole: method === 'sum' ? compensatedSum(differences) : excess,
    ...(lostEverything ? {} : { geometricExcess: excess / (1 + benchmarkReturn) }),
    coefficients: single ? Float64Array.of(1) : coefficientsBy[method](path),
  };
}

/**
 * Effects of single periods, linked.
 *
 * @throws RangeError when there is not one effect a period
 * @example
 * linkEffects(Float64Array.of(1, 1.5), Float64Array.of(0.5, -0.5)); // => -0.25
 */
export function linkEffects(coefficients: Float64Array, effects: Float64Array): number {
  if (effects.length !== coefficients.length)
    throw new RangeError(`linkEffects requires ${coefficients.length} effects, got ${effects.length}`);
  return compensatedSum(effects.map((effect, t) => coefficients[t]! * effect));
}

const coefficientsBy: Readonly<Record<LinkingMethod, (path: WealthPath) => Float64Array>> = {
  carino: carinoCoefficients,
  menchero: mencheroCoefficients,
  grap: grapCoefficients,
  frongello: grapCoefficients,
  sum: ({ differences }) => new Float64Array(differences.length).fill(1),
};

function wealthPath({
  portfolio,
  benchmark = new Float64Array(portfolio.length),
}: PeriodReturns): WealthPath {
  if (portfolio.length === 0 || portfolio.length !== benchmark.length) {
    throw new RangeError(
      `linkPeriods requires as many benchmark as portfolio returns, at least one, got ${benchmark.length} and ${portfolio.length}`,
    );
  }
  if (!portfolio.every(Number.isFinite) || !benchmark.every(Number.isFinite))
    throw new RangeError('linkPeriods requires finite returns, got one that is not');
  const differences = portfolio.map((r, t) => r - benchmark[t]!);
  const path = {
    portfolio,
    benchmark,
    differences,
    positive: portfolio.every((r) => r > -1) && benchmark.every((b) => b > -1),
    portfolioReturn: compounded(portfolio),
    benchmarkReturn: compounded(benchmark),
  };
  return { ...path, excess: linkEffects(grapCoefficients(path), differences) };
}

/** Π(1 + r) − 1 without ever forming 1 + r: small returns keep their digits. */
function compounded(returns: Float64Array): number {
  let total = 0;
  for (const r of returns) total += r * (1 + total);
  return total;
}
