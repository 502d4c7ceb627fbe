import type { LawChoice } from './assumptions.ts';
import type { ImpactLaw } from './impact-law.ts';
import { impactLaws } from './impact-laws.ts';
import type { ParameterDraws } from './parameter-draws.ts';
import { mixtureLaws } from './parameter-draws.ts';

/** A law of a run with the draws that it answers for. */
export interface LawShare {
  readonly law: ImpactLaw;
  readonly members: Int32Array;
  /** factor on the impact per draw: the posterior in place of the prior */
  readonly scale?: Float64Array;
}

/**
 * The laws of a run: those of the mixture with their draws, or one law for all.
 *
 * @param custom the law `custom`, compiled; required when it is the choice
 * @throws RangeError when a custom law is chosen and none is given
 */
export function lawSharesOf(
  choice: LawChoice,
  draws: ParameterDraws,
  custom: ImpactLaw | undefined,
): readonly LawShare[] {
  if (choice === 'mixture')
    return mixtureLaws.map((id, at) => ({ law: impactLaws[id], members: draws.drawsOfLaw[at]! }));
  if (choice !== 'custom') return [{ law: impactLaws[choice], members: draws.all }];
  if (custom === undefined)
    throw new RangeError('lawSharesOf requires a compiled law when the law is custom');
  return [{ law: custom, members: draws.all }];
}
