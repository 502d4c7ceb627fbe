import type { Dataset } from '../core/market/dataset.ts';
import type { Policy } from '../core/scenario/policy.ts';
import type { PolicyNode, PolicyResult, PolicyStock } from '../core/scenario/policy-result.ts';
import { plainText } from '../view/format/plain-text.ts';
import { words } from '../view/language/words.ts';
import type { PolicyReport } from '../view/policy/policy-lines.ts';
import { policyText } from '../view/policy/policy-text.ts';
import type { Language } from '../view/screen.ts';
import { inputJson, type ReportContext, settingsJson } from './json.ts';
import { figure, type JsonObject, medianFigure } from './json-figures.ts';
import { securityName } from './names.ts';

const units: JsonObject = {
  'return, effect, mechanical, contribution': 'fraction; effect = under the policy - observed',
  'grossFlowKrw, grossFlowUnderKrw': 'won, + buys, - sells, at the observed returns, before netting',
  shareOfTurnover:
    'forced flow over one-sided turnover, netted as the assumptions say; under the policy at the returns that follow',
  gainAtZero: 'gain of the loop return -> forced flow -> return without a shock; at 1 it runs away',
  linkFellBackShare:
    'share of the usable draws in which the method of `linked` is not defined (a session loses everything): linked by frongello instead; absent: 0',
  effectKrw: 'won, on the values at the start of each session, summed over sessions, not linked',
  usableShare: 'fraction of the draws with an answer under the policy: bands are over them',
  'low50, high50, low90, high90': 'quantiles of the draws of assumed parameters, not sampling errors',
};

/** The same as plain values; two policies are two entries of `policies`, in order. */
export function policyJson(
  { dataset, results, difference }: PolicyReport,
  { version, language }: ReportContext,
): JsonObject {
  const { days, linked, assumptions, verdict, by, clock } = results[0]!;
  return {
    days: [...days],
    ...settingsJson({ dataset, assumptions }, verdict, language),
    by: by.map(plainText),
    ...(linked === undefined ? {} : { linked }),
    lawHasClock: clock,
    units,
    policies: results.map((result) => resultJson(result, dataset, language)),
    ...(difference === undefined ? {} : { secondLessFirst: medianFigure(difference) }),
    inputs: dataset.inputs.map(inputJson),
    version,
  };
}

function resultJson(
  { policy, sessions, nodes, usableShare, fellBackShare }: PolicyResult,
  dataset: Dataset,
  language: Language,
): JsonObject {
  return {
    policy: { ...rulesJson(policy), text: policyText(policy, language) },
    usableShare,
    ...(fellBackShare === undefined ? {} : { linkFellBackShare: fellBackShare }),
    portfolio: nodes.map(nodeJson),
    sessions: sessions.map(({ day, stocks, usableShare: share }) => ({
      date: day,
      usableShare: share,
      stocks: stocks.map((stock) => stockJson(stock, dataset, language)),
    })),
  };
}

const rulesJson = ({ cap, assetCapKrw, window, beforeClose, suspended }: Policy): JsonObject => ({
  ...(cap === undefined ? {} : { cap: cap.multiple, at: cap.at }),
  assetCapKrw,
  windowDays: window,
  beforeClose,
  ...(suspended === undefined ? {} : { suspended: suspended === 'all' ? 'all' : [...suspended] }),
});

const nodeJson = (node: PolicyNode): JsonObject => ({
  key: plainText(node.key),
  code: plainText(node.code),
  level: node.level,
  contribution: node.contribution,
  contributionUnder: node.contributionUnder && figure(node.contributionUnder),
  effect: node.effect && figure(node.effect),
  mechanical: node.mechanical && figure(node.mechanical),
  mechanicalUnder: node.mechanicalUnder && figure(node.mechanicalUnder),
  effectKrw: figure(node.effectKrw),
});

function stockJson(stock: PolicyStock, dataset: Dataset, language: Language): JsonObject {
  const { code } = stock;
  const head = { code, ...securityName(dataset, code, language), return: stock.return };
  if (stock.kind === 'notReplayed') {
    const reasonText = words(language).states.unsplitReason[stock.reason];
    return { ...head, notReplayed: { reason: stock.reason, reasonText } };
  }
  return {
    ...head,
    returnUnder: medianFigure(stock.returnUnder),
    effect: medianFigure(stock.effect),
    mechanical: medianFigure(stock.mechanical),
    mechanicalUnder: medianFigure(stock.mechanicalUnder),
    grossFlowKrw: stock.grossFlowKrw,
    grossFlowUnderKrw: stock.grossFlowUnderKrw,
    shareOfTurnover: medianFigure(stock.shareOfTurnover),
    shareUnder: medianFigure(stock.shareUnder),
    gainAtZero: stock.gainAtZero && medianFigure(stock.gainAtZero),
    gainAtZeroUnder: stock.gainAtZeroUnder && medianFigure(stock.gainAtZeroUnder),
  };
}
