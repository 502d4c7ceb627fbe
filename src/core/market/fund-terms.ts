import type { Multiple, Ratio } from '../units/quantity.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Quality } from './quality.ts';

export type Exposure =
  | 'cash'
  | 'futures'
  | 'cash+futures'
  | 'mixed'
  | 'swap'
  | 'option'
  | 'swap+options'
  | 'note'
  | 'unknown';

/** Terms of a leveraged or inverse fund (or of an aggregate of such funds) in force from `effectiveFrom` until the next row. */
export interface FundTerms {
  readonly code: Ticker;
  readonly level: 'product' | 'aggregate';
  readonly nameKo?: string;
  readonly nameEn?: string;
  readonly issuer?: string;
  readonly underlying: Ticker;
  readonly multiple: Multiple;
  readonly multipleKind: 'fixed' | 'max';
  /** absent: since ever */
  readonly effectiveFrom?: TradingDay;
  /** absent: listed before the book begins */
  readonly listingDay?: TradingDay;
  readonly venue: string;
  readonly currency: string;
  readonly exposure: Exposure;
  /** yearly fee as a fraction of net assets; absent: not known */
  readonly fee?: Ratio;
  readonly quality: Quality;
  readonly source: string;
}

export interface FundAssets {
  readonly day: TradingDay;
  readonly code: Ticker;
  readonly level: 'product' | 'aggregate';
  readonly group: string;
  /** only primary rows may be summed: exactly one level is primary per day and group */
  readonly primary: boolean;
  /** net assets at the close of `day`, in `currency` */
  readonly netAssets: number;
  readonly currency: string;
  readonly quality: Quality;
  readonly source: string;
}
