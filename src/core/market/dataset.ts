import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Benchmark, CashFlow, Position } from './book-holdings.ts';
import type { BookSettings, NamedShock } from './book-settings.ts';
import type { Claim, FactorReturn, MarketEvent } from './chronicle.ts';
import type { CorporateAction } from './corporate-actions.ts';
import type { BarSeries, FxSeries, IndexWeightSeries, ShareCount } from './dated-series.ts';
import type { FundAssets, FundTerms } from './fund-terms.ts';
import type { Quality } from './quality.ts';

export type SecurityKind =
  | 'stock'
  | 'preferred'
  | 'adr'
  | 'index'
  | 'etf'
  | 'leveraged_fund'
  | 'etn'
  | 'cash'
  | 'other'
  /** has prices, but nothing says what it is */
  | 'unknown';

export interface Security {
  readonly code: Ticker;
  readonly nameKo?: string;
  readonly nameEn?: string;
  readonly kind: SecurityKind;
  /** KRX, HKEX, US, FnGuide … ; a HKEX security has its own sessions */
  readonly market: string;
  /** currency of the price rows, which rules where securities.csv says another one; absent for indices */
  readonly currency?: string;
  readonly sector?: string;
  /** index that an unleveraged fund tracks; the share behind a depositary receipt; for a preferred share the common share, when the code does not tell */
  readonly tracks?: Ticker;
  /** shares behind one depositary receipt, at the last session of the book: 0.1 for ten receipts a share */
  readonly ratio?: number;
  readonly quality: Quality;
  readonly source: string;
}

/**
 * Panels of securities × sessions, row-major: the value of security `s` on day `t` is at `s * days.length + t`.
 * NaN inside a panel means "not known" and never leaves core: readers ask `known(...)`.
 */
export interface Panels {
  /** price in the security's price currency; index rows in points */
  readonly open: Float64Array;
  readonly close: Float64Array;
  /** net asset value per unit, in the row's currency */
  readonly nav: Float64Array;
  readonly volume: Float64Array;
  /** one-sided traded value, won */
  readonly turnoverKrw: Float64Array;
  /** index into `qualities` + 1, 0 where there is no row */
  readonly quality: Uint8Array;
  readonly turnoverQuality: Uint8Array;
  /** 1 where the file has an all-zero row: the exchange had not published yet; prices are NaN and `quality` is 0 there */
  readonly notPublished: Uint8Array;
}

export interface InputFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** data rows, blank lines not counted */
  readonly rows: number;
  /** of these, not used because something is wrong with them */
  readonly rowsLeftOut?: number;
  readonly from?: TradingDay;
  readonly to?: TradingDay;
  readonly encoding: string;
  /** rows by quality, for the Data screen */
  readonly quality: Readonly<Partial<Record<Quality, number>>>;
}

/** Everything a book says, validated. Arrays are sorted by code and day before anything is summed: file row order never matters. */
export interface Dataset {
  readonly name: string;
  /** sessions of the Korean market, ascending */
  readonly days: readonly TradingDay[];
  readonly securities: readonly Security[];
  readonly panels: Panels;
  /** source of a security's price rows (the most frequent one) */
  readonly priceSource: readonly string[];
  readonly fundTerms: readonly FundTerms[];
  readonly fundAssets: readonly FundAssets[];
  readonly indexWeights: readonly IndexWeightSeries[];
  readonly shareCounts: readonly ShareCount[];
  readonly fx: readonly FxSeries[];
  /** sorted by code and day */
  readonly corporateActions: readonly CorporateAction[];
  /** each enters a cash holding of `positions`; sorted by it and by day */
  readonly cashFlows: readonly CashFlow[];
  /** sorted by (group, account, code, effective day, quantity, row content), not by file order */
  readonly positions: readonly Position[];
  /** further levels to group by, whether or not a position has a name at them; absent: those that the positions have names at */
  readonly levels?: readonly string[];
  /** sorted by name, their members by code */
  readonly benchmarks: readonly Benchmark[];
  /** sorted by code; absent: the book has none */
  readonly bars?: readonly BarSeries[];
  readonly factors: readonly FactorReturn[];
  readonly events: readonly MarketEvent[];
  readonly claims: readonly Claim[];
  /** sorted by name */
  readonly scenarios: readonly NamedShock[];
  readonly settings: BookSettings;
  readonly inputs: readonly InputFile[];
}
