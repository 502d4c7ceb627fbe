import type { FundTerms } from '../market/fund-terms.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { HeldFund } from './held-fund.ts';
import type { LeveragedHolding } from './leveraged-holding.ts';
import type { SimulatedHolding } from './simulated-holding.ts';

/** What compounding does to a holder of a daily multiple: over a given path, over past sessions of a fund, or over simulated paths. */
export type HolderAnswer =
  | { readonly kind: 'path'; readonly holding: LeveragedHolding; readonly fund?: FundTerms }
  | { readonly kind: 'held'; readonly held: Extract<HeldFund, { kind: 'held' }>; readonly fund: FundTerms }
  | {
      readonly kind: 'simulated';
      readonly simulation: SimulatedHolding;
      readonly fund?: FundTerms;
      /** absent when the volatility was given */
      readonly volatilityOf?: { readonly code: Ticker; readonly until: TradingDay };
    };
