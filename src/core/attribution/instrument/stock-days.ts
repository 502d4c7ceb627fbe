import type { DaySplit, SplitStock, StockSplit } from '../../decomposition/day-split.ts';

/** A modelled stock on a session: the unit in which every position's return is expressed. */
interface StockDay {
  readonly stock: StockSplit;
  readonly dayIndex: number;
}

/**
 * The stock-days that returns of the day are built from, and their numbering.
 *
 * Everything mechanical is linear in them: a position, a group, an index is a list of loadings, one number per column.
 * Days before the one shown are asked for only when a return runs over several sessions (Hong Kong holiday).
 */
export interface StockDays {
  /** `undefined` when the stock is not modelled */
  readonly find: (code: string, dayIndex: number) => StockDay | undefined;
  readonly modelled: (dayIndex: number) => readonly StockSplit[];
  /** number of a split stock-day among the loadings; the same each time it is asked for */
  readonly columnOf: (stock: SplitStock, dayIndex: number) => number;
  /** stock of each column so far */
  readonly columns: readonly SplitStock[];
  /** session of each column so far */
  readonly sessions: readonly number[];
}

/** One column's share of a return: the return moves by `loading` when the stock-day's return moves by 1. */
export interface Loading {
  readonly column: number;
  readonly loading: number;
}

export function stockDaysFrom(splitOn: (dayIndex: number) => DaySplit): StockDays {
  const splits = new Map<number, ReadonlyMap<string, StockSplit>>();
  const columns: SplitStock[] = [];
  const sessions: number[] = [];
  const numbers = new Map<string, number>();

  const stocksOn = (dayIndex: number): ReadonlyMap<string, StockSplit> => {
    const known = splits.get(dayIndex);
    if (known !== undefined) return known;
    const made = new Map(splitOn(dayIndex).stocks.map((stock) => [stock.code as string, stock]));
    splits.set(dayIndex, made);
    return made;
  };
  const columnOf = (stock: SplitStock, dayIndex: number): number => {
    const name = `${dayIndex}/${stock.code}`;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, columns.length);
    sessions.push(dayIndex);
    return columns.push(stock) - 1;
  };
  return {
    columns,
    sessions,
    columnOf,
    modelled: (dayIndex) => [...stocksOn(dayIndex).values()],
    find: (code, dayIndex) => {
      const stock = stocksOn(dayIndex).get(code);
      return stock === undefined ? undefined : { stock, dayIndex };
    },
  };
}

/** Loadings as one number per column. */
export function denseLoadings(columns: number, loadings: readonly Loading[]): Float64Array {
  const dense = new Float64Array(columns);
  for (const { column, loading } of loadings) dense[column]! += loading;
  return dense;
}
