import type { DaySplit, SplitStock, UnsplitReason, UnsplitStock } from '../decomposition/day-split.ts';
import type { Ticker } from '../units/ticker.ts';

/** A session re-solved under a policy: one value per draw. */
export interface DayReplay {
  readonly split: DaySplit;
  readonly stocks: readonly StockReplay[];
  /** 0 where the loop has a gain of 1 or more even under the policy, or the law no number: no return follows from the residual */
  readonly usable: Uint8Array;
}

export type StockReplay =
  | ReplayedStock
  | {
      readonly kind: 'notReplayed';
      readonly code: Ticker;
      readonly return?: number;
      readonly reason: UnsplitReason;
    };

export interface ReplayedStock {
  readonly kind: 'replayed';
  readonly code: Ticker;
  readonly stock: SplitStock;
  /** r′ − r */
  readonly effect: Float64Array;
  /** forced flow over turnover, under the netting in force */
  readonly shares: { readonly before: Float64Array; readonly after: Float64Array };
  readonly gainAtZero: { readonly before: Float64Array; readonly after: Float64Array };
  /** at the observed returns, won */
  readonly grossFlowKrw: { readonly before: number; readonly after: number };
}

/** A stock that was not split that day. */
export const notReplayed = (stock: UnsplitStock): StockReplay => ({
  kind: 'notReplayed',
  code: stock.code,
  ...(stock.return === undefined ? {} : { return: stock.return }),
  reason: stock.reason,
});
