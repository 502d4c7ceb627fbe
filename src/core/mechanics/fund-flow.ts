import type { Exposure, FundTerms } from '../market/fund-terms.ts';
import type { Quality } from '../market/quality.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';

export type FundScope = 'single' | 'hk' | 'all';

/** A fund's (or aggregate's) forced trade of the day, gross: before netting and pass-through. */
export interface FundFlow {
  readonly kind: 'flow';
  readonly code: Ticker;
  readonly level: 'product' | 'aggregate';
  readonly group: string;
  /** in force on the day */
  readonly terms: FundTerms;
  /** the narrowest scope that counts this fund */
  readonly fundScope: FundScope;
  readonly underlying: Ticker;
  readonly multiple: number;
  /** the multiple that the close aims at; another one only on the last day before a change */
  readonly nextMultiple: number;
  readonly exposure: Exposure;
  /** in the currency of the row, at the close of `assetDay` */
  readonly netAssets: number;
  readonly currency: string;
  readonly assetDay: TradingDay;
  readonly quality: Quality;
  readonly source: string;
  /** won per unit of `currency`, last rate dated on or before t−1; 1 for KRW */
  readonly fxRate: number;
  readonly netAssetsKrw: number;
  /** return of the underlying since the fund's last own session; fraction */
  readonly underlyingReturn: number;
  /** how the underlying's return was found */
  readonly underlyingReturnBasis: 'own' | 'trackingFund' | 'rebuilt';
  /** first day of the accumulated return when it covers more than one session (Hong Kong holiday) */
  readonly accumulatedSince?: TradingDay;
  /** m(m−1)·A·r into the underlying, won; + buys, − sells */
  readonly flowKrw: number;
  /** the trade as a function of the session's own return x of the underlying: constantKrw + slopeKrw · x; flowKrw is its value at x = r */
  readonly response: { readonly constantKrw: number; readonly slopeKrw: number };
  /** the part that reaches each modelled stock: the underlying itself (weight 1) or w(t−1) for an index */
  readonly into: readonly {
    readonly code: Ticker;
    readonly weight: number;
    readonly flowKrw: number;
    readonly shareOfTurnover?: number;
  }[];
  /** creations and redemptions measured from the assets of t, won; its own line, never inside flowKrw */
  readonly primaryFlowKrw?: number;
  readonly flags: readonly FundFlag[];
}

export type FundFlag =
  | 'firstDay'
  | 'venueClosed'
  | 'accumulated'
  | 'assetsEstimated'
  /** its assets are worth what they are at an exchange rate older than the evening before */
  | 'oldRate'
  | 'multipleChanged'
  | 'upToMultiple';

/** A fund of the book that is not in the day's flow, and why. */
export interface ExcludedFund {
  readonly kind: 'excluded';
  readonly code: Ticker;
  readonly fundScope: FundScope;
  readonly underlying: Ticker;
  readonly multiple: number;
  readonly reason: ExclusionReason;
  readonly terms: FundTerms;
}

export type ExclusionReason =
  | 'outOfScope'
  | 'notListed'
  | 'noAssets'
  | 'oneDateOnly'
  | 'insideAggregate'
  | 'noUnderlyingReturn'
  | 'noIndexWeights'
  | 'noFx';
