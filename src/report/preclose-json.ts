import type { PrecloseFund, PrecloseStock } from '../core/scenario/preclose-result.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { words } from '../view/language/words.ts';
import { policyText } from '../view/policy/policy-text.ts';
import type { PrecloseReport } from '../view/preclose/preclose-lines.ts';
import type { Language } from '../view/screen.ts';
import { inputJson, type ReportContext, settingsJson } from './json.ts';
import { type JsonObject, medianFigure } from './json-figures.ts';
import { fundFacts, securityName } from './names.ts';

const units: JsonObject = {
  'returnSoFar, extra, close': 'fraction since the close of asOf; close = returnSoFar + extra',
  'flowSoFarKrw, tradeSoFarKrw':
    'won, gross, if prices closed where they stand: m(m-1) x assets x return; + buys, - sells',
  flowKrw: 'won, netted as the assumptions say, at the close that the trades themselves lead to',
  tradeKrw: 'won, gross, at that close',
  closingTurnoverKrw: 'won expected in the closing auction: closingShare x mean of 20 sessions',
  shareOfClosing: 'flowKrw over closingTurnoverKrw',
  'low50, high50, low90, high90': 'quantiles of the draws of assumed parameters, not sampling errors',
  alreadyTraded: 'assumed to be nothing: funds trade at the close alone',
};

/** The same as plain values. */
export function precloseJson(report: PrecloseReport, { version, language }: ReportContext): JsonObject {
  const { dataset, result, at, times, inputs } = report;
  const { scenario, closingShare, total } = result;
  const { asOf, session, assumptions, policy, shock, runawayShare, portfolio } = scenario;
  return {
    session,
    ...(at === undefined ? {} : { at }),
    asOf,
    ...settingsJson({ dataset, assumptions }, scenario.verdict, language),
    policy: policyText(policy, language),
    closingShare: { ...closingShare },
    restSoFar: shock.rest,
    units,
    stocks: result.stocks.map((one) => stockJson(one, report, language)),
    ...(total === undefined
      ? {}
      : {
          total: { flowKrw: medianFigure(total.flowKrw), shareOfClosing: medianFigure(total.shareOfClosing) },
        }),
    funds: result.funds.map((fund) => fundJson(fund, language)),
    runawayShare,
    ...(result.stocks.length < scenario.stocks.length || portfolio.profit === undefined
      ? {}
      : { portfolio: bookJson(portfolio.profit, portfolio.mechanical) }),
    pricesAt: Object.fromEntries(times),
    inputs: inputs.map(inputJson),
    version,
  };
}

const bookJson = (profit: Estimate, extra: Estimate | undefined): JsonObject => ({
  soFarKrw: profit.point - (extra?.point ?? 0),
  ...(extra === undefined ? {} : { extraKrw: medianFigure(extra) }),
});

function stockJson(
  { stock, flowSoFarKrw, flowKrw, shareOfClosing, closingTurnoverKrw }: PrecloseStock,
  { dataset }: PrecloseReport,
  language: Language,
): JsonObject {
  const head = {
    code: stock.code,
    ...securityName(dataset, stock.code, language),
    returnSoFar: stock.fundamental,
    flowSoFarKrw,
  };
  if (stock.kind === 'noAnswer')
    return { ...head, reason: stock.reason, reasonText: words(language).states.unsplitReason[stock.reason] };
  return {
    ...head,
    flowKrw: flowKrw && medianFigure(flowKrw),
    adv20Krw: stock.adv20Krw,
    closingTurnoverKrw: closingTurnoverKrw && medianFigure(closingTurnoverKrw),
    shareOfClosing: shareOfClosing && medianFigure(shareOfClosing),
    extra: medianFigure(stock.mechanical),
    close: medianFigure(stock.return),
    gain: stock.gain && medianFigure(stock.gain),
    state: stock.state,
  };
}

const fundJson = (
  { flow, returnSoFar, tradeSoFarKrw, tradeKrw }: PrecloseFund,
  language: Language,
): JsonObject => ({
  ...fundFacts(flow, language),
  returnSoFar,
  tradeSoFarKrw,
  tradeKrw: medianFigure(tradeKrw),
});
