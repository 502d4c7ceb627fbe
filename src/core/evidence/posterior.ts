import type { LawId } from '../mechanics/assumptions.ts';
import type { ImpactLaw } from '../mechanics/impact-law.ts';
import { impactLaws } from '../mechanics/impact-laws.ts';
import { mixtureLaws, type ParameterDraws, parameterDraws } from '../mechanics/parameter-draws.ts';
import { coefficientsUnder, type FlowProfile } from './flow-profile.ts';
import { logSlopes } from './law-scale.ts';
import { rangeOf, type ScaleGrid, type SlopeRange, spreadOf } from './slope-range.ts';

/** What the data said about the slope of price on flow over turnover. */
export interface SlopeFound {
  readonly estimate: number;
  readonly standardError: number;
  /** what the design makes of laws that are not linear; absent: a law's coefficient is taken to be its slope at the reference */
  readonly profile?: FlowProfile;
}

/** A law's slope before and after the data. */
export interface LawPosterior {
  readonly law: LawId | 'mixture';
  readonly prior: SlopeRange;
  readonly posterior: SlopeRange;
  /** 1 − sd(posterior)/sd(prior) of ln I at the reference */
  readonly contraction: number;
}

/** Draws behind the grid: many, and always the same, so that a verdict does not hang on --draws or --seed. */
const gridDraws = { count: 4000, seed: 1 } as const;

/**
 * Posterior of a law's one scale: its prior at the reference (stratified draws of its parameters, so each grid point has the same prior
 * mass) times the normal likelihood of what the design found, given what it would find under each point's own parameters. Without
 * information the posterior is the prior.
 */
export function scaleGrid(law: ImpactLaw, found: SlopeFound): ScaleGrid {
  const { logSlope, order } = pointsOf(law);
  const { estimate, standardError, profile } = found;
  const coefficients = profile === undefined ? undefined : coefficientsUnder(profile, law, gridOf());
  // −ln likelihood of each point
  const miss = logSlope.map((x, at) => {
    const expected = coefficients === undefined ? Math.exp(x) : coefficients[order[at]!]!;
    return 0.5 * ((estimate - expected) / standardError) ** 2;
  });
  const best = miss.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const weight = miss.map((one) => Math.exp(best - one));
  const total = weight.reduce((sum, w) => sum + w, 0);
  return { logSlope, weight: weight.map((w) => w / total) };
}

const gridOf = (): ParameterDraws => parameterDraws(gridDraws.count, gridDraws.seed);

interface GridPoints {
  /** ascending */
  readonly logSlope: Float64Array;
  /** draw of each point */
  readonly order: Int32Array;
}

const known = new Map<ImpactLaw, GridPoints>();

/** The draws of a law in the order of their slopes. */
function pointsOf(law: ImpactLaw): GridPoints {
  let points = known.get(law);
  if (points === undefined) {
    const slopes = logSlopes(law, gridOf());
    const order = Int32Array.from(slopes, (_, draw) => draw).sort((a, b) => slopes[a]! - slopes[b]!);
    points = { logSlope: Float64Array.from(order, (draw) => slopes[draw]!), order };
    known.set(law, points);
  }
  return points;
}

/** The mixture's slope before and after, its weights as they were: the design cannot tell laws apart. */
export const mixturePosterior = (found: SlopeFound): LawPosterior =>
  comparison('mixture', joined(mixtureLaws.map((law) => scaleGrid(impactLaws[law], found))));

/** Each law alone, then the mixture. */
export function posteriorsOf(found: SlopeFound): readonly LawPosterior[] {
  const laws = [...mixtureLaws, 'squareRoot'] as const;
  return [...laws.map((law) => comparison(law, scaleGrid(impactLaws[law], found))), mixturePosterior(found)];
}

/** All points of several grids in order; each grid keeps its share of the mass. */
function joined(grids: readonly ScaleGrid[]): ScaleGrid {
  const size = grids.reduce((sum, grid) => sum + grid.logSlope.length, 0);
  const next = grids.map(() => 0);
  const logSlope = new Float64Array(size);
  const weight = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    let least = -1;
    for (let g = 0; g < grids.length; g++) {
      const x = grids[g]!.logSlope[next[g]!];
      if (x !== undefined && (least < 0 || x < grids[least]!.logSlope[next[least]!]!)) least = g;
    }
    const from = next[least]!++;
    logSlope[at] = grids[least]!.logSlope[from]!;
    weight[at] = grids[least]!.weight[from]! / grids.length;
  }
  return { logSlope, weight };
}

function comparison(law: LawPosterior['law'], grid: ScaleGrid): LawPosterior {
  const flat = { logSlope: grid.logSlope, weight: grid.weight.map(() => 1 / grid.weight.length) };
  return {
    law,
    prior: rangeOf(flat),
    posterior: rangeOf(grid),
    contraction: 1 - spreadOf(grid) / spreadOf(flat),
  };
}
