import type { TradingDay } from '../units/trading-day.ts';
import type { Quality } from './quality.ts';

export interface FactorReturn {
  /** US session date: after Seoul's close of the same calendar date */
  readonly day: TradingDay;
  readonly symbol: string;
  readonly closeReturn: number;
}

export interface MarketEvent {
  readonly day: TradingDay;
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly source: string;
  readonly quality: Quality;
}

export interface Claim {
  readonly id: string;
  readonly day?: TradingDay;
  readonly claim: string;
  readonly quantity: string;
  readonly value: number;
  readonly unit: string;
  readonly who: string;
  readonly source: string;
}
