import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { ShockOrigin } from '../core/scenario/event-shock.ts';
import type { Ladder } from '../core/scenario/ladder.ts';
import type { Policy } from '../core/scenario/policy.ts';
import type { ScenarioResult } from '../core/scenario/scenario-result.ts';
import { plainText } from '../view/format/plain-text.ts';
import { inputJson, problemCounts, type ReportContext, settingsJson } from './json.ts';
import { type JsonObject, medianFigure } from './json-figures.ts';
import { securityName } from './names.ts';
import { ladderJson } from './scenario-json-ladder.ts';
import { flowJson, fundJson, indexJson, nodeJson, shockJson, stockJson } from './scenario-json-parts.ts';

const units: JsonObject = {
  'fundamental, return, mechanical':
    'fraction; fundamental is the shock, return = fundamental + mechanical, mechanical is what forced trades add',
  forcedFlowKrw: 'won, gross (nothing netted, everything passed through), median over draws; + buys, - sells',
  shockFlowKrw:
    'won, gross, what the shock alone calls forth before any of it moves a price: the sum over funds[].intoStocksKrw at the shock',
  'grossFlowKrw, netFlowKrw': 'the same with bands, before and after netting and pass-through',
  adv20Krw: 'won, mean one-sided turnover of the 20 sessions ending on the evening asked about',
  'shareOfTurnover, grossShareOfTurnover, netShareOfTurnover':
    'fraction of adv20Krw; shareOfTurnover is that of forcedFlowKrw',
  'gain, gainAtZero':
    'spectral radius of the loop return - flow - impact - return, at the answer and without a shock; 1 or more at zero is a runaway',
  amplification: 'return over fundamental',
  state:
    'what more than half of the draws say: stable, atLimit (fixed at its price limit of 30 %, cut to the tick) or runaway',
  'runawayShare, atLimitShare': 'fraction of the draws',
  'index[]': 'index points at the close and the weights of the evening',
  'portfolio.profitKrw':
    'won, whole, adds up over children: total = fundamental + mechanical; fundamental alone where a stock has no answer',
  'portfolio.profit, mechanical': 'won; point adds up over children, bands do not',
  valueKrw: 'won at the prices of the evening',
  rounds: 'passes r = f + impact(flow(r)) until less than a basis point moves; a diagnostic',
  'low50, high50, low90, high90': 'quantiles of the draws of assumed parameters, not sampling errors',
  probability: 'none: a shock is a question, not a forecast',
};

/** What a shock would set off, as plain values, and the ladder of its direction where one is asked for. */
export function scenarioJson(
  result: ScenarioResult,
  ladder: Ladder | undefined,
  answers: BookAnswers,
  { version, language, origin }: ReportContext & { readonly origin: ShockOrigin },
): JsonObject {
  const { dataset } = answers;
  return {
    asOf: result.asOf,
    session: result.session,
    ...settingsJson({ dataset, assumptions: result.assumptions }, result.verdict, language),
    policy: policyJson(result.policy),
    supposed: { ...result.supposed },
    shock: { ...shockJson(result.shock), origin: originJson(origin) },
    units,
    stocks: result.stocks.map((stock) => ({
      code: stock.code,
      ...securityName(dataset, stock.code, language),
      ...stockJson(stock),
    })),
    ...(result.total === undefined ? {} : { total: flowJson(result.total) }),
    ...(result.total === undefined
      ? {}
      : { runawayShare: result.runawayShare, atLimitShare: result.atLimitShare }),
    rounds: medianFigure(result.rounds),
    funds: result.funds.map((fund) => fundJson(fund, language)),
    excluded: result.flows.excluded.map(({ code, reason }) => ({ code, reason })),
    index: result.index.map((index) => indexJson(index, language)),
    portfolio: nodeJson(result.portfolio, language),
    losers: result.losers.map(({ key }) => plainText(key)),
    ...(ladder === undefined ? {} : { ladder: ladderJson(ladder, language) }),
    inputs: dataset.inputs.map(inputJson),
    problems: problemCounts(answers),
    version,
  };
}

function originJson(origin: ShockOrigin): JsonObject {
  if (origin.kind !== 'named') return { ...origin };
  const { name, note } = origin;
  return { kind: 'named', name: plainText(name), ...(note === undefined ? {} : { note: plainText(note) }) };
}

/** Empty where no rule is laid on the funds. */
export function policyJson({ cap, suspended, ...rules }: Policy): JsonObject {
  return {
    ...(cap === undefined ? {} : { cap: { ...cap } }),
    ...rules,
    ...(suspended === undefined ? {} : { suspended: suspended === 'all' ? 'all' : [...suspended] }),
  };
}
