import type { LawChoice } from '../../../src/core/mechanics/assumptions.ts';
import { drawState, equilibrium } from '../../../src/core/mechanics/equilibrium.ts';
import type { ImpactLaw } from '../../../src/core/mechanics/impact-law.ts';
import { lawSharesOf } from '../../../src/core/mechanics/law-shares.ts';
import type { ParameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import { parameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import type { ParameterId } from '../../../src/core/mechanics/priors.ts';

export interface MadeStock {
  readonly f: number;
  /** share of turnover per unit of the stock's own return */
  readonly own: number;
  readonly sigma: number;
  readonly constant?: number;
  /** share of turnover per unit of the index's return, and the stock's weight in it */
  readonly viaIndex?: number;
  readonly weight?: number;
}

/** The first draw of a seed, with some parameters set by hand. */
export function oneDraw(set: Readonly<Partial<Record<ParameterId, number>>>, seed = 1): ParameterDraws {
  const draws = parameterDraws(1, seed);
  const values = { ...draws.values };
  for (const [id, value] of Object.entries(set)) values[id as ParameterId] = Float64Array.of(value);
  return { ...draws, values };
}

/** shares outstanding over traded shares of every made stock */
export const inverseTurnover = 80;

interface MadeQuestion {
  readonly law: LawChoice;
  readonly stocks: readonly MadeStock[];
  readonly draws: ParameterDraws;
  readonly custom?: ImpactLaw;
  readonly limit?: number;
  readonly near?: readonly number[];
}

/** The question about made stocks, in a single draw. */
export function madeQuestion({ law, stocks, draws, custom, limit = 0.3, near }: MadeQuestion) {
  const coupled = stocks.some(({ viaIndex }) => viaIndex !== undefined);
  return {
    response: {
      stocks: stocks.map(({ own, constant = 0, viaIndex = 0 }) => ({
        own: Float64Array.of(own),
        constant: Float64Array.of(constant),
        viaIndex: coupled ? [Float64Array.of(viaIndex)] : [],
      })),
      indexWeights: coupled ? [Float64Array.from(stocks, ({ weight = 0 }) => weight)] : [],
    },
    liquidity: stocks.map(({ sigma }) => ({
      sigma,
      turnoverKrw: 1e13,
      tradedShares: 1e7,
      sharesOutstanding: 1e7 * inverseTurnover,
    })),
    laws: lawSharesOf(law, draws, custom),
    draws,
    fundamental: stocks.map(({ f }) => Float64Array.of(f)),
    limits: stocks.map(() => limit),
    ...(near === undefined ? {} : { near: near.map((value) => Float64Array.of(value)) }),
  };
}

/** Where made stocks come to rest. */
export function restOf(question: MadeQuestion) {
  const { stocks } = question;
  const answer = equilibrium(madeQuestion(question));
  const names = Object.entries(drawState);
  return stocks.map((_, s) => ({
    return: answer.returns[s]![0]!,
    share: answer.shares[s]![0]!,
    gain: answer.gain[s]![0]!,
    gainAtZero: answer.gainAtZero[s]![0]!,
    state: names.find(([, code]) => code === answer.state[s]![0])![0],
  }));
}
