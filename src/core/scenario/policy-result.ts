import type { GroupingLevel } from '../attribution/day/day-result.ts';
import type { LinkingMethod } from '../attribution/period/linking.ts';
import type { UnsplitReason, Verdict } from '../decomposition/day-split.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import type { Estimate } from '../units/estimate.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Policy } from './policy.ts';

/** Past sessions of a book, re-solved under a policy. Effects are under the policy less observed; bands over the usable draws. */
export interface PolicyResult {
  readonly policy: Policy;
  readonly assumptions: Assumptions;
  readonly verdict: Verdict;
  readonly by: readonly GroupingLevel[];
  /** the sessions asked for, ascending */
  readonly days: readonly TradingDay[];
  readonly sessions: readonly PolicySession[];
  /** the portfolio first, then its groups, each before those inside it; none when no stock could be solved anew, or nothing is held */
  readonly nodes: readonly PolicyNode[];
  /** of the portfolio, fractions of its return; NaN where the draw is not usable; absent when nothing is linked */
  readonly effectDraws?: Float64Array;
  /** how several sessions were linked; absent for one session, and when net equity is not positive on some */
  readonly linked?: LinkingMethod;
  /** share of the usable draws in which `linked` is not defined: a session loses everything there, and they are linked by frongello; absent: 0 */
  readonly fellBackShare?: number;
  /** draws in which every session has an answer */
  readonly usableShare: number;
  /** whether the laws in force can tell how long a trade takes */
  readonly clock: 'none' | 'some' | 'all';
}

export interface PolicySession {
  readonly day: TradingDay;
  readonly stocks: readonly PolicyStock[];
  /** draws in which the session has an answer */
  readonly usableShare: number;
}

export type PolicyStock =
  | {
      readonly kind: 'replayed';
      readonly code: Ticker;
      readonly return: number;
      readonly returnUnder: Estimate;
      readonly effect: Estimate;
      readonly mechanical: Estimate;
      readonly mechanicalUnder: Estimate;
      /** at the observed returns, before netting, won */
      readonly grossFlowKrw: number;
      readonly grossFlowUnderKrw: number;
      /** of the turnover in force, netted as in force; under the policy at the returns that follow from it */
      readonly shareOfTurnover: Estimate;
      readonly shareUnder: Estimate;
      /** absent where the law has a vertical tangent at 0 */
      readonly gainAtZero?: Estimate;
      readonly gainAtZeroUnder?: Estimate;
    }
  | {
      readonly kind: 'notReplayed';
      readonly code: Ticker;
      readonly return?: number;
      readonly reason: UnsplitReason;
    };

/** Fractions of the start-of-day net equity, linked over several sessions. Positions keep the exposure they had. */
export interface PolicyNode {
  readonly key: string;
  readonly code: string;
  readonly level: 'portfolio' | 'group';
  /** absent, as all fractions, when weights do not exist on every session */
  readonly contribution?: number;
  readonly contributionUnder?: Estimate;
  readonly effect?: Estimate;
  readonly mechanical?: Estimate;
  readonly mechanicalUnder?: Estimate;
  /** effect on the values held at the start of each session, won, summed over the sessions; not linked */
  readonly effectKrw: Estimate;
}
