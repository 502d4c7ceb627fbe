import type { Assumptions, LawId } from '../mechanics/assumptions.ts';
import type { ExcludedFund, FundFlow } from '../mechanics/fund-flow.ts';
import type { Estimate } from '../units/estimate.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';

/** The day's returns of all modelled stocks, split. Stocks are sorted by code. */
export interface DaySplit {
  readonly day: TradingDay;
  readonly dayIndex: number;
  readonly assumptions: Assumptions;
  readonly verdict: Verdict;
  readonly stocks: readonly StockSplit[];
  /** factor on the law's impact per draw where the posterior stands in for the prior; absent under the prior */
  readonly scale?: Float64Array;
  readonly flows: readonly FundFlow[];
  readonly excluded: readonly ExcludedFund[];
  /** forced flow of all stocks together, net per draw, for the headline of Funds; won */
  readonly totalNetFlowKrw?: Estimate;
  readonly totalGrossFlowKrw?: number;
}

/** Until the data are asked the only verdict is `priorOnly`; its rules stand in core/evidence/verdict.ts. */
export type Verdict = 'priorOnly' | 'priorOnlyUpperBound' | 'weaklyIdentified' | 'identified' | 'confounded';

export type UnsplitReason =
  | 'limitLocked'
  | 'noTurnover'
  | 'noAssets'
  | 'noVolatility'
  | 'notPublished'
  | 'lawNotValid'
  | 'noReturn'
  | 'noShareCount'
  /** the book names no leveraged fund at all: whose trades move a price is not known */
  | 'noFunds'
  /** what a security is is not known */
  | 'notDescribed'
  /** what is inside an index is not known */
  | 'noIndexWeights'
  /** the share behind a depositary receipt is not named */
  | 'noShare'
  /** a fund holds itself, through others or at once */
  | 'fundCycle'
  /** funds inside funds, deeper than the search goes */
  | 'lookThroughDepth';

export type StockFlag =
  | 'againstPrediction'
  | 'afterLimit'
  | 'partnerUnsplit'
  | 'capped'
  | 'assetsEstimated'
  | 'aboveTurnover'
  | 'firstDay'
  | 'assetsStale'
  | 'pointOutsideBand';

export type StockSplit = SplitStock | UnsplitStock;

/** What was seen, before any model; a figure that is not known is absent. */
export interface StockObservation {
  readonly code: Ticker;
  /** close(t) / close(t−1) − 1 */
  readonly return?: number;
  readonly close?: number;
  readonly previousClose?: number;
  readonly open?: number;
  /** open(t) / close(t−1) − 1 */
  readonly openGap?: number;
  /** close(t) / open(t) − 1 */
  readonly intradayReturn?: number;
  readonly turnoverKrw?: number;
  readonly adv20Krw?: number;
  /** V of q = Q/V under the chosen denominator */
  readonly denominatorKrw?: number;
  readonly denominatorShares?: number;
  readonly sigma?: number;
  readonly sharesOutstanding?: number;
  /** gross forced flow into the stock over funds in scope, won; known even when the split is not */
  readonly grossFlowKrw?: number;
  /** the same after netting and pass-through, with its band */
  readonly netFlowKrw?: Estimate;
  readonly netShareOfTurnover?: Estimate;
  readonly grossShareOfTurnover?: number;
  readonly flags: readonly StockFlag[];
}

export interface SplitStock extends StockObservation {
  readonly kind: 'split';
  readonly return: number;
  readonly denominatorKrw: number;
  readonly grossFlowKrw: number;
  readonly netFlowKrw: Estimate;
  readonly grossShareOfTurnover: number;
  readonly netShareOfTurnover: Estimate;
  readonly mechanical: Estimate;
  readonly direct: Estimate;
  readonly feedback: Estimate;
  readonly residual: Estimate;
  /** mechanical / return; absent when |return| < 0.5 % */
  readonly shareOfMove?: Estimate;
  readonly cappedShare: number;
  readonly draws: StockDraws;
}

export interface UnsplitStock extends StockObservation {
  readonly kind: 'unsplit';
  readonly reason: UnsplitReason;
}

/** One value per draw; draw i uses the same parameters in every stock and day. */
export interface StockDraws {
  readonly mechanical: Float64Array;
  /** meaningless where capped[i] is 1 */
  readonly direct: Float64Array;
  readonly capped: Uint8Array;
  readonly netFlowKrw: Float64Array;
}

export type LawAlone =
  | {
      readonly law: LawId;
      readonly kind: 'split';
      readonly mechanical: Estimate;
      readonly direct: Estimate;
      readonly feedback: Estimate;
      readonly cappedShare: number;
    }
  | { readonly law: LawId; readonly kind: 'lawNotValid' };

/** Narrowing of the 90 % band when `input` is frozen at its median: 1 − width / full width. Bars need not add up. */
export interface TornadoBar {
  readonly input: TornadoInput;
  readonly bar: number;
}
export type TornadoInput =
  | 'law'
  | 'linearSlope'
  | 'rootConstant'
  | 'impactTransfer'
  | 'permanentImpact'
  | 'temporaryImpact'
  | 'window'
  | 'netting'
  | 'passThrough'
  | 'assets';
