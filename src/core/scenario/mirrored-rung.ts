import { scaled } from '../units/estimate.ts';
import type { Rung, RungStock } from './ladder.ts';
import type { Machine } from './machine.ts';
import type { ScenarioFlow, ScenarioIndex } from './scenario-result.ts';

/** Whether a shock the other way round has the mirror image for an answer: no flow comes whatever happens, and the law is one of ours. */
export const isMirrored = ({ flows, laws }: Machine): boolean =>
  flows.flows.every(({ response }) => response.constantKrw === 0) &&
  laws.every(({ law }) => law.id !== 'custom');

/** The rung of the opposite move. */
export function mirroredRung(rung: Rung): Rung {
  const { total, profit, mechanicalProfit, shock } = rung;
  const fundamental = Object.entries(shock.fundamental).map(([code, value]) => [code, -value + 0]);
  return {
    ...rung,
    move: -rung.move,
    shock: { fundamental: Object.fromEntries(fundamental), rest: -shock.rest + 0 },
    stocks: rung.stocks.map(mirroredStock),
    ...(total === undefined ? {} : { total: mirroredFlow(total) }),
    index: rung.index.map(mirroredIndex),
    profit: profit && scaled(profit, -1),
    mechanicalProfit: mechanicalProfit && scaled(mechanicalProfit, -1),
    groups: rung.groups.map((group) => ({
      ...group,
      profit: group.profit && scaled(group.profit, -1),
      mechanical: group.mechanical && scaled(group.mechanical, -1),
    })),
  };
}

function mirroredStock(stock: RungStock): RungStock {
  const fundamental = -stock.fundamental + 0;
  if (stock.kind === 'noAnswer') return { ...stock, fundamental };
  return {
    ...stock,
    ...mirroredFlow(stock),
    fundamental,
    return: scaled(stock.return, -1),
    mechanical: scaled(stock.mechanical, -1),
  };
}

const mirroredFlow = (flow: ScenarioFlow): ScenarioFlow => ({
  shockFlowKrw: -flow.shockFlowKrw + 0,
  grossFlowKrw: scaled(flow.grossFlowKrw, -1),
  netFlowKrw: scaled(flow.netFlowKrw, -1),
  adv20Krw: flow.adv20Krw,
  grossShareOfTurnover: scaled(flow.grossShareOfTurnover, -1),
  netShareOfTurnover: scaled(flow.netShareOfTurnover, -1),
});

const mirroredIndex = (index: ScenarioIndex): ScenarioIndex => ({
  ...index,
  fundamentalPoints: -index.fundamentalPoints + 0,
  mechanicalPoints: index.mechanicalPoints && scaled(index.mechanicalPoints, -1),
  points: index.points && scaled(index.points, -1),
});
