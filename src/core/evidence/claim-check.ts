import type { Claim } from '../market/chronicle.ts';
import type { Netting, Scope } from '../mechanics/assumptions.ts';
import type { Estimate } from '../units/estimate.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { ClaimBound, ClaimQuantity } from './claim-quantity.ts';

/**
 * Turnover that a quoted share may be of. oneSided: KRX value of the day · twoSided: buys plus sells, twice that ·
 * adv20: mean of the 20 sessions before · previousSession: KRX value of the session before.
 */
export type TurnoverBasis = 'oneSided' | 'twoSided' | 'adv20' | 'previousSession';

/** What a figure was computed under, as far as it makes a difference to this claim. */
export interface ReadingBasis {
  readonly scope?: Scope;
  /** net assets carried into the session (t−1, as the funds trade), or those of its close (t, a wrong use) */
  readonly assets?: 'carried' | 'sameDay';
  readonly netting?: Netting;
  readonly turnover?: TurnoverBasis;
  /** stock, fund or index that the figure is about, where a claim has several */
  readonly code?: string;
  /** session that the figure is of, where it is not the claim's own */
  readonly day?: TradingDay;
  /** move of the underlying that was assumed, fraction */
  readonly move?: number;
  readonly withPreferred?: true;
  readonly multiple?: number;
}

/** One way of computing the quoted quantity from the book. */
export interface ClaimReading {
  readonly basis: ReadingBasis;
  /** in the claim's unit; the band is that of assumed parameters, of width 0 where the book knows the figure */
  readonly value: Estimate;
  /** value / quoted */
  readonly ratio: Estimate;
  /** agrees with the claim at the precision it was quoted with, its bound taken into account */
  readonly fits: boolean;
  /** takes the words of the claim as they stand; the others change a date or an assumption */
  readonly plain: boolean;
  readonly estimated: boolean;
}

/**
 * - holds: every plain reading agrees at the quoted precision
 * - withinError: they agree within the error of estimated assets
 * - onlyUnder: another reading agrees, the plain one does not
 * - no: no reading agrees
 * - nearest: the quantity rests on assumptions nobody declared; of many readings some agree, which is no proof that one was meant
 */
export type ClaimVerdict = 'holds' | 'withinError' | 'onlyUnder' | 'no' | 'nearest';

/** Why the book cannot recompute a claim. */
export type ClaimRefusal =
  | 'unknownQuantity'
  | 'outsideTheBook'
  | 'noDay'
  | 'noSession'
  | 'unknownUnit'
  | 'noRate'
  | 'unknownCode'
  | 'noAssets'
  | 'noTurnover'
  | 'fundTurnoverMissing'
  | 'noPrices'
  | 'noWeights'
  | 'noFunds'
  | 'zero';

interface CheckedClaim {
  readonly claim: Claim;
  /** typed on the command line, not from claims.csv */
  readonly typed: boolean;
}

export interface RecomputedClaim extends CheckedClaim {
  readonly kind: 'recomputed';
  readonly quantity: ClaimQuantity;
  readonly bound: ClaimBound;
  readonly dayIndex: number;
  readonly verdict: ClaimVerdict;
  readonly readings: readonly ClaimReading[];
  /** index into `readings` */
  readonly nearest: number;
  /** won per unit of the claim's currency, of the claim's day; absent when the claim is no amount */
  readonly rate?: number;
}

export interface RefusedClaim extends CheckedClaim {
  readonly kind: 'refused';
  readonly reason: ClaimRefusal;
  /** how many of the funds that the claim is about the book knows the figure of */
  readonly known?: { readonly of: number; readonly count: number };
}

export type ClaimCheck = RecomputedClaim | RefusedClaim;

/** Two claims of one day that say something about a third figure. */
export type ClaimPair = TurnoverPair | TradePair;

/** An amount and a share of turnover imply the turnover. */
export interface TurnoverPair {
  readonly kind: 'impliedTurnover';
  readonly ids: readonly [amount: string, share: string];
  readonly dayIndex: number;
  readonly amount: Claim;
  readonly share: Claim;
  /** in the currency of the amount; the ends follow from the digits that were quoted */
  readonly implied: { readonly value: number; readonly low: number; readonly high: number };
  readonly impliedKrw: number;
  readonly against: readonly {
    readonly turnover: TurnoverBasis;
    readonly krw: number;
    /** implied over this turnover */
    readonly ratio: number;
    /** the two can both hold on it, at the digits quoted */
    readonly agrees: boolean;
  }[];
  /** readings of the trades under which amount and share both agree with what was quoted */
  readonly shared: readonly ReadingBasis[];
}

/** Net assets and the trade that a move forces: one follows from the other. */
export interface TradePair {
  readonly kind: 'tradeFromAssets';
  readonly ids: readonly [assets: string, trade: string];
  readonly dayIndex: number;
  readonly multiple: number;
  readonly move: number;
  /** m(m−1) × assets × move, in the currency of the assets */
  readonly implied: number;
  readonly quoted: number;
  readonly agrees: boolean;
}

export interface ClaimChecks {
  readonly claims: readonly ClaimCheck[];
  readonly pairs: readonly ClaimPair[];
}
