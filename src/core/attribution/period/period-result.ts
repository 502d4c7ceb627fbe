import type { UnsplitReason, Verdict } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { Assumptions } from '../../mechanics/assumptions.ts';
import type { Estimate } from '../../units/estimate.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { Profit } from '../day/booked-profit.ts';
import type { GroupingLevel } from '../day/day-result.ts';
import type { LeveragedMemo } from '../instrument/leveraged-memo.ts';
import type {
  AttributionNode,
  ComponentOrPart,
  InstrumentKind,
  NodeFlag,
  PositionState,
} from '../node/node.ts';
import type { Linking } from './linking.ts';
import type { ValueBridge } from './period-values.ts';

/** A book over several sessions: daily attribution, linked. */
export interface PeriodResult {
  readonly dataset: Dataset;
  /** the sessions asked for, ascending; not always consecutive */
  readonly days: readonly TradingDay[];
  /** no session is left out between the first and the last */
  readonly consecutive: boolean;
  readonly assumptions: Assumptions;
  readonly by: readonly GroupingLevel[];
  readonly verdict: Verdict;
  /** the sessions that are linked, in order: those on which anything has a value */
  readonly sessions: readonly PeriodSession[];
  /** sessions on which nothing has a value, in no figure */
  readonly skipped: readonly TradingDay[];
  /** one coefficient per entry of `sessions`; absent when there is nothing to link, for the reason in `unlinked` */
  readonly linking?: Linking;
  /** no weights, no returns, only money: net equity was not positive on these days, or nothing ever had a value */
  readonly unlinked?: {
    readonly reason: 'equityNotPositive' | 'nothingValued';
    readonly days: readonly TradingDay[];
  };
  readonly portfolio: PeriodNode;
  /** compounding of the leveraged funds held: a memo, already contained in the components, in no sum */
  readonly leveragedFunds: readonly LeveragedMemo[];
  readonly edges: PeriodEdges;
  readonly reconciliation: PeriodReconciliation;
  /** the positions were added up by code and group before they were attributed: there are no positions in the tree */
  readonly addedUp?: {
    /** position-days that were added up */
    readonly rows: number;
    /** codes that are held but in no sum, and on how many sessions */
    readonly outside: readonly {
      readonly code: string;
      readonly state: 'unpriced' | 'notListed';
      readonly sessions: number;
    }[];
  };
}

/** A linked session of the book; components are those of the day's own return, before linking. */
export interface PeriodSession {
  readonly day: TradingDay;
  readonly dayIndex: number;
  readonly startEquityKrw: number;
  /** booked; absent when the amounts are too large for whole won */
  readonly profitKrw?: number;
  /** absent where net equity is not positive */
  readonly return?: number | undefined;
  readonly components?: Readonly<Record<ComponentOrPart, Estimate>> | undefined;
  readonly unsplitReasons: AttributionNode['unsplitReasons'];
}

/** What a node contributed on one linked session of a period, before linking. */
export interface SessionParts {
  readonly day: TradingDay;
  readonly coefficient: number;
  readonly contribution: number;
  readonly parts: Readonly<Record<ComponentOrPart, number>>;
  /** booked */
  readonly profitKrw: number;
}

export interface PeriodNode {
  /** as in the tree of a day */
  readonly key: string;
  readonly code: string;
  readonly name: AttributionNode['name'];
  readonly level: AttributionNode['level'];
  /** of the first session of the period */
  readonly instrument?: InstrumentKind | undefined;
  readonly quantity?: number | undefined;
  /** number of sessions in each state; for a group those of its positions together */
  readonly states: Readonly<Record<PositionState['kind'], number>>;
  /** of the sessions linked, with weight 0 where the node was in no sum; absent as `contribution` */
  readonly averageWeight?: number | undefined;
  /** linked contribution to the return of the whole; absent when nothing is linked, or the node was in no sum on any day */
  readonly contribution?: number | undefined;
  /** linked parts of the contribution: bands are quantiles of per-draw sums over all sessions */
  readonly components?: Readonly<Record<ComponentOrPart, Estimate>> | undefined;
  /** sum of the days' booked won; absent also when the amounts are too large for whole won */
  readonly profitKrw?: Profit | undefined;
  /** from the value before the period to that after it; only over consecutive sessions, and where won can be booked */
  readonly values?: ValueBridge | undefined;
  /** share of draws in which some stock inside is capped on some session: the bands of direct and feedback leave them out */
  readonly cappedShare: number;
  /** of the mechanical part, what is expected to revert in the sessions after each; absent when the law does not say */
  readonly expectedToRevert?: Estimate | undefined;
  /** what has no answer, and on which sessions */
  readonly unsplit: readonly UnsplitDays[];
  /** raised on any session */
  readonly flags: readonly NodeFlag[];
  readonly children: readonly PeriodNode[];
  /** the linked sessions one by one; of holdings that were added up (`addedUp`) only where the node was followed */
  readonly bySession?: readonly SessionParts[] | undefined;
}

export interface UnsplitDays {
  readonly code: Ticker;
  readonly reason: UnsplitReason;
  readonly days: readonly TradingDay[];
}

/** Where returns cross the edges of the period: a venue with its own holidays books several sessions at once. */
export interface PeriodEdges {
  /** returns booked on `day` that began on sessions outside the period */
  readonly reachOutside: readonly {
    readonly code: Ticker;
    readonly day: TradingDay;
    readonly sessions: readonly TradingDay[];
  }[];
  /** carried at the last session: their return comes later */
  readonly staleAtEnd: readonly Ticker[];
  /** value after the last session, won; absent, as what follows, when nothing has a value */
  readonly endEquityKrw?: number;
  /** value at the end − value at the start − profit, whole won: what came into or left the sums without a profit; consecutive sessions only */
  readonly enteredKrw?: number;
  /** booked won − profit before booking: at most half a won a session */
  readonly roundingKrw?: number;
}

/** Parts against the whole: both differences must be zero. */
export interface PeriodReconciliation {
  /** linked, summed over the positions one by one */
  readonly returnSum: Readonly<Record<ComponentOrPart, number>>;
  /** sum of components − what the linked parts must add up to, fraction */
  readonly returnDifference: number;
  /** sum of the positions' booked won − sum of the days' profits, won: 0; absent when the amounts are too large for whole won */
  readonly profitDifferenceKrw?: number;
}
