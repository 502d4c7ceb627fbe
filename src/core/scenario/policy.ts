import type { LawChoice } from '../mechanics/assumptions.ts';
import type { ImpactLaw } from '../mechanics/impact-law.ts';
import { impactLaws } from '../mechanics/impact-laws.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import { mixtureLaws } from '../mechanics/parameter-draws.ts';
import { rebalancingCoefficient } from '../mechanics/rebalancing.ts';
import type { Ticker } from '../units/ticker.ts';

/** How a cap on leverage is compared: the funds keep their net assets, or the exposure that their holders had. */
export type CapBasis = 'equal-assets' | 'equal-exposure';
export const capBases: readonly CapBasis[] = ['equal-assets', 'equal-exposure'];

/** Rules laid on the funds, as data. What is absent stays as it is; an empty policy changes nothing. */
export interface Policy {
  /** m′ = sign(m)·min(|m|, multiple), multiple ≥ 1 */
  readonly cap?: { readonly multiple: number; readonly at: CapBasis };
  /** most net assets of all funds on one underlying together, won; above it each gives up the same share */
  readonly assetCapKrw?: number;
  /** a trade takes at least this long, days of trading; only a law with a clock can tell */
  readonly window?: number;
  /** share of every trade that is done before the close; only a law with a clock can tell */
  readonly beforeClose?: number;
  /** these products do not trade */
  readonly suspended?: 'all' | readonly Ticker[];
}

/**
 * A multiple under a cap.
 *
 * @example
 * cappedMultiple(-2, 1.5); // => -1.5
 */
export const cappedMultiple = (multiple: number, cap: number): number =>
  Math.abs(multiple) <= cap ? multiple : Math.sign(multiple) * cap;

/**
 * What is left of a fund's rebalancing under a cap: (m′² − m′)/(m² − m) at equal assets, (m′ − 1)/(m − 1) at equal exposure, where the
 * fund has |m/m′| times the assets. 1 for a fund that does not rebalance.
 *
 * @throws RangeError when the cap is below 1
 * @example
 * capFactor(2, 1.5, 'equal-assets'); // => 0.375
 * capFactor(2, 1.5, 'equal-exposure'); // => 0.5
 * capFactor(-2, 1.5, 'equal-assets'); // => 0.625
 */
export function capFactor(multiple: number, cap: number, at: CapBasis): number {
  if (!(cap >= 1)) throw new RangeError(`capFactor requires a cap of at least 1, got ${cap}`);
  const capped = cappedMultiple(multiple, cap);
  if (capped === multiple) return 1;
  const ofAssets = rebalancingCoefficient(capped) / rebalancingCoefficient(multiple);
  return ofAssets * (at === 'equal-assets' ? 1 : multiple / capped);
}

/**
 * The draws with a slower clock: T′ = max(T, window) / (1 − share before the close). What is done before the close has settled by then:
 * its lasting part stays in the price, its passing part is gone. The same object when the policy leaves the clock alone.
 *
 * @throws RangeError when the window is not positive, or the share outside [0, 1)
 */
export function drawsUnder({ window, beforeClose = 0 }: Policy, draws: ParameterDraws): ParameterDraws {
  if (!(beforeClose >= 0 && beforeClose < 1))
    throw new RangeError(`drawsUnder requires a share before the close in [0, 1), got ${beforeClose}`);
  if (window !== undefined && !(window > 0))
    throw new RangeError(`drawsUnder requires a window above 0 days, got ${window}`);
  if (window === undefined && beforeClose === 0) return draws;
  const slower = draws.values.window.map((days) => Math.max(days, window ?? 0) / (1 - beforeClose));
  return { ...draws, values: { ...draws.values, window: slower } };
}

/** Whether a law can tell how long a trade takes: none, some (the mixture, in the draws of almgren) or all draws have a clock. */
export function clockIn(choice: LawChoice, custom?: ImpactLaw): 'none' | 'some' | 'all' {
  const hasClock = ({ parameters }: ImpactLaw): boolean => parameters.includes('window');
  if (choice === 'mixture') return mixtureLaws.some((law) => hasClock(impactLaws[law])) ? 'some' : 'none';
  const law = choice === 'custom' ? custom : impactLaws[choice];
  return law !== undefined && hasClock(law) ? 'all' : 'none';
}
