import type { UnsplitReason } from '../../decomposition/day-split.ts';
import type { Estimate } from '../../units/estimate.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { LookThroughCoverage } from '../instrument/look-through.ts';
import type { Receipt } from '../instrument/return-model.ts';

/**
 * Parts of a return or of a contribution. mechanical + residual + unsplit + currency + cost + tracking = the whole, to 1e-12;
 * direct + feedback = mechanical.
 */
export const componentNames = ['mechanical', 'residual', 'unsplit', 'currency', 'cost', 'tracking'] as const;
export const mechanicalParts = ['direct', 'feedback'] as const;
export type ComponentName = (typeof componentNames)[number];

/** One value for each component. */
export const byComponent = <Value>(read: (name: ComponentName) => Value): Record<ComponentName, Value> =>
  Object.fromEntries(componentNames.map((name) => [name, read(name)])) as Record<ComponentName, Value>;

export type ComponentOrPart = ComponentName | (typeof mechanicalParts)[number];

export type PositionState =
  /** in every sum */
  | { readonly kind: 'priced' }
  /** in every sum, at the last exchange rate known, which is of an earlier day */
  | { readonly kind: 'oldRate'; readonly since: TradingDay }
  /** Hong Kong holiday: last value carried, profit 0 */
  | { readonly kind: 'stale'; readonly since: TradingDay }
  /** not in any sum */
  | {
      readonly kind: 'unpriced';
      readonly lastKnown?: { readonly day: TradingDay; readonly valueKrw: number };
    }
  | { readonly kind: 'notListed'; readonly listingDay?: TradingDay }
  | { readonly kind: 'notHeld'; readonly from: TradingDay };

export type NodeFlag =
  | 'assumedBeta'
  | 'estimatedWeights'
  | 'navBased'
  | 'costUnknown'
  | 'unsplit'
  | 'stale'
  | 'oldRate'
  | 'accumulated'
  | 'noMechanicalPart'
  | 'limitLocked'
  | 'pointOutsideBand'
  | 'capped'
  | 'assumedUnderlyingReturn'
  | 'noUnderlyingReturn'
  /** one unit became several, or several one: the return is of the same money */
  | 'split'
  /** cash went ex: it is in the return (for a share in its residual) and in the profit */
  | 'dividend';

/** How a position takes part in the model. */
export type InstrumentKind =
  | 'share'
  | 'preferred'
  | 'lookThrough'
  | 'leveraged'
  | 'receipt'
  | 'cash'
  | 'other';

export interface AttributionNode {
  /** unique and stable: `portfolio`, `portfolio/Chips`, `portfolio/Chips/Core/005930` */
  readonly key: string;
  readonly code: string;
  readonly name: { readonly ko?: string; readonly en?: string };
  readonly level: 'portfolio' | 'group' | 'position';
  readonly state: PositionState;
  readonly instrument?: InstrumentKind | undefined;
  readonly quantity?: number | undefined;
  /** value at the start of the day, won */
  readonly startValueKrw?: number | undefined;
  /** start value over net equity; negative for shorts; absent when unpriced */
  readonly weight?: number | undefined;
  /** own return in portfolio currency; for a group contribution / weight, absent when the weight is 0 */
  readonly return?: number | undefined;
  /** weight × return, fraction of start-of-day net equity */
  readonly contribution?: number | undefined;
  /** parts of the contribution (so children add up to their parent); absent when unpriced */
  readonly components?: Readonly<Record<ComponentOrPart, Estimate>> | undefined;
  /**
   * booked won: whole numbers that add up across children and across components; absent when unpriced, and everywhere in a book of
   * more than nine quadrillion won, where whole won cannot be told apart
   */
  readonly profitKrw?: Readonly<Record<ComponentName | 'total', number>> | undefined;
  /** why a part of this node is in `unsplit` */
  readonly unsplitReasons: readonly { readonly code: Ticker; readonly reason: UnsplitReason }[];
  readonly flags: readonly NodeFlag[];
  /** of a fund seen through: how far, and what it reached */
  readonly lookThrough?: LookThroughCoverage | undefined;
  /** of a depositary receipt with a return on the day: its share, and the premium over it */
  readonly receipt?: Receipt | undefined;
  readonly children: readonly AttributionNode[];
}
