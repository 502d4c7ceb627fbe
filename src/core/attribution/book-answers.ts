import type { Calibration } from '../decomposition/day-context.ts';
import type { DaySplit, LawAlone, TornadoBar } from '../decomposition/day-split.ts';
import type { ChipChoice } from '../decomposition/residual-controls.ts';
import type { ResidualParts } from '../decomposition/residual-parts.ts';
import type { ClaimChecks } from '../evidence/claim-check.ts';
import type { TradeReadings } from '../evidence/claimed-flows.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Dataset } from '../market/dataset.ts';
import type { Explanation } from '../market/explanation.ts';
import type { Problem } from '../market/problem.ts';
import type { Assumptions, Scope } from '../mechanics/assumptions.ts';
import type { ClosingShare } from '../scenario/closing-share.ts';
import type { Fragility } from '../scenario/fragility-result.ts';
import type { Ladder } from '../scenario/ladder.ts';
import type { Policy } from '../scenario/policy.ts';
import type { PolicyResult } from '../scenario/policy-result.ts';
import type { PrecloseResult } from '../scenario/preclose-result.ts';
import type { SessionPressure } from '../scenario/pressure.ts';
import type {
  EveningQuestion,
  LadderQuestion,
  ScenarioQuestion,
  Shock,
} from '../scenario/scenario-question.ts';
import type { ScenarioResult } from '../scenario/scenario-result.ts';
import type { Ticker } from '../units/ticker.ts';
import type { BenchmarkResult } from './benchmark/benchmark-result.ts';
import type { BrinsonVariant } from './benchmark/brinson.ts';
import type { EffectLink } from './benchmark/effect-linking.ts';
import type { DayResult, GroupingLevel } from './day/day-result.ts';
import type { Target } from './explanation/explanation.ts';
import type { HoldingsBySession } from './holdings/holdings-by-session.ts';
import type { IndexPeriod } from './index-points/index-period-result.ts';
import type { LinkingMethod } from './period/linking.ts';
import type { PeriodResult } from './period/period-result.ts';

interface LinkedQuestion {
  /** ascending; need not be consecutive */
  readonly dayIndices: readonly number[];
  readonly assumptions: Assumptions;
  readonly by?: readonly GroupingLevel[];
  readonly method: LinkingMethod;
}

/** A book that is open, and everything that can be asked of it. Answers are computed on demand and kept. */
export interface BookAnswers {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  readonly defaults: Assumptions;
  /** index of the day shown first: the settings' default day, else the last session */
  readonly firstDayShown: number;
  /** sessions where a modelled stock moved 8 % or more, or the events say a circuit breaker */
  readonly stressDays: readonly number[];
  /**
   * sessions with a return whose figures can be compared: those after the single-stock products of KRX were listed; in a book without
   * one every session but the first
   */
  readonly wholeSessions: readonly number[];
  /**
   * present where the book states its holdings date by date: what needs positions can be asked of a session whose holdings have been read
   * (of an evening, those of the session after it); of several sessions only what takes sums, where these were read
   */
  readonly holdings?: HoldingsBySession;
  /** @throws RangeError when the session's holdings have not been read */
  day(dayIndex: number, assumptions: Assumptions, by?: readonly GroupingLevel[]): DayResult;
  /** what the data say about figures under the assumptions: the verdict, and the laws' scales where these rest on the data */
  calibration(assumptions: Assumptions): Calibration;
  /** what of a session needs no positions */
  split(dayIndex: number, assumptions: Assumptions): DaySplit;
  /** several sessions, linked */
  period(question: LinkedQuestion): PeriodResult;
  /** how a linked figure of a node came about, or what compounding did to a fund that is held; undefined where there is no figure */
  explainPeriod(
    question: LinkedQuestion,
    target: Extract<Target, { readonly kind: 'node' | 'compounding' }>,
  ): Explanation | undefined;
  /** how the split of the stocks reached an index over several sessions, or one */
  indexPeriod(question: {
    readonly index: Ticker;
    /** ascending; need not be consecutive */
    readonly dayIndices: readonly number[];
    readonly assumptions: Assumptions;
    readonly method: LinkingMethod;
  }): IndexPeriod;
  /** several sessions, or one, against a benchmark of the book */
  againstBenchmark(question: {
    /** ascending; need not be consecutive */
    readonly dayIndices: readonly number[];
    readonly assumptions: Assumptions;
    readonly benchmark: string;
    readonly level: GroupingLevel;
    readonly variant: BrinsonVariant;
    readonly method: EffectLink;
  }): BenchmarkResult;
  byLaw(dayIndex: number, assumptions: Assumptions, code: Ticker): readonly LawAlone[];
  tornado(dayIndex: number, assumptions: Assumptions, code: Ticker): readonly TornadoBar[];
  /** what the stock's residual went with, by betas of the sessions before; named where there is no answer */
  residualParts(dayIndex: number, assumptions: Assumptions, code: Ticker, chips?: ChipChoice): ResidualParts;
  /** splits at most the first `limit` sessions of the window that `residualParts` needs; whether these were all of them */
  prepareResiduals(dayIndex: number, assumptions: Assumptions, limit: number): boolean;
  /** numbers quoted by others, recomputed under every reading; only the draws of the assumptions matter */
  claims(assumptions: Assumptions): ClaimChecks;
  /** forced trades of a day under every reading that claims are set against, and the turnovers they may be a share of */
  tradeReadings(dayIndex: number, assumptions: Assumptions): TradeReadings;
  /** the same day under every scope × denominator × netting, same draws, all of them before the data */
  allSettings(dayIndex: number, assumptions: Assumptions): readonly DayResult[];
  /** what the book's data say about machinery and news, for the funds of a scope */
  evidence(scope: Scope): Evidence;
  /** the day with every law's prior, whatever the data say: set beside `day` where the posterior holds, and the same elsewhere */
  priorDay(dayIndex: number, assumptions: Assumptions): DayResult;
  /** what funds still have to trade at the close of the session after an evening, given the returns so far */
  preclose(
    question: EveningQuestion & { readonly soFar: Required<Shock>; readonly closingShare: ClosingShare },
  ): PrecloseResult;
  /** past sessions solved anew under a policy, and what that would have done to the book */
  policy(question: {
    /** ascending; need not be consecutive */
    readonly dayIndices: readonly number[];
    readonly assumptions: Assumptions;
    readonly policy: Policy;
    readonly by?: readonly GroupingLevel[];
    readonly method: LinkingMethod;
  }): PolicyResult;
  /** how the change that a policy makes to a stock's return of a session came about; undefined where it has no answer */
  explainPolicy(
    question: {
      readonly dayIndex: number;
      readonly assumptions: Assumptions;
      readonly policy: Policy;
    },
    code: Ticker,
  ): Explanation | undefined;
  /** how near the loop of return, forced flow and impact stands to running away at the close of a session */
  fragility(dayIndex: number, assumptions: Assumptions): Fragility;
  /** forced trades and mechanical moves of a session by size */
  pressure(dayIndex: number, assumptions: Assumptions): SessionPressure;
  /**
   * what a shock on the session after an evening would set off
   *
   * @throws RangeError when a shock lies outside ±30 % or names no modelled stock
   */
  scenario(question: ScenarioQuestion): ScenarioResult;
  /** how the move that forced trades add to a stock's shock came about; undefined where it has no answer */
  explainScenario(question: ScenarioQuestion, code: Ticker): Explanation | undefined;
  /** the same for shocks in one direction, every percent from −30 to +30 */
  ladder(question: LadderQuestion): Ladder;
  explain(
    target: Target,
    dayIndex: number,
    assumptions: Assumptions,
    by?: readonly GroupingLevel[],
  ): Explanation | undefined;
}
