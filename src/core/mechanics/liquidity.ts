import { unitsBecome } from '../market/corporate-actions.ts';
import type { Dataset } from '../market/dataset.ts';
import { shareCountOn } from '../market/in-force.ts';
import { closeReturnOn, turnoverOn, volumeOn } from '../market/lookup.ts';
import { sampleStandardDeviation } from '../numeric/statistics.ts';
import type { Denominator } from './assumptions.ts';

/** Sessions behind a volatility, an average turnover and a preferred share's beta. */
export const lookbackSessions = 20;

/**
 * Sample standard deviation (n − 1) of the 20 simple close-to-close returns ending t−1 (21 closes); fraction a day.
 * `undefined` when any of them is not known.
 */
export function volatilityBefore(dataset: Dataset, code: string, dayIndex: number): number | undefined {
  const returns = window(dayIndex, (t) => closeReturnOn(dataset, code, t));
  return returns === undefined ? undefined : sampleStandardDeviation(returns);
}

/** Mean one-sided turnover of the 20 sessions ending t−1, won; `undefined` when any of them is not known. */
export function averageTurnoverBefore(dataset: Dataset, code: string, dayIndex: number): number | undefined {
  return meanOf(window(dayIndex, (t) => turnoverOn(dataset, code, t)));
}

/** Mean traded shares of the 20 sessions ending t−1, in shares of t; `undefined` when any of them is not known. */
export function averageVolumeBefore(dataset: Dataset, code: string, dayIndex: number): number | undefined {
  return meanOf(window(dayIndex, (t) => sharesOfDay(dataset, code, { from: t, to: dayIndex })));
}

function sharesOfDay(
  dataset: Dataset,
  code: string,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  const volume = volumeOn(dataset, code, from);
  if (volume === undefined) return undefined;
  const units = unitsBecome(dataset, code, dataset.days[from]!, dataset.days[to]!);
  return units === undefined ? undefined : volume * units;
}

/** Shares outstanding at the close of t−1, in shares of t. */
export function sharesBefore(dataset: Dataset, code: string, dayIndex: number): number | undefined {
  const before = dataset.days[dayIndex - 1];
  const count = before === undefined ? undefined : shareCountOn(dataset, code, before);
  if (count === undefined) return undefined;
  const units = unitsBecome(dataset, code, count.day, dataset.days[dayIndex]!);
  return units === undefined ? undefined : count.shares * units;
}

/** V of q = Q/V in won and in shares, on the same basis; a turnover of 0 is no turnover. */
export function denominatorOn(
  dataset: Dataset,
  code: string,
  dayIndex: number,
  basis: Denominator,
): { readonly krw?: number; readonly shares?: number } {
  const krw =
    basis === 'day' ? turnoverOn(dataset, code, dayIndex) : averageTurnoverBefore(dataset, code, dayIndex);
  const shares =
    basis === 'day' ? volumeOn(dataset, code, dayIndex) : averageVolumeBefore(dataset, code, dayIndex);
  return {
    ...(krw !== undefined && krw > 0 ? { krw } : {}),
    ...(shares !== undefined && shares > 0 ? { shares } : {}),
  };
}

function window(dayIndex: number, read: (t: number) => number | undefined): number[] | undefined {
  const values: number[] = [];
  for (let t = dayIndex - lookbackSessions; t < dayIndex; t++) {
    const value = read(t);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

const meanOf = (values: number[] | undefined): number | undefined =>
  values === undefined ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
