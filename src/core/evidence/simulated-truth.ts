import type { ImpactLaw } from '../mechanics/impact-law.ts';
import { impactLaws } from '../mechanics/impact-laws.ts';
import { mixtureLaws, type ParameterDraws } from '../mechanics/parameter-draws.ts';
import { type Departure, departures } from './departure.ts';

/** What is true in a simulated market and nobody in it knows. */
export interface Truth {
  readonly law: ImpactLaw;
  /** parameters of the law, as one draw */
  readonly parameters: ParameterDraws;
  /** part of the gross trade on reported assets that reaches the price: netting × pass-through × error of the assets */
  readonly reaching: number;
}

/**
 * The truth at one draw of the parameters: its law, or the square root where the market departs so.
 *
 * @param reaching what of the gross trade reaches the price in that draw
 */
export function truthAt(
  draws: ParameterDraws,
  at: number,
  { departure, reaching }: { readonly departure: Departure; readonly reaching: number },
): Truth {
  const { squareRoot } = departures[departure];
  const law = squareRoot ? impactLaws.squareRoot : impactLaws[mixtureLaws[draws.law[at]!]!];
  return { law, parameters: drawAt(draws, at), reaching };
}

/** One draw alone. */
export function drawAt(draws: ParameterDraws, at: number): ParameterDraws {
  const values = Object.fromEntries(
    Object.entries(draws.values).map(([id, column]) => [id, column.slice(at, at + 1)]),
  ) as unknown as ParameterDraws['values'];
  const law = draws.law.slice(at, at + 1);
  return {
    count: 1,
    values,
    law,
    drawsOfLaw: mixtureLaws.map((_, index) => (law[0] === index ? Int32Array.of(0) : new Int32Array(0))),
    all: Int32Array.of(0),
  };
}
