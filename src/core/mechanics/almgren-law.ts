import type { ImpactLaw } from './impact-law.ts';
import { smoothingOfTemporaryImpact } from './priors.ts';

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

/** Permanent plus temporary impact of Almgren et al. (2005). */
export const almgren: ImpactLaw = {
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
