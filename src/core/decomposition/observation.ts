import type { Dataset } from '../market/dataset.ts';
import { closeOn, closeReturnOn, openOn, previousCloseOn, turnoverOn } from '../market/lookup.ts';
import { limitLock, shareRuleOn } from '../market/price-limits.ts';
import type { Assumptions } from '../mechanics/assumptions.ts';
import type { ImpactLaw } from '../mechanics/impact-law.ts';
import {
  averageTurnoverBefore,
  denominatorOn,
  sharesBefore,
  volatilityBefore,
} from '../mechanics/liquidity.ts';
import type { Ticker } from '../units/ticker.ts';
import type { StockObservation, UnsplitReason } from './day-split.ts';

/** What was seen of a stock in a session, before any model. Figures that are not known are absent. */
export function observeStock(
  dataset: Dataset,
  code: Ticker,
  dayIndex: number,
  { denominator }: Assumptions,
): Omit<StockObservation, 'flags'> {
  const close = closeOn(dataset, code, dayIndex);
  const previousClose = previousCloseOn(dataset, code, dayIndex);
  const open = openOn(dataset, code, dayIndex);
  const basis = denominatorOn(dataset, code, dayIndex, denominator);
  return {
    code,
    ...given('return', closeReturnOn(dataset, code, dayIndex)),
    ...given('close', close),
    ...given('previousClose', previousClose),
    ...given('open', open),
    ...given('openGap', change(previousClose, open)),
    ...given('intradayReturn', change(open, close)),
    ...given('turnoverKrw', turnoverOn(dataset, code, dayIndex)),
    ...given('adv20Krw', averageTurnoverBefore(dataset, code, dayIndex)),
    ...given('denominatorKrw', basis.krw),
    ...given('denominatorShares', basis.shares),
    ...given('sigma', volatilityBefore(dataset, code, dayIndex)),
    ...given('sharesOutstanding', sharesBefore(dataset, code, dayIndex)),
  };
}

/** Why a stock cannot be split, from what was seen alone; `undefined` when the model may try. */
export function unsplitReason(
  dataset: Dataset,
  seen: Omit<StockObservation, 'flags'>,
  dayIndex: number,
  laws: readonly ImpactLaw[],
): UnsplitReason | undefined {
  if (seen.return === undefined)
    return isUnpublished(dataset, seen.code, dayIndex) ? 'notPublished' : 'noReturn';
  if (lockedOn(dataset, seen.code, dayIndex)) return 'limitLocked';
  if (seen.denominatorKrw === undefined) return 'noTurnover';
  if (seen.sigma === undefined && laws.some((law) => law.needs.volatility)) return 'noVolatility';
  const needsShares = laws.some((law) => law.needs.shareCount);
  if (needsShares && seen.denominatorShares === undefined) return 'noTurnover';
  if (needsShares && seen.sharesOutstanding === undefined) return 'noShareCount';
  return undefined;
}

/** Whether the stock closed at its daily limit: the price is censored, not cleared. */
export function lockedOn(dataset: Dataset, code: Ticker, dayIndex: number): boolean {
  const close = closeOn(dataset, code, dayIndex);
  const previousClose = previousCloseOn(dataset, code, dayIndex);
  if (close === undefined || previousClose === undefined) return false;
  const rule = shareRuleOn(dataset.days[dayIndex]!);
  return limitLock({ close, previousClose, rule }) !== undefined;
}

function isUnpublished(dataset: Dataset, code: Ticker, dayIndex: number): boolean {
  const row = dataset.securities.findIndex((security) => security.code === code);
  return row >= 0 && dataset.panels.notPublished[row * dataset.days.length + dayIndex] === 1;
}

const change = (from: number | undefined, to: number | undefined): number | undefined =>
  from === undefined || to === undefined || from === 0 ? undefined : to / from - 1;

const given = <Name extends string>(
  name: Name,
  value: number | undefined,
): { readonly [key in Name]?: number } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: number };
