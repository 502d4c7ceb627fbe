import type { LawId } from './assumptions.ts';
import type { ParameterDraws } from './parameter-draws.ts';
import type { ParameterId } from './priors.ts';

/** What a law may ask of a stock on a day. */
export interface StockLiquidity {
  /** daily volatility, fraction */
  readonly sigma: number;
  /** V, one-sided turnover, won */
  readonly turnoverKrw: number;
  /** V_sh, traded shares on the basis of V */
  readonly tradedShares: number;
  /** Θ, common shares outstanding at t−1 */
  readonly sharesOutstanding: number;
}

/** Flow over turnover per draw, and the displacement of the price at the close that a law gives for it (fraction, sign of q). */
export interface ImpactRequest {
  readonly q: Float64Array;
  readonly draws: ParameterDraws;
  /** the draws to compute; the others are left alone */
  readonly members: Int32Array;
  readonly stock: StockLiquidity;
  readonly out: Float64Array;
}

/** A price impact law is data: adding one touches this file (and its words). */
export interface ImpactLaw {
  readonly id: LawId;
  readonly formula: string;
  readonly parameters: readonly ParameterId[];
  readonly needs: { readonly volatility: boolean; readonly shareCount: boolean };
  readonly source: string;
  /**
   * Finite slope at q = 0 and nowhere steeper: then r = f + I(Q(r)) has exactly one root when the gain at zero is below 1.
   */
  readonly steepestAtZero: boolean;
  readonly impact: (request: ImpactRequest) => void;
  /** dI/dq at `q` into `out`; +Infinity where the law has a vertical tangent */
  readonly slope: (request: ImpactRequest) => void;
}
