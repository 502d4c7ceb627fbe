import type { StockSplit, UnsplitReason } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import { closeOn, closeReturnOn, indexMembers, indexWeightOn } from '../market/lookup.ts';
import { compensatedSum } from '../numeric/sum.ts';
import type { Ticker } from '../units/ticker.ts';
import { knowsInside, namesNoFunds } from './exposure.ts';
import type { IndexPart } from './index-period-result.ts';
import type { StockDays } from './stock-days.ts';

/** Points of one row on one session, fractions of the index; `loadings` of the stock-days inside. */
export interface IndexRowDay {
  readonly code: Ticker;
  readonly weight: number;
  readonly points: Readonly<Record<IndexPart, number>>;
  readonly columns: readonly { readonly column: number; readonly loading: number }[];
  readonly unsplit?: UnsplitReason;
}

export interface IndexDay {
  readonly dayIndex: number;
  readonly previousClose: number;
  readonly close: number;
  readonly return: number;
  readonly returnWithout?: number;
  readonly rows: readonly IndexRowDay[];
}

/**
 * An index on one session, in fractions of it.
 *
 * @returns `undefined` without a return of the index, or without weights of the evening before
 */
export function indexDayOn(
  dataset: Dataset,
  stockDays: StockDays,
  index: Ticker,
  dayIndex: number,
): IndexDay | undefined {
  const moved = closeReturnOn(dataset, index, dayIndex);
  if (moved === undefined || !knowsInside(dataset, index, dayIndex)) return undefined;
  const members = indexMembers(dataset, index).flatMap((code) => {
    const weight = indexWeightOn(dataset, index, code, dayIndex - 1)?.weight;
    return weight === undefined ? [] : [memberDay({ dataset, stockDays, dayIndex, code, weight })];
  });
  const known = members.flatMap(({ row }) => row ?? []);
  const without = withoutModelled(moved, members);
  return {
    dayIndex,
    previousClose: closeOn(dataset, index, dayIndex - 1)!,
    close: closeOn(dataset, index, dayIndex)!,
    return: moved,
    ...(without === undefined ? {} : { returnWithout: without }),
    rows: [...known, othersDay({ dataset, stockDays, index, dayIndex, moved, members })],
  };
}

interface MemberDay {
  readonly code: Ticker;
  readonly weight: number;
  readonly modelled: boolean;
  readonly return?: number;
  /** absent where its return is not known: what it made is then among the others */
  readonly row?: IndexRowDay;
  readonly unknown?: UnsplitReason;
}

function memberDay({
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
      : { ...place, unknown: stock.kind === 'unsplit' ? stock.reason : 'noReturn' };
  return { ...place, return: moved, row: rowOf({ code, weight, moved, stock, stockDays, dayIndex }) };
}

const nothing = { mechanical: 0, direct: 0, feedback: 0, residual: 0, unsplit: 0 } as const;

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
  if (stock === undefined) return { code, weight, points: { ...nothing, residual: whole }, columns: [] };
  if (stock.kind === 'unsplit')
    return { code, weight, points: { ...nothing, unsplit: whole }, columns: [], unsplit: stock.reason };
  const mechanical = weight * stock.mechanical.point;
  const direct = weight * stock.direct.point;
  return {
    code,
    weight,
    points: { mechanical, direct, feedback: mechanical - direct, residual: whole - mechanical, unsplit: 0 },
    columns: [{ column: stockDays.columnOf(stock, dayIndex), loading: weight }],
  };
}

/** What the named members leave over: residual, unless a modelled one is in it without a return, or nothing is known of any fund. */
function othersDay({
  dataset,
  stockDays,
  index,
  dayIndex,
  moved,
  members,
}: {
  readonly dataset: Dataset;
  readonly stockDays: StockDays;
  readonly index: Ticker;
  readonly dayIndex: number;
  readonly moved: number;
  readonly members: readonly MemberDay[];
}): IndexRowDay {
  const known = members.filter(({ row }) => row !== undefined);
  const weight = 1 - compensatedSum(known.map((member) => member.weight));
  const left = moved - compensatedSum(known.map((member) => member.weight * member.return!));
  const reason: UnsplitReason | undefined = namesNoFunds(dataset, stockDays, dayIndex)
    ? 'noFunds'
    : members.find(({ unknown }) => unknown !== undefined)?.unknown;
  const points = reason === undefined ? { ...nothing, residual: left } : { ...nothing, unsplit: left };
  return { code: index, weight, points, columns: [], ...(reason === undefined ? {} : { unsplit: reason }) };
}

/** The market excluding the modelled stocks. */
function withoutModelled(moved: number, members: readonly MemberDay[]): number | undefined {
  const modelled = members.filter((member) => member.modelled);
  if (modelled.some((member) => member.return === undefined)) return undefined;
  const weight = compensatedSum(modelled.map((member) => member.weight));
  if (weight >= 1) return undefined;
  return (moved - compensatedSum(modelled.map((member) => member.weight * member.return!))) / (1 - weight);
}
