import type { BrinsonPeriod, BrinsonVariant } from './brinson.ts';
import { brinsonEffects } from './brinson.ts';

/** How much richer than the benchmark, as a factor less 1: (1 + allocation)(1 + selection) = 1 + excess. Fractions. */
export interface GeometricExcess {
  /** (1 + R)/(1 + B) − 1 */
  readonly excess: number;
  /** of the benchmark's groups in the portfolio's weights, over the benchmark; holds what the sums of the weights do */
  readonly allocation: number;
  /** of the portfolio over the benchmark's groups in the portfolio's weights */
  readonly selection: number;
}

/**
 * Geometric excess return over consecutive periods. It compounds by itself: no method of linking is needed.
 *
 * @param variant what of a group outside the benchmark is allocation; against what allocation is measured does not matter
 * @returns `undefined` when a side, or the benchmark's groups in the portfolio's weights, lost everything in some period
 * @throws RangeError as `brinsonEffects`
 * @see Burnie, Knowles and Teder (1998), Arithmetic and geometric attribution; Bacon (2008), chapter 5
 */
export function geometricExcess(
  periods: readonly BrinsonPeriod[],
  variant: BrinsonVariant = 'brinsonFachler',
): GeometricExcess | undefined {
  let portfolio = 1;
  let benchmark = 1;
  let between = 1;
  for (const period of periods) {
    const { portfolioReturn, benchmarkReturn, selection } = brinsonEffects(period, variant);
    portfolio *= 1 + portfolioReturn;
    benchmark *= 1 + benchmarkReturn;
    between *= 1 + portfolioReturn - selection.reduce((sum, one) => sum + one, 0);
    if (portfolio <= 0 || benchmark <= 0 || between <= 0) return undefined;
  }
  return {
    excess: portfolio / benchmark - 1,
    allocation: between / benchmark - 1,
    selection: portfolio / between - 1,
  };
}
