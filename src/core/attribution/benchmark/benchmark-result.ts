import type { DaySplit, Verdict } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { Assumptions } from '../../mechanics/assumptions.ts';
import type { Estimate } from '../../units/estimate.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { GroupingLevel } from '../day/day-result.ts';
import type { ComponentName } from '../node/node.ts';
import type { UnsplitDays } from '../period/period-result.ts';
import type { SplitEffects } from './benchmark-effects.ts';
import type { CancelledGroup, CarriedWeights, MissingMember, SkippedSession } from './benchmark-gaps.ts';
import type { GroupReturns } from './benchmark-group-returns.ts';
import type { StockLoading } from './benchmark-loadings.ts';
import type { BrinsonPart, BrinsonPeriod, BrinsonVariant } from './brinson.ts';
import type { GeometricExcess } from './brinson-geometric.ts';
import type { LinkedBrinson, LinkedEffects } from './brinson-linking.ts';
import type { EffectLink } from './effect-linking.ts';

export interface BenchmarkQuestion {
  readonly dataset: Dataset;
  /** the dataset with the positions of a session, where they are stated session by session; its own then say what is ever held */
  readonly heldOn?: (dayIndex: number) => Dataset;
  /** sessions of the dataset, ascending */
  readonly dayIndices: readonly number[];
  /** split of a session; the same draw must mean the same parameters on every session */
  readonly splitOn: (dayIndex: number) => DaySplit;
  /** name of one of the dataset's benchmarks, or the code of an index */
  readonly benchmark: string;
  readonly level: GroupingLevel;
  readonly variant: BrinsonVariant;
  readonly method: EffectLink;
}

/** Why a book did better or worse than its benchmark, group by group, over the sessions on which both have a return. */
export interface BenchmarkResult
  extends Pick<BenchmarkQuestion, 'dataset' | 'benchmark' | 'level' | 'variant'> {
  readonly assumptions: Assumptions;
  readonly verdict: Verdict;
  /** the sessions asked for, ascending */
  readonly asked: readonly TradingDay[];
  /** the sessions that are linked */
  readonly days: readonly TradingDay[];
  /** sessions in no figure, and why; one without positive net equity on either side leaves all of them without one */
  readonly skipped: readonly SkippedSession[];
  /** sessions that use weights older than the evening before */
  readonly carried: readonly CarriedWeights[];
  /** members of the benchmark without a return: their weight is in no sum, so that the weights do not sum to 1 */
  readonly missing: readonly MissingMember[];
  /** groups in which the benchmark's long and short leave too little weight for a return of their own */
  readonly cancelled: readonly CancelledGroup[];
  /** names at the level, sorted; the entries of every effect are in this order */
  readonly groups: readonly string[];
  /** mean weight of each group over the sessions, fractions of net equity and of the benchmark */
  readonly portfolioWeights: Float64Array;
  readonly benchmarkWeights: Float64Array;
  /** absent when there is no session to link */
  readonly effects?: LinkedBrinson;
  /** the effects of each part of the returns: over the parts they add up to `effects`, group by group */
  readonly parts?: Readonly<Record<ComponentName, LinkedEffects>>;
  /**
   * linked mechanical parts; `active` = portfolio − benchmark: how much more machinery is held. Bands are quantiles of per-draw sums.
   * Geometric: factors; `active` is that of all effects together, not the ratio of the sides
   */
  readonly mechanical?: Readonly<Record<'portfolio' | 'benchmark' | 'active', Estimate>>;
  /** the effects again, each split and with bands: per-draw sums over all sessions */
  readonly split?: SplitEffects;
  /** of `days`: weights and returns as they were, and the mechanical parts of the returns */
  readonly periods: readonly BrinsonPeriod[];
  readonly mechanicalParts: readonly BrinsonPart[];
  /** returns of each group on both sides, compounded; absent where on some session it has too little weight, or long and short cancel */
  readonly groupReturns: readonly GroupReturns[];
  /** mean sums of the weights as they were given */
  readonly weightSums?: {
    readonly portfolio: number;
    readonly benchmark: number;
    /** the smallest and the largest of a session: means near 1 may hide sums that are not */
    readonly benchmarkLow: number;
    readonly benchmarkHigh: number;
  };
  /** absent when one side lost everything on some session */
  readonly geometric?: GeometricExcess;
  readonly loadings: readonly StockLoading[];
  /** what has no answer on either side, and on which of `days`; its return is in the part `unsplit` */
  readonly unsplit: readonly UnsplitDays[];
}
