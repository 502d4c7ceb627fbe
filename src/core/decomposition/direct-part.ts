import { indexWeightOn, isSingleSecurity } from '../market/lookup.ts';
import type { Ticker } from '../units/ticker.ts';
import type { DayContext } from './day-context.ts';
import type { FirstPass } from './first-pass.ts';
import { flowOnResiduals } from './flow-draws.ts';
import { displacement } from './stock-model.ts';

/** First round of the impact per draw: that of the flow which the residuals of all modelled stocks alone would have called forth. */
export function directPart(context: DayContext, row: FirstPass, rows: readonly FirstPass[]): Float64Array {
  const { flow, classes, seen } = row.model;
  const mechanicalOf = (underlying: Ticker): Float64Array | undefined =>
    mechanicalOfUnderlying(context, underlying, rows);
  const onResiduals = flowOnResiduals(
    flow,
    classes,
    context.draws,
    context.assumptions.netting,
    mechanicalOf,
  );
  return displacement(onResiduals, seen, context.laws, context.draws);
}

/** Mechanical part of an underlying's return of the session: the stock's own, or Σ w(t−1) × the members'. An unsplit stock has none. */
function mechanicalOfUnderlying(
  { dataset, dayIndex, draws }: DayContext,
  underlying: Ticker,
  rows: readonly FirstPass[],
): Float64Array | undefined {
  const own = rows.find((row) => row.model.seen.code === underlying);
  if (own !== undefined) return mechanicalOf(own);
  if (isSingleSecurity(dataset, underlying)) return undefined;
  const total = new Float64Array(draws.count);
  for (const row of rows) {
    const weight = indexWeightOn(dataset, underlying, row.model.seen.code, dayIndex - 1)?.weight;
    const part = mechanicalOf(row);
    if (weight === undefined || part === undefined) continue;
    for (let i = 0; i < total.length; i++) total[i]! += weight * part[i]!;
  }
  return total;
}

const mechanicalOf = ({ answer }: FirstPass): Float64Array | undefined =>
  typeof answer === 'string' ? undefined : answer.mechanical;
