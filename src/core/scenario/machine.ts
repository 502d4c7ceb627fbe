import { hasUnknownAssets } from '../decomposition/asset-gaps.ts';
import type { Calibration } from '../decomposition/day-context.ts';
import type { StockObservation, UnsplitReason, Verdict } from '../decomposition/day-split.ts';
import type { FlowClass } from '../decomposition/flow-draws.ts';
import { flowClassesInto } from '../decomposition/flow-draws.ts';
import { lockedOn, observeStock, unsplitReason } from '../decomposition/observation.ts';
import type { Dataset } from '../market/dataset.ts';
import { indexWeightOn, isSingleSecurity } from '../market/lookup.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import type { FlowsOfDay } from '../mechanics/fund-flows.ts';
import { fundFlowsOn } from '../mechanics/fund-flows.ts';
import { modelledStocks } from '../mechanics/fund-universe.ts';
import type { ImpactLaw } from '../mechanics/impact-law.ts';
import type { LawShare } from '../mechanics/law-shares.ts';
import { lawSharesOf } from '../mechanics/law-shares.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import { parameterDraws } from '../mechanics/parameter-draws.ts';
import type { Ticker } from '../units/ticker.ts';
import { flowsUnder } from './flows-under.ts';
import { withNextSession } from './next-session.ts';
import type { Policy } from './policy.ts';
import { drawsUnder } from './policy.ts';
import type { SupposedMarket } from './supposed-market.ts';
import { withTimesAllAssets, withTimesTurnover } from './supposed-market.ts';

/** Everything that the answer to a shock is computed from, except the shock: asked once per evening and setting, then used for many. */
export interface Machine {
  /** the book with the quiet session after the evening */
  readonly dataset: Dataset;
  /** of the quiet session */
  readonly dayIndex: number;
  readonly assumptions: Assumptions;
  readonly policy: Policy;
  readonly supposed: Required<SupposedMarket>;
  readonly draws: ParameterDraws;
  readonly laws: readonly LawShare[];
  readonly verdict: Verdict;
  /** the funds, under the policy; their flow is that of a session without any move */
  readonly flows: FlowsOfDay;
  /** every modelled stock, sorted by code */
  readonly stocks: readonly MachineStock[];
}

export interface MachineStock {
  readonly code: Ticker;
  readonly seen: Omit<StockObservation, 'flags'>;
  readonly classes: readonly FlowClass[];
  /** why the machine cannot answer for the stock; it then moves by its shock alone */
  readonly reason?: UnsplitReason;
  /** it closed at its limit on the evening: forced trades of that day may still be to come */
  readonly afterLimit: boolean;
}

export interface MachineQuestion {
  readonly dataset: Dataset;
  /** session at whose close the question is asked */
  readonly asOfIndex: number;
  readonly assumptions: Assumptions;
  readonly policy?: Policy;
  readonly supposed?: SupposedMarket;
  /** the law `custom`, compiled */
  readonly custom?: ImpactLaw | undefined;
  /** what the book's data say about the laws; without it every law has its prior */
  readonly calibration?: Calibration | undefined;
}

/**
 * The machine as it stands at the close of a session: assets of that close (those of the last own session of a closed venue, with the
 * return since), turnover the mean of the 20 sessions ending there, whatever the denominator of the settings.
 *
 * @throws RangeError when a supposed factor is negative, or that of turnover 0
 */
export function machineAt({
  dataset: book,
  asOfIndex,
  assumptions: asked,
  policy = {},
  supposed: { turnoverFactor = 1, assetsFactor = 1 } = {},
  custom,
  calibration,
}: MachineQuestion): Machine {
  const assumptions: Assumptions = { ...asked, denominator: 'adv20' };
  const dataset = withNextSession(book, asOfIndex);
  const dayIndex = asOfIndex + 1;
  const usual = parameterDraws(assumptions.draws, assumptions.seed);
  const draws = drawsUnder(policy, usual);
  // the data speak of the laws as they are: a slower clock must not be weighed away
  const laws = calibrated(lawSharesOf(assumptions.law, draws, custom), usual, calibration);
  const all = withTimesAllAssets(fundFlowsOn(dataset, dayIndex, assumptions.scope, 'adv20'), assetsFactor);
  const flows = { ...all, flows: flowsUnder(policy, all.flows) };
  const stocks = modelledStocks(dataset).map((code): MachineStock => {
    const seen = withTimesTurnover(observeStock(dataset, code, dayIndex, assumptions), turnoverFactor);
    const reason = hasUnknownAssets(dataset, code, dayIndex, all)
      ? 'noAssets'
      : unsplitReason(
          dataset,
          seen,
          dayIndex,
          laws.map(({ law }) => law),
        );
    return {
      code,
      seen,
      classes: flowClassesInto(code, flows.flows),
      ...(reason === undefined ? {} : { reason }),
      afterLimit: lockedOn(dataset, code, asOfIndex),
    };
  });
  return {
    ...{ dataset, dayIndex, assumptions, policy, draws, laws, flows, stocks },
    supposed: { turnoverFactor, assetsFactor },
    verdict: calibration?.verdict ?? 'priorOnly',
  };
}

const calibrated = (
  laws: readonly LawShare[],
  draws: ParameterDraws,
  calibration: Calibration | undefined,
): readonly LawShare[] => {
  const scaleOf = calibration?.scaleOf;
  return scaleOf === undefined ? laws : laws.map((share) => ({ ...share, scale: scaleOf(share.law, draws) }));
};

/** Indices that funds in the flow follow, sorted: they couple the stocks. */
export function couplingIndices({ dataset, flows }: Machine): readonly Ticker[] {
  const underlyings = new Set(flows.flows.map(({ underlying }) => underlying));
  return [...underlyings].filter((code) => !isSingleSecurity(dataset, code)).sort();
}

/** Weight of a stock in an index on the evening; 0 where the index does not hold it. */
export const weightIn = ({ dataset, dayIndex }: Machine, index: Ticker, code: Ticker): number =>
  indexWeightOn(dataset, index, code, dayIndex - 1)?.weight ?? 0;
