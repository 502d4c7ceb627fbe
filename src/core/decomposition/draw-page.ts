import type { Dataset } from '../market/dataset.ts';
import { indexWeightOn, isSingleSecurity } from '../market/lookup.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { ImpactLaw } from '../mechanics/impact-laws.ts';
import { impactLaws } from '../mechanics/impact-laws.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import { mixtureLaws } from '../mechanics/parameter-draws.ts';
import type { ParameterId } from '../mechanics/priors.ts';
import { assetFactorOf, smoothingOfTemporaryImpact } from '../mechanics/priors.ts';
import type { Term } from '../numeric/formula.ts';
import {
  absolute,
  constant,
  larger,
  minus,
  over,
  plus,
  power,
  signOf,
  smaller,
  squareRoot,
  times,
} from '../numeric/formula.ts';
import type { Ticker } from '../units/ticker.ts';
import type { DaySplit, SplitStock } from './day-split.ts';
import type { ObservedTerms } from './explain-stock.ts';
import type { ExplanationPage } from './explanation-page.ts';
import { symbolName } from './explanation-page.ts';
import { channelOf } from './flow-draws.ts';

export interface DrawPageInput extends ObservedTerms {
  readonly page: ExplanationPage;
  readonly dataset: Dataset;
  readonly split: DaySplit;
  readonly stock: SplitStock;
  readonly flows: readonly FundFlow[];
  /** gross trade of each fund into the stock */
  readonly trades: ReadonlyMap<Ticker, Term>;
  readonly draws: ParameterDraws;
  readonly custom: ImpactLaw | undefined;
}

/** Writes single draws of a stock out as arithmetic. */
export class DrawPage {
  readonly #in: DrawPageInput;

  constructor(input: DrawPageInput) {
    this.#in = input;
  }

  /** Mechanical part in a draw: the law of the draw on the flow of the draw, at most the whole return. */
  mechanical(draw: number): Term {
    const { page, moved } = this.#in;
    const known = page.known(`mech_${draw}`);
    if (known !== undefined) return known;
    const flow = page.step(`Q_${draw}`, this.#flow(draw), 'krw', 'flowInDraw');
    const impact = page.step(
      `I_${draw}`,
      this.#scaled(draw, this.#impact(draw, flow, `q_${draw}`)),
      'fraction',
      this.#lawLabel(draw),
    );
    const capped =
      moved.value === 0 ? impact : moved.value > 0 ? smaller(impact, moved) : larger(impact, moved);
    return page.step(`mech_${draw}`, capped, 'fraction', 'mechanicalInDraw');
  }

  /** Direct part in a draw: the same law on the flow that the residuals alone would have called forth. */
  direct(draw: number): Term {
    const { page } = this.#in;
    this.mechanical(draw);
    const called = this.#calledForth(draw);
    const whole = page.known(`Q_${draw}`)!;
    const flow = page.step(
      `Qf_${draw}`,
      called.length === 0 ? whole : minus(whole, plus(...called)),
      'krw',
      'flowOnResiduals',
    );
    const direct = this.#scaled(draw, this.#impact(draw, flow, `qf_${draw}`));
    return page.step(`direct_${draw}`, direct, 'fraction', 'directInDraw');
  }

  /** Where the data narrowed the law's scale: the impact under the prior times the draw's factor. */
  #scaled(draw: number, impact: Term): Term {
    const factor = this.#in.split.scale?.[draw];
    if (factor === undefined) return impact;
    const params = { draw };
    return times(this.#in.page.input(`scale_${draw}`, factor, 'rate', 'posteriorScale', { params }), impact);
  }

  #flow(draw: number): Term {
    return plus(
      ...this.#in.flows.map((flow) => times(...this.#reaching(flow, draw), this.#in.trades.get(flow.code)!)),
    );
  }

  /** Per fund: the part of its trade that the mechanical part of its underlying called forth. */
  #calledForth(draw: number): readonly Term[] {
    const { page, flows } = this.#in;
    return flows
      .filter((flow) => flow.response.slopeKrw !== 0)
      .map((flow) => {
        const name = symbolName(flow.code);
        const slope = page.input(`slope_${name}`, flow.response.slopeKrw, 'krw', 'flowPerReturn', {
          params: { code: flow.code },
        });
        return times(
          ...this.#reaching(flow, draw),
          page.known(`w_${name}`)!,
          slope,
          this.#underlyingMechanical(flow, draw),
        );
      });
  }

  /** Σ w(t−1) × mechanical part of the members in the draw; the stock's own for a single-stock fund. */
  #underlyingMechanical(flow: FundFlow, draw: number): Term {
    const { page, dataset, split, stock } = this.#in;
    if (isSingleSecurity(dataset, flow.underlying)) return this.mechanical(draw);
    const terms = split.stocks.flatMap((member) => {
      const weight = indexWeightOn(dataset, flow.underlying, member.code, split.dayIndex - 1);
      if (member.kind !== 'split' || weight === undefined) return [];
      const name = `w_${symbolName(flow.underlying)}_${symbolName(member.code)}`;
      const params = { code: member.code, index: flow.underlying };
      const held = page.input(name, weight.weight, 'fraction', 'indexWeight', {
        params,
        quality: weight.quality,
        source: weight.source,
      });
      return [times(held, member.code === stock.code ? this.mechanical(draw) : this.#partner(member, draw))];
    });
    return plus(...terms);
  }

  #partner(partner: SplitStock, draw: number): Term {
    const params = { code: partner.code, draw };
    return this.#in.page.input(
      `mech_${symbolName(partner.code)}_${draw}`,
      partner.draws.mechanical[draw]!,
      'fraction',
      'partnerMechanical',
      { params },
    );
  }

  /** What of a fund's trade reaches the stock in the draw: error of the assets × netting × pass-through. */
  #reaching(flow: FundFlow, draw: number): readonly Term[] {
    const error = this.#parameter(assetFactorOf(flow.quality), draw);
    if (this.#in.split.assumptions.netting === 'gross') return [error];
    const netting = this.#parameter(flow.fundScope === 'single' ? 'nettingSingle' : 'nettingOther', draw);
    return [error, netting, ...this.#passThrough(flow, draw)];
  }

  #passThrough(flow: FundFlow, draw: number): readonly Term[] {
    const channel = channelOf(flow.exposure);
    if (channel === 'cash') return [];
    if (channel === 'swap') return [this.#parameter('passThroughSwap', draw)];
    const futures = this.#parameter('passThroughFutures', draw);
    return channel === 'futures' ? [futures] : [over(plus(constant(1), futures), constant(2))];
  }

  #parameter(id: ParameterId, draw: number): Term {
    const { page, draws } = this.#in;
    return page.input(`${id}_${draw}`, draws.values[id][draw]!, 'rate', 'parameterInDraw', {
      params: { parameter: id, draw },
    });
  }

  #law(draw: number): ImpactLaw {
    const { split, draws, custom } = this.#in;
    const choice = split.assumptions.law;
    if (choice === 'custom') return custom!;
    return impactLaws[choice === 'mixture' ? mixtureLaws[draws.law[draw]!]! : choice];
  }

  #lawLabel = (draw: number): string => `impact.${this.#law(draw).id}`;

  #impact(draw: number, flow: Term, shareName: string): Term {
    const { page, turnover, sigma } = this.#in;
    const q = page.step(shareName, over(flow, turnover), 'fraction', 'shareInDraw');
    const law = this.#law(draw);
    if (law.id === 'linear') return times(this.#parameter('linearSlope', draw), q);
    if (law.id === 'almgren') return this.#almgren(draw, q);
    if (law.id === 'custom') return this.#custom(law, draw, flow, q);
    const root = times(this.#parameter('rootConstant', draw), sigma);
    if (law.id === 'squareRoot') return times(root, signOf(q), squareRoot(absolute(q)));
    const turn = over(root, this.#parameter('linearSlope', draw));
    return over(times(root, q), squareRoot(plus(absolute(q), power(turn, 2))));
  }

  #almgren(draw: number, q: Term): Term {
    const { page, sigma, sharesOutstanding, tradedShares } = this.#in;
    const x0 = page.input('x0', smoothingOfTemporaryImpact, 'count', 'smoothing', {});
    const u = over(q, this.#parameter('window', draw));
    const permanent = times(
      this.#parameter('permanentImpact', draw),
      q,
      power(over(sharesOutstanding, tradedShares), 0.25),
    );
    const temporary = times(this.#parameter('temporaryImpact', draw), u, power(plus(absolute(u), x0), -0.4));
    return times(this.#parameter('impactTransfer', draw), sigma, plus(permanent, temporary));
  }

  /** The user's own expression, its names replaced by this draw's. */
  #custom(law: ImpactLaw, draw: number, flow: Term, q: Term): Term {
    const { draws, stock, turnover, sigma, sharesOutstanding, tradedShares } = this.#in;
    const named: Readonly<Record<string, Term>> = {
      q,
      Q: flow,
      V: turnover,
      sigma,
      T: this.#parameter('window', draw),
      theta: sharesOutstanding,
      v: tradedShares,
    };
    const out = new Float64Array(draws.count);
    law.impact({
      q: new Float64Array(draws.count).fill(q.value),
      draws,
      members: Int32Array.of(draw),
      stock: {
        sigma: stock.sigma ?? Number.NaN,
        turnoverKrw: stock.denominatorKrw,
        tradedShares: stock.denominatorShares ?? Number.NaN,
        sharesOutstanding: stock.sharesOutstanding ?? Number.NaN,
      },
      out,
    });
    const text = law.formula.replace(/[A-Za-z_]\w*/g, (name) => named[name]?.text ?? name);
    return { text, value: out[draw]!, binding: 1 };
  }
}
