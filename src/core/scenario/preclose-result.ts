import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { Estimate } from '../units/estimate.ts';
import type { ClosingShare } from './closing-share.ts';
import type { ScenarioResult, ScenarioStock } from './scenario-result.ts';

/** What funds still have to trade at today's close. */
export interface PrecloseResult {
  /** the returns so far as the shock: its `mechanical` is the move that is still to come */
  readonly scenario: ScenarioResult;
  readonly closingShare: ClosingShare;
  /** those whose return so far is known; sorted by code */
  readonly stocks: readonly PrecloseStock[];
  /** of these stocks together; absent when one has no answer */
  readonly total?: PrecloseTotal;
  /** largest trade first */
  readonly funds: readonly PrecloseFund[];
}

export interface PrecloseTotal {
  /** trade to come, netted as in force, won */
  readonly flowKrw: Estimate;
  /** over the turnover expected in the closing auction */
  readonly shareOfClosing: Estimate;
}

export interface PrecloseStock {
  readonly stock: ScenarioStock;
  /** gross, if the stock closed where it stands; won; absent when the assets of its funds are not known */
  readonly flowSoFarKrw?: number;
  /** trade to come, netted as in force, won; absent, as what follows, without an answer */
  readonly flowKrw?: Estimate;
  /** the same over the turnover expected in the closing auction */
  readonly shareOfClosing?: Estimate;
  /** turnover expected in the closing auction: share × mean of 20 sessions; won */
  readonly closingTurnoverKrw?: Estimate;
}

export interface PrecloseFund {
  readonly flow: FundFlow;
  /** of its underlying today */
  readonly returnSoFar: number;
  /** m(m−1)·A·r, gross, if the underlying closed where it stands; won */
  readonly tradeSoFarKrw: number;
  /** gross at the close that the trades themselves lead to; won */
  readonly tradeKrw: Estimate;
}
