import { lockedOn } from '../decomposition/observation.ts';
import type { Dataset } from '../market/dataset.ts';
import { closeReturnOn, openOn } from '../market/lookup.ts';
import type { Scope } from '../mechanics/assumptions.ts';
import { type FlowsOfDay, fundFlowsOn } from '../mechanics/fund-flows.ts';
import { modelledStocks } from '../mechanics/fund-universe.ts';
import type { Ticker } from '../units/ticker.ts';
import { type FlowResponse, flowResponse, type NoResponse } from './flow-response.ts';
import { openOf } from './moment.ts';
import { returnUpTo } from './prices-at.ts';

/** A stock in a session, with what the designs are made of. */
export interface StockDay {
  readonly code: Ticker;
  readonly dayIndex: number;
  /** over the mean turnover of the 20 sessions before */
  readonly response: FlowResponse;
  /** over the session's own turnover; absent when that is not known */
  readonly responseOfDay?: FlowResponse;
}

/** Why a stock in a session is in no design: dropped and counted, never taken for a zero. */
export type DropReason = NoResponse | 'noPrice' | 'limitLocked';

export interface StockDays {
  readonly rows: readonly StockDay[];
  readonly stocks: readonly Ticker[];
  readonly dropped: Readonly<Record<DropReason, number>>;
  /** underlyings without a single opening price in the book: funds on them are in no design */
  readonly withoutOpens: readonly Ticker[];
}

/** Every modelled stock in every session but the first, sorted by session and code. */
export function stockDaysOf(dataset: Dataset, scope: Scope): StockDays {
  const stocks = modelledStocks(dataset);
  const withoutOpens = underlyingsWithoutOpens(dataset);
  const rows: StockDay[] = [];
  const dropped: Record<DropReason, number> = { noAssets: 0, noTurnover: 0, noPrice: 0, limitLocked: 0 };
  for (let dayIndex = 1; dayIndex < dataset.days.length; dayIndex++) {
    const flows = without(withoutOpens, fundFlowsOn(dataset, dayIndex, scope, 'adv20'));
    for (const code of stocks) {
      const state =
        stateOf(dataset, code, dayIndex) ?? flowResponse(dataset, { code, dayIndex, basis: 'adv20' }, flows);
      if (typeof state === 'string') dropped[state]++;
      else {
        const ofDay = flowResponse(dataset, { code, dayIndex, basis: 'day' }, flows);
        rows.push({
          code,
          dayIndex,
          response: state,
          ...(typeof ofDay === 'string' ? {} : { responseOfDay: ofDay }),
        });
      }
    }
  }
  return { rows, stocks, dropped, withoutOpens };
}

/** A censored close says nothing of what would have been paid; without an open there is no gap. */
function stateOf(dataset: Dataset, code: Ticker, dayIndex: number): DropReason | undefined {
  if (closeReturnOn(dataset, code, dayIndex) === undefined) return 'noPrice';
  if (returnUpTo(dataset, code, openOf(dayIndex)) === undefined) return 'noPrice';
  return lockedOn(dataset, code, dayIndex) ? 'limitLocked' : undefined;
}

function underlyingsWithoutOpens(dataset: Dataset): readonly Ticker[] {
  const underlyings = [...new Set(dataset.fundTerms.map(({ underlying }) => underlying))].sort();
  return underlyings.filter((code) => dataset.days.every((_, t) => openOn(dataset, code, t) === undefined));
}

const without = (left: readonly Ticker[], { flows, excluded }: FlowsOfDay): FlowsOfDay => ({
  flows: flows.filter(({ underlying }) => !left.includes(underlying)),
  excluded: excluded.filter(({ underlying }) => !left.includes(underlying)),
});
