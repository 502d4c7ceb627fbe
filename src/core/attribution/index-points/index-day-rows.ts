import type { Dataset } from '../../market/dataset.ts';
import { closeOn, closeReturnOn, indexMembers, indexWeightOn } from '../../market/lookup.ts';
import { compensatedSum } from '../../numeric/sum.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import type { StockDays } from '../instrument/stock-days.ts';
import { knowsInside, namesNoFunds } from '../instrument/stocks-inside.ts';
import type { IndexRowDay, MemberDay } from './index-row-day.ts';
import { memberDay, noPoints, withheldRow } from './index-row-day.ts';

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
  const without = withoutModelled(moved, members);
  return {
    dayIndex,
    previousClose: closeOn(dataset, index, dayIndex - 1)!,
    close: closeOn(dataset, index, dayIndex)!,
    return: moved,
    ...(without === undefined ? {} : { returnWithout: without }),
    rows: rowsOf(members, {
      index,
      moved,
      withheld: whyWithheld(dataset, stockDays, index, dayIndex, members),
    }),
  };
}

/** Without any fund, or with a modelled stock inside whose return is not known, nothing can be told of the whole index, as on the day's own table. */
function whyWithheld(
  dataset: Dataset,
  stockDays: StockDays,
  index: Ticker,
  dayIndex: number,
  members: readonly MemberDay[],
): UnsplitPart | undefined {
  if (namesNoFunds(dataset, stockDays, dayIndex)) return { code: index, reason: 'noFunds' };
  return members.find(({ unknown }) => unknown !== undefined)?.unknown;
}

/** The named members, then what they leave over, which is residual: no funds are known on it. */
function rowsOf(
  members: readonly MemberDay[],
  {
    index,
    moved,
    withheld,
  }: { readonly index: Ticker; readonly moved: number; readonly withheld: UnsplitPart | undefined },
): readonly IndexRowDay[] {
  const known = members.filter(({ row }) => row !== undefined);
  const weight = 1 - compensatedSum(known.map((member) => member.weight));
  const left = moved - compensatedSum(known.map((member) => member.weight * member.return!));
  if (withheld === undefined)
    return [
      ...known.map(({ row }) => row!),
      { code: index, weight, points: { ...noPoints, residual: left }, columns: [] },
    ];
  const wholes = known.map(({ row, return: own }) => ({ ...row!, whole: row!.weight * own! }));
  return [...wholes, { code: index, weight, whole: left }].map((row) => withheldRow(row, withheld));
}

/** The market excluding the modelled stocks. */
function withoutModelled(moved: number, members: readonly MemberDay[]): number | undefined {
  const modelled = members.filter((member) => member.modelled);
  if (modelled.some((member) => member.return === undefined)) return undefined;
  const weight = compensatedSum(modelled.map((member) => member.weight));
  if (weight >= 1) return undefined;
  return (moved - compensatedSum(modelled.map((member) => member.weight * member.return!))) / (1 - weight);
}
