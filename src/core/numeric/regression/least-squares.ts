import type { Design, NoFit } from './design.ts';
import { requireColumn, requireDesign } from './design.ts';
import type { OrthogonalFactors } from './orthogonal-factors.ts';
import {
  intoFactors,
  inverseOfCrossProducts,
  leveragesOf,
  orthogonalFactors,
  outOfFactors,
  powerOfTwoScale,
  solveTriangle,
} from './orthogonal-factors.ts';

/** A fitted regression, with all that its standard errors are made of. */
export interface LinearFit {
  readonly kind: 'fit';
  /** of the coefficients, in the order of the columns */
  readonly names: readonly string[];
  readonly coefficients: Float64Array;
  readonly rows: number;
  /** rows − coefficients, at least 1 */
  readonly degreesOfFreedom: number;
  /** y − X·b, per row */
  readonly residuals: Float64Array;
  /** sum of squared residuals over the degrees of freedom */
  readonly residualVariance: number;
  /** (X'X)⁻¹ row by row, X as in `scoreColumns` */
  readonly inverse: Float64Array;
  /** whose products with the residuals sum to nothing: the columns themselves, or their projections on the instruments */
  readonly scoreColumns: readonly Float64Array[];
  /** per row, of the score columns: from 0 to 1 */
  readonly leverages: Float64Array;
}

interface LeastSquaresInput extends Design {
  readonly y: Float64Array;
}

/**
 * Ordinary least squares of `y` on named columns (a constant is one of them, see `constantColumn`) by Householder reflections.
 *
 * @returns the fit; or, named, why there is none: a column that depends on those before it, too few rows, figures out of range
 * @throws RangeError when lengths differ, a name stands twice or a value is not finite
 * @see Golub and Van Loan (2013), Matrix Computations, section 5.3.2; accuracy: NIST StRD, Longley to 11 digits and Filip to 7
 * @example
 * leastSquares({ names: ['mean'], columns: [Float64Array.of(1, 1)], y: Float64Array.of(1, 1) }).coefficients[0]; // => 1
 * leastSquares({ names: ['mean'], columns: [Float64Array.of(1)], y: Float64Array.of(1) }).kind; // => 'tooFew'
 */
export function leastSquares({ names, columns, y }: LeastSquaresInput): LinearFit | NoFit {
  requireColumn('leastSquares', { name: 'y', column: y, rows: y.length });
  requireDesign('leastSquares', { names, columns }, y.length);
  if (y.length <= columns.length) return { kind: 'tooFew', rows: y.length, needed: columns.length + 1 };
  const factors = orthogonalFactors(columns);
  if ('collinear' in factors) return collinear(names[factors.collinear]!);
  const { coefficients, residuals } = solve(factors, y);
  return finished({ names, factors, coefficients, residuals, scoreColumns: columns });
}

export const collinear = (column: string): NoFit => ({ kind: 'degenerate', reason: 'collinear', column });

/** The coefficients, and what `y` has beside the columns, both from Q'y: exact to the last digits also where `y` lies almost in the columns. */
export function solve(
  factors: OrthogonalFactors,
  y: Float64Array,
): Pick<LinearFit, 'coefficients' | 'residuals'> {
  const scale = powerOfTwoScale(y);
  const turned = y.map((value) => value * scale);
  intoFactors(factors, turned);
  const coefficients = turned.slice(0, factors.parameters);
  solveTriangle(factors, coefficients);
  turned.fill(0, 0, factors.parameters);
  outOfFactors(factors, turned);
  return {
    coefficients: coefficients.map((value) => value / scale),
    residuals: turned.map((value) => value / scale),
  };
}

interface Solution extends Pick<LinearFit, 'names' | 'coefficients' | 'residuals' | 'scoreColumns'> {
  readonly factors: OrthogonalFactors;
}

/** @returns `outOfRange` where a square leaves the range of doubles */
export function finished({ factors, ...solution }: Solution): LinearFit | NoFit {
  const { coefficients, residuals } = solution;
  const degreesOfFreedom = residuals.length - coefficients.length;
  const inverse = inverseOfCrossProducts(factors);
  const residualVariance = sumOfSquares(residuals) / degreesOfFreedom;
  const figures = [residualVariance, ...coefficients, ...inverse];
  if (!figures.every(Number.isFinite)) return { kind: 'degenerate', reason: 'outOfRange' };
  return {
    kind: 'fit',
    ...solution,
    rows: residuals.length,
    degreesOfFreedom,
    residualVariance,
    inverse,
    leverages: leveragesOf(factors),
  };
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return sum;
}
