import type { Dataset } from '../market/dataset.ts';
import { shareCountOn } from '../market/in-force.ts';
import { closeOn, closeReturnOn, indexMembers, indexWeightOn, securityOf } from '../market/lookup.ts';
import { marketIndex } from '../market/market-index.ts';
import { modelledStocks } from '../mechanics/fund-universe.ts';

/** Weight of the modelled stocks (or of one) in the market at a close; with their preferred shares when the book has them. */
export function indexWeight(
  dataset: Dataset,
  dayIndex: number,
  { code, withPreferred }: { readonly code?: string | undefined; readonly withPreferred: boolean },
): number | undefined {
  const members = membersIn(dataset, withPreferred).filter((one) => code === undefined || one === code);
  return sumOf(members.map((one) => indexWeightOn(dataset, marketIndex, one, dayIndex)?.weight));
}

/** Part of the market's return of a session that the modelled stocks account for; weights of t−1. */
export function indexFallShare(
  dataset: Dataset,
  dayIndex: number,
  withPreferred: boolean,
): number | undefined {
  const market = closeReturnOn(dataset, marketIndex, dayIndex);
  const parts = membersIn(dataset, withPreferred).map((code) => {
    const held = indexWeightOn(dataset, marketIndex, code, dayIndex - 1);
    const moved = closeReturnOn(dataset, code, dayIndex);
    return held === undefined || moved === undefined ? undefined : held.weight * moved;
  });
  const explained = sumOf(parts);
  return market === undefined || market === 0 || explained === undefined ? undefined : explained / market;
}

/** Whether the market's weights name a preferred share of a modelled stock. */
export const hasPreferred = (dataset: Dataset): boolean =>
  membersIn(dataset, true).length > membersIn(dataset, false).length;

function membersIn(dataset: Dataset, withPreferred: boolean): readonly string[] {
  const stocks: readonly string[] = modelledStocks(dataset);
  return indexMembers(dataset, marketIndex).filter(
    (code) => stocks.includes(code) || (withPreferred && securityOf(dataset, code)?.kind === 'preferred'),
  );
}

/**
 * Value of all shares of the market at a close, won: close × listed shares of a member over its weight, which is how the weights of
 * a market by full capitalisation are made. The member with the greatest weight is taken.
 */
export function marketValueOn(dataset: Dataset, dayIndex: number): number | undefined {
  const day = dataset.days[dayIndex];
  if (day === undefined) return undefined;
  let found: { readonly weight: number; readonly value: number } | undefined;
  for (const code of membersIn(dataset, false)) {
    const weight = indexWeightOn(dataset, marketIndex, code, dayIndex)?.weight;
    const close = closeOn(dataset, code, dayIndex);
    const shares = shareCountOn(dataset, code, day)?.shares;
    if (weight === undefined || !(weight > (found?.weight ?? 0))) continue;
    if (close !== undefined && shares !== undefined) found = { weight, value: (close * shares) / weight };
  }
  return found?.value;
}

/** The sum, or undefined when there is nothing to add or one of them is not known. */
function sumOf(values: readonly (number | undefined)[]): number | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
