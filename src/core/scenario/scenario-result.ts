import type { UnsplitPart } from '../attribution/instrument/return-model.ts';
import type { PositionState } from '../attribution/node/node.ts';
import type { UnsplitReason, Verdict } from '../decomposition/day-split.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { FlowsOfDay } from '../mechanics/fund-flows.ts';
import type { Estimate } from '../units/estimate.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Policy } from './policy.ts';
import type { Shock } from './scenario-question.ts';
import type { SupposedMarket } from './supposed-market.ts';

/** What a shock on the session after an evening would set off. */
export interface ScenarioResult {
  readonly asOf: TradingDay;
  readonly asOfIndex: number;
  /** the session asked about: the next one of the book, else the next weekday */
  readonly session: TradingDay;
  readonly assumptions: Assumptions;
  readonly policy: Policy;
  readonly supposed: Required<SupposedMarket>;
  readonly verdict: Verdict;
  readonly shock: Required<Shock>;
  /** sorted by code */
  readonly stocks: readonly ScenarioStock[];
  /** over the stocks that have an answer; absent when one has none, or there is none */
  readonly total?: ScenarioFlow;
  /** share of draws in which any stock runs away */
  readonly runawayShare: number;
  readonly atLimitShare: number;
  readonly index: readonly ScenarioIndex[];
  readonly portfolio: ScenarioNode;
  /** rows of the book, largest loss first, those that gain left out */
  readonly losers: readonly ScenarioNode[];
  /** every fund in the flow, largest trade first */
  readonly funds: readonly ScenarioFund[];
  readonly flows: FlowsOfDay;
  /** passes r ← f + I(Q(r)) until less than a basis point moves, per draw: a diagnostic */
  readonly rounds: Estimate;
}

export interface ScenarioFund {
  readonly fund: FundFlow;
  /** whole trade that the shock alone calls forth, gross; won */
  readonly shockFlowKrw: number;
  /** the same at the returns of the answer; the point is that at the stocks' points. Absent with a stock that has no answer */
  readonly flowKrw?: Estimate;
  /** Σ weight × flow into the modelled stocks: what the totals add up */
  readonly intoStocksKrw?: Estimate;
}

export interface ScenarioFlow {
  /** gross trade that the shock alone calls forth, before any of it moves a price: exact, and the sum over `funds`; won */
  readonly shockFlowKrw: number;
  /** ν = φ = 1, assets taken as they are; varies over the draws only through the returns. Won, + buys */
  readonly grossFlowKrw: Estimate;
  /** after netting and pass-through, whatever the setting */
  readonly netFlowKrw: Estimate;
  /** mean of the 20 sessions ending on the evening */
  readonly adv20Krw: number;
  readonly grossShareOfTurnover: Estimate;
  readonly netShareOfTurnover: Estimate;
}

export type ScenarioState = 'stable' | 'atLimit' | 'runaway';

export type ScenarioStock = AnsweredStock | UnansweredStock;

export interface AnsweredStock extends ScenarioFlow {
  readonly kind: 'answered';
  readonly code: Ticker;
  readonly close: number;
  /** f */
  readonly fundamental: number;
  /** r */
  readonly return: Estimate;
  /** r − f */
  readonly mechanical: Estimate;
  /** r / f; absent when |f| < 0.5 % */
  readonly amplification?: Estimate;
  /** of the loop at the answer; absent where the law has a vertical tangent */
  readonly gain?: Estimate;
  readonly gainAtZero?: Estimate;
  /** what more than half of the draws say */
  readonly state: ScenarioState;
  readonly runawayShare: number;
  readonly atLimitShare: number;
  readonly sigma?: number;
  readonly flags: readonly ScenarioFlag[];
  readonly draws: { readonly return: Float64Array; readonly mechanical: Float64Array };
}

/** Moves by its shock alone, because what funds would do to it is not known. */
export interface UnansweredStock {
  readonly kind: 'noAnswer';
  readonly code: Ticker;
  readonly fundamental: number;
  readonly reason: UnsplitReason;
}

export type ScenarioFlag =
  | 'afterLimit'
  | 'assetsEstimated'
  | 'assetsStale'
  | 'aboveTurnover'
  | 'partnerUnanswered';

/** Points of an index: fundamental + mechanical, at its close of the evening and the weights of that close. */
export interface ScenarioIndex {
  readonly index: Ticker;
  readonly nameKo?: string;
  readonly nameEn?: string;
  readonly close: number;
  /** weight of the modelled stocks together */
  readonly weight: number;
  readonly fundamentalPoints: number;
  /** absent when a member of it has no answer */
  readonly mechanicalPoints: Estimate | undefined;
  readonly points: Estimate | undefined;
}

/** Profit of the portfolio, a group or a position under the shock. Points are linear in the stocks' points and add up; bands do not. */
export interface ScenarioNode {
  readonly key: string;
  readonly code: string;
  readonly name: { readonly ko?: string; readonly en?: string };
  readonly level: 'portfolio' | 'group' | 'position';
  readonly state: PositionState;
  /** at the prices of the evening, won; absent when it has no value */
  readonly valueKrw?: number | undefined;
  /** booked whole won, adding up over children: fundamental + mechanical = total; the shock alone where a stock has no answer */
  readonly profitKrw?:
    | {
        readonly fundamental: number;
        readonly mechanical?: number;
        readonly total?: number;
      }
    | undefined;
  /** of the shock alone, won */
  readonly fundamental?: number | undefined;
  /** all of it, and what forced trades add, with bands; absent where it hangs on a stock without an answer */
  readonly profit?: Estimate | undefined;
  readonly mechanical?: Estimate | undefined;
  /** parts that could not be revalued: a position with one has no profit and is in no sum */
  readonly withheld: readonly UnsplitPart[];
  readonly children: readonly ScenarioNode[];
}
