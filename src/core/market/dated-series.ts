import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Quality } from './quality.ts';

/** Weight of `code` in `index` at the close of each day: apply the weight of t−1 to the return of t. NaN where not known. */
export interface IndexWeightSeries {
  readonly index: Ticker;
  readonly code: Ticker;
  readonly weight: Float64Array;
  readonly quality: Quality;
  readonly source: string;
}

export interface ShareCount {
  readonly code: Ticker;
  readonly effectiveFrom: TradingDay;
  readonly shares: number;
  readonly quality: Quality;
  readonly source: string;
}

/** Won per unit of `currency`, sorted by day; use the last rate dated on or before the day wanted. */
export interface FxSeries {
  readonly currency: string;
  readonly days: readonly TradingDay[];
  readonly rates: Float64Array;
  readonly quality: readonly Quality[];
  readonly source: readonly string[];
}

/** Last prices by the time, ascending. */
export interface BarSeries {
  readonly code: Ticker;
  /** session index × 86,400 + second of the Korean day */
  readonly at: Int32Array;
  readonly price: Float64Array;
}
