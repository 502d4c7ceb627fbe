import { indexWeightOn, isSingleSecurity } from '../market/lookup.ts';
import type { FundFlow } from '../mechanics/fund-flow.ts';
import type { Term } from '../numeric/formula.ts';
import { larger, minus, plus, smaller, times } from '../numeric/formula.ts';
import type { SplitStock } from './day-split.ts';
import type { DrawPageInput } from './draw-page-input.ts';
import { impactInDraw, lawInDraw } from './impact-in-draw.ts';
import { reachingInDraw } from './reaching-in-draw.ts';

/** Writes single draws of a stock out as arithmetic. */
export class DrawPage {
  readonly #in: DrawPageInput;

  constructor(input: DrawPageInput) {
    this.#in = input;
  }

  /** Mechanical part in a draw: the law of the draw on the flow of the draw, at most the whole return. */
  mechanical(draw: number): Term {
    const { writer, moved } = this.#in;
    const known = writer.written(`mech_${draw}`);
    if (known !== undefined) return known;
    const flow = writer.stepOnce(`Q_${draw}`, this.#flow(draw), 'krw', 'flowInDraw');
    const impact = writer.stepOnce(
      `I_${draw}`,
      impactInDraw(this.#in, draw, flow, `q_${draw}`),
      'fraction',
      `impact.${lawInDraw(this.#in, draw).id}`,
    );
    const capped =
      moved.value === 0 ? impact : moved.value > 0 ? smaller(impact, moved) : larger(impact, moved);
    return writer.stepOnce(`mech_${draw}`, capped, 'fraction', 'mechanicalInDraw');
  }

  /** Direct part in a draw: the same law on the flow that the residuals alone would have called forth. */
  direct(draw: number): Term {
    const { writer } = this.#in;
    this.mechanical(draw);
    const called = this.#calledForth(draw);
    const whole = writer.written(`Q_${draw}`)!;
    const flow = writer.stepOnce(
      `Qf_${draw}`,
      called.length === 0 ? whole : minus(whole, plus(...called)),
      'krw',
      'flowOnResiduals',
    );
    const direct = impactInDraw(this.#in, draw, flow, `qf_${draw}`);
    return writer.stepOnce(`direct_${draw}`, direct, 'fraction', 'directInDraw');
  }

  #flow(draw: number): Term {
    return plus(
      ...this.#in.flows.map((flow) =>
        times(...reachingInDraw(this.#in, flow, draw), this.#in.trades.get(flow.code)!),
      ),
    );
  }

  /** Per fund: the part of its trade that the mechanical part of its underlying called forth. */
  #calledForth(draw: number): readonly Term[] {
    const { writer, flows } = this.#in;
    return flows
      .filter((flow) => flow.response.slopeKrw !== 0)
      .map((flow) => {
        const slope = writer.inputOnce(`slope_${flow.code}`, flow.response.slopeKrw, 'krw', 'flowPerReturn', {
          params: { code: flow.code },
        });
        return times(
          ...reachingInDraw(this.#in, flow, draw),
          writer.written(`w_${flow.code}`)!,
          slope,
          this.#underlyingMechanical(flow, draw),
        );
      });
  }

  /** Σ w(t−1) × mechanical part of the members in the draw; the stock's own for a single-stock fund. */
  #underlyingMechanical(flow: FundFlow, draw: number): Term {
    const { writer, dataset, split, stock } = this.#in;
    if (isSingleSecurity(dataset, flow.underlying)) return this.mechanical(draw);
    const terms = split.stocks.flatMap((member) => {
      const weight = indexWeightOn(dataset, flow.underlying, member.code, split.dayIndex - 1);
      if (member.kind !== 'split' || weight === undefined) return [];
      const name = `w_${flow.underlying}_${member.code}`;
      const params = { code: member.code, index: flow.underlying };
      const held = writer.inputOnce(name, weight.weight, 'fraction', 'indexWeight', {
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
    return this.#in.writer.inputOnce(
      `mech_${partner.code}_${draw}`,
      partner.draws.mechanical[draw]!,
      'fraction',
      'partnerMechanical',
      { params },
    );
  }
}
