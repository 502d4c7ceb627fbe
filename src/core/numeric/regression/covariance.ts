import { clusteredMeat, clustersOf, twoWayClusters } from './clusters.ts';
import type { LinearFit } from './least-squares.ts';
import type { HeteroskedasticKind } from './meat.ts';
import { heteroskedasticMeat, neweyWestLags, neweyWestMeat } from './meat.ts';
import { sandwich, worstDirection } from './symmetric-matrix.ts';

/**
 * Which errors of the coefficients are asked for.
 *
 * classical: equal variances, no correlation. hc0 White (1980); hc1 ·n/(n−p); hc2, hc3 MacKinnon and White (1985), residuals over √(1−h), 1−h.
 * neweyWest: Newey and West (1987), Bartlett weights, lags floor(4(n/100)^(2/9)) unless given, ·n/(n−p) unless `smallSample` is false.
 * clustered: Liang and Zeger (1986), ·G/(G−1)·(n−1)/(n−p), Student t with G−1 degrees of freedom.
 * twoWay: Cameron, Gelbach and Miller (2011), each of the three terms with its own G, min(G)−1 degrees of freedom.
 */
export type ErrorKind =
  | { readonly kind: 'classical' }
  | { readonly kind: HeteroskedasticKind }
  | { readonly kind: 'neweyWest'; readonly lags?: number; readonly smallSample?: boolean }
  | { readonly kind: 'clustered'; readonly clusters: Int32Array }
  | { readonly kind: 'twoWay'; readonly clusters: readonly [Int32Array, Int32Array] };

export interface Covariance {
  readonly kind: 'covariance';
  /** of the coefficients, row by row, with a diagonal above 0 */
  readonly matrix: Float64Array;
  /** for Student's t: n−p, or the number of clusters less 1 */
  readonly degreesOfFreedom: number;
  /** number of clusters, the smaller one of two ways */
  readonly clusters?: number;
  readonly lags?: number;
}

/** Why there are no errors, though there is a fit. */
export type NoCovariance =
  | { readonly kind: 'tooFewClusters'; readonly clusters: number }
  /** hc2, hc3: row `row` is fitted by its own coefficient and has no residual to judge by */
  | { readonly kind: 'fullLeverage'; readonly row: number }
  /** a variance of nothing or less: an exact fit, or two-way errors that do not exist for this sample; `column` is the worst */
  | { readonly kind: 'notPositiveDefinite'; readonly column: string }
  | { readonly kind: 'outOfRange' };

interface Middle {
  /** sum of products of scores, with its factor for small samples */
  readonly meat: Float64Array;
  readonly degreesOfFreedom: number;
  readonly clusters?: number;
  readonly lags?: number;
}

/**
 * Covariance matrix of the coefficients of a fit, ordinary or instrumental.
 *
 * @throws RangeError when clusters are not as many as rows, or lags are not whole and from 0 to n−1
 */
export function covariance(fit: LinearFit, errors: ErrorKind): Covariance | NoCovariance {
  const middle = errors.kind === 'classical' ? undefined : middleOf(fit, errors);
  if (middle !== undefined && 'kind' in middle) return middle;
  const matrix =
    middle === undefined
      ? fit.inverse.map((value) => value * fit.residualVariance)
      : sandwich(fit.inverse, middle.meat);
  if (!matrix.every(Number.isFinite)) return { kind: 'outOfRange' };
  const worst = worstDirection(matrix);
  if (worst !== undefined) return { kind: 'notPositiveDefinite', column: fit.names[worst]! };
  const { meat: _, ...rest } = middle ?? { meat: matrix, degreesOfFreedom: fit.degreesOfFreedom };
  return { kind: 'covariance', matrix, ...rest };
}

function middleOf(fit: LinearFit, errors: Exclude<ErrorKind, { kind: 'classical' }>): Middle | NoCovariance {
  if (errors.kind === 'clustered') return oneWay(fit, errors.clusters);
  if (errors.kind === 'twoWay') return twoWay(fit, errors.clusters);
  const { degreesOfFreedom } = fit;
  if (errors.kind === 'neweyWest') {
    const lags = errors.lags ?? neweyWestLags(fit.rows);
    const factor = (errors.smallSample ?? true) ? fit.rows / degreesOfFreedom : 1;
    return { meat: neweyWestMeat(fit, lags).map((value) => value * factor), degreesOfFreedom, lags };
  }
  const meat = heteroskedasticMeat(fit, errors.kind);
  return 'kind' in meat ? meat : { meat, degreesOfFreedom };
}

function oneWay(fit: LinearFit, ids: Int32Array): Middle | NoCovariance {
  const clusters = clustersOf(ids, fit.rows);
  if (clusters.count < 2) return { kind: 'tooFewClusters', clusters: clusters.count };
  return {
    meat: clusteredMeat(fit, clusters),
    degreesOfFreedom: clusters.count - 1,
    clusters: clusters.count,
  };
}

function twoWay(fit: LinearFit, [one, other]: readonly [Int32Array, Int32Array]): Middle | NoCovariance {
  const { first, second, both } = twoWayClusters(one, other, fit.rows);
  const fewest = Math.min(first.count, second.count);
  if (fewest < 2) return { kind: 'tooFewClusters', clusters: fewest };
  const [a, b, c] = [first, second, both].map((clusters) => clusteredMeat(fit, clusters));
  const meat = a!.map((value, at) => value + b![at]! - c![at]!);
  return { meat, degreesOfFreedom: fewest - 1, clusters: fewest };
}
