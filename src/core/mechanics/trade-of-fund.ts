import type { FundAssets, FundTerms } from '../market/fund-terms.ts';
import { fxRateOn } from '../market/fx-rate.ts';
import { venueTradesOn } from '../market/venue-sessions.ts';
import { firstDay, insideAggregate } from './first-trading-day.ts';
import type { ExclusionReason, FundFlag, FundFlow } from './fund-flow.ts';
import type { FundQuestion } from './fund-question.ts';
import { describe } from './fund-question.ts';
import { assetsCarriedInto, fundScopeOf, knownOnOneDateOnly, scopeIncludes } from './fund-universe.ts';
import { measuredPrimaryFlow } from './measured-primary-flow.ts';
import { nextMultipleOf } from './next-multiple.ts';
import type { ReachedStock } from './reached-stocks.ts';
import { intoStocks, stocksReached } from './reached-stocks.ts';
import { tradePerAssets } from './rebalancing.ts';
import type { AccumulatedReturn } from './underlying.ts';
import { returnSince } from './underlying.ts';

/** A fund's forced trade in a session, or why it has none that counts. */
export function tradeOfFund(question: FundQuestion): FundFlow | ExclusionReason {
  const outside = whyOutside(question);
  if (outside !== undefined) return outside;
  const { dataset, terms, dayIndex } = question;
  if (terms.listingDay === dataset.days[dayIndex]) return firstDay(question);
  const carried = carriedInto(question);
  return typeof carried === 'string' ? carried : flowFrom(question, carried);
}

function whyOutside({ dataset, terms, dayIndex, scope }: FundQuestion): ExclusionReason | undefined {
  if (!scopeIncludes(scope, fundScopeOf(dataset, terms))) return 'outOfScope';
  if ((terms.listingDay ?? '') > dataset.days[dayIndex]!) return 'notListed';
  return knownOnOneDateOnly(dataset, terms.code) ? 'oneDateOnly' : undefined;
}

/** All that the trade of a session is computed from. */
interface Carried {
  readonly assets: FundAssets;
  readonly fxRate: number;
  readonly oldRate: boolean;
  readonly moved: AccumulatedReturn;
  /** last session of the fund's venue before this one */
  readonly since: number;
  readonly reached: readonly ReachedStock[];
}

function carriedInto({ dataset, terms, dayIndex }: FundQuestion): Carried | ExclusionReason {
  const carried = assetsCarriedInto(dataset, terms, dayIndex);
  if (carried === undefined)
    return insideAggregate(dataset, terms, dayIndex) ? 'insideAggregate' : 'noAssets';
  const { assets, sessionIndex: since } = carried;
  const evening = dataset.days[dayIndex - 1]!;
  const fx = fxRateOn(dataset, assets.currency, evening);
  if (fx === undefined) return 'noFx';
  const moved = returnSince(dataset, terms.underlying, since, dayIndex);
  if (moved === undefined) return 'noUnderlyingReturn';
  const reached = stocksReached(dataset, terms.underlying, dayIndex);
  if (reached.length === 0) return 'noIndexWeights';
  return { assets, fxRate: fx.rate, oldRate: fx.day < evening, moved, since, reached };
}

function flowFrom(question: FundQuestion, carried: Carried): FundFlow {
  const { dataset, terms, dayIndex } = question;
  const { assets, fxRate, moved, since } = carried;
  const trades = venueTradesOn(dataset, terms.venue, dayIndex);
  const nextMultiple = nextMultipleOf(dataset, terms, dayIndex);
  const netAssetsKrw = assets.netAssets * fxRate;
  const { constant, slope } = trades ? tradePerAssets(terms.multiple, nextMultiple) : noTrade;
  const flowKrw = netAssetsKrw * (constant + slope * moved.value);
  const primary = trades
    ? measuredPrimaryFlow(dataset, terms, dayIndex, assets.netAssets, moved.value)
    : undefined;
  return {
    ...describe(question),
    group: assets.group,
    nextMultiple,
    netAssets: assets.netAssets,
    currency: assets.currency,
    assetDay: assets.day,
    quality: assets.quality,
    source: assets.source,
    fxRate,
    netAssetsKrw,
    underlyingReturn: moved.value,
    underlyingReturnBasis: moved.basis,
    ...(moved.sessions > 1 ? { accumulatedSince: dataset.days[since]! } : {}),
    flowKrw,
    response: {
      constantKrw: netAssetsKrw * (constant + slope * (moved.growthBefore - 1)),
      slopeKrw: netAssetsKrw * slope * moved.growthBefore,
    },
    into: intoStocks(question, carried.reached, flowKrw),
    ...(primary === undefined ? {} : { primaryFlowKrw: primary * fxRate }),
    flags: flagsOf(carried, terms, trades, nextMultiple),
  };
}

const noTrade = { constant: 0, slope: 0 } as const;

function flagsOf(
  { assets, oldRate, moved }: Carried,
  terms: FundTerms,
  trades: boolean,
  nextMultiple: number,
): FundFlag[] {
  const trusted = assets.quality === 'official' || assets.quality === 'derived';
  const flags: [FundFlag, boolean][] = [
    ['venueClosed', !trades],
    ['accumulated', trades && moved.sessions > 1],
    ['assetsEstimated', !trusted],
    ['oldRate', oldRate],
    ['multipleChanged', nextMultiple !== terms.multiple],
    ['upToMultiple', terms.multipleKind === 'max'],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}
