import type { Dataset } from '../market/dataset.ts';
import { closeReturnOn, indexMembers, indexWeightOn } from '../market/lookup.ts';
import type { Ticker } from '../units/ticker.ts';

export interface UnderlyingReturn {
  readonly value: number;
  /** own price · return of the unleveraged fund that tracks the index · rebuilt from member weights (both marked assumed) */
  readonly basis: 'own' | 'trackingFund' | 'rebuilt';
}

/** The index that stands for the rest of the market when an index must be rebuilt. */
const marketIndex = 'KOSPI200';

/**
 * Session return of a fund's underlying; a fraction, `undefined` when it cannot be known.
 *
 * An index without a price takes the return of the unleveraged fund that tracks it; without one it is rebuilt as
 * Σ w(t−1)·r + (1 − Σ w)·r(KOSPI200 without the members).
 */
export function underlyingReturnOn(
  dataset: Dataset,
  underlying: Ticker,
  dayIndex: number,
): UnderlyingReturn | undefined {
  const own = closeReturnOn(dataset, underlying, dayIndex);
  if (own !== undefined) return { value: own, basis: 'own' };
  const tracker = dataset.securities.find(
    (security) =>
      security.kind === 'etf' &&
      security.tracks === underlying &&
      closeReturnOn(dataset, security.code, dayIndex) !== undefined,
  );
  if (tracker !== undefined) {
    return { value: closeReturnOn(dataset, tracker.code, dayIndex)!, basis: 'trackingFund' };
  }
  return rebuiltReturn(dataset, underlying, dayIndex);
}

function rebuiltReturn(dataset: Dataset, index: Ticker, dayIndex: number): UnderlyingReturn | undefined {
  const members = indexMembers(dataset, index);
  const inside = weightedReturn(dataset, index, members, dayIndex);
  const market = closeReturnOn(dataset, marketIndex, dayIndex);
  const insideMarket = weightedReturn(dataset, marketIndex, members, dayIndex);
  if (inside === undefined || market === undefined || insideMarket === undefined) return undefined;
  if (members.length === 0 || insideMarket.weight >= 1) return undefined;
  const rest = (market - insideMarket.contribution) / (1 - insideMarket.weight);
  return { value: inside.contribution + (1 - inside.weight) * rest, basis: 'rebuilt' };
}

function weightedReturn(dataset: Dataset, index: string, members: readonly Ticker[], dayIndex: number) {
  let weight = 0;
  let contribution = 0;
  for (const code of members) {
    const held = indexWeightOn(dataset, index, code, dayIndex - 1);
    const moved = closeReturnOn(dataset, code, dayIndex);
    if (held === undefined || moved === undefined) return undefined;
    weight += held.weight;
    contribution += held.weight * moved;
  }
  return { weight, contribution };
}

export interface AccumulatedReturn extends UnderlyingReturn {
  readonly sessions: number;
  /** ∏ (1 + r) over the sessions before the last one; 1 when there is only one */
  readonly growthBefore: number;
}

/** Return of an underlying from the close of session `from` to that of `to`; `undefined` when a session's return is not known. */
export function returnSince(
  dataset: Dataset,
  underlying: Ticker,
  from: number,
  to: number,
): AccumulatedReturn | undefined {
  let growthBefore = 1;
  let last: UnderlyingReturn | undefined;
  for (let t = from + 1; t <= to; t++) {
    if (last !== undefined) growthBefore *= 1 + last.value;
    last = underlyingReturnOn(dataset, underlying, t);
    if (last === undefined) return undefined;
  }
  if (last === undefined) return undefined;
  const value = growthBefore === 1 ? last.value : growthBefore * (1 + last.value) - 1;
  return { value, basis: last.basis, sessions: to - from, growthBefore };
}
