import type { DaySplit, UnsplitReason } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { Assumptions } from '../../mechanics/assumptions.ts';
import type { Estimate } from '../../units/estimate.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { AttributionNode, ComponentOrPart } from '../node/node.ts';

/** `group`, `account`, `currency`, `sector`, or the name of a further column of the positions; `groupingLevels` lists those a book has. */
export type GroupingLevel = string;

/** Everything that is known of a book on a day under given assumptions. */
export interface DayResult {
  readonly dataset: Dataset;
  readonly day: TradingDay;
  readonly dayIndex: number;
  readonly assumptions: Assumptions;
  readonly by: readonly GroupingLevel[];
  readonly split: DaySplit;
  /** without figures when no position has a value on the day: its state says so */
  readonly portfolio: AttributionNode;
  /** sum of start values of everything priced or carried, won; absent when there is none */
  readonly netEquityKrw?: number;
  /** net equity is not positive: weights, group returns and contributions do not exist, only money */
  readonly moneyOnly?: 'equityNotPositive';
  readonly index: readonly IndexTransmission[];
  readonly reconciliation: Reconciliation;
  readonly coverage: Coverage;
}

/** How the split of the stocks reaches an index: Σ w(t−1) × component, as a fraction and in points. */
export interface IndexTransmission {
  readonly index: Ticker;
  readonly nameKo?: string;
  readonly nameEn?: string;
  readonly return?: number;
  readonly previousClose?: number;
  readonly close?: number;
  readonly pointsChange?: number;
  readonly weightsEstimated: boolean;
  readonly members: readonly {
    readonly code: Ticker;
    readonly weight: number;
    readonly return?: number;
    /** weight × return, fraction of the index */
    readonly contribution?: number;
    readonly mechanical?: Estimate;
    readonly direct?: Estimate;
    readonly feedback?: Estimate;
    /** of the contribution, without an answer; absent where the return is not known */
    readonly unsplit?: number;
  }[];
  /** fractions of the index: mechanical + residual + unsplit = return */
  readonly components?: Readonly<
    Record<'mechanical' | 'direct' | 'feedback' | 'residual' | 'unsplit', Estimate>
  >;
  readonly unsplitReasons: readonly { readonly code: Ticker; readonly reason: UnsplitReason }[];
}

/** Parts against the whole: both differences must be zero. */
export interface Reconciliation {
  readonly returnSum: Readonly<Record<ComponentOrPart, number>>;
  /** sum of components − return, fraction */
  readonly returnDifference: number;
  /** sum of leaf profits − profit of the book, won: 0 */
  readonly profitDifferenceKrw: number;
}

export interface Coverage {
  readonly positions: number;
  readonly priced: number;
  /** in the sums at an exchange rate of an earlier day */
  readonly oldRate: number;
  readonly stale: number;
  readonly unpriced: number;
  readonly notListed: number;
  readonly notHeld: number;
  /** day of the oldest exchange rate that positions are valued at; absent when all are of the day itself */
  readonly oldestRate?: TradingDay;
  readonly pricedValueKrw: number;
  /** value at the last known price of positions that are not priced today; absent when none is known */
  readonly unpricedLastKnownKrw?: number;
  readonly unpricedCodes: readonly Ticker[];
}
