import type {
  DaySplit,
  SplitStock,
  StockFlag,
  StockSplit,
  UnsplitReason,
} from '../../../src/core/decomposition/day-split.ts';
import type { Dataset } from '../../../src/core/market/dataset.ts';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import type { Estimate } from '../../../src/core/units/estimate.ts';
import { exactly } from '../../../src/core/units/estimate.ts';
import { ticker } from '../../../src/core/units/ticker.ts';

/** Type 7 quantile by sorting: the plain definition, to check the program's against. */
function quantileBySorting(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (sorted.length - 1) * p;
  const low = sorted[Math.floor(rank)]!;
  const high = sorted[Math.ceil(rank)]!;
  return low + (rank - Math.floor(rank)) * (high - low);
}

export const bandBySorting = (values: readonly number[], point: number): Estimate => ({
  point,
  low90: quantileBySorting(values, 0.05),
  low50: quantileBySorting(values, 0.25),
  high50: quantileBySorting(values, 0.75),
  high90: quantileBySorting(values, 0.95),
});

const median = (values: readonly number[]): number => quantileBySorting(values, 0.5);

export interface MadeStock {
  readonly code: string;
  readonly return: number;
  readonly mechanical: readonly number[];
  /** defaults to nine tenths of `mechanical` */
  readonly direct?: readonly number[];
  readonly capped?: readonly number[];
  readonly flags?: readonly StockFlag[];
}

/** A split stock with known draws; its estimates follow from them as the model says. */
export function madeStock({ code, return: moved, mechanical, flags = [], ...rest }: MadeStock): SplitStock {
  const direct = rest.direct ?? mechanical.map((value) => 0.9 * value);
  const capped = rest.capped ?? mechanical.map(() => 0);
  const kept = mechanical.flatMap((value, d) =>
    capped[d] === 0 ? [{ mechanical: value, direct: direct[d]! }] : [],
  );
  const point = { mechanical: median(mechanical), direct: median(kept.map((draw) => draw.direct)) };
  return {
    kind: 'split',
    code: ticker(code),
    return: moved,
    denominatorKrw: 1,
    sigma: 0.03,
    grossFlowKrw: 0,
    netFlowKrw: exactly(0),
    grossShareOfTurnover: 0,
    netShareOfTurnover: exactly(0),
    mechanical: bandBySorting(mechanical, point.mechanical),
    direct: bandBySorting(
      kept.map((draw) => draw.direct),
      point.direct,
    ),
    feedback: bandBySorting(
      kept.map((draw) => draw.mechanical - draw.direct),
      point.mechanical - point.direct,
    ),
    residual: bandBySorting(
      mechanical.map((value) => moved - value),
      moved - point.mechanical,
    ),
    cappedShare: 0,
    draws: {
      mechanical: Float64Array.from(mechanical),
      direct: Float64Array.from(direct),
      capped: Uint8Array.from(capped),
      netFlowKrw: new Float64Array(mechanical.length),
    },
    flags,
  };
}

/** A stock without an answer; without a return when that is what is missing. */
export const madeUnsplit = (code: string, reason: UnsplitReason, moved?: number): StockSplit => ({
  kind: 'unsplit',
  code: ticker(code),
  reason,
  ...(moved === undefined ? {} : { return: moved }),
  flags: [],
});

/** The day's split as a function of the session, as attribution asks for it. */
export function madeSplits(
  dataset: Dataset,
  stocksOn: (dayIndex: number) => readonly StockSplit[],
): (dayIndex: number) => DaySplit {
  return (dayIndex) => ({
    day: dataset.days[dayIndex]!,
    dayIndex,
    assumptions: defaultAssumptions,
    verdict: 'priorOnly',
    stocks: [...stocksOn(dayIndex)].sort((a, b) => (a.code < b.code ? -1 : 1)),
    flows: [],
    excluded: [],
  });
}

/** The same splits with one draw alone: its mechanical part is then the point of every figure. */
export const oneDrawOf =
  (dataset: Dataset, splitOn: (t: number) => DaySplit, draw: number): ((t: number) => DaySplit) =>
  (dayIndex) =>
    madeSplits(dataset, (t) =>
      splitOn(t).stocks.map((stock) =>
        stock.kind === 'unsplit'
          ? stock
          : madeStock({
              code: stock.code,
              return: stock.return,
              mechanical: [stock.draws.mechanical[draw]!],
            }),
      ),
    )(dayIndex);
