import type { Dataset } from '../market/dataset.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import { parameterDraws } from '../mechanics/parameter-draws.ts';
import type { Calibration } from './day-context.ts';
import type { DaySplit } from './day-split.ts';
import { splitDayWith } from './split-day.ts';

/** Whether the law tells a displacement that stays from one that goes: only almgren does. */
export const hasTemporaryPart = ({ law }: Assumptions): boolean => law === 'almgren';

/**
 * The day's split with the permanent term left out: its mechanical part is the temporary term alone, which is expected to revert once the
 * trade is over. Permanent and temporary term add up to the mechanical part in every draw that is not capped; in one that is, the
 * temporary term is capped at the return too, so that it is an upper bound there.
 *
 * @throws RangeError when the law has no temporary part, or `dayIndex` is no session
 * @see Almgren et al. (2005), Direct estimation of equity market impact
 */
export function temporaryPart(
  dataset: Dataset,
  dayIndex: number,
  assumptions: Assumptions,
  calibration?: Calibration,
): DaySplit {
  if (!hasTemporaryPart(assumptions))
    throw new RangeError(`temporaryPart requires the law almgren, got ${assumptions.law}`);
  const draws = parameterDraws(assumptions.draws, assumptions.seed);
  const values = { ...draws.values, permanentImpact: new Float64Array(draws.count) };
  const question = { dataset, dayIndex, assumptions, draws: { ...draws, values } };
  return splitDayWith({ ...question, calibration: calibration && scaledByWhole(calibration, draws) });
}

/** The posterior scales the law as a whole: the factor of a draw is that of both its terms together. */
function scaledByWhole({ verdict, scaleOf }: Calibration, whole: ParameterDraws): Calibration {
  return scaleOf === undefined ? { verdict } : { verdict, scaleOf: (law) => scaleOf(law, whole) };
}
