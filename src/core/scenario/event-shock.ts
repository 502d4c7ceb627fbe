import type { DaySplit, UnsplitReason } from '../decomposition/day-split.ts';
import type { Dataset } from '../market/dataset.ts';
import { closeReturnOn, indexWeightOn } from '../market/lookup.ts';
import { marketIndex } from '../market/market-index.ts';
import { shareLimit } from '../market/price-limits.ts';
import type { Ticker } from '../units/ticker.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Shock } from './scenario-question.ts';

/** What of a past session is taken for the shock: what was not mechanical then, or all of it. */
export type EventBasis = 'residual' | 'observed';
export const eventBases: readonly EventBasis[] = ['residual', 'observed'];

/** Where a shock comes from: typed, saved in the book, or a past session. */
export type ShockOrigin =
  | { readonly kind: 'typed' }
  | { readonly kind: 'named'; readonly name: string; readonly note?: string }
  | { readonly kind: 'event'; readonly day: TradingDay; readonly basis: EventBasis };

export type EventShock =
  | { readonly kind: 'shock'; readonly shock: Required<Shock> }
  /** the stock's return of that session, or its residual, is not known */
  | { readonly kind: 'noAnswer'; readonly code: Ticker; readonly reason: UnsplitReason };

/**
 * A past session as a shock to the funds of another evening: the residual of each stock (its point), or its whole return; the rest moves as
 * the market without the stocks did, (r_K − Σ w r) / (1 − Σ w), and not at all where that is not known.
 */
export function eventShock(dataset: Dataset, split: DaySplit, basis: EventBasis): EventShock {
  const fundamental: Record<string, number> = {};
  for (const stock of split.stocks) {
    if (stock.kind === 'unsplit' && (basis === 'residual' || stock.return === undefined))
      return { kind: 'noAnswer', code: stock.code, reason: stock.reason };
    const moved = stock.kind === 'split' && basis === 'residual' ? stock.residual.point : stock.return!;
    fundamental[stock.code] = insideLimit(moved);
  }
  const codes = split.stocks.map(({ code }) => code);
  return {
    kind: 'shock',
    shock: { fundamental, rest: insideLimit(restOn(dataset, split.dayIndex, codes) ?? 0) },
  };
}

const insideLimit = (value: number): number => Math.min(shareLimit, Math.max(-shareLimit, value));

function restOn(dataset: Dataset, dayIndex: number, codes: readonly Ticker[]): number | undefined {
  let moved = closeReturnOn(dataset, marketIndex, dayIndex);
  if (moved === undefined) return undefined;
  let left = 1;
  for (const code of codes) {
    const weight = indexWeightOn(dataset, marketIndex, code, dayIndex - 1)?.weight ?? 0;
    const own = closeReturnOn(dataset, code, dayIndex);
    if (own === undefined) return undefined;
    moved -= weight * own;
    left -= weight;
  }
  return left > 0 ? moved / left : undefined;
}
