import { lockedOn } from '../decomposition/observation.ts';
import type { Dataset } from '../market/dataset.ts';
import { closeReturnOn } from '../market/lookup.ts';
import type { Design, DesignId } from './design.ts';
import { estimateDesign } from './estimate-design.ts';
import { closeOf, type Moment, openOf, seoulClock } from './moment.ts';
import { type Observation, observation, outcomeOf, predeterminedFlow } from './predetermined-flow.ts';
import type { StockDay } from './stock-days.ts';

/**
 * What prices do after a close with forced flow: overshooting would be undone, a slope below 0. The flow is that of the whole session over
 * its own turnover, known at the close at which the window opens. Given the return itself, a slope says more: any large move, whoever
 * made it, may be followed by a bounce.
 */
export function reversalDesigns(dataset: Dataset, rows: readonly StockDay[]): readonly Design[] {
  const nextOpen = after(dataset, rows, (next) => openOf(next));
  const nextDay = after(dataset, rows, (next) => closeOf(next)).filter(
    ({ code, dayIndex }) => !lockedOn(dataset, code, dayIndex + 1),
  );
  const slope = (id: DesignId, observations: readonly Observation[], controls: readonly string[]): Design =>
    estimateDesign({ id, observations, controls, method: 'reducedForm' });
  const alone = (row: Observation): Observation => ({ ...row, controls: [] });
  return [
    slope('reversalNextOpen', nextOpen.map(alone), []),
    slope('reversalNextDay', nextDay.map(alone), []),
    slope('reversalNextDayGivenReturn', nextDay, ['return']),
  ];
}

function after(
  dataset: Dataset,
  rows: readonly StockDay[],
  until: (next: number) => Moment,
): readonly Observation[] {
  return rows.flatMap(({ code, dayIndex, responseOfDay }) => {
    if (responseOfDay === undefined || dayIndex + 1 >= dataset.days.length) return [];
    const outcome = outcomeOf(dataset, code, { from: closeOf(dayIndex), to: until(dayIndex + 1) });
    const flow = predeterminedFlow(dataset, responseOfDay, seoulClock.close);
    const moved = closeReturnOn(dataset, code, dayIndex);
    if (outcome === undefined || flow === undefined || moved === undefined) return [];
    return [observation({ code, outcome, flow, controls: [moved] })];
  });
}
