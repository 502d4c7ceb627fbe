import type { Random } from '../random.ts';
import { clustersOf } from './clusters.ts';
import type { Design, NoFit } from './design.ts';
import { instrumentalVariables } from './instrumental-variables.ts';
import type { LinearFit } from './least-squares.ts';
import { leastSquares } from './least-squares.ts';
import type { OrthogonalFactors } from './orthogonal-factors.ts';
import { orthogonalFactors, outOfFactors, solveTriangle } from './orthogonal-factors.ts';
import type { DrawWorkspace, UnitSums } from './projected-draw.ts';
import { drawWorkspace, solveDraw, unitSums } from './projected-draw.ts';
import type { Resampling } from './resampling.ts';
import { resampleUnits } from './resampling.ts';

interface BootstrapInput {
  readonly y: Float64Array;
  readonly exogenous: Design;
  /** with `instruments`: two-stage least squares; without both: ordinary least squares */
  readonly endogenous?: Design;
  readonly instruments?: Design;
  /** rows that are drawn together, such as those of a day, in order of their first row; without it each row by itself */
  readonly units?: Int32Array;
  readonly resampling: Resampling;
  readonly draws: number;
  readonly random: Random;
}

export interface BootstrapDraws {
  readonly kind: 'draws';
  /** the regression on the sample itself */
  readonly fit: LinearFit;
  readonly units: number;
  /** per coefficient its draws, in the order they were made */
  readonly coefficients: readonly Float64Array[];
  /** draws without a regression (all of a column's variation left out), not among `coefficients` */
  readonly dropped: number;
}

/**
 * Coefficients of a regression on samples drawn again from its own units.
 *
 * Columns are first made orthonormal by the sample's own factors, so that a draw is a small, well-conditioned system put together from sums per
 * unit: the same coefficients as a fit of the drawn rows, to 1e-9 of their size, at a hundredth of the price.
 *
 * @returns the draws, or why the sample itself has no fit
 * @throws RangeError as `leastSquares`, `instrumentalVariables` and `resampleUnits` do, or when draws are not a whole number above 0
 */
export function regressionBootstrap(input: BootstrapInput): BootstrapDraws | NoFit {
  const fit = fitOf(input);
  if (fit.kind !== 'fit') return fit;
  if (!(Number.isSafeInteger(input.draws) && input.draws > 0))
    throw new RangeError(`regressionBootstrap requires a whole number of draws above 0, got ${input.draws}`);
  const basis = basisOf(input, fit);
  const units = clustersOf(input.units ?? Int32Array.from(input.y, (_, i) => i), input.y.length);
  const sums = unitSums({ ...basis, residuals: fit.residuals }, units);
  return { kind: 'draws', fit, units: units.count, ...draw(input, { fit, sums, factors: basis.factors }) };
}

function fitOf({ y, exogenous, endogenous, instruments }: BootstrapInput): LinearFit | NoFit {
  if (endogenous === undefined && instruments === undefined) return leastSquares({ ...exogenous, y });
  if (endogenous === undefined || instruments === undefined)
    throw new RangeError('regressionBootstrap requires endogenous columns and instruments together, got one');
  return instrumentalVariables({ y, exogenous, endogenous, instruments });
}

interface Basis {
  /** orthonormal columns of the instruments and the exogenous */
  readonly instruments: readonly Float64Array[];
  /** the regressors in the coordinates in which their projections are orthonormal */
  readonly regressors: readonly Float64Array[];
  readonly factors: OrthogonalFactors;
}

function basisOf({ exogenous, endogenous, instruments }: BootstrapInput, fit: LinearFit): Basis {
  const factors = factorsOf(fit.scoreColumns);
  const first =
    instruments === undefined ? factors : factorsOf([...exogenous.columns, ...instruments.columns]);
  const columns = [...exogenous.columns, ...(endogenous?.columns ?? [])];
  return { factors, instruments: orthonormal(first), regressors: inCoordinates(factors, columns) };
}

/** Of columns that have been factorised before. */
function factorsOf(columns: readonly Float64Array[]): OrthogonalFactors {
  const factors = orthogonalFactors(columns);
  if ('collinear' in factors) throw new RangeError(`column ${factors.collinear} has no factors`);
  return factors;
}

const orthonormal = (factors: OrthogonalFactors): readonly Float64Array[] =>
  Array.from({ length: factors.parameters }, (_, j) => {
    const unit = new Float64Array(factors.rows);
    unit[j] = 1;
    outOfFactors(factors, unit);
    return unit;
  });

/** X·R⁻¹, the scales of the columns included. */
function inCoordinates(
  factors: OrthogonalFactors,
  columns: readonly Float64Array[],
): readonly Float64Array[] {
  return columns.map((_, j) => {
    const inverse = new Float64Array(columns.length);
    inverse[j] = 1;
    solveTriangle(factors, inverse);
    const turned = new Float64Array(factors.rows);
    for (const [k, column] of columns.entries())
      for (let i = 0; i < turned.length; i++) turned[i] = turned[i]! + column[i]! * inverse[k]!;
    return turned;
  });
}

interface Prepared {
  readonly fit: LinearFit;
  readonly sums: UnitSums;
  readonly factors: OrthogonalFactors;
}

function draw(
  { resampling, draws, random }: BootstrapInput,
  { fit, sums, factors }: Prepared,
): Pick<BootstrapDraws, 'coefficients' | 'dropped'> {
  const coefficients = fit.names.map(() => new Float64Array(draws));
  const times = new Int32Array(sums.units);
  const workspace: DrawWorkspace = drawWorkspace(sums);
  let made = 0;
  for (let d = 0; d < draws; d++) {
    resampleUnits(resampling, random, times);
    if (!solveDraw(sums, times, workspace)) continue;
    solveTriangle(factors, workspace.change);
    for (const [j, column] of coefficients.entries())
      column[made] = fit.coefficients[j]! + workspace.change[j]!;
    made++;
  }
  return { coefficients: coefficients.map((column) => column.subarray(0, made)), dropped: draws - made };
}
