import type { Verdict } from '../../decomposition/day-split.ts';
import type { Assumptions } from '../../mechanics/assumptions.ts';
import type { Estimate } from '../../units/estimate.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { Linking } from '../period/linking.ts';
import type { UnsplitDays } from '../period/period-result.ts';

export const indexParts = ['mechanical', 'direct', 'feedback', 'residual', 'unsplit'] as const;
export type IndexPart = (typeof indexParts)[number];
export type IndexPartEstimates = Readonly<Record<IndexPart, Estimate>>;

/** What a member, or all that is not named, or the index itself, made of a period. */
export interface IndexPeriodRow {
  readonly kind: 'member' | 'others' | 'index';
  readonly code: Ticker;
  /** mean of the weights on the evenings before, a fraction */
  readonly averageWeight: number;
  /** a mechanical part is known on some session; where it is not, none is counted: the parts in 'mechanical' are then no figure */
  readonly counted: boolean;
  /** linked; rows add up to what the linking adds up to */
  readonly contribution: number;
  /** linked, fractions of the index: mechanical + residual + unsplit = contribution */
  readonly components: IndexPartEstimates;
  /** index points: of each session its part of the return × the close before, added up */
  readonly points: number;
  readonly componentsPoints: IndexPartEstimates;
  readonly unsplit: readonly UnsplitDays[];
}

/** A session of the index by itself. */
export interface IndexSession {
  readonly day: TradingDay;
  readonly dayIndex: number;
  readonly previousClose: number;
  readonly close: number;
  readonly return: number;
  readonly coefficient: number;
  readonly counted: boolean;
  /** (return − Σ w·r) / (1 − Σ w) over the modelled stocks; absent where one of them has no return */
  readonly returnWithout?: number;
  readonly components: IndexPartEstimates;
  readonly componentsPoints: IndexPartEstimates;
}

export interface IndexPeriod {
  readonly index: Ticker;
  readonly nameKo?: string;
  readonly nameEn?: string;
  readonly days: readonly TradingDay[];
  readonly consecutive: boolean;
  readonly assumptions: Assumptions;
  readonly verdict: Verdict;
  /** sessions that are linked */
  readonly sessions: readonly IndexSession[];
  /** without a return of the index, or without weights of the evening before */
  readonly skipped: readonly TradingDay[];
  /** absent when no session can be linked */
  readonly linking?: Linking;
  readonly weightsEstimated: boolean;
  /** members, all others together, the index */
  readonly rows: readonly IndexPeriodRow[];
  /** compounded return of the index without the modelled stocks; absent where a session has none */
  readonly returnWithout?: number;
}
