import type { RungStock } from '../core/scenario/ladder.ts';
import type { Shock } from '../core/scenario/scenario-question.ts';
import type {
  ScenarioFlow,
  ScenarioFund,
  ScenarioIndex,
  ScenarioNode,
  ScenarioStock,
} from '../core/scenario/scenario-result.ts';
import { namesOf } from '../view/format/names.ts';
import { plainText } from '../view/format/plain-text.ts';
import type { Language } from '../view/screen.ts';
import { figure, type JsonObject, medianFigure, reasons } from './json-figures.ts';
import { fundFacts, knownName } from './names.ts';

export function flowJson(flow: ScenarioFlow): JsonObject {
  return {
    forcedFlowKrw: flow.grossFlowKrw.point,
    shockFlowKrw: flow.shockFlowKrw,
    shareOfTurnover: flow.grossShareOfTurnover.point,
    grossFlowKrw: medianFigure(flow.grossFlowKrw),
    netFlowKrw: medianFigure(flow.netFlowKrw),
    adv20Krw: flow.adv20Krw,
    grossShareOfTurnover: medianFigure(flow.grossShareOfTurnover),
    netShareOfTurnover: medianFigure(flow.netShareOfTurnover),
  };
}

export function stockJson(stock: ScenarioStock | RungStock): JsonObject {
  const { fundamental } = stock;
  if (stock.kind === 'noAnswer') return { fundamental, state: 'noAnswer', reason: stock.reason };
  const { amplification, gain, gainAtZero, sigma } = stock;
  return {
    fundamental,
    return: stock.return.point,
    mechanical: stock.mechanical.point,
    ...flowJson(stock),
    gain: gain?.point,
    state: stock.state,
    runawayShare: stock.runawayShare,
    atLimitShare: stock.atLimitShare,
    bands: {
      return: medianFigure(stock.return),
      mechanical: medianFigure(stock.mechanical),
      ...(amplification === undefined ? {} : { amplification: medianFigure(amplification) }),
      ...(gain === undefined ? {} : { gain: medianFigure(gain) }),
      ...(gainAtZero === undefined ? {} : { gainAtZero: medianFigure(gainAtZero) }),
    },
    close: stock.close,
    sigma,
    flags: stock.flags,
  };
}

export const fundJson = (
  { fund, shockFlowKrw, flowKrw, intoStocksKrw }: ScenarioFund,
  language: Language,
): JsonObject => ({
  ...fundFacts(fund, language),
  shockFlowKrw,
  flowKrw: flowKrw && figure(flowKrw),
  intoStocksKrw: intoStocksKrw && figure(intoStocksKrw),
  flags: fund.flags,
});

export const indexJson = (index: ScenarioIndex, language: Language): JsonObject => ({
  index: index.index,
  name: knownName(namesOf(index), language),
  close: index.close,
  weight: index.weight,
  fundamentalPoints: index.fundamentalPoints,
  mechanicalPoints: index.mechanicalPoints && figure(index.mechanicalPoints),
  points: index.points && figure(index.points),
});

export function nodeJson(node: ScenarioNode, language: Language): JsonObject {
  const { profit, mechanical, profitKrw, withheld } = node;
  return {
    key: plainText(node.key),
    code: plainText(node.code),
    name: knownName(node.name, language),
    level: node.level,
    state: node.state.kind,
    valueKrw: node.valueKrw,
    ...(profitKrw === undefined ? {} : { profitKrw: { ...profitKrw } }),
    ...(profit === undefined ? {} : { profit: figure(profit) }),
    ...(mechanical === undefined ? {} : { mechanical: figure(mechanical) }),
    ...(withheld.length === 0 ? {} : { notRevalued: reasons(withheld) }),
    ...(node.level === 'position'
      ? {}
      : { children: node.children.map((child) => nodeJson(child, language)) }),
  };
}

export const shockJson = ({ fundamental, rest }: Required<Shock>): JsonObject => ({
  fundamental: { ...fundamental },
  rest,
});
