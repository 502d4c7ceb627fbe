import type { SplitStock } from '../../decomposition/day-split.ts';
import type { Loading } from '../instrument/stock-days.ts';
import type { AttributionNode } from '../node/node.ts';
import type { DayBook } from './day-book.ts';
import { GroupNode } from './group-node.ts';
import { PositionNode } from './position-node.ts';

/** A stock-day inside a contribution: the contribution moves by `loading` when the stock-day's return moves by 1. */
export interface StockLoading {
  readonly stock: SplitStock;
  readonly loading: number;
}

/** What a node's mechanical part is a sum of, draw by draw; nothing where there are no weights. */
export function loadingsOfNode(node: AttributionNode): readonly StockLoading[] {
  if (node instanceof PositionNode) {
    const { held, weight, source } = node;
    return held === undefined || weight === undefined ? [] : inStocks(source.day, held.loadings, weight);
  }
  if (!(node instanceof GroupNode) || node.weight === undefined) return [];
  const { day } = node.source;
  return node.totals.holdings.flatMap(({ held, startValueKrw }) =>
    inStocks(day, held.loadings, startValueKrw / day.netEquityKrw!),
  );
}

const inStocks = (
  { columnStocks }: DayBook,
  loadings: readonly Loading[],
  weight: number,
): readonly StockLoading[] =>
  loadings.map(({ column, loading }) => ({ stock: columnStocks[column]!, loading: weight * loading }));
