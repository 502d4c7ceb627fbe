import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { ExcludedFund } from '../core/mechanics/fund-flow.ts';
import { namesOf } from '../view/format/names.ts';
import { plainText } from '../view/format/plain-text.ts';
import { type FundRow, type FundTotals, fundTotals } from '../view/funds/fund-totals.ts';
import { words } from '../view/language/words.ts';
import type { Language } from '../view/screen.ts';
import { headJson, type ReportContext } from './json.ts';
import { type JsonObject, medianFigure } from './json-figures.ts';
import { knownName } from './names.ts';

const units: JsonObject = {
  flowKrw: 'won into the underlying, gross; + buys, - sells',
  'into[].flowKrw': 'won into the stock, gross: flowKrw x weight',
  intoStocksKrw: 'won into all modelled stocks, gross: what the totals add up',
  shareOfTurnover: 'fraction of the one-sided turnover of the denominator',
  netAssets: 'in the currency of the row, at the close of assetDay',
  fxRate: 'won per unit of the currency',
  underlyingReturn: 'fraction',
  primaryFlowKrw: 'won, measured creations minus redemptions; never inside flowKrw',
  'low50, high50, low90, high90': 'quantiles of the draws of assumed parameters, not sampling errors',
};

/** The day's forced trades, one entry a fund, largest first, and the funds left out with the reason. */
export function flowsJson(result: DayResult, context: ReportContext): JsonObject {
  const totals = fundTotals(result.split);
  return {
    ...headJson(result, context),
    units,
    totals: totalsJson(totals),
    flows: totals.rows.map((row) => fundJson(row, context.language)),
    excluded: result.split.excluded.map((fund) => excludedJson(fund, context.language)),
    version: context.version,
  };
}

function totalsJson(totals: FundTotals): JsonObject {
  const { grossKrw, netKrw, turnoverKrw, grossShare, netShare, byScope, estimatedShare } = totals;
  return {
    forcedFlowKrw: { gross: grossKrw, net: netKrw && medianFigure(netKrw) },
    ...(grossKrw === undefined ? { unknown: 'the flow into one of the stocks is not known' } : {}),
    turnoverKrw,
    shareOfTurnover: { gross: grossShare, net: netShare && medianFigure(netShare) },
    grossByScopeKrw: { single: byScope.single, hk: byScope.hk, all: byScope.all },
    shareOnEstimatedAssets: estimatedShare,
  };
}

function fundJson({ flow, intoStocksKrw, shareOfTurnover }: FundRow, language: Language): JsonObject {
  const { code, underlying, multiple, exposure, netAssets, currency, assetDay, quality } = flow;
  return {
    code,
    name: knownName(namesOf(flow.terms), language),
    fundScope: flow.fundScope,
    level: flow.level,
    group: plainText(flow.group),
    underlying,
    multiple,
    exposure,
    netAssets,
    currency,
    assetDay,
    quality,
    source: plainText(flow.source),
    fxRate: flow.fxRate,
    netAssetsKrw: flow.netAssetsKrw,
    underlyingReturn: flow.underlyingReturn,
    underlyingReturnBasis: flow.underlyingReturnBasis,
    accumulatedSince: flow.accumulatedSince,
    flowKrw: flow.flowKrw,
    into: flow.into.map((part) => ({
      code: part.code,
      weight: part.weight,
      flowKrw: part.flowKrw,
      shareOfTurnover: part.shareOfTurnover,
    })),
    intoStocksKrw,
    shareOfTurnover,
    primaryFlowKrw: flow.primaryFlowKrw,
    flags: flow.flags,
  };
}

function excludedJson(
  { code, terms, fundScope, underlying, multiple, reason }: ExcludedFund,
  language: Language,
): JsonObject {
  return {
    code,
    name: knownName(namesOf(terms), language),
    fundScope,
    underlying,
    multiple,
    reason,
    reasonText: words(language).states.exclusion[reason],
  };
}
