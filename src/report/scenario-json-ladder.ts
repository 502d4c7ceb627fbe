import type { Ladder, Rung } from '../core/scenario/ladder.ts';
import { plainText } from '../view/format/plain-text.ts';
import type { Language } from '../view/screen.ts';
import { figure, type JsonObject } from './json-figures.ts';
import { flowJson, indexJson, shockJson, stockJson } from './scenario-json-parts.ts';

export function ladderJson({ direction, rungs }: Ladder, language: Language): JsonObject {
  return {
    direction: { stocks: { ...direction.stocks }, rest: direction.rest ?? 0 },
    rungs: rungs.map((rung) => rungJson(rung, language)),
  };
}

function rungJson(rung: Rung, language: Language): JsonObject {
  const { move, shock, total, profit, mechanicalProfit } = rung;
  return {
    move,
    shock: shockJson(shock),
    stocks: rung.stocks.map((stock) => ({ code: stock.code, ...stockJson(stock) })),
    ...(total === undefined ? {} : { total: flowJson(total) }),
    ...(total === undefined ? {} : { runawayShare: rung.runawayShare }),
    index: rung.index.map((index) => indexJson(index, language)),
    ...(profit === undefined ? {} : { profit: figure(profit) }),
    ...(mechanicalProfit === undefined ? {} : { mechanicalProfit: figure(mechanicalProfit) }),
    groups: rung.groups.map((group) => ({
      key: plainText(group.key),
      ...(group.profit === undefined ? {} : { profit: figure(group.profit) }),
      ...(group.mechanical === undefined ? {} : { mechanical: figure(group.mechanical) }),
    })),
  };
}
