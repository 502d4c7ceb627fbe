import type { GroupingLevel } from '../attribution/day-result.ts';
import { sharesOfTurnover } from '../mechanics/flow-response.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import { estimateFromDraws } from '../numeric/quantile.ts';
import type { Estimate } from '../units/estimate.ts';
import { exactly } from '../units/estimate.ts';
import type { Ticker } from '../units/ticker.ts';
import type { ClosingShare } from './closing-share.ts';
import { closingShareDraws } from './closing-share.ts';
import type { Machine } from './machine.ts';
import { weightIn } from './machine.ts';
import { responseOf } from './machine-response.ts';
import { scenario } from './scenario.ts';
import type { AnsweredStock, ScenarioResult, ScenarioStock, Shock } from './scenario-result.ts';
import { givenReturns } from './shock-question.ts';

/** What funds still have to trade at today's close. */
export interface PrecloseResult {
  /** the returns so far as the shock: its `mechanical` is the move that is still to come */
  readonly scenario: ScenarioResult;
  readonly closingShare: ClosingShare;
  /** those whose return so far is known; sorted by code */
  readonly stocks: readonly PrecloseStock[];
  /** of these stocks together; absent when one has no answer */
  readonly total?: PrecloseTotal;
  /** largest trade first */
  readonly funds: readonly PrecloseFund[];
}

export interface PrecloseTotal {
  /** trade to come, netted as in force, won */
  readonly flowKrw: Estimate;
  /** over the turnover expected in the closing auction */
  readonly shareOfClosing: Estimate;
}

export interface PrecloseStock {
  readonly stock: ScenarioStock;
  /** gross, if the stock closed where it stands; won; absent when the assets of its funds are not known */
  readonly flowSoFarKrw?: number;
  /** trade to come, netted as in force, won; absent, as what follows, without an answer */
  readonly flowKrw?: Estimate;
  /** the same over the turnover expected in the closing auction */
  readonly shareOfClosing?: Estimate;
  /** turnover expected in the closing auction: share × mean of 20 sessions; won */
  readonly closingTurnoverKrw?: Estimate;
}

export interface PrecloseFund {
  readonly flow: FundFlow;
  /** of its underlying today */
  readonly returnSoFar: number;
  /** m(m−1)·A·r, gross, if the underlying closed where it stands; won */
  readonly tradeSoFarKrw: number;
  /** gross at the close that the trades themselves lead to; won */
  readonly tradeKrw: Estimate;
}

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

interface Session {
  readonly machine: Machine;
  readonly soFar: Required<Shock>;
  readonly result: ScenarioResult;
  /** per coupling index its return of the day, one value per draw */
  readonly indexMoves: ReadonlyMap<Ticker, Float64Array>;
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

/** Funds whose underlying's return is known, largest trade first. */
function fundsOf(session: Session): readonly PrecloseFund[] {
  return session.machine.flows.flows
    .filter(({ underlying }) => isKnown(session, underlying))
    .map((flow): PrecloseFund => {
      const returnSoFar = standsAt(session, flow.underlying);
      const closes = closesAt(session, flow.underlying);
      const tradeSoFarKrw = tradeAt(flow, returnSoFar);
      const tradeKrw =
        closes === undefined
          ? exactly(tradeSoFarKrw)
          : estimateFromDraws(closes.map((r) => tradeAt(flow, r)));
      return { flow, returnSoFar, tradeSoFarKrw, tradeKrw };
    })
    .sort(
      (a, b) =>
        Math.abs(b.tradeKrw.point) - Math.abs(a.tradeKrw.point) || (a.flow.code < b.flow.code ? -1 : 1),
    );
}

const isKnown = ({ machine, soFar, indexMoves }: Session, underlying: Ticker): boolean =>
  indexMoves.has(underlying)
    ? machine.stocks.every(({ code }) => Object.hasOwn(soFar.fundamental, code))
    : Object.hasOwn(soFar.fundamental, underlying);

const tradeAt = ({ response }: FundFlow, moved: number): number =>
  response.constantKrw + response.slopeKrw * moved;

/** Return of an underlying so far: the stock's own, or of an index its members' by weight and the rest. */
function standsAt({ machine, soFar, indexMoves }: Session, underlying: Ticker): number {
  if (!indexMoves.has(underlying)) return soFar.fundamental[underlying] ?? 0;
  let inside = 0;
  let moved = 0;
  for (const { code } of machine.stocks) {
    const weight = weightIn(machine, underlying, code);
    inside += weight;
    moved += weight * (soFar.fundamental[code] ?? 0);
  }
  return moved + (1 - inside) * soFar.rest;
}

/** Return of an underlying at the close per draw; `undefined` for a stock without an answer. */
function closesAt({ result, indexMoves }: Session, underlying: Ticker): Float64Array | undefined {
  const stock = result.stocks.find(({ code }) => code === underlying);
  return indexMoves.get(underlying) ?? (stock?.kind === 'answered' ? stock.draws.return : undefined);
}
