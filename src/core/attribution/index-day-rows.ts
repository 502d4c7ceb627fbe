import type { UnsplitReason } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import { closeOn, closeReturnOn, indexMembers, indexWeightOn } from '../market/lookup.ts';
import { compensatedSum } from '../numeric/sum.ts';
import type { Ticker } from '../units/ticker.ts';
import { knowsInside, namesNoFunds } from './exposure.ts';
import type { IndexRowDay, MemberDay } from './index-row-day.ts';
import { memberDay, noPoints } from './index-row-day.ts';
import type { StockDays } from './stock-days.ts';

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
  const points = reason === undefined ? { ...noPoints, residual: left } : { ...noPoints, unsplit: left };
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
