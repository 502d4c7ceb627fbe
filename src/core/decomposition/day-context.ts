import type { Dataset } from '../market/dataset.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import type { FlowsOfDay } from '../mechanics/fund-flows.ts';
import { fundFlowsOn } from '../mechanics/fund-flows.ts';
import type { ImpactLaw } from '../mechanics/impact-laws.ts';
import type { LawShare } from '../mechanics/law-shares.ts';
import { lawSharesOf } from '../mechanics/law-shares.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';

/** All that the split of a session is computed from. */
export interface DayContext {
  readonly dataset: Dataset;
  readonly dayIndex: number;
  readonly assumptions: Assumptions;
  readonly flows: FlowsOfDay;
  readonly laws: readonly LawShare[];
  readonly draws: ParameterDraws;
}

export interface DayQuestion {
  readonly dataset: Dataset;
  readonly dayIndex: number;
  readonly assumptions: Assumptions;
  readonly draws: ParameterDraws;
  /** the law `custom`, compiled */
  readonly custom?: ImpactLaw | undefined;
}

/** @throws RangeError when the assumptions name a custom law and none is given */
export function dayContext({ custom, ...question }: DayQuestion): DayContext {
  const { dataset, dayIndex, assumptions, draws } = question;
  const flows = fundFlowsOn(dataset, dayIndex, assumptions.scope, assumptions.denominator);
  return { ...question, flows, laws: lawSharesOf(assumptions.law, draws, custom) };
}
