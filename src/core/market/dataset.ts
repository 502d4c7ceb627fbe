import type { Multiple, Ratio } from '../units/quantity.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';

/**
 * How far a figure can be trusted. official: published by the exchange or the issuer · derived: computed from official numbers ·
 * reported: press or broker, not checked · estimated: rests on an assumption · assumed: a judgement.
 */
export type Quality = 'official' | 'derived' | 'reported' | 'estimated' | 'assumed';
export const qualities: readonly Quality[] = ['official', 'derived', 'reported', 'estimated', 'assumed'];

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

/** One unit becomes `factor` units before the session of `day`: prices from then on are of the new units. */
export interface Split {
  readonly kind: 'split';
  readonly code: Ticker;
  readonly day: TradingDay;
  /** 2: two for one; 0.05: one for twenty. Absent: the file does not tell, and no return can run over the day */
  readonly factor?: number;
  readonly quality: Quality;
  readonly source: string;
}

/** Cash on a unit held at the close before the ex-date `day`, in units of that day. */
export interface Dividend {
  readonly kind: 'dividend';
  readonly code: Ticker;
  readonly day: TradingDay;
  readonly amount: number;
  readonly currency: string;
  /** when the cash is paid; a dated row of the cash from then on has it inside. Absent: the ex-date */
  readonly paid?: TradingDay;
  readonly quality: Quality;
  readonly source: string;
}

/** Last prices by the time, ascending. */
export interface BarSeries {
  readonly code: Ticker;
  /** session index × 86,400 + second of the Korean day */
  readonly at: Int32Array;
  readonly price: Float64Array;
}

export type CorporateAction = Split | Dividend;

/** Money that came into a cash holding from outside (negative: went out), at the start of the session of `day` or the next one after it. */
export interface CashFlow {
  readonly day: TradingDay;
  /** code of the cash position */
  readonly currency: Ticker;
  readonly group: string;
  readonly account: string;
  /** in `currency` */
  readonly amount: number;
  readonly quality: Quality;
  readonly source: string;
}

export interface Position {
  /** a security's code, or a currency (`KRW`, `USD`) for cash */
  readonly code: Ticker;
  readonly quantity: number;
  readonly group: string;
  readonly account: string;
  readonly currency?: string;
  readonly effectiveFrom?: TradingDay;
  readonly name?: string;
  readonly note?: string;
  /** further columns of positions.csv by their names, sorted, without empty cells; rows that say the same share the object */
  readonly tags?: Readonly<Record<string, string>>;
  /** line in positions.csv, for messages; never used to order anything */
  readonly row: number;
}

/** What a book is measured against. */
export interface Benchmark {
  /** empty where the file does not name it */
  readonly name: string;
  /** sessions for whose close the file has weights, ascending indices of `days` */
  readonly weightDays: readonly number[];
  readonly members: readonly BenchmarkMember[];
}

export interface BenchmarkMember {
  readonly code: Ticker;
  /** at the close of each of `weightDays`, a fraction; 0 where the file names others only */
  readonly weights: Float64Array;
  /** its group where the file names one; the last one named */
  readonly group?: string;
}

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

/** A shock that the user saved under a name: returns of stocks without any forced trade; fractions. */
export interface NamedShock {
  readonly name: string;
  readonly fundamental: Readonly<Record<string, number>>;
  /** of everything outside the model; absent: 0 */
  readonly rest?: number;
  readonly note?: string;
}

/** Stands for everything outside the model where a stock's code would. */
export const restOfMarket = 'REST';

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

/** Settings a book may carry in ungear.json; every one has a default. */
export interface BookSettings {
  readonly title?: string;
  /** the positions are made up; said wherever they are shown */
  readonly inventedPositions: boolean;
  readonly defaultDay?: TradingDay;
  readonly scope?: 'single' | 'hk' | 'all';
  readonly denominator?: 'day' | 'adv20';
  readonly netting?: 'net' | 'gross';
  readonly law?: string;
  readonly draws?: number;
  readonly seed?: number;
  /** beta of a preferred share to its common share, overriding the regression */
  readonly preferredBeta: Readonly<Record<string, number>>;
  /** funds opened one inside the other; absent: 3 */
  readonly lookThroughDepth?: number;
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
