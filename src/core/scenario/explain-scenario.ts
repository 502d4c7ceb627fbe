import type { ImpactPage } from '../decomposition/draw-page-input.ts';
import { writeLiquidity } from '../decomposition/explain-observed.ts';
import { ExplanationWriter } from '../decomposition/explanation-writer.ts';
import { impactInDraw, lawInDraw } from '../decomposition/impact-in-draw.ts';
import { middleDraws } from '../decomposition/middle-draws.ts';
import { modelNotes } from '../decomposition/model-notes.ts';
import { reachingInDraw } from '../decomposition/reaching-in-draw.ts';
import type { Explanation } from '../market/explanation.ts';
import { isSingleSecurity } from '../market/lookup.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { Term } from '../numeric/formula.ts';
import { constant, mean, minus, plus, times } from '../numeric/formula.ts';
import type { Ticker } from '../units/ticker.ts';
import { heldWithin } from './held-within.ts';
import type { Machine, MachineStock } from './machine.ts';
import { weightIn } from './machine.ts';
import { answering } from './machine-response.ts';
import { reachOn } from './price-reach.ts';
import type { AnsweredStock, ScenarioResult } from './scenario-result.ts';

/**
 * How the move that forced trades add to a shock came about, written out in the one or two draws that its median is made of: the return at
 * which the loop rests calls forth each fund's trade, what of it reaches the stock moves the price by the law of the draw, and shock and
 * impact together are that return again.
 *
 * @returns `undefined` when the stock has no answer, or is not modelled
 */
export function explainScenario(
  machine: Machine,
  result: ScenarioResult,
  code: Ticker,
): Explanation | undefined {
  const stock = result.stocks.find((one) => one.code === code);
  const seen = answering(machine).find((one) => one.code === code);
  if (stock?.kind !== 'answered' || seen === undefined) return undefined;
  const sheet = new ScenarioPage(machine, result, stock, seen);
  sheet.writeExtra();
  return sheet.writer.finish({
    title: 'scenarioStock',
    params: { code, day: result.asOf, draws: machine.draws.count, seed: machine.assumptions.seed },
    estimate: stock.mechanical,
    ...modelNotes(machine.assumptions.netting),
  });
}

class ScenarioPage {
  readonly writer = new ExplanationWriter();
  readonly #machine: Machine;
  readonly #result: ScenarioResult;
  readonly #stock: AnsweredStock;
  readonly #terms: ImpactPage;
  readonly #shock: Term;
  readonly #flows: readonly FundFlow[];

  constructor(machine: Machine, result: ScenarioResult, stock: AnsweredStock, { seen }: MachineStock) {
    const { writer } = this;
    this.#machine = machine;
    this.#result = result;
    this.#stock = stock;
    const params = { code: stock.code };
    const trail = { params, day: result.asOf };
    const observed = { ...seen, denominatorKrw: stock.adv20Krw };
    this.#shock = writer.inputOnce('f', stock.fundamental, 'fraction', 'shock', { params });
    this.#terms = {
      writer,
      split: machine,
      stock: observed,
      draws: machine.draws,
      custom: machine.laws.find(({ law }) => law.id === 'custom')?.law,
      scaleIn: (draw) => machine.laws.find(({ members }) => members.includes(draw))?.scale?.[draw],
      ...writeLiquidity(writer, observed, { denominator: 'adv20', turnover: trail, others: trail }),
    };
    this.#flows = machine.flows.flows.filter(({ into }) => into.some((part) => part.code === stock.code));
  }

  /** The median over draws. */
  writeExtra(): void {
    const middle = middleDraws(this.#stock.draws.mechanical).map((draw) => this.#inDraw(draw));
    this.writer.step('extra', mean(middle), 'fraction', 'extraMove');
  }

  #inDraw(draw: number): Term {
    const { writer } = this;
    const flow = writer.stepOnce(
      `Q_${draw}`,
      plus(...this.#flows.map((fund) => this.#trade(fund, draw))),
      'krw',
      'flowInDraw',
    );
    const impact = writer.stepOnce(
      `I_${draw}`,
      impactInDraw(this.#terms, draw, flow, `q_${draw}`),
      'fraction',
      `impact.${lawInDraw(this.#terms, draw).id}`,
    );
    const end = writer.stepOnce(
      `end_${draw}`,
      this.#held(plus(this.#shock, impact)),
      'fraction',
      'restInDraw',
    );
    return writer.stepOnce(`extra_${draw}`, minus(end, this.#shock), 'fraction', 'extraInDraw');
  }

  /** A stock that would leave its price limit is fixed there. */
  #held(whole: Term): Term {
    const { dataset, dayIndex } = this.#machine;
    const { code } = this.#stock;
    return heldWithin(this.writer, whole, { code, reach: reachOn(dataset, code, dayIndex) });
  }

  /** What of a fund's trade reaches the stock in the draw. */
  #trade(flow: FundFlow, draw: number): Term {
    const { writer } = this;
    const params = { code: flow.code };
    const { constantKrw } = flow.response;
    const weight = flow.into.find((part) => part.code === this.#stock.code)!.weight;
    const called = times(this.#slope(flow), this.#moved(flow.underlying, draw));
    const whole =
      constantKrw === 0
        ? called
        : plus(writer.inputOnce(`due_${flow.code}`, constantKrw, 'krw', 'tradeDue', { params }), called);
    return times(
      ...reachingInDraw(this.#terms, flow, draw),
      ...(weight === 1
        ? []
        : [writer.inputOnce(`w_${flow.code}`, weight, 'fraction', 'weightInUnderlying', { params })]),
      whole,
    );
  }

  /** Won per unit of return: m(m−1)·A where nothing but that is in it. */
  #slope(flow: FundFlow): Term {
    const { writer } = this;
    const { multiple, nextMultiple, netAssetsKrw, response } = flow;
    const params = { code: flow.code };
    const usual = multiple * (multiple - 1) * netAssetsKrw;
    if (nextMultiple !== multiple || Math.abs(usual - response.slopeKrw) > 1e-12 * Math.abs(usual))
      return writer.inputOnce(`slope_${flow.code}`, response.slopeKrw, 'krw', 'flowPerReturn', { params });
    const m = writer.inputOnce(`m_${flow.code}`, multiple, 'multiple', 'fundMultiple', { params });
    const assets = writer.inputOnce(`A_${flow.code}`, netAssetsKrw, 'krw', 'fundAssets', {
      params,
      day: flow.assetDay,
      quality: flow.quality,
      source: flow.source,
    });
    return writer.stepOnce(
      `slope_${flow.code}`,
      times(m, minus(m, constant(1)), assets),
      'krw',
      'flowPerReturn',
    );
  }

  /** Return of an underlying at rest: the stock's own, or of an index its modelled members and all the rest. */
  #moved(underlying: Ticker, draw: number): Term {
    const { dataset, stocks } = this.#machine;
    if (isSingleSecurity(dataset, underlying)) return this.#returnOf(underlying, draw);
    const known = this.writer.written(`r_${underlying}_${draw}`);
    if (known !== undefined) return known;
    const members = stocks.flatMap(({ code }) => {
      const value = weightIn(this.#machine, underlying, code);
      if (value === 0) return [];
      const params = { code, index: underlying };
      const weight = this.writer.inputOnce(`w_${underlying}_${code}`, value, 'fraction', 'indexWeight', {
        params,
      });
      return [{ weight, moved: this.#returnOf(code, draw) }];
    });
    const given = this.writer.inputOnce('rest', this.#result.shock.rest, 'fraction', 'restOfMarket');
    const outside = members.reduce((left, { weight }) => minus(left, weight), constant(1));
    const sum = plus(...members.map(({ weight, moved }) => times(weight, moved)), times(outside, given));
    return this.writer.stepOnce(`r_${underlying}_${draw}`, sum, 'fraction', 'indexInDraw');
  }

  /** A stock without an answer moves by its shock alone. */
  #returnOf(code: Ticker, draw: number): Term {
    const stock = this.#result.stocks.find((one) => one.code === code);
    const value = stock?.kind === 'answered' ? stock.draws.return[draw]! : (stock?.fundamental ?? 0);
    const own = code === this.#stock.code;
    return this.writer.inputOnce(own ? `r_${draw}` : `r_${code}_${draw}`, value, 'fraction', 'returnInDraw', {
      params: { code, draw },
    });
  }
}
