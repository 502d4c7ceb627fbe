import type { Krw, Multiple, Ratio } from '../units/quantity.ts';
import { krw } from '../units/quantity.ts';

/** What a fund carries into a day, and what its underlying does. */
export interface FundDay {
  readonly multiple: Multiple;
  /** net assets at the close of t−1, won */
  readonly openingNetAssets: Krw;
  /** return of the underlying on t, fraction */
  readonly underlyingReturn: Ratio;
}

/**
 * Value that a leveraged or inverse fund must trade at the close to get back to its target multiple.
 *
 * Opening exposure m·A drifts to m·A·(1 + r) while the target moves to m·A·(1 + m·r); the gap is the trade:
 *
 *     trade = m · (m − 1) · A · r
 *
 * @returns won to buy (positive) or to sell (negative)
 * @throws RangeError when the opening net assets are negative
 * @see Cheng and Madhavan (2009), The Dynamics of Leveraged and Inverse Exchange-Traded Funds
 * @example
 * rebalancingTrade({ multiple: multiple(2), openingNetAssets: krw(100), underlyingReturn: ratio(-0.13) }); // => -26
 */
export function rebalancingTrade({ multiple, openingNetAssets, underlyingReturn }: FundDay): Krw {
  if (openingNetAssets < 0) {
    throw new RangeError(`rebalancingTrade requires net assets of at least 0, got ${openingNetAssets}`);
  }
  return krw(rebalancingCoefficient(multiple) * openingNetAssets * underlyingReturn);
}

/**
 * m(m−1): won traded per won of net assets and unit of return. Positive for every product that trades with the market's move.
 *
 * @example
 * rebalancingCoefficient(-2); // => 6
 */
export function rebalancingCoefficient(multiple: number): number {
  return multiple * (multiple - 1);
}

/**
 * Trade at the close of the last day of an old multiple, when the target overnight becomes a new one:
 * m1·A·(1 + m0·r) − m0·A·(1 + r). Equal multiples give `rebalancingTrade`.
 *
 * @example
 * multipleChangeTrade({ multiple: multiple(2), openingNetAssets: krw(100), underlyingReturn: ratio(0) }, multiple(1.5)); // => -50
 */
export function multipleChangeTrade(day: FundDay, nextMultiple: Multiple): Krw {
  const { constant, slope } = tradePerAssets(day.multiple, nextMultiple);
  return krw(day.openingNetAssets * (constant + slope * day.underlyingReturn));
}

/** The trade of a day per won of opening net assets as `constant + slope · r`; the constant is 0 unless the multiple changes overnight. */
export function tradePerAssets(
  multiple: number,
  nextMultiple: number,
): { readonly constant: number; readonly slope: number } {
  return { constant: nextMultiple - multiple, slope: multiple * (nextMultiple - 1) };
}

/**
 * Creations (+) and redemptions (−) of a day, from net assets: F = A(t) − A(t−1)·(1 + fund return).
 *
 * The fund's return is NAV(t)/NAV(t−1) − 1 where NAVs are known, else m·r. A line of its own, never inside the forced flow.
 *
 * @example
 * primaryFlow({ openingNetAssets: krw(100), closingNetAssets: krw(90), fundReturn: ratio(-0.2) }); // => 10
 */
export function primaryFlow({
  openingNetAssets,
  closingNetAssets,
  fundReturn,
}: {
  readonly openingNetAssets: Krw;
  readonly closingNetAssets: Krw;
  readonly fundReturn: Ratio;
}): Krw {
  return krw(closingNetAssets - openingNetAssets * (1 + fundReturn));
}

/**
 * Trade that creations and redemptions call forth: new units are invested at the multiple, m·F.
 *
 * @example
 * creationTrade(multiple(2), krw(120)); // => 240
 */
export const creationTrade = (multiple: Multiple, primaryFlowKrw: Krw): Krw => krw(multiple * primaryFlowKrw);
