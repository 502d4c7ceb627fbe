import type { StockDays } from '../attribution/instrument/stock-days.ts';
import type { LinkingMethod } from '../attribution/period/linking.ts';
import type { DayReplay, ReplayedStock } from './day-replay.ts';
import type { NodeTerms, PolicyDay } from './policy-terms.ts';
import { estimateOver } from './usable-draws.ts';

/** The tree's nodes and the days they are followed through. */
export interface NodeQuestion {
  /** days on which anything has a value */
  readonly days: readonly PolicyDay[];
  readonly nodes: readonly NodeTerms[];
  readonly stockDays: StockDays;
  readonly replays: ReadonlyMap<number, DayReplay>;
  readonly usable: Uint8Array;
  readonly linkable: boolean;
  readonly method: LinkingMethod;
}

/** A stock-day of the span: what the policy does to its return, and what was mechanical in it. */
export interface Column {
  readonly effect: Float64Array;
  readonly effectPoint: number;
  readonly mechanical: Float64Array;
  readonly mechanicalPoint: number;
}

/** Every stock-day of the span under the policy. */
export function columnsOf({ stockDays, replays }: NodeQuestion): readonly Column[] {
  return stockDays.columns.map((stock, column) => {
    const replay = replays.get(stockDays.sessions[column]!)!;
    const { effect } = replay.stocks.find(({ code }) => code === stock.code) as ReplayedStock;
    return {
      effect,
      effectPoint: estimateOver(replay.usable, effect).point,
      mechanical: stock.draws.mechanical,
      mechanicalPoint: stock.mechanical.point,
    };
  });
}
