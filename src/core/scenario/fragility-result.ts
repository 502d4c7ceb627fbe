import type { UnsplitReason } from '../decomposition/day-split.ts';
import type { Estimate } from '../units/estimate.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';

/** How near to running away the loop of return, forced flow and impact stands at the close of a session. */
export interface Fragility {
  readonly day: TradingDay;
  readonly dayIndex: number;
  readonly stocks: readonly StockFragility[];
  /** all stocks together, coupled by index funds; absent when no stock has an answer */
  readonly joint?: LoopGain;
  /** weight of the modelled stocks in the market at the close, fraction; absent when not known */
  readonly indexWeight?: number;
}

export interface StockFragility {
  readonly code: Ticker;
  /** why the loop of the stock is not known; the figures that need it are absent then */
  readonly reason?: UnsplitReason;
  /** forced trade per unit of the stock's return over its mean turnover of 20 sessions, the stock's own funds and index funds */
  readonly k?: Estimate;
  readonly gain?: LoopGain;
  /** net assets of the funds on this stock alone over the value of its listed shares; absent when one is not known */
  readonly assetsOverMarketValue?: number;
  readonly assetsKrw?: number;
}

/** κ = dI/dq · k: a small further move of 1 calls forth κ more, and so on; 1 or more has no end. */
export interface LoopGain {
  /** when nothing has happened yet; absent for a law without a slope there */
  readonly atZero?: Estimate;
  /** when every stock has fallen by 10 %: laws that flatten out are gentler there */
  readonly atTenPercentDown?: Estimate;
  /** share of draws with a gain of 1 or more at zero */
  readonly runawayShare: number;
}
