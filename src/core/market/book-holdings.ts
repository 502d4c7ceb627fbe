import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Quality } from './quality.ts';

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
