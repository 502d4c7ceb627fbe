import type { Dataset } from '../market/dataset.ts';
import type { LinearFit } from '../numeric/regression/least-squares.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { EstimatedDesign } from './design.ts';
import { gapFit, gapTwoStage } from './gap-designs.ts';
import type { Observation } from './predetermined-flow.ts';

/** The headline design without one session, or without one stock. */
export interface LeftOut<Name> {
  readonly without: Name;
  readonly design: EstimatedDesign;
}

/** Both by t, the smallest first: what the estimate hangs on. */
export interface LeaveOneOut {
  readonly days: readonly LeftOut<TradingDay>[];
  readonly stocks: readonly LeftOut<Ticker>[];
}

/** Sessions that are left out one by one: those that move the coefficient most, which are all of them in a short book. */
const mostSessions = 40;

/** The headline design once for each of its 40 most influential sessions and for each stock, without it; refitted, not approximated. */
export function leaveOneOut(dataset: Dataset, observations: readonly Observation[]): LeaveOneOut {
  const without = <Name>(name: Name, keep: (row: Observation) => boolean): readonly LeftOut<Name>[] => {
    const design = gapTwoStage('gap', observations.filter(keep));
    return design.kind === 'estimated' ? [{ without: name, design }] : [];
  };
  const days = influentialDays(observations).flatMap((day) =>
    without(dataset.days[day]!, ({ dayIndex }) => dayIndex !== day),
  );
  const codes = [...new Set(observations.map(({ code }) => code))].sort();
  const stocks = codes.length < 2 ? [] : codes.flatMap((out) => without(out, ({ code }) => code !== out));
  return { days: days.toSorted(byT), stocks: stocks.toSorted(byT) };
}

const byT = (a: LeftOut<string>, b: LeftOut<string>): number => a.design.t - b.design.t;

/** Sessions by the size of what their rows add to the coefficient, (X'X)⁻¹ times their scores, the largest first. */
function influentialDays(observations: readonly Observation[]): readonly number[] {
  const fit = gapFit(observations);
  if (fit === undefined) return [];
  const added = new Map<number, number>();
  observations.forEach(({ dayIndex }, row) => {
    added.set(dayIndex, (added.get(dayIndex) ?? 0) + addedBy(fit, row));
  });
  const byInfluence = [...added].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return byInfluence.slice(0, mostSessions).map(([day]) => day);
}

function addedBy({ names, inverse, scoreColumns, residuals }: LinearFit, row: number): number {
  const flow = names.indexOf('flow') * names.length;
  const scores = scoreColumns.reduce((sum, column, at) => sum + inverse[flow + at]! * column[row]!, 0);
  return scores * residuals[row]!;
}
