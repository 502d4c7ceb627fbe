import type { GroupingLevel } from '../attribution/day/day-result.ts';
import { sharesOfTurnover } from '../mechanics/flow-response.ts';
import { estimateFromDraws } from '../numeric/quantile.ts';
import type { ClosingShare } from './closing-share.ts';
import { closingShareDraws } from './closing-share.ts';
import type { Machine } from './machine.ts';
import { weightIn } from './machine.ts';
import { responseOf } from './machine-response.ts';
import type { Session } from './preclose-funds.ts';
import { fundsOf, standsAt, tradeAt } from './preclose-funds.ts';
import type { PrecloseResult, PrecloseStock, PrecloseTotal } from './preclose-result.ts';
import { scenario } from './scenario.ts';
import type { Shock } from './scenario-question.ts';
import type { AnsweredStock, ScenarioResult, ScenarioStock } from './scenario-result.ts';
import { givenReturns } from './shock-question.ts';

/**
 * The trade that is still to come at the close of a running session, and what it may add to the move: r = r so far + I(Q(r)), because
 * funds trade on the return of the whole day, their own push included.
 *
 * Funds are assumed to trade at the close alone, so that nothing of the return so far is their doing. What some of them have traded already
 * would be in it, and would be counted twice here.
 *
 * @param soFar returns since the last close; stocks that are not in it are not answered
 * @throws RangeError as `scenario`
 */
export function preclose({
  machine,
  soFar,
  closingShare,
  by,
}: {
  readonly machine: Machine;
  readonly soFar: Required<Shock>;
  readonly closingShare: ClosingShare;
  readonly by: readonly GroupingLevel[];
}): PrecloseResult {
  const result = scenario({ machine, shock: soFar, by });
  const closing = closingShareDraws(closingShare, machine.assumptions.draws, machine.assumptions.seed);
  const session: Session = { machine, soFar, result, indexMoves: indexMovesOf(machine, soFar, result) };
  const asked = result.stocks.filter(({ code }) => Object.hasOwn(soFar.fundamental, code));
  const total = totalOf(session, asked, closing);
  return {
    scenario: result,
    closingShare,
    stocks: asked.map((stock) => precloseStock(session, stock, closing)),
    ...(total === undefined ? {} : { total }),
    funds: fundsOf(session),
  };
}

/** What is given of each index, and its answered members as they close. */
function indexMovesOf(machine: Machine, soFar: Required<Shock>, { stocks }: ScenarioResult) {
  const response = responseOf(machine);
  const given = givenReturns(machine, response, soFar);
  return new Map(
    response.indices.map((index, u) => {
      const moved = new Float64Array(machine.draws.count).fill(given[u]!);
      for (const stock of stocks) {
        if (stock.kind === 'noAnswer') continue;
        const weight = weightIn(machine, index, stock.code);
        stock.draws.return.forEach((value, i) => {
          moved[i]! += weight * value;
        });
      }
      return [index, moved];
    }),
  );
}

function precloseStock(session: Session, stock: ScenarioStock, closing: Float64Array): PrecloseStock {
  const { machine } = session;
  const flowSoFarKrw = machine.flows.flows.reduce((sum, flow) => {
    const weight = flow.into.find(({ code }) => code === stock.code)?.weight ?? 0;
    return weight === 0 ? sum : sum + weight * tradeAt(flow, standsAt(session, flow.underlying));
  }, 0);
  if (stock.kind === 'noAnswer') return stock.reason === 'noAssets' ? { stock } : { stock, flowSoFarKrw };
  const shares = shareOfTurnover(session, stock);
  return {
    stock,
    flowSoFarKrw,
    flowKrw: estimateFromDraws(shares.map((share) => share * stock.adv20Krw)),
    shareOfClosing: estimateFromDraws(shares.map((share, i) => share / closing[i]!)),
    closingTurnoverKrw: estimateFromDraws(closing.map((share) => share * stock.adv20Krw)),
  };
}

function totalOf(
  session: Session,
  stocks: readonly ScenarioStock[],
  closing: Float64Array,
): PrecloseTotal | undefined {
  const answered = stocks.filter((stock) => stock.kind === 'answered');
  if (answered.length === 0 || answered.length < stocks.length) return undefined;
  const flow = new Float64Array(closing.length);
  let adv20Krw = 0;
  for (const stock of answered) {
    adv20Krw += stock.adv20Krw;
    shareOfTurnover(session, stock).forEach((share, i) => {
      flow[i]! += share * stock.adv20Krw;
    });
  }
  return {
    flowKrw: estimateFromDraws(flow),
    shareOfClosing: estimateFromDraws(flow.map((won, i) => won / (closing[i]! * adv20Krw))),
  };
}

/** Flow into the stock over its 20-day turnover at the close, netted as in force, per draw. */
function shareOfTurnover({ machine, indexMoves }: Session, stock: AnsweredStock): Float64Array {
  const response = responseOf(machine);
  const moves = response.indices.map((index) => indexMoves.get(index)!);
  const shares = new Float64Array(machine.draws.count);
  const of = response.stocks[response.codes.indexOf(stock.code)]!;
  sharesOfTurnover(of, stock.draws.return, moves, machine.draws.all, shares);
  return shares;
}
