import { hasUnknownAssets } from '../decomposition/asset-gaps.ts';
import type { Dataset } from '../market/dataset.ts';
import type { Denominator } from '../mechanics/assumptions.ts';
import type { FlowsOfDay } from '../mechanics/fund-flows.ts';
import { denominatorOn } from '../mechanics/liquidity.ts';
import type { Ticker } from '../units/ticker.ts';
import { seoulClock } from './moment.ts';

/**
 * Forced flow into a stock, over its turnover, per unit of the session's return of each underlying: k = Σ m(m−1)·w·A(t−1)/V, gross
 * (ν = φ = 1). No return of the session is in it.
 */
export interface FlowResponse {
  readonly code: Ticker;
  readonly dayIndex: number;
  readonly perUnderlying: readonly { readonly underlying: Ticker; readonly k: number }[];
  /** flow over turnover that no return of the session moves: a holiday of the fund's venue made up for, a multiple changed overnight */
  readonly carried: number;
  /** Σ k: what a common return of all underlyings would call forth */
  readonly k: number;
  /** minute of the session from which V is known: the open for that of the 20 sessions before, the close for the session's own */
  readonly knownFrom: number;
}

/** Why a stock's forced flow is not known. */
export type NoResponse = 'noAssets' | 'noTurnover';

/** @param flows the funds of the scope in force, on the session */
export function flowResponse(
  dataset: Dataset,
  {
    code,
    dayIndex,
    basis,
  }: { readonly code: Ticker; readonly dayIndex: number; readonly basis: Denominator },
  flows: FlowsOfDay,
): FlowResponse | NoResponse {
  if (hasUnknownAssets(dataset, code, dayIndex, flows)) return 'noAssets';
  const turnover = denominatorOn(dataset, code, dayIndex, basis).krw;
  if (turnover === undefined) return 'noTurnover';
  const knownFrom = basis === 'adv20' ? seoulClock.open : seoulClock.close;
  const { slopes, constantKrw } = responsesOf(code, flows);
  const perUnderlying = [...slopes].map(([underlying, slope]) => ({ underlying, k: slope / turnover }));
  return {
    code,
    dayIndex,
    perUnderlying,
    carried: constantKrw / turnover,
    k: sumOf(perUnderlying),
    knownFrom,
  };
}

function responsesOf(code: Ticker, { flows }: FlowsOfDay) {
  const slopes = new Map<Ticker, number>();
  let constantKrw = 0;
  for (const { underlying, into, response } of flows) {
    const weight = into.find((part) => part.code === code)?.weight;
    if (weight === undefined) continue;
    constantKrw += weight * response.constantKrw;
    if (response.slopeKrw !== 0)
      slopes.set(underlying, (slopes.get(underlying) ?? 0) + weight * response.slopeKrw);
  }
  return { slopes, constantKrw };
}

const sumOf = (parts: FlowResponse['perUnderlying']): number => parts.reduce((sum, { k }) => sum + k, 0);

/** A response that nobody has: `k` on the security's own return, for placebos. */
export const pretendedResponse = (code: Ticker, dayIndex: number, k: number): FlowResponse => ({
  code,
  dayIndex,
  perUnderlying: [{ underlying: code, k }],
  carried: 0,
  k,
  knownFrom: seoulClock.open,
});
