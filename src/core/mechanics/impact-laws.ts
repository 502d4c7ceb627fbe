import type { CompiledExpression } from '../numeric/expression.ts';
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
  readonly impact: (request: ImpactRequest) => void;
}

const linear: ImpactLaw = {
  id: 'linear',
  formula: 'b * q',
  parameters: ['linearSlope'],
  needs: { volatility: false, shareCount: false },
  source: 'Kyle 1985',
  impact: ({ q, draws, members, out }) => {
    const b = draws.values.linearSlope;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      out[i] = b[i]! * q[i]!;
    }
  },
};

const squareRoot: ImpactLaw = {
  id: 'squareRoot',
  formula: 'Y * sigma * sign(q) * sqrt(abs(q))',
  parameters: ['rootConstant'],
  needs: { volatility: true, shareCount: false },
  source: 'Toth et al. 2011; invalid as q goes to 0, never in the mixture',
  impact: ({ q, draws, members, stock, out }) => {
    const y = draws.values.rootConstant;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      out[i] = y[i]! * stock.sigma * Math.sign(q[i]!) * Math.sqrt(Math.abs(q[i]!));
    }
  },
};

const crossover: ImpactLaw = {
  id: 'crossover',
  formula: 'Y * sigma * q / sqrt(abs(q) + (Y * sigma / b)^2)',
  parameters: ['linearSlope', 'rootConstant'],
  needs: { volatility: true, shareCount: false },
  source: 'slope b at 0, square root for large q; cf. Bucci et al. 2019',
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

const almgren: ImpactLaw = {
  id: 'almgren',
  formula: 'zeta * sigma * (gamma * q * (Theta / V_sh)^0.25 + eta * u * (abs(u) + x0)^-0.4), u = q / T',
  parameters: ['impactTransfer', 'permanentImpact', 'temporaryImpact', 'window'],
  needs: { volatility: true, shareCount: true },
  source: 'Almgren et al. 2005: permanent plus temporary at the end of the window',
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
};

export const impactLaws: Readonly<Record<Exclude<LawId, 'custom'>, ImpactLaw>> = {
  linear,
  crossover,
  almgren,
  squareRoot,
};

/** Names a custom law may use: q, Q (won), V (won), sigma, T (days), theta (shares outstanding), v (traded shares). */
export const customLawVariables: readonly string[] = ['q', 'Q', 'V', 'sigma', 'T', 'theta', 'v'];

/**
 * A law from the user's expression. Where it gives no finite number, pushes against the flow, or moves the price by more than all of it,
 * it is no impact law: NaN, and a stock with such a draw is `lawNotValid`.
 */
export function customLaw(expression: CompiledExpression): ImpactLaw {
  const uses = (name: string): boolean => expression.variables.includes(name);
  return {
    id: 'custom',
    formula: expression.source,
    parameters: uses('T') ? ['window'] : [],
    needs: { volatility: uses('sigma'), shareCount: uses('theta') },
    source: 'typed by the user',
    impact: ({ q, draws, members, stock, out }) => {
      const size = draws.count;
      const same = (value: number): Float64Array => new Float64Array(size).fill(value);
      const result = new Float64Array(size);
      expression.evaluate(
        {
          q,
          Q: q.map((share) => share * stock.turnoverKrw),
          V: same(stock.turnoverKrw),
          sigma: same(stock.sigma),
          T: draws.values.window,
          theta: same(stock.sharesOutstanding),
          v: same(stock.tradedShares),
        },
        result,
      );
      for (let k = 0; k < members.length; k++) {
        const i = members[k]!;
        out[i] = isImpact(result[i]!, q[i]!) ? result[i]! : Number.NaN;
      }
    },
  };
}

const isImpact = (moved: number, share: number): boolean =>
  Math.abs(moved) <= 1 && moved * share >= 0 && (moved === 0 || share !== 0);
