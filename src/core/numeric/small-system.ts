/**
 * Solves a dense system of a few equations in place: Gaussian elimination with partial pivoting.
 *
 * @param matrix row-major, size × size, used up
 * @param values the right side, replaced by the solution; not finite where the matrix is singular
 * @example
 * [...solveSmallSystem(Float64Array.of(2, 1, 0, 1), Float64Array.of(5, 1))]; // => [2, 1]
 */
export function solveSmallSystem(matrix: Float64Array, values: Float64Array): Float64Array {
  const size = values.length;
  if (size === 1) values[0]! /= matrix[0]!;
  if (size === 2) solveTwo(matrix, values);
  if (size <= 2) return values;
  for (let column = 0; column < size; column++) {
    swapRows(matrix, values, column, pivotRow(matrix, size, column));
    const pivot = matrix[column * size + column]!;
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row * size + column]! / pivot;
      for (let at = column; at < size; at++) matrix[row * size + at]! -= factor * matrix[column * size + at]!;
      values[row]! -= factor * values[column]!;
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let at = row + 1; at < size; at++) values[row]! -= matrix[row * size + at]! * values[at]!;
    values[row]! /= matrix[row * size + row]!;
  }
  return values;
}

/** Cramer's rule. */
function solveTwo(matrix: Float64Array, values: Float64Array): void {
  const determinant = matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!;
  const first = (values[0]! * matrix[3]! - matrix[1]! * values[1]!) / determinant;
  values[1] = (matrix[0]! * values[1]! - matrix[2]! * values[0]!) / determinant;
  values[0] = first;
}

function pivotRow(matrix: Float64Array, size: number, column: number): number {
  let best = column;
  for (let row = column + 1; row < size; row++) {
    if (Math.abs(matrix[row * size + column]!) > Math.abs(matrix[best * size + column]!)) best = row;
  }
  return best;
}

function swapRows(matrix: Float64Array, values: Float64Array, a: number, b: number): void {
  if (a === b) return;
  const size = values.length;
  for (let at = 0; at < size; at++) {
    const kept = matrix[a * size + at]!;
    matrix[a * size + at] = matrix[b * size + at]!;
    matrix[b * size + at] = kept;
  }
  const kept = values[a]!;
  values[a] = values[b]!;
  values[b] = kept;
}
