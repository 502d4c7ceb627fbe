import type { ImpactLaw } from '../mechanics/impact-law.ts';
import type { ParameterDraws } from '../mechanics/parameter-draws.ts';
import { constantColumn } from '../numeric/regression/design.ts';
import { leastSquares } from '../numeric/regression/least-squares.ts';
import { reference, referenceLiquidity } from './law-scale.ts';
import type { Observation } from './predetermined-flow.ts';

/**
 * What a two-stage design makes of a law: Σ weight · I(share). An estimate of this kind is linear in the outcome, so a sample's flows
 * say beforehand which coefficient each law would leave in it: the slope itself for the linear law, less for one that flattens out,
 * whose mean effect is held fixed with the gap. Σ weight · share = 1.
 */
export interface FlowProfile {
  /** flow over turnover, above 0, ascending */
  readonly shares: Float64Array;
  readonly weights: Float64Array;
  /** daily volatility in the sample, by what each row adds to the coefficient; fraction */
  readonly sigma: number;
}

/** Knots between which a law is taken to be straight; they lie closer together where laws bend most, near 0. */
const knots = 16;

/**
 * Profile of the headline design: the weight of a row is what is left of its instrument beside the controls, over the product of that
 * with the session's flow. `undefined` where the design has no answer.
 */
export function flowProfile(observations: readonly Observation[]): FlowProfile | undefined {
  const column = (read: (row: Observation) => number): Float64Array => Float64Array.from(observations, read);
  const controls = observations[0]?.controls ?? [];
  const fit = leastSquares({
    names: ['constant', ...controls.map((_, at) => `control ${at}`)],
    columns: [
      constantColumn(observations.length),
      ...controls.map((_, at) => column((row) => row.controls[at]!)),
    ],
    y: column(({ flow }) => flow),
  });
  if (fit.kind !== 'fit') return undefined;
  const flows = column((row) => row.sessionFlow ?? Number.NaN);
  const largest = flows.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0);
  const scale = fit.residuals.reduce((sum, left, at) => sum + left * flows[at]!, 0);
  if (!(largest > 0 && Math.abs(scale) > 0)) return undefined;
  const weights = fit.residuals.map((left) => left / scale);
  return { ...spread(flows, weights, largest), sigma: meanVolatility(observations, weights) };
}

/** Of the rows whose volatility is known, by what each adds to the coefficient; that of the reference when none is. */
function meanVolatility(observations: readonly Observation[], weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  observations.forEach(({ sigma, sessionFlow }, row) => {
    if (sigma === undefined || sessionFlow === undefined) return;
    const size = Math.abs(weights[row]! * sessionFlow);
    sum += size * sigma;
    total += size;
  });
  return total > 0 ? sum / total : reference.sigma;
}

/** Weights laid on the two knots around each flow; a law is odd, so the sign of the flow goes into the weight. */
function spread(flows: Float64Array, weights: Float64Array, largest: number): Omit<FlowProfile, 'sigma'> {
  const shares = Float64Array.from({ length: knots }, (_, at) => largest * ((at + 1) / knots) ** 2);
  const onKnots = new Float64Array(knots);
  for (let row = 0; row < flows.length; row++) {
    const size = Math.abs(flows[row]!);
    const weight = weights[row]! * Math.sign(flows[row]!);
    const above = Math.min(knots - 1, Math.max(0, Math.ceil(Math.sqrt(size / largest) * knots) - 1));
    const [low, high] = [above === 0 ? 0 : shares[above - 1]!, shares[above]!];
    const part = Math.min(1, Math.max(0, (size - low) / (high - low)));
    onKnots[above]! += weight * part;
    if (above > 0) onKnots[above - 1]! += weight * (1 - part);
  }
  return { shares, weights: onKnots };
}

const known = new WeakMap<FlowProfile, Map<string, Float64Array>>();

/** The coefficient that the design would find if each draw of a law were the truth; shares outstanding as at the reference. */
export function coefficientsUnder(profile: FlowProfile, law: ImpactLaw, draws: ParameterDraws): Float64Array {
  const ofProfile = known.get(profile) ?? new Map<string, Float64Array>();
  known.set(profile, ofProfile);
  const key = `${law.id} ${draws.count}`;
  const found = ofProfile.get(key) ?? computed(profile, law, draws);
  ofProfile.set(key, found);
  return found;
}

function computed(
  { shares, weights, sigma }: FlowProfile,
  law: ImpactLaw,
  draws: ParameterDraws,
): Float64Array {
  const total = new Float64Array(draws.count);
  const q = new Float64Array(draws.count);
  const out = new Float64Array(draws.count);
  const stock = { ...referenceLiquidity, sigma };
  for (let at = 0; at < shares.length; at++) {
    law.impact({ q: q.fill(shares[at]!), draws, members: draws.all, stock, out });
    for (let i = 0; i < total.length; i++) total[i]! += weights[at]! * out[i]!;
  }
  return total;
}
