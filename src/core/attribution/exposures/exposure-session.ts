import type { Dataset } from '../../market/dataset.ts';
import type { Estimate } from '../../units/estimate.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import { bandsOf } from '../node/mechanical-bands.ts';
import type { ComponentOrPart } from '../node/node.ts';
import type { Points } from '../node/node-components.ts';
import { componentsOf } from '../node/node-components.ts';
import type { PeriodSession } from '../period/period-result.ts';
import type { ExposureDay } from './exposure-day.ts';
import { exposureParts } from './exposure-day.ts';

/** The whole book on a session, with bands; the session's draws are not kept. @param profitKrw booked */
export function periodSession(
  dataset: Dataset,
  day: ExposureDay,
  profitKrw: number | undefined,
): PeriodSession {
  const [equity, profit] = day.values;
  return {
    day: dataset.days[day.dayIndex]!,
    dayIndex: day.dayIndex,
    startEquityKrw: equity!,
    ...(profitKrw === undefined ? {} : { profitKrw }),
    ...(day.hasWeights ? { return: profit! / equity!, components: componentsOn(day, equity!) } : {}),
    unsplitReasons: reasonsOn(day),
  };
}

function componentsOn(
  { values, loadings, stockDays }: ExposureDay,
  equity: number,
): Readonly<Record<ComponentOrPart, Estimate>> {
  const points = Object.fromEntries(exposureParts.map((name, part) => [name, values[2 + part]! / equity]));
  const own = loadings.subarray(0, stockDays.columns.length).map((won) => won / equity);
  return componentsOf(points as Points, bandsOf(stockDays.columns, own));
}

function reasonsOn({ instruments }: ExposureDay): readonly UnsplitPart[] {
  const found = new Map<string, UnsplitPart>();
  for (const instrument of instruments)
    for (const part of instrument?.held?.unsplit ?? []) found.set(`${part.code} ${part.reason}`, part);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}
