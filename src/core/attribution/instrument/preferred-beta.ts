import type { Dataset, Security } from '../../market/dataset.ts';
import { closeReturnOn } from '../../market/lookup.ts';
import { regressionSlope } from '../../numeric/statistics.ts';

/** Sessions of the regression, ending on the evening before the day explained. */
const betaSessions = 20;

/** Common share behind a preferred one: what the securities sheet says, else the KRX rule (last digit 0). */
export const commonShareOf = (security: Security): string =>
  security.tracks ?? `${security.code.slice(0, -1)}0`;

/**
 * Beta of a preferred share to its common share: the book's own setting, else the least-squares slope of simple close-to-close
 * returns over the 20 sessions ending t−1, clipped to 0…1. A judgement: marked assumed wherever it is used.
 *
 * @returns `undefined` when one of the 40 returns is not known, or the common share did not move
 */
export function preferredBeta({
  dataset,
  preferred,
  common,
  dayIndex,
}: {
  readonly dataset: Dataset;
  readonly preferred: string;
  readonly common: string;
  readonly dayIndex: number;
}): { readonly beta: number; readonly basis: 'setting' | 'regression' } | undefined {
  const set = dataset.settings.preferredBeta[preferred];
  if (set !== undefined) return { beta: set, basis: 'setting' };
  const x = returnsBefore(dataset, common, dayIndex);
  const y = returnsBefore(dataset, preferred, dayIndex);
  const slope = x === undefined || y === undefined ? undefined : regressionSlope(x, y);
  if (slope === undefined) return undefined;
  return { beta: Math.min(1, Math.max(0, slope)), basis: 'regression' };
}

function returnsBefore(dataset: Dataset, code: string, dayIndex: number): number[] | undefined {
  const returns: number[] = [];
  for (let t = dayIndex - betaSessions; t < dayIndex; t++) {
    const value = closeReturnOn(dataset, code, t);
    if (value === undefined) return undefined;
    returns.push(value);
  }
  return returns;
}
