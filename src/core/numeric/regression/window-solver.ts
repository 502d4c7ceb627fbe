/**
 * Coefficients and classical errors of a regression with a constant from the moments of its columns (the regressors, then y), for windows
 * that are well conditioned; every other window is refused and left to orthogonal factors.
 */
export interface WindowSolver {
  /** of the constant and the regressors, overwritten by each solution */
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  residualVariance: number;
  readonly shifts: Float64Array;
  readonly means: Float64Array;
  /** lower triangle of the Cholesky factor of the centred products, row by row; its last row is y's */
  readonly factor: Float64Array;
  /** of the regressors' part of the factor, row by row */
  readonly inverse: Float64Array;
  /** where `movingMoments` puts the product of two columns, row by row */
  readonly places: Int32Array;
}

/** Part of a sum of squares that must be left once the mean and the other columns are taken out: 12 digits of it are then right. */
const wellConditioned = 1e-4;

/** @param shifts what was taken off each column before its moments were summed, the regressors' first */
export function windowSolver(shifts: Float64Array): WindowSolver {
  const columns = shifts.length;
  const regressors = columns - 1;
  return {
    shifts,
    coefficients: new Float64Array(columns),
    standardErrors: new Float64Array(columns),
    residualVariance: 0,
    means: new Float64Array(columns),
    factor: new Float64Array(columns * columns),
    inverse: new Float64Array(regressors * regressors),
    places: placesOfProducts(columns),
  };
}

function placesOfProducts(columns: number): Int32Array {
  const places = new Int32Array(columns * columns);
  let next = columns;
  for (let i = 0; i < columns; i++)
    for (let j = i; j < columns; j++) {
      places[i * columns + j] = next;
      places[j * columns + i] = next++;
    }
  return places;
}

/** @returns false, and nothing solved, where more than four digits would be lost */
export function solveWindow(solver: WindowSolver, moments: Float64Array, rows: number): boolean {
  if (!factorise(solver, moments, rows)) return false;
  invert(solver);
  const { factor, means, shifts } = solver;
  for (let i = 0; i < means.length; i++) means[i] = means[i]! + shifts[i]!;
  const last = factor[factor.length - 1]!;
  solver.residualVariance = (last * last) / (rows - means.length);
  writeSlopes(solver);
  writeConstant(solver, rows);
  return true;
}

function factorise({ means, factor, places }: WindowSolver, moments: Float64Array, rows: number): boolean {
  const n = means.length;
  for (let i = 0; i < n; i++) means[i] = moments[i]! / rows;
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const raw = moments[places[i * n + j]!]!;
      let left = raw - rows * means[i]! * means[j]!;
      for (let m = 0; m < j; m++) left -= factor[i * n + m]! * factor[j * n + m]!;
      if (i === j && !(left > wellConditioned * raw)) return false;
      factor[i * n + j] = i === j ? Math.sqrt(left) : left / factor[j * n + j]!;
    }
  return true;
}

function invert({ means, factor, inverse }: WindowSolver): void {
  const n = means.length;
  const k = n - 1;
  for (let j = 0; j < k; j++)
    for (let i = j; i < k; i++) {
      let sum = i === j ? 1 : 0;
      for (let m = j; m < i; m++) sum -= factor[i * n + m]! * inverse[m * k + j]!;
      inverse[i * k + j] = sum / factor[i * n + i]!;
    }
}

function writeSlopes(solver: WindowSolver): void {
  const { factor, inverse, coefficients, standardErrors, residualVariance } = solver;
  const k = coefficients.length - 1;
  for (let j = 0; j < k; j++) {
    let slope = 0;
    let squares = 0;
    for (let i = j; i < k; i++) {
      const entry = inverse[i * k + j]!;
      slope += entry * factor[k * (k + 1) + i]!;
      squares += entry * entry;
    }
    coefficients[j + 1] = slope;
    standardErrors[j + 1] = Math.sqrt(residualVariance * squares);
  }
}

/** ȳ − b·x̄, with the variance s²(1/n + x̄'S⁻¹x̄). */
function writeConstant(solver: WindowSolver, rows: number): void {
  const { means, inverse, coefficients, standardErrors, residualVariance } = solver;
  const k = coefficients.length - 1;
  let constant = means[k]!;
  let spread = 1 / rows;
  for (let i = 0; i < k; i++) {
    let along = 0;
    for (let j = 0; j <= i; j++) along += inverse[i * k + j]! * means[j]!;
    spread += along * along;
    constant -= coefficients[i + 1]! * means[i]!;
  }
  coefficients[0] = constant;
  standardErrors[0] = Math.sqrt(residualVariance * spread);
}
