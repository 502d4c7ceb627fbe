import type { DaySplit, SplitStock } from '../decomposition/day-split.ts';
import { estimateFromDraws } from '../numeric/quantile.ts';
import type { Estimate } from '../units/estimate.ts';

/** Forced trades and mechanical moves of a session, summed over the stocks that have an answer; sizes, whatever the direction. */
export interface SessionPressure {
  /** stocks with an answer */
  readonly stocks: number;
  /** of the denominator that the settings name */
  readonly turnoverKrw: number;
  /** Σ |flow| per draw, won */
  readonly flowKrw: Float64Array;
  /** Σ |return| */
  readonly moved: number;
  /** Σ |mechanical part| per draw */
  readonly mechanical: Float64Array;
}

/** What the products added over some sessions. */
export interface Pressure {
  readonly sessions: number;
  /** forced trades over turnover; absent when no stock-day has an answer */
  readonly flowShare?: Estimate;
  /** mechanical moves over all moves, by size; absent when nothing moved */
  readonly moveShare?: Estimate;
}

/** Forced trades (gross or net, as the settings say) and mechanical moves of a session, both as sizes, over the stocks that were split; all 0 when none was. */
export function sessionPressure({ stocks, assumptions }: DaySplit): SessionPressure {
  const split = stocks.filter((stock): stock is SplitStock => stock.kind === 'split');
  const sizes = (drawsOf: (stock: SplitStock, i: number) => number): Float64Array =>
    Float64Array.from({ length: assumptions.draws }, (_, i) =>
      split.reduce((sum, stock) => sum + Math.abs(drawsOf(stock, i)), 0),
    );
  const gross = assumptions.netting === 'gross';
  return {
    stocks: split.length,
    turnoverKrw: split.reduce((sum, { denominatorKrw }) => sum + denominatorKrw, 0),
    flowKrw: sizes((stock, i) => (gross ? stock.grossFlowKrw : stock.draws.netFlowKrw[i]!)),
    moved: split.reduce((sum, stock) => sum + Math.abs(stock.return), 0),
    mechanical: sizes(({ draws }, i) => draws.mechanical[i]!),
  };
}

/** Sums over sessions, then one ratio per draw: a quiet session counts by its turnover and its move, not as one of many. */
export function pressureOver(sessions: readonly SessionPressure[]): Pressure {
  const answered = sessions.filter(({ stocks }) => stocks > 0);
  const flowShare = ratioPerDraw(
    answered.map(({ flowKrw }) => flowKrw),
    answered.reduce((sum, { turnoverKrw }) => sum + turnoverKrw, 0),
  );
  const moveShare = ratioPerDraw(
    answered.map(({ mechanical }) => mechanical),
    answered.reduce((sum, { moved }) => sum + moved, 0),
  );
  return {
    sessions: answered.length,
    ...(flowShare === undefined ? {} : { flowShare }),
    ...(moveShare === undefined ? {} : { moveShare }),
  };
}

function ratioPerDraw(parts: readonly Float64Array[], whole: number): Estimate | undefined {
  const first = parts[0];
  if (first === undefined || !(whole > 0)) return undefined;
  const ratios = new Float64Array(first.length);
  for (const part of parts) for (let i = 0; i < ratios.length; i++) ratios[i]! += part[i]! / whole;
  return estimateFromDraws(ratios);
}
