import type { Linking, LinkingMethod } from '../period/linking.ts';
import { linkingMethods, linkPeriods } from '../period/linking.ts';
import { carinoFactor } from '../period/linking-coefficients.ts';
import type { BrinsonEffects } from './brinson.ts';

/**
 * How effects against a benchmark are linked: as `linkingMethods` they add up to the difference of the returns; geometric ones are factors
 * that compound to their ratio.
 */
export const effectLinks: readonly EffectLink[] = [...linkingMethods, 'geometric'];
export type EffectLink = LinkingMethod | 'geometric';

/** What an effect of each session is multiplied by before it is summed over the sessions. */
export interface EffectCoefficients {
  /** of the allocation, and of what sums of weights do */
  readonly allocation: Float64Array;
  /** of the selection, and of the interaction inside it; the same as those of the allocation unless geometric */
  readonly selection: Float64Array;
  /** of the mechanical part of any effect; the same again unless geometric */
  readonly mechanical: Float64Array;
  /** of what each side's own return is made of; geometric: ln(1 + r)/r, so that they give the logarithm of its growth */
  readonly portfolio: Float64Array;
  readonly benchmark: Float64Array;
}

export interface EffectLinking
  extends Omit<Linking, 'asked' | 'method' | 'notice' | 'geometricExcess' | 'coefficients'> {
  readonly asked: EffectLink;
  /** differs from what was asked where that is not defined */
  readonly method: EffectLink;
  /**
   * linked by frongello instead, so that effects add up: a side lost everything in a session (`wealthNotPositive`), or, for geometric
   * effects, the benchmark's groups in the portfolio's weights did (`semiNotionalNotPositive`)
   */
  readonly notice?: 'wealthNotPositive' | 'semiNotionalNotPositive';
  /** (1 + R)/(1 + B) − 1; absent when the benchmark lost everything */
  readonly geometricExcess?: number;
  readonly coefficients: EffectCoefficients;
}

/**
 * Links the effects of consecutive periods.
 *
 * Geometric, after Bacon: between the benchmark B and the portfolio R stands the semi-notional fund S, the benchmark's groups in the
 * portfolio's weights. In one period a group's allocation (wp − wb)(rb − B)/(1 + B) and selection wp(rp − rb)/(1 + S) add up to A and to C
 * with (1 + A)(1 + C) = (1 + R)/(1 + B). Over groups and periods they are made to compound by their logarithms: a group's factor is
 * (1 + A) to the power of its share of A,
 *
 *     ln(1 + a_g) = a_g·ln(1 + A)/A = (wp − wb)(rb − B) · (ln(1 + S) − ln(1 + B))/(S − B)
 *
 * so that the sums here are sums of logarithms, linear in the returns like every other linking. S depends on how the book is grouped. A
 * mechanical part does not go by it: in every effect it is its arithmetic size times (ln(1 + R) − ln(1 + B))/(R − B), as Carino links, so
 * that all of it together neither depends on the grouping nor turns its sign; what that leaves of the effect is in the residual part.
 *
 * @throws RangeError as `linkPeriods`
 * @see Bacon (2008), Practical portfolio performance measurement and attribution, chapters 5 and 8; Carino (1999)
 */
export function linkBrinsonEffects(effects: readonly BrinsonEffects[], asked: EffectLink): EffectLinking {
  const returns = {
    portfolio: Float64Array.from(effects, ({ portfolioReturn }) => portfolioReturn),
    benchmark: Float64Array.from(effects, ({ benchmarkReturn }) => benchmarkReturn),
  };
  if (asked !== 'geometric') return arithmetic(linkPeriods(returns, asked), asked);
  const steps = effects.map(stepsOf);
  const notice = whyNotGeometric(steps);
  if (notice !== undefined) return { ...arithmetic(linkPeriods(returns, 'frongello'), asked), notice };
  const linking = linkPeriods(returns, 'sum');
  return {
    ...linking,
    asked,
    method: 'geometric',
    whole: linking.geometricExcess!,
    coefficients: {
      allocation: Float64Array.from(steps, ({ allocation, benchmark }) =>
        carinoFactor(allocation, benchmark),
      ),
      selection: Float64Array.from(steps, ({ selection, between }) => carinoFactor(selection, between)),
      mechanical: Float64Array.from(steps, ({ allocation, selection, benchmark }) =>
        carinoFactor(allocation + selection, benchmark),
      ),
      portfolio: returns.portfolio.map((own) => carinoFactor(own, 0)),
      benchmark: returns.benchmark.map((own) => carinoFactor(own, 0)),
    },
  };
}

const arithmetic = ({ coefficients, ...linking }: Linking, asked: EffectLink): EffectLinking => ({
  ...linking,
  asked,
  coefficients: {
    allocation: coefficients,
    selection: coefficients,
    mechanical: coefficients,
    portfolio: coefficients,
    benchmark: coefficients,
  },
});

/** From the benchmark over the semi-notional fund to the portfolio, in one period. */
interface Steps {
  readonly benchmark: number;
  /** S − B: allocation and what sums of weights do */
  readonly allocation: number;
  readonly between: number;
  /** R − S */
  readonly selection: number;
}

function stepsOf({ benchmarkReturn, allocation, selection, weights }: BrinsonEffects): Steps {
  const towards = sumOf(allocation) + weights.effect;
  return {
    benchmark: benchmarkReturn,
    allocation: towards,
    between: benchmarkReturn + towards,
    selection: sumOf(selection),
  };
}

function whyNotGeometric(steps: readonly Steps[]): EffectLinking['notice'] {
  if (steps.some(({ benchmark, between, selection }) => benchmark <= -1 || between + selection <= -1))
    return 'wealthNotPositive';
  return steps.some(({ between }) => between <= -1) ? 'semiNotionalNotPositive' : undefined;
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
