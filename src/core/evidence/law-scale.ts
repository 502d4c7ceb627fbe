import type { ImpactLaw, StockLiquidity } from '../mechanics/impact-law.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';

/**
 * Where laws of different forms are compared: a flow of 10 % of turnover into a stock with a daily volatility of 5 %, whose shares
 * outstanding are 100 times those traded in a day.
 */
export const reference = { q: 0.1, sigma: 0.05, sharesOverTraded: 100 } as const;

/** The stock at the reference. */
export const referenceLiquidity: StockLiquidity = {
  sigma: reference.sigma,
  turnoverKrw: 1,
  tradedShares: 1,
  sharesOutstanding: reference.sharesOverTraded,
};

const known = new WeakMap<ParameterDraws, Map<string, Float64Array>>();

/** ln of a law's mean slope I(q)/q at the reference, per draw: its scale, on the scale on which it is uncertain. */
export function logSlopes(law: ImpactLaw, draws: ParameterDraws): Float64Array {
  const ofDraws = known.get(draws) ?? new Map<string, Float64Array>();
  known.set(draws, ofDraws);
  let slopes = ofDraws.get(law.id);
  if (slopes === undefined) {
    const out = new Float64Array(draws.count);
    const q = new Float64Array(draws.count).fill(reference.q);
    law.impact({ q, draws, members: draws.all, stock: referenceLiquidity, out });
    slopes = out.map((impact) => Math.log(impact / reference.q));
    ofDraws.set(law.id, slopes);
  }
  return slopes;
}
