import type { Ticker } from '../../units/ticker.ts';
import type { ComparedDay } from './compared-day.ts';

/** By how much each side moves when a modelled stock moves by 1, mean over the sessions; fractions. */
export interface StockLoading {
  readonly code: Ticker;
  readonly portfolio: number;
  readonly benchmark: number;
}

/** Loading of both sides on every modelled stock inside either, with or without an answer, sorted by code. */
export function stockLoadings(compared: readonly ComparedDay[]): readonly StockLoading[] {
  const sums = new Map<Ticker, { portfolio: number; benchmark: number }>();
  for (const { stocks } of compared)
    for (const side of ['portfolio', 'benchmark'] as const)
      for (const [code, loading] of stocks[side]) {
        const sum = sums.get(code) ?? { portfolio: 0, benchmark: 0 };
        sum[side] += loading;
        sums.set(code, sum);
      }
  const mean = (sum: number) => sum / compared.length;
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, sum]) => ({ code, portfolio: mean(sum.portfolio), benchmark: mean(sum.benchmark) }));
}
