import type { StockSplit } from '../../decomposition/day-split.ts';
import type { Dataset } from '../../market/dataset.ts';
import { closeReturnOn } from '../../market/lookup.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import type { StockDays } from '../instrument/stock-days.ts';
import type { IndexPart } from './index-period-result.ts';

export interface MemberDay {
  readonly code: Ticker;
  readonly weight: number;
  readonly modelled: boolean;
  readonly return?: number;
  /** absent where its return is not known: what it made is then among the others */
  readonly row?: IndexRowDay;
  readonly unknown?: UnsplitPart;
}

/** What a named member added to the index on the session. */
export function memberDay({
  dataset,
  stockDays,
  dayIndex,
  code,
  weight,
}: {
  readonly dataset: Dataset;
  readonly stockDays: StockDays;
  readonly dayIndex: number;
  readonly code: Ticker;
  readonly weight: number;
}): MemberDay {
  const stock = stockDays.find(code, dayIndex)?.stock;
  const moved = closeReturnOn(dataset, code, dayIndex);
  const place = { code, weight, modelled: stock !== undefined };
  if (moved === undefined)
    return stock === undefined
      ? place
      : { ...place, unknown: { code, reason: stock.kind === 'unsplit' ? stock.reason : 'noReturn' } };
  return { ...place, return: moved, row: rowOf({ code, weight, moved, stock, stockDays, dayIndex }) };
}

/** A row without any part. */
export const noPoints = { mechanical: 0, direct: 0, feedback: 0, residual: 0, unsplit: 0 } as const;

/** A row of which nothing can be told. */
export const withheldRow = (
  { code, weight, whole }: { readonly code: Ticker; readonly weight: number; readonly whole: number },
  unsplit: UnsplitPart,
): IndexRowDay => ({ code, weight, points: { ...noPoints, unsplit: whole }, columns: [], unsplit });

function rowOf({
  code,
  weight,
  moved,
  stock,
  stockDays,
  dayIndex,
}: {
  readonly code: Ticker;
  readonly weight: number;
  readonly moved: number;
  readonly stock: StockSplit | undefined;
  readonly stockDays: StockDays;
  readonly dayIndex: number;
}): IndexRowDay {
  const whole = weight * moved;
  if (stock === undefined) return { code, weight, points: { ...noPoints, residual: whole }, columns: [] };
  if (stock.kind === 'unsplit') return withheldRow({ code, weight, whole }, { code, reason: stock.reason });
  const mechanical = weight * stock.mechanical.point;
  const direct = weight * stock.direct.point;
  return {
    code,
    weight,
    points: { mechanical, direct, feedback: mechanical - direct, residual: whole - mechanical, unsplit: 0 },
    columns: [{ column: stockDays.columnOf(stock, dayIndex), loading: weight }],
  };
}

/** Points of one row on one session, fractions of the index; `loadings` of the stock-days inside. */
export interface IndexRowDay {
  readonly code: Ticker;
  readonly weight: number;
  readonly points: Readonly<Record<IndexPart, number>>;
  readonly columns: readonly { readonly column: number; readonly loading: number }[];
  /** what leaves it without an answer: its own stock, or one without a return elsewhere in the index */
  readonly unsplit?: UnsplitPart;
}
