import type { SplitStock, StockSplit, UnsplitReason } from '../decomposition/day-split.ts';
import type { FundTerms } from '../market/dataset.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { StockExposure } from './exposure.ts';
import type { LookThroughCoverage } from './look-through.ts';
import type { ComponentOrPart } from './node.ts';
import type { Loading, StockDays } from './stock-days.ts';

/** One session of the return that is explained. */
export interface ReturnSession {
  readonly dayIndex: number;
  /** product of (1 + underlying return) over the earlier sessions of an accumulated return; 1 for a single session */
  readonly growth: number;
  /** return of the underlying on the session; for anything unleveraged the position's own return */
  readonly return: number;
  readonly exposures: readonly StockExposure[];
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

/** Parts of one unit's return, as fractions of its start value; `loadings` carry its mechanical part's draws. */
export interface ReturnParts {
  readonly return: number;
  readonly parts: Readonly<Record<ComponentOrPart, number>>;
  readonly loadings: readonly Loading[];
  readonly unsplit: readonly UnsplitPart[];
}

/**
 * Splits a return: mechanical and unsplit are linear in the stock-days inside it, the residual is what is left of the modelled
 * return (multiple × underlying for a leveraged fund), tracking what is left of the fund's own return, and the cross term
 * return × exchange rate stands with currency. A depositary receipt is compared with its share in won: its premium is tracking, and
 * it has no currency part.
 *
 *     return = (1 + local)(1 + fx) − 1 = mechanical + residual + unsplit + currency + cost + tracking
 */
export function splitReturn(model: ReturnModel, stockDays: StockDays): ReturnParts {
  const { localReturn, fxReturn, withheld } = model;
  const whole = localReturn + fxReturn * (1 + localReturn);
  const { modelled, currency, cost, tracking } = promiseOf(model, whole);
  const inside = withheld === undefined ? addExposures(model, stockDays) : nothingInside(withheld, modelled);
  return {
    return: whole,
    loadings: inside.loadings,
    unsplit: inside.reasons,
    parts: {
      mechanical: inside.mechanical,
      residual: modelled - inside.mechanical - inside.unsplit,
      unsplit: inside.unsplit,
      currency,
      cost,
      tracking,
      direct: inside.direct,
      feedback: inside.mechanical - inside.direct,
    },
  };
}

/** What a return is measured against, and what stands beside it. */
function promiseOf({ localReturn, fxReturn, leverage, receipt }: ReturnModel, whole: number) {
  if (receipt !== undefined) {
    const modelled = receipt.shareReturn;
    return { modelled, currency: 0, cost: 0, tracking: whole - modelled };
  }
  const currency = fxReturn * (1 + localReturn);
  if (leverage === undefined) return { modelled: localReturn, currency, cost: 0, tracking: 0 };
  const modelled = leverage.multiple * leverage.underlyingReturn;
  return { modelled, currency, cost: leverage.cost, tracking: localReturn - modelled - leverage.cost };
}

interface Inside {
  mechanical: number;
  direct: number;
  unsplit: number;
  readonly loadings: Loading[];
  readonly reasons: UnsplitPart[];
}

const nothingInside = (withheld: UnsplitPart, modelled: number): Inside => ({
  mechanical: 0,
  direct: 0,
  unsplit: modelled,
  loadings: [],
  reasons: [withheld],
});

function addExposures(model: ReturnModel, stockDays: StockDays): Inside {
  const inside: Inside = { mechanical: 0, direct: 0, unsplit: 0, loadings: [], reasons: [] };
  for (const session of model.sessions) {
    for (const { stock, weight } of session.exposures) {
      const loading = (model.leverage?.multiple ?? 1) * session.growth * weight;
      if (stock.kind === 'split')
        addSplit(inside, stock, loading, stockDays.columnOf(stock, session.dayIndex));
      else addUnsplit(inside, stock, loading);
    }
  }
  return inside;
}

function addSplit(inside: Inside, stock: SplitStock, loading: number, column: number): void {
  inside.mechanical += loading * stock.mechanical.point;
  inside.direct += loading * stock.direct.point;
  inside.loadings.push({ column, loading });
}

function addUnsplit(inside: Inside, stock: StockSplit & { kind: 'unsplit' }, loading: number): void {
  inside.unsplit += loading * (stock.return ?? 0);
  inside.reasons.push({ code: stock.code, reason: stock.reason });
}

/** A stock inside whose own return is not known: then nothing modelled can be told from the rest. */
export function withheldBy(sessions: readonly Pick<ReturnSession, 'exposures'>[]): UnsplitPart | undefined {
  for (const { exposures } of sessions) {
    for (const { stock } of exposures) {
      if (stock.kind === 'unsplit' && stock.return === undefined) {
        return { code: stock.code, reason: stock.reason };
      }
    }
  }
  return undefined;
}
