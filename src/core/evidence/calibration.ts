import type { Calibration } from '../decomposition/day-context.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import type { Evidence, PlaceboRun } from './evidence.ts';
import { scaleFactors } from './scale-factors.ts';
import { isConfounded } from './verdict.ts';

/**
 * Whether figures under these assumptions may rest on the data: the posterior is fitted on gross flow over the turnover of 20 sessions
 * and holds for that flow and denominator only. A custom law has no scale to learn.
 */
export const isCalibrated = ({ netting, denominator, law }: Assumptions): boolean =>
  netting === 'gross' && denominator === 'adv20' && law !== 'custom';

/** What the data say about figures for which the posterior holds: the verdict, and the laws' scales after the data. */
export const calibrationOf = ({ found, verdict }: Evidence): Calibration =>
  found === undefined ? { verdict } : { verdict, scaleOf: (law, draws) => scaleFactors(law, draws, found) };

/** About all others: they rest on the prior and are called so, whatever the data say elsewhere; that a placebo works holds for all. */
export const withoutCalibration = ({ placebos }: PlaceboRun): Calibration => ({
  verdict: isConfounded(placebos) ? 'confounded' : 'priorOnly',
});
