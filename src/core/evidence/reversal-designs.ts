import { lockedOn } from '../decomposition/observation.ts';
import type { Dataset } from '../market/dataset.ts';
import { closeReturnOn } from '../market/lookup.ts';
import type { Design, DesignId } from './design.ts';
import { estimateDesign } from './estimate-design.ts';
import { closeOf, openOf, seoulClock } from './moment.ts';
import { type Observation, observation, outcomeOf, predeterminedFlow } from './predetermined-flow.ts';
import type { StockDay } from './stock-days.ts';

/**
 * What prices do after a close with forced flow: overshooting would be undone, a slope below 0. The flow is that of the whole session over
 * its own turnover, known at the close at which the window opens. Given the return itself, a slope says more: any large move, whoever
 * made it, may be followed by a bounce.
 */
export function reversalDesigns(dataset: Dataset, rows: readonly StockDay[]): readonly Design[] {
  const nextOpen = afterClose(dataset, rows, 'nextOpen');
  const nextDay = afterClose(dataset, rows, 'nextDay');
  const slope = (id: DesignId, observations: readonly Observation[], controls: readonly string[]): Design =>
    estimateDesign({ id, observations, controls, method: 'reducedForm' });
  const alone = (row: Observation): Observation => ({ ...row, controls: [] });
  return [
    slope('reversalNextOpen', nextOpen.map(alone), []),
    slope('reversalNextDay', nextDay.map(alone), []),
    slope('reversalNextDayGivenReturn', nextDay, ['return']),
  ];
}

export type Horizon = 'nextOpen' | 'nextDay';

/** Returns from the close on, with the flow and the return of the session; a close at its limit at either end is left out. */
export function afterClose(
  dataset: Dataset,
  rows: readonly StockDay[],
  horizon: Horizon,
): readonly Observation[] {
  return rows.flatMap(({ code, dayIndex, responseOfDay }) => {
    const next = dayIndex + 1;
    if (responseOfDay === undefined || next >= dataset.days.length) return [];
    if (horizon === 'nextDay' && lockedOn(dataset, code, next)) return [];
    const to = horizon === 'nextOpen' ? openOf(next) : closeOf(next);
    const outcome = outcomeOf(dataset, code, { from: closeOf(dayIndex), to });
    const flow = predeterminedFlow(dataset, responseOfDay, seoulClock.close);
    const moved = closeReturnOn(dataset, code, dayIndex);
    if (outcome === undefined || flow === undefined || moved === undefined) return [];
    return [observation({ code, outcome, flow, controls: [moved] })];
  });
}
