import type { StockSplit } from '../../decomposition/day-split.ts';
import type { Estimate } from '../../units/estimate.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { DayResult } from '../day/day-result.ts';
import type { AttributionNode, ComponentName } from '../node/node.ts';

/** Two sessions of a book, or two books: both sides and the second less the first. */
export interface Comparison {
  readonly first: DayResult;
  readonly second: DayResult;
  readonly stocks: readonly ComparedStock[];
  readonly portfolio: ComparedNode;
}

/** Whether both sides are sessions of one book, which may have positions of its own for each. */
export const areOfOneBook = ({ first, second }: Pick<Comparison, 'first' | 'second'>): boolean =>
  first.dataset.panels === second.dataset.panels;

/** A modelled stock on both sides; absent where a side does not model it. */
export interface ComparedStock {
  readonly code: Ticker;
  readonly first?: StockSplit;
  readonly second?: StockSplit;
  /** parts of the return; absent unless both sides have a return */
  readonly difference?: Difference;
}

/** A node on both sides; absent where a side does not hold it. */
export interface ComparedNode {
  readonly key: string;
  readonly code: string;
  readonly name: AttributionNode['name'];
  readonly level: AttributionNode['level'];
  readonly first?: AttributionNode;
  readonly second?: AttributionNode;
  /**
   * parts of the contribution. A side that does not hold the node, or has it in no sum, counts as nothing: differences add up over children
   * to that of their parent. Absent when neither side is in a sum, or a side has no weights
   */
  readonly difference?: Difference | undefined;
  /** booked won of the second less the first; whole numbers that add up over children */
  readonly profitDifferenceKrw?: number | undefined;
  readonly children: readonly ComparedNode[];
}

export interface Difference {
  readonly whole: number;
  /** add up to the whole; `mechanical` and `residual` with bands over the shared draws, the others known exactly */
  readonly parts: Readonly<Record<ComponentName, Estimate>>;
  /** a side has no answer for what is mechanical in it: the band is that of the other side alone, and must not be printed */
  readonly unanswered: boolean;
}
