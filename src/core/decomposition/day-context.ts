import type { Dataset } from '../market/dataset.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import type { FlowsOfDay } from '../mechanics/fund-flows.ts';
import { fundFlowsOn } from '../mechanics/fund-flows.ts';
import type { ImpactLaw } from '../mechanics/impact-law.ts';
import type { LawShare } from '../mechanics/law-shares.ts';
import { lawSharesOf } from '../mechanics/law-shares.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import type { Verdict } from './day-split.ts';

/** What the book's data say about a split. Without it the verdict is `priorOnly` and every law has its prior. */
export interface Calibration {
  readonly verdict: Verdict;
  /**
   * factor on a law's impact per draw, by which its scale has its posterior in place of its prior; absent where the posterior does not hold
   * for the figures asked
   */
  readonly scaleOf?: (law: ImpactLaw, draws: ParameterDraws) => Float64Array;
}

/** All that the split of a session is computed from. */
export interface DayContext {
  readonly dataset: Dataset;
  readonly dayIndex: number;
  readonly assumptions: Assumptions;
  readonly flows: FlowsOfDay;
  readonly laws: readonly LawShare[];
  readonly draws: ParameterDraws;
  /** factor of the posterior per draw; absent under the prior */
  readonly scale?: Float64Array;
}

/** What the laws of a split rest on beside the assumptions. */
export interface LawBasis {
  /** the law `custom`, compiled; required when the assumptions name it */
  readonly custom?: ImpactLaw | undefined;
  /** what the book's data say; without it the verdict is `priorOnly` */
  readonly calibration?: Calibration | undefined;
}

export interface SplitQuestion extends LawBasis {
  readonly dataset: Dataset;
  readonly dayIndex: number;
  readonly assumptions: Assumptions;
}

export interface DayQuestion extends SplitQuestion {
  readonly draws: ParameterDraws;
}

/** @throws RangeError when the assumptions name a custom law and none is given */
export function dayContext({ custom, calibration, ...question }: DayQuestion): DayContext {
  const { dataset, dayIndex, assumptions, draws } = question;
  const flows = fundFlowsOn(dataset, dayIndex, assumptions.scope, assumptions.denominator);
  const laws = lawSharesOf(assumptions.law, draws, custom);
  const scaleOf = calibration?.scaleOf;
  if (scaleOf === undefined) return { ...question, flows, laws };
  const scaled = laws.map((share) => ({ ...share, scale: scaleOf(share.law, draws) }));
  return { ...question, flows, laws: scaled, scale: mergedScale(scaled, draws.count) };
}

/** The factor of each draw's own law. */
function mergedScale(shares: readonly Required<LawShare>[], count: number): Float64Array {
  const merged = new Float64Array(count);
  for (const { members, scale } of shares) for (const draw of members) merged[draw] = scale[draw]!;
  return merged;
}
