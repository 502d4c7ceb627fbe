import type { LawId } from './assumptions.ts';
import type { ParameterDraws } from './parameter-draws.ts';
import type { ParameterId } from './priors.ts';
import { smoothingOfTemporaryImpact } from './priors.ts';

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

const linear: ImpactLaw = {
  id: 'linear',
  formula: 'b * q',
  parameters: ['linearSlope'],
  needs: { volatility: false, shareCount: false },
  source: 'Kyle 1985',
  steepestAtZero: true,
  impact: ({ q, draws, members, out }) => {
    const b = draws.values.linearSlope;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      out[i] = b[i]! * q[i]!;
    }
  },
  slope: ({ draws, members, out }) => {
    const b = draws.values.linearSlope;
    for (let k = 0; k < members.length; k++) out[members[k]!] = b[members[k]!]!;
  },
};

const squareRoot: ImpactLaw = {
  id: 'squareRoot',
  formula: 'Y * sigma * sign(q) * sqrt(abs(q))',
  parameters: ['rootConstant'],
  needs: { volatility: true, shareCount: false },
  source: 'Toth et al. 2011; invalid as q goes to 0, never in the mixture',
  steepestAtZero: false,
  impact: ({ q, draws, members, stock, out }) => {
    const y = draws.values.rootConstant;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      out[i] = y[i]! * stock.sigma * Math.sign(q[i]!) * Math.sqrt(Math.abs(q[i]!));
    }
  },
  slope: ({ q, draws, members, stock, out }) => {
    const y = draws.values.rootConstant;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      out[i] = (0.5 * y[i]! * stock.sigma) / Math.sqrt(Math.abs(q[i]!));
    }
  },
};

const crossover: ImpactLaw = {
  id: 'crossover',
  formula: 'Y * sigma * q / sqrt(abs(q) + (Y * sigma / b)^2)',
  parameters: ['linearSlope', 'rootConstant'],
  needs: { volatility: true, shareCount: false },
  source: 'slope b at 0, square root for large q; cf. Bucci et al. 2019',
  steepestAtZero: true,
  impact: ({ q, draws, members, stock, out }) => {
    const b = draws.values.linearSlope;
    const y = draws.values.rootConstant;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      const root = y[i]! * stock.sigma;
      const turn = root / b[i]!;
      out[i] = (root * q[i]!) / Math.sqrt(Math.abs(q[i]!) + turn * turn);
    }
  },
  slope: ({ q, draws, members, stock, out }) => {
    const b = draws.values.linearSlope;
    const y = draws.values.rootConstant;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      const root = y[i]! * stock.sigma;
      const turn = root / b[i]!;
      const inside = Math.abs(q[i]!) + turn * turn;
      out[i] = (root * (inside + turn * turn)) / (2 * inside * Math.sqrt(inside));
    }
  },
};

/**
 * Permanent displacement γ·σ·(X/V)·(Θ/V)^¼ of Almgren et al. (2005), with σ outside: the part of their I that stays; fraction of the price.
 *
 * @param q X/V, share of a day's volume
 * @param inverseTurnover Θ/V, shares outstanding over a day's volume
 */
export const permanentImpact = (q: number, sigma: number, gamma: number, inverseTurnover: number): number =>
  gamma * sigma * q * inverseTurnover ** 0.25;

/**
 * Temporary displacement η·σ·sign(u)·|u|^⅗ of Almgren et al. (2005), written as u·(|u| + x0)^(−⅖) so that the origin can be smoothed.
 *
 * @param u X/(V·T), participation while the trade lasts
 * @param x0 0 in the published cost function
 */
export const temporaryImpact = (u: number, sigma: number, eta: number, x0: number): number =>
  u === 0 ? 0 : eta * sigma * u * Math.exp(-0.4 * Math.log(Math.abs(u) + x0));

/** d/du of the temporary displacement. */
const temporarySlope = (u: number, sigma: number, eta: number, x0: number): number => {
  const smoothed = Math.abs(u) + x0;
  return ((eta * sigma * (0.6 * Math.abs(u) + x0)) / smoothed) * Math.exp(-0.4 * Math.log(smoothed));
};

const almgren: ImpactLaw = {
  id: 'almgren',
  formula: 'zeta * sigma * (gamma * q * (Theta / V_sh)^0.25 + eta * u * (abs(u) + x0)^-0.4), u = q / T',
  parameters: ['impactTransfer', 'permanentImpact', 'temporaryImpact', 'window'],
  needs: { volatility: true, shareCount: true },
  source: 'Almgren et al. 2005: permanent plus temporary at the end of the window',
  steepestAtZero: true,
  impact: ({ q, draws, members, stock, out }) => {
    const { impactTransfer, permanentImpact: gamma, temporaryImpact: eta, window } = draws.values;
    const { sigma } = stock;
    const permanentOfOne = permanentImpact(1, sigma, 1, stock.sharesOutstanding / stock.tradedShares);
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      const temporary = temporaryImpact(q[i]! / window[i]!, sigma, eta[i]!, smoothingOfTemporaryImpact);
      out[i] = impactTransfer[i]! * (gamma[i]! * q[i]! * permanentOfOne + temporary);
    }
  },
  slope: ({ q, draws, members, stock, out }) => {
    const { impactTransfer, permanentImpact: gamma, temporaryImpact: eta, window } = draws.values;
    const { sigma } = stock;
    const permanentOfOne = permanentImpact(1, sigma, 1, stock.sharesOutstanding / stock.tradedShares);
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      const temporary = temporarySlope(q[i]! / window[i]!, sigma, eta[i]!, smoothingOfTemporaryImpact);
      out[i] = impactTransfer[i]! * (gamma[i]! * permanentOfOne + temporary / window[i]!);
    }
  },
};

export const impactLaws: Readonly<Record<Exclude<LawId, 'custom'>, ImpactLaw>> = {
  linear,
  crossover,
  almgren,
  squareRoot,
};
