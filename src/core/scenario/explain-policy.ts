import type { DaySplit } from '../decomposition/day-split.ts';
import type { ImpactPage } from '../decomposition/draw-page-input.ts';
import { writeLiquidity } from '../decomposition/explain-observed.ts';
import { ExplanationWriter } from '../decomposition/explanation-writer.ts';
import { impactInDraw, lawInDraw } from '../decomposition/impact-in-draw.ts';
import { middleDraws } from '../decomposition/middle-draws.ts';
import { modelNotes } from '../decomposition/model-notes.ts';
import { reachingInDraw } from '../decomposition/reaching-in-draw.ts';
import type { Explanation } from '../market/explanation.ts';
import { indexWeightOn, isSingleSecurity } from '../market/lookup.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { Term } from '../numeric/formula.ts';
import { constant, larger, mean, minus, plus, smaller, times } from '../numeric/formula.ts';
import type { Ticker } from '../units/ticker.ts';
import type { DayReplay, ReplayedStock } from './day-replay.ts';
import { flowsUnder } from './flows-under.ts';
import { heldWithin } from './held-within.ts';
import { reachOn } from './price-reach.ts';
import type { ReplayQuestion } from './replay-day.ts';
import { replayDay } from './replay-day.ts';
import { estimateOver } from './usable-draws.ts';

/**
 * How the change that a policy makes to a past return came about, written out in the one or two draws that its median is made of: what
 * forced trades did that day leaves the residual; that, and what the trades under the policy do at the return they lead to, is that return.
 *
 * @returns `undefined` when the stock was not split that day, or no draw has an answer
 */
export function explainPolicy(
  question: ReplayQuestion,
  split: DaySplit,
  code: Ticker,
): Explanation | undefined {
  const replay = replayDay(question, split);
  const own = replay.stocks.find((one) => one.code === code);
  if (own?.kind !== 'replayed' || !replay.usable.includes(1)) return undefined;
  const sheet = new PolicyPage(question, replay, own);
  sheet.writeEffect();
  return sheet.writer.finish({
    title: 'policyStock',
    params: { code, day: split.day, draws: question.draws.count, seed: split.assumptions.seed },
    estimate: estimateOver(replay.usable, own.effect),
    ...modelNotes(split.assumptions.netting),
  });
}

class PolicyPage {
  readonly writer = new ExplanationWriter();
  readonly #question: ReplayQuestion;
  readonly #replay: DayReplay;
  readonly #own: ReplayedStock;
  readonly #before: ImpactPage;
  readonly #after: ImpactPage;
  readonly #moved: Term;

  constructor(question: ReplayQuestion, replay: DayReplay, own: ReplayedStock) {
    const { writer } = this;
    const { stock } = own;
    const { split } = replay;
    this.#question = question;
    this.#replay = replay;
    this.#own = own;
    const params = { code: stock.code };
    this.#moved = writer.inputOnce('r', stock.return, 'fraction', 'stockReturn', { params, day: split.day });
    const { denominator } = split.assumptions;
    this.#before = {
      ...{ writer, split, stock, draws: question.draws, custom: question.custom },
      scaleIn: (draw) => split.scale?.[draw],
      ...writeLiquidity(writer, stock, { denominator, turnover: { params }, others: { params } }),
    };
    this.#after = { ...this.#before, draws: question.slower };
  }

  /** The median over the draws that have an answer. */
  writeEffect(): void {
    const left = this.#replay.usable.map((mark) => 1 - mark);
    const middle = middleDraws(this.#own.effect, left).map((draw) => this.#inDraw(draw));
    this.writer.step('effect', mean(middle), 'fraction', 'policyEffect');
  }

  #inDraw(draw: number): Term {
    const { writer } = this;
    const { flows } = this.#replay.split;
    const residual = writer.stepOnce(
      `f_${draw}`,
      minus(this.#moved, this.#seen(flows, draw)),
      'fraction',
      'residualInDraw',
    );
    const changed = flowsUnder(this.#question.policy, flows);
    const flow = writer.stepOnce(
      `Qp_${draw}`,
      plus(...this.#into(changed).map((fund) => this.#tradeUnder(fund, draw))),
      'krw',
      'flowUnder',
    );
    const impact = writer.stepOnce(
      `Ip_${draw}`,
      impactInDraw(this.#after, draw, flow, `qp_${draw}`),
      'fraction',
      `impact.${lawInDraw(this.#after, draw).id}`,
    );
    const end = writer.stepOnce(`end_${draw}`, this.#held(plus(residual, impact)), 'fraction', 'returnUnder');
    return writer.stepOnce(`effect_${draw}`, minus(end, this.#moved), 'fraction', 'policyEffectInDraw');
  }

  /** What forced trades did that day, without the cap at the whole return, unless the loop ran away. */
  #seen(flows: readonly FundFlow[], draw: number): Term {
    const { writer } = this;
    const trades = this.#into(flows).map((fund) =>
      times(...reachingInDraw(this.#before, fund, draw), this.#trade('D', fund, 'forcedFlow')),
    );
    const flow = writer.stepOnce(`Q_${draw}`, plus(...trades), 'krw', 'flowInDraw');
    const impact = impactInDraw(this.#before, draw, flow, `q_${draw}`);
    const gain = this.#own.gainAtZero.before[draw]!;
    const ranAway = gain >= 1 && gain !== Number.POSITIVE_INFINITY;
    const capped = this.#moved.value > 0 ? smaller(impact, this.#moved) : larger(impact, this.#moved);
    return writer.stepOnce(`I_${draw}`, ranAway ? capped : impact, 'fraction', 'mechanicalInDraw');
  }

  /** Observed returns were possible. */
  #held(whole: Term): Term {
    const { dataset } = this.#question;
    const { code, stock } = this.#own;
    const reach = Math.max(reachOn(dataset, code, this.#replay.split.dayIndex), Math.abs(stock.return));
    return heldWithin(this.writer, whole, { code, reach });
  }

  #into(flows: readonly FundFlow[]): readonly FundFlow[] {
    return flows.filter(({ into }) => into.some((part) => part.code === this.#own.code));
  }

  /** Gross into the stock at the observed returns. */
  #trade(prefix: 'D' | 'Dp', fund: FundFlow, label: 'forcedFlow' | 'tradeUnder'): Term {
    const { flowKrw } = fund.into.find((part) => part.code === this.#own.code)!;
    return this.writer.inputOnce(`${prefix}_${fund.code}`, flowKrw, 'krw', label, {
      params: { code: fund.code },
      quality: fund.quality,
    });
  }

  /** The fund's trade under the policy, at the return that follows from it. */
  #tradeUnder(fund: FundFlow, draw: number): Term {
    const trade = this.#trade('Dp', fund, 'tradeUnder');
    const slope = fund.response.slopeKrw * fund.into.find((part) => part.code === this.#own.code)!.weight;
    const reaching = reachingInDraw(this.#after, fund, draw);
    if (slope === 0) return times(...reaching, trade);
    const params = { code: fund.code };
    const perReturn = this.writer.inputOnce(`slope_${fund.code}`, slope, 'krw', 'flowPerReturn', {
      params,
    });
    return times(...reaching, plus(trade, times(perReturn, this.#changeOf(fund.underlying, draw))));
  }

  /** How far the return of an underlying is from the observed one: an index moves with its stocks alone. */
  #changeOf(underlying: Ticker, draw: number): Term {
    const { writer } = this;
    const { dataset } = this.#question;
    if (isSingleSecurity(dataset, underlying)) return this.#changeOfStock(underlying, draw);
    const terms = this.#replay.stocks.flatMap((stock) => {
      if (stock.kind === 'notReplayed') return [];
      const held =
        indexWeightOn(dataset, underlying, stock.code, this.#replay.split.dayIndex - 1)?.weight ?? 0;
      if (held === 0) return [];
      const params = { code: stock.code, index: underlying };
      const weight = writer.inputOnce(`w_${underlying}_${stock.code}`, held, 'fraction', 'indexWeight', {
        params,
      });
      return [times(weight, this.#changeOfStock(stock.code, draw))];
    });
    return terms.length === 0 ? constant(0) : plus(...terms);
  }

  /** The solved return less the observed one. */
  #changeOfStock(code: Ticker, draw: number): Term {
    const stock = this.#replay.stocks.find((one) => one.code === code);
    if (stock?.kind !== 'replayed') return constant(0);
    const name = code === this.#own.code ? `x_${draw}` : `x_${code}_${draw}`;
    return this.writer.inputOnce(name, stock.effect[draw]!, 'fraction', 'changeInDraw', {
      params: { code, draw },
    });
  }
}
