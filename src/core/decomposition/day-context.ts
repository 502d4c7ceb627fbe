import type { Dataset } from '../market/dataset.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import type { FlowsOfDay } from '../mechanics/fund-flows.ts';
import { fundFlowsOn } from '../mechanics/fund-flows.ts';
import type { ImpactLaw } from '../mechanics/impact-laws.ts';
import { impactLaws } from '../mechanics/impact-laws.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import { mixtureLaws } from '../mechanics/parameter-draws.ts';
import type { LawShare } from './stock-model.ts';

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
  return { ...question, flows, laws: lawsOf(assumptions, draws, custom) };
}

function lawsOf(
  assumptions: Assumptions,
  draws: ParameterDraws,
  custom: ImpactLaw | undefined,
): readonly LawShare[] {
  if (assumptions.law === 'mixture') {
    return mixtureLaws.map((id, at) => ({ law: impactLaws[id], members: draws.drawsOfLaw[at]! }));
  }
  if (assumptions.law !== 'custom') return [{ law: impactLaws[assumptions.law], members: draws.all }];
  if (custom === undefined) throw new RangeError('splitDay requires a compiled law when the law is custom');
  return [{ law: custom, members: draws.all }];
}
