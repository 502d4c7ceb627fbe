import type { Quality } from '../market/quality.ts';

/** Parameters that are uncertain, each with a prior; the values of one draw are shared by all stocks, days and laws. */
export type ParameterId =
  | 'linearSlope'
  | 'rootConstant'
  | 'impactTransfer'
  | 'permanentImpact'
  | 'temporaryImpact'
  | 'window'
  | 'nettingSingle'
  | 'nettingOther'
  | 'passThroughFutures'
  | 'passThroughSwap'
  | 'assetsOfficial'
  | 'assetsDerived'
  | 'assetsEstimated';

export type Distribution =
  | { readonly kind: 'logNormal'; readonly mu: number; readonly sigma: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'logUniform'; readonly low: number; readonly high: number };

export interface Prior {
  readonly id: ParameterId;
  readonly symbol: string;
  readonly distribution: Distribution;
  /** chosen by us, not measured */
  readonly judgement: boolean;
  readonly source: string;
}

/** Half-width of a 90 % interval in standard deviations of the normal. */
const z95 = 1.6448536269514722;
const within90 = (share: number): Distribution => ({
  kind: 'logNormal',
  mu: 0,
  sigma: Math.log(1 + share) / z95,
});

/** All priors, each in one place; symbols are those of docs/model.md, section 3. */
export const priors: readonly Prior[] = [
  {
    id: 'linearSlope',
    symbol: 'b',
    distribution: { kind: 'logNormal', mu: Math.log(0.05), sigma: 0.7 },
    judgement: true,
    source: 'Kyle 1985 for the form; 90 %: 0.0158 to 0.158',
  },
  {
    id: 'rootConstant',
    symbol: 'Y',
    distribution: { kind: 'logNormal', mu: Math.log(0.6), sigma: 0.421404 },
    judgement: true,
    source: 'Toth et al. 2011 for the form; 90 %: 0.3 to 1.2',
  },
  {
    id: 'impactTransfer',
    symbol: 'zeta',
    distribution: { kind: 'logNormal', mu: 0, sigma: 0.421404 },
    judgement: true,
    source: 'transfer of US 2001-03 estimates to Korea 2026',
  },
  {
    id: 'permanentImpact',
    symbol: 'gamma',
    distribution: { kind: 'normal', mean: 0.314, sd: 0.041 },
    judgement: false,
    source: 'Almgren et al. 2005',
  },
  {
    id: 'temporaryImpact',
    symbol: 'eta',
    distribution: { kind: 'normal', mean: 0.142, sd: 0.0062 },
    judgement: false,
    source: 'Almgren et al. 2005',
  },
  {
    id: 'window',
    symbol: 'T',
    distribution: { kind: 'logUniform', low: 1 / 13, high: 1 },
    judgement: true,
    source: 'half an hour to the whole session, in days',
  },
  {
    id: 'nettingSingle',
    symbol: 'nu_single',
    distribution: { kind: 'triangular', low: 0.5, mode: 0.7, high: 1 },
    judgement: true,
    source: 'share of the flow not met by opposite creations, KRX single-stock funds',
  },
  {
    id: 'nettingOther',
    symbol: 'nu_other',
    distribution: { kind: 'triangular', low: 0.6, mode: 0.8, high: 1 },
    judgement: true,
    source: 'the same, all other funds',
  },
  {
    id: 'passThroughFutures',
    symbol: 'phi_futures',
    distribution: { kind: 'triangular', low: 0.7, mode: 0.9, high: 1 },
    judgement: true,
    source: 'share of a futures trade that reaches the stock',
  },
  {
    id: 'passThroughSwap',
    symbol: 'phi_swap',
    distribution: { kind: 'triangular', low: 0.5, mode: 0.8, high: 1 },
    judgement: true,
    source: 'share of a swap, option or note hedge that reaches the stock',
  },
  {
    id: 'assetsOfficial',
    symbol: 'a_official',
    distribution: within90(0.03),
    judgement: true,
    source: 'units sold but not yet listed; 90 %: 3 %',
  },
  {
    id: 'assetsDerived',
    symbol: 'a_derived',
    distribution: within90(0.04),
    judgement: true,
    source: 'close x units against official totals; 90 %: 4 %',
  },
  {
    id: 'assetsEstimated',
    symbol: 'a_estimated',
    distribution: within90(0.15),
    judgement: true,
    source: 'reported and estimated assets share one factor; 90 %: 15 %',
  },
];

/** The asset factor that a quality class shares. */
export function assetFactorOf(quality: Quality): ParameterId {
  if (quality === 'official') return 'assetsOfficial';
  return quality === 'derived' ? 'assetsDerived' : 'assetsEstimated';
}

/** Almgren's cost function has a vertical tangent at 0; this smooths the origin (0 in the published function). */
export const smoothingOfTemporaryImpact = 0.1;
