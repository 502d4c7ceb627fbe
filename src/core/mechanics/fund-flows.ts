import type { Dataset, FundTerms } from '../market/dataset.ts';
import { fundTermsOn, fxRateOn, indexWeightOn, navOn, securityOf, venueTradesOn } from '../market/lookup.ts';
import { krw, ratio } from '../units/quantity.ts';
import type { Ticker } from '../units/ticker.ts';
import { type TradingDay, tradingDay } from '../units/trading-day.ts';
import type { Denominator, Scope } from './assumptions.ts';
import type { ExcludedFund, ExclusionReason, FundFlag, FundFlow } from './fund-flow.ts';
import {
  assetRowsOf,
  assetsCarriedInto,
  fundCodes,
  fundScopeOf,
  knownOnOneDateOnly,
  modelledStocks,
  scopeIncludes,
  termsInForce,
} from './fund-universe.ts';
import { denominatorOn } from './liquidity.ts';
import { primaryFlow, tradePerAssets } from './rebalancing.ts';
import type { UnderlyingReturn } from './underlying.ts';
import { underlyingReturnOn } from './underlying.ts';

export interface FlowsOfDay {
  readonly flows: readonly FundFlow[];
  readonly excluded: readonly ExcludedFund[];
}

/**
 * Forced trade of every fund of the book in a session, gross, or why a fund is not in it. Sorted by code.
 *
 * Assets are those carried into the session (t−1), never those of its close: same-day assets understate 2026-06-23 by a fifth.
 */
export function fundFlowsOn(
  dataset: Dataset,
  dayIndex: number,
  scope: Scope,
  basis: Denominator,
): FlowsOfDay {
  const flows: FundFlow[] = [];
  const excluded: ExcludedFund[] = [];
  for (const code of fundCodes(dataset)) {
    const terms = termsInForce(dataset, code, dayIndex);
    const answer = fundFlowOn(dataset, terms, dayIndex, scope, basis);
    if (typeof answer !== 'string') flows.push(answer);
    else excluded.push(exclusion(dataset, terms, answer));
  }
  return { flows, excluded: excluded.filter((fund) => !isSilentAggregate(dataset, fund, flows)) };
}

function exclusion(dataset: Dataset, terms: FundTerms, reason: ExclusionReason): ExcludedFund {
  const { code, underlying, multiple } = terms;
  return {
    kind: 'excluded',
    code,
    fundScope: fundScopeOf(dataset, terms),
    underlying,
    multiple,
    reason,
    terms,
  };
}

/** An aggregate is only another view of its products: it is not "left out" on days when they are counted one by one. */
function isSilentAggregate(dataset: Dataset, fund: ExcludedFund, flows: readonly FundFlow[]): boolean {
  if (fund.terms.level !== 'aggregate') return false;
  const groups = new Set(assetRowsOf(dataset, fund.code).map((row) => row.group));
  return flows.some((flow) => groups.has(flow.group));
}

function fundFlowOn(
  dataset: Dataset,
  terms: FundTerms,
  dayIndex: number,
  scope: Scope,
  basis: Denominator,
): FundFlow | ExclusionReason {
  const fundScope = fundScopeOf(dataset, terms);
  if (!scopeIncludes(scope, fundScope)) return 'outOfScope';
  const day = dataset.days[dayIndex]!;
  if ((terms.listingDay ?? '') > day) return 'notListed';
  if (knownOnOneDateOnly(dataset, terms.code)) return 'oneDateOnly';
  if (terms.listingDay === day) return firstDayFlow(dataset, terms, dayIndex, basis);
  const carried = assetsCarriedInto(dataset, terms, dayIndex);
  if (carried === undefined)
    return insideAggregate(dataset, terms, dayIndex) ? 'insideAggregate' : 'noAssets';
  const fx = fxRateOn(dataset, carried.assets.currency, dataset.days[dayIndex - 1]!);
  if (fx === undefined) return 'noFx';
  const moved = returnSince(dataset, terms.underlying, carried.sessionIndex, dayIndex);
  if (moved === undefined) return 'noUnderlyingReturn';
  const reached = stocksReached(dataset, terms.underlying, dayIndex);
  if (reached.length === 0) return 'noIndexWeights';
  const trades = venueTradesOn(dataset, terms.venue, dayIndex);
  const netAssetsKrw = carried.assets.netAssets * fx.rate;
  const next = nextMultiple(dataset, terms, dayIndex);
  const { constant, slope } = tradePerAssets(terms.multiple, next);
  const flowKrw = trades ? netAssetsKrw * (constant + slope * moved.value) : 0;
  const primary = trades
    ? measuredPrimaryFlow(dataset, terms, dayIndex, carried.assets.netAssets, moved.value)
    : undefined;
  return {
    kind: 'flow',
    code: terms.code,
    level: terms.level,
    group: carried.assets.group,
    fundScope,
    underlying: terms.underlying,
    multiple: terms.multiple,
    nextMultiple: next,
    exposure: terms.exposure,
    netAssets: carried.assets.netAssets,
    currency: carried.assets.currency,
    assetDay: carried.assets.day,
    quality: carried.assets.quality,
    source: carried.assets.source,
    fxRate: fx.rate,
    netAssetsKrw,
    underlyingReturn: moved.value,
    underlyingReturnBasis: moved.basis,
    ...(moved.sessions > 1 ? { accumulatedSince: dataset.days[carried.sessionIndex]! } : {}),
    flowKrw,
    response: trades
      ? {
          constantKrw: netAssetsKrw * (constant + slope * (moved.growthBefore - 1)),
          slopeKrw: netAssetsKrw * slope * moved.growthBefore,
        }
      : { constantKrw: 0, slopeKrw: 0 },
    into: reached.map(({ code, weight }) => intoStock(dataset, code, weight, flowKrw, dayIndex, basis)),
    ...(primary === undefined ? {} : { primaryFlowKrw: primary * fx.rate }),
    flags: flagsOf(carried.assets.quality, terms, trades, moved.sessions, next),
  };
}

function flagsOf(
  quality: string,
  terms: FundTerms,
  trades: boolean,
  sessions: number,
  next: number,
): FundFlag[] {
  const flags: FundFlag[] = [];
  if (!trades) flags.push('venueClosed');
  else if (sessions > 1) flags.push('accumulated');
  if (quality === 'estimated' || quality === 'reported' || quality === 'assumed')
    flags.push('assetsEstimated');
  if (next !== terms.multiple) flags.push('multipleChanged');
  if (terms.multipleKind === 'max') flags.push('upToMultiple');
  return flags;
}

/** A product listed on the day opened with nothing: its assets at t−1 are 0, not unknown. */
function firstDayFlow(
  dataset: Dataset,
  terms: FundTerms,
  dayIndex: number,
  basis: Denominator,
): FundFlow | ExclusionReason {
  const rows = assetRowsOf(dataset, terms.code);
  if (
    terms.level === 'product' &&
    rows.length > 0 &&
    !rows.some((row) => row.primary && row.day === dataset.days[dayIndex])
  ) {
    return 'insideAggregate';
  }
  const moved = returnSince(dataset, terms.underlying, dayIndex - 1, dayIndex);
  return {
    kind: 'flow',
    code: terms.code,
    level: terms.level,
    group: rows[0]?.group ?? terms.code,
    fundScope: fundScopeOf(dataset, terms),
    underlying: terms.underlying,
    multiple: terms.multiple,
    nextMultiple: terms.multiple,
    exposure: terms.exposure,
    netAssets: 0,
    currency: terms.currency,
    assetDay: dataset.days[dayIndex - 1] ?? dataset.days[dayIndex]!,
    quality: 'official',
    source: terms.source,
    fxRate: 1,
    netAssetsKrw: 0,
    underlyingReturn: moved?.value ?? 0,
    underlyingReturnBasis: moved?.basis ?? 'own',
    flowKrw: 0,
    response: { constantKrw: 0, slopeKrw: 0 },
    into: stocksReached(dataset, terms.underlying, dayIndex).map(({ code, weight }) =>
      intoStock(dataset, code, weight, 0, dayIndex, basis),
    ),
    flags: ['firstDay'],
  };
}

/** Whether another code of the fund's group is the primary one on the date the fund's own row would have. */
function insideAggregate(dataset: Dataset, terms: FundTerms, dayIndex: number): boolean {
  const groups = new Set(assetRowsOf(dataset, terms.code).map((row) => row.group));
  const before = dataset.days[dayIndex - 1];
  return dataset.fundAssets.some(
    (row) => row.primary && row.day === before && groups.has(row.group) && row.level !== terms.level,
  );
}

interface Accumulated extends UnderlyingReturn {
  readonly sessions: number;
  /** ∏ (1 + r) over the sessions before the day itself; 1 when only the day counts */
  readonly growthBefore: number;
}

/** Return of an underlying from the close of session `from` to that of `to`. */
export function returnSince(
  dataset: Dataset,
  underlying: Ticker,
  from: number,
  to: number,
): Accumulated | undefined {
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

/** The stock itself, or the modelled members of an index with their weights at t−1. */
function stocksReached(
  dataset: Dataset,
  underlying: Ticker,
  dayIndex: number,
): { readonly code: Ticker; readonly weight: number }[] {
  if (securityOf(dataset, underlying)?.kind !== 'index') return [{ code: underlying, weight: 1 }];
  return modelledStocks(dataset).flatMap((code) => {
    const weight = indexWeightOn(dataset, underlying, code, dayIndex - 1)?.weight;
    return weight === undefined ? [] : [{ code, weight }];
  });
}

function intoStock(
  dataset: Dataset,
  code: Ticker,
  weight: number,
  flowKrw: number,
  dayIndex: number,
  basis: Denominator,
) {
  const turnover = denominatorOn(dataset, code, dayIndex, basis).krw;
  const part = weight * flowKrw;
  return {
    code,
    weight,
    flowKrw: part,
    ...(turnover === undefined ? {} : { shareOfTurnover: part / turnover }),
  };
}

/** The multiple that the close of the day aims at: that of the next session. */
function nextMultiple(dataset: Dataset, terms: FundTerms, dayIndex: number): number {
  const next = dataset.days[dayIndex + 1] ?? weekdayAfter(dataset.days[dayIndex]!);
  return (fundTermsOn(dataset, terms.code, next) ?? terms).multiple;
}

function weekdayAfter(day: TradingDay): TradingDay {
  const date = new Date(`${day}T00:00:00Z`);
  do date.setUTCDate(date.getUTCDate() + 1);
  while (date.getUTCDay() === 0 || date.getUTCDay() === 6);
  return tradingDay(date.toISOString().slice(0, 10));
}

/** Creations and redemptions in the currency of the assets; by NAV where both are known, else by m·r. */
function measuredPrimaryFlow(
  dataset: Dataset,
  terms: FundTerms,
  dayIndex: number,
  opening: number,
  underlyingReturn: number,
): number | undefined {
  const closing = assetRowsOf(dataset, terms.code).find(
    (row) => row.primary && row.day === dataset.days[dayIndex],
  );
  if (closing === undefined) return undefined;
  const before = navOn(dataset, terms.code, dayIndex - 1);
  const today = navOn(dataset, terms.code, dayIndex);
  const fundReturn =
    before !== undefined && today !== undefined && before > 0
      ? today / before - 1
      : terms.multiple * underlyingReturn;
  return primaryFlow({
    openingNetAssets: krw(opening),
    closingNetAssets: krw(closing.netAssets),
    fundReturn: ratio(fundReturn),
  });
}
