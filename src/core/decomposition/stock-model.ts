import type { Netting } from '../mechanics/assumptions.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { StockLiquidity } from '../mechanics/impact-law.ts';
import type { LawShare } from '../mechanics/law-shares.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import type { StockObservation } from './day-split.ts';
import type { FlowClass } from './flow-draws.ts';
import { flowClassesInto, flowDraws } from './flow-draws.ts';

/** A stock on its way through the model: what was seen, its flows per draw, and the mechanical part once computed. */
export interface StockModel {
  readonly seen: Omit<StockObservation, 'flags'>;
  readonly classes: readonly FlowClass[];
  readonly grossFlowKrw: number;
  /** after netting and pass-through, whatever the setting; won per draw */
  readonly netFlow: Float64Array;
  /** under the setting in force */
  readonly flow: Float64Array;
}

export function modelStock(
  seen: Omit<StockObservation, 'flags'>,
  flows: readonly FundFlow[],
  draws: ParameterDraws,
  netting: Netting,
): StockModel {
  const classes = flowClassesInto(seen.code, flows);
  const netFlow = flowDraws(classes, draws, 'net');
  return {
    seen,
    classes,
    grossFlowKrw: classes.reduce((sum, flowClass) => sum + flowClass.grossKrw, 0),
    netFlow,
    flow: netting === 'net' ? netFlow : flowDraws(classes, draws, 'gross'),
  };
}

/** What laws ask of a stock that has an answer; NaN where none of the laws in force needs the figure. */
export const liquidityOf = (seen: Omit<StockObservation, 'flags'>): StockLiquidity => ({
  sigma: seen.sigma ?? Number.NaN,
  turnoverKrw: seen.denominatorKrw!,
  tradedShares: seen.denominatorShares ?? Number.NaN,
  sharesOutstanding: seen.sharesOutstanding ?? Number.NaN,
});

/** Displacement of the price at the close per draw, before any cap; fraction, sign of the flow. */
export function displacement(
  flowKrw: Float64Array,
  seen: Omit<StockObservation, 'flags'>,
  laws: readonly LawShare[],
  draws: ParameterDraws,
): Float64Array {
  const stock = liquidityOf(seen);
  const q = new Float64Array(flowKrw.length);
  for (let i = 0; i < q.length; i++) q[i] = flowKrw[i]! / stock.turnoverKrw;
  const out = new Float64Array(q.length);
  for (const { law, members, scale } of laws) {
    law.impact({ q, draws, members, stock, out });
    if (scale !== undefined) for (const draw of members) out[draw] = out[draw]! * scale[draw]!;
  }
  return out;
}

export interface Capped {
  readonly mechanical: Float64Array;
  readonly capped: Uint8Array;
  /** share of draws */
  readonly cappedShare: number;
}

/** In each draw a mechanical part with the sign of the return is at most the whole return. Works in place on `mechanical`. */
export function capAtReturn(mechanical: Float64Array, observedReturn: number): Capped {
  const capped = new Uint8Array(mechanical.length);
  let count = 0;
  for (let i = 0; i < mechanical.length; i++) {
    const value = mechanical[i]!;
    if (observedReturn > 0 ? value > observedReturn : observedReturn < 0 && value < observedReturn) {
      mechanical[i] = observedReturn;
      capped[i] = 1;
      count++;
    }
  }
  return { mechanical, capped, cappedShare: count / mechanical.length };
}

/** Above this share of capped draws a law has no answer for the row; above the lower one the row is flagged. */
export const capLimits = { notValid: 0.5, flagged: 0.05 } as const;
