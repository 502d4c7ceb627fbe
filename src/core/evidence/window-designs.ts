import type { Dataset } from '../market/dataset.ts';
import type { Design, DesignId } from './design.ts';
import { absentDesign } from './design.ts';
import { estimateDesign } from './estimate-design.ts';
import { closeOf, type Moment, seoulClock } from './moment.ts';
import { type Observation, observation, outcomeOf, predeterminedFlow } from './predetermined-flow.ts';
import { returnUpTo } from './prices-at.ts';
import type { StockDay } from './stock-days.ts';

/**
 * The end of the session on the flow that was due by its beginning: 15:00 to the close, and the closing auction from 15:20. Held fixed: 1,
 * the return by then, and k.
 */
export function windowDesigns(dataset: Dataset, rows: readonly StockDay[]): readonly Design[] {
  return [
    windowDesign('windowHalfHour', windowObservations(dataset, rows, seoulClock.lastHalfHour), dataset),
    windowDesign('windowAuction', windowObservations(dataset, rows, seoulClock.auction), dataset),
  ];
}

function windowDesign(id: DesignId, observations: readonly Observation[], { bars }: Dataset): Design {
  if (bars === undefined) return absentDesign(id, 'noBars');
  return estimateDesign({ id, observations, controls: ['return', 'k'], method: 'reducedForm' });
}

function windowObservations(
  dataset: Dataset,
  rows: readonly StockDay[],
  minute: number,
): readonly Observation[] {
  if (dataset.bars === undefined) return [];
  return rows.flatMap(({ code, dayIndex, response }) => {
    const from: Moment = { dayIndex, minute };
    const outcome = outcomeOf(dataset, code, { from, to: closeOf(dayIndex) });
    const flow = predeterminedFlow(dataset, response, minute);
    const moved = returnUpTo(dataset, code, from);
    if (outcome === undefined || flow === undefined || moved === undefined) return [];
    return [observation({ code, outcome, flow, controls: [moved, response.k] })];
  });
}
