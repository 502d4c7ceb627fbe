import type { UnsplitReason } from '../../decomposition/day-split.ts';
import type { FundTerms } from '../../market/fund-terms.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { LookThroughCoverage } from './look-through.ts';
import type { StockInside } from './stocks-inside.ts';

/** One session of the return that is explained. */
export interface ReturnSession {
  readonly dayIndex: number;
  /** product of (1 + underlying return) over the earlier sessions of an accumulated return; 1 for a single session */
  readonly growth: number;
  /** return of the underlying on the session; for anything unleveraged the position's own return, while its venue was closed that of what stands for it */
  readonly return: number;
  readonly stocksInside: readonly StockInside[];
  /** of anything looked through, before its own multiple: by how much it moves when all but the modelled stocks moves by 1 */
  readonly rest?: number;
}

/** A leveraged or inverse fund's promise: multiple × the underlying's return, less the fee. */
export interface Leverage {
  readonly terms: FundTerms;
  readonly multiple: number;
  /** return of the underlying since the fund's previous own session */
  readonly underlyingReturn: number;
  /** calendar days the fee accrues over */
  readonly calendarDays: number;
  /** −fee × days / 365; 0 and named "inside tracking" when the fee is not known */
  readonly cost: number;
}

/** A depositary receipt follows its share in won: the rate between the two currencies is in its price already. */
export interface Receipt {
  readonly share: Ticker;
  /** return of the share in won since the receipt's previous own session */
  readonly shareReturn: number;
  readonly premium?: Premium;
}

/** Value of a receipt in won over that of the shares behind it, less one; at the receipt's previous own session and at this one. */
export interface Premium {
  readonly before: SharePrice;
  readonly now: SharePrice;
}

export interface SharePrice {
  readonly day: TradingDay;
  readonly close: number;
  /** shares behind one receipt on that day */
  readonly ratio: number;
  /** price × rate / (ratio × close) − 1 */
  readonly premium: number;
}

/** From what, and how, a return in portfolio currency is put together. Returns are fractions. */
export interface ReturnModel {
  /** return in the currency of the price */
  readonly localReturn: number;
  /** return of that currency in won */
  readonly fxReturn: number;
  readonly leverage?: Leverage;
  readonly receipt?: Receipt;
  /** of a fund looked through over several sessions: whose returns stand for its own while its venue was closed; absent: none is known */
  readonly grownBy?: Ticker;
  /** what a look-through reached; on the last session of several */
  readonly coverage?: LookThroughCoverage;
  readonly sessions: readonly ReturnSession[];
  /** why nothing can be said about the modelled part: all of it is unsplit */
  readonly withheld?: UnsplitPart;
}

export interface UnsplitPart {
  readonly code: Ticker;
  readonly reason: UnsplitReason;
}

/** A stock inside whose own return is not known: then nothing modelled can be told from the rest. */
export function withheldBy(
  sessions: readonly Pick<ReturnSession, 'stocksInside'>[],
): UnsplitPart | undefined {
  for (const { stocksInside } of sessions) {
    for (const { stock } of stocksInside) {
      if (stock.kind === 'unsplit' && stock.return === undefined) {
        return { code: stock.code, reason: stock.reason };
      }
    }
  }
  return undefined;
}
