import { lockedOn } from '../../src/core/decomposition/observation.ts';
import type { Dataset } from '../../src/core/market/dataset.ts';
import { closeReturnOn, openOn, previousCloseOn } from '../../src/core/market/lookup.ts';
import { median } from '../../src/core/numeric/quantile.ts';
import { ticker } from '../../src/core/units/ticker.ts';

/** A stock on a day with a large move. */
export interface BigDay {
  readonly day: string;
  readonly code: string;
  readonly return: number;
  /** open over the close before − 1 */
  readonly gap: number;
  readonly intraday: number;
  readonly locked: boolean;
}

const stocks = ['000660', '005930'].map(ticker);

/** Stock-days that moved by `least` or more. */
export function bigDays(dataset: Dataset, least: number): readonly BigDay[] {
  return dataset.days.flatMap((day, at) =>
    stocks.flatMap((code) => {
      const moved = closeReturnOn(dataset, code, at);
      const before = previousCloseOn(dataset, code, at);
      const open = openOn(dataset, code, at);
      if (moved === undefined || before === undefined || open === undefined || Math.abs(moved) < least)
        return [];
      const gap = open / before - 1;
      return [
        {
          day,
          code,
          return: moved,
          gap,
          intraday: (1 + moved) / (1 + gap) - 1,
          locked: lockedOn(dataset, code, at),
        },
      ];
    }),
  );
}

/** How much of large moves had happened by the open: all together, and the middle one. */
export function shareAtOpen(days: readonly BigDay[]): {
  readonly n: number;
  readonly pooled: number;
  readonly middle: number;
} {
  const sum = (read: (day: BigDay) => number): number => days.reduce((total, day) => total + read(day), 0);
  const shares = days.map(({ gap, return: moved }) => gap / moved);
  return {
    n: days.length,
    pooled:
      sum(({ gap, return: moved }) => gap * Math.sign(moved)) / sum(({ return: moved }) => Math.abs(moved)),
    middle: median(Float64Array.from(shares)),
  };
}
