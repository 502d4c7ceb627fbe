/** Adds to the p×p matrix `sum` (row by row) the inner products of columns `a` with columns `b`, over the rows both have. */
export function addProducts(sum: Float64Array, a: readonly Float64Array[], b: readonly Float64Array[]): void {
  for (const [i, left] of a.entries())
    for (const [j, right] of b.entries()) {
      const at = i * b.length + j;
      sum[at] = sum[at]! + inner(left, right);
    }
}

function inner(a: Float64Array, b: Float64Array): number {
  const length = Math.min(a.length, b.length);
  let product = 0;
  for (let i = 0; i < length; i++) product += a[i]! * b[i]!;
  return product;
}

/** B·M·B for a symmetric B, made symmetric to the last digit. */
export function sandwich(bread: Float64Array, meat: Float64Array): Float64Array {
  const p = Math.sqrt(bread.length);
  const product = times(times(bread, meat, p), bread, p);
  return product.map((value, at) => (value + product[(at % p) * p + Math.floor(at / p)]!) / 2);
}

function times(a: Float64Array, b: Float64Array, p: number): Float64Array {
  const product = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    for (let k = 0; k < p; k++)
      for (let j = 0; j < p; j++) product[i * p + j] = product[i * p + j]! + a[i * p + k]! * b[k * p + j]!;
  return product;
}

/** What rounding may leave of a matrix that is exactly singular, its diagonal being 1. */
const rounding = 1e-10;

/**
 * Where a covariance matrix fails to be one: the place of a variance that is 0 or less, or, in the matrix of correlations, of the largest
 * negative rest of a Cholesky factorisation with pivots. Singular is no failure: few clusters make it so.
 *
 * @returns undefined for a positive semidefinite matrix with a diagonal above 0
 * @see Higham (2002), Accuracy and Stability of Numerical Algorithms, 2nd edition, section 10.3
 */
export function worstDirection(matrix: Float64Array): number | undefined {
  const p = Math.sqrt(matrix.length);
  const variances = Array.from({ length: p }, (_, j) => matrix[j * p + j]!);
  const worst = variances.findIndex((variance) => !(variance > 0));
  if (worst >= 0) return worst;
  const left = matrix.map(
    (value, at) => value / Math.sqrt(variances[Math.floor(at / p)]!) / Math.sqrt(variances[at % p]!),
  );
  for (let step = 0; step < p; step++) {
    const pivot = largestOnDiagonal(left, p);
    if (left[pivot * p + pivot]! <= rounding) break;
    takeOut(left, pivot);
  }
  return largestNegative(left, p);
}

function largestOnDiagonal(matrix: Float64Array, p: number): number {
  let at = 0;
  for (let j = 1; j < p; j++) if (matrix[j * p + j]! > matrix[at * p + at]!) at = j;
  return at;
}

/** Leaves what the row and column of `pivot` do not explain of the others. */
function takeOut(matrix: Float64Array, pivot: number): void {
  const p = Math.sqrt(matrix.length);
  const column = Float64Array.from({ length: p }, (_, i) => matrix[i * p + pivot]!);
  const height = column[pivot]!;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++)
      matrix[i * p + j] =
        i === pivot || j === pivot ? 0 : matrix[i * p + j]! - (column[i]! * column[j]!) / height;
}

/** A rest off the diagonal that nothing on it carries is as bad as a negative one on it. */
function largestNegative(left: Float64Array, p: number): number | undefined {
  let worst: number | undefined;
  let size = Math.sqrt(rounding);
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) {
      const value = i === j ? -left[i * p + j]! : Math.abs(left[i * p + j]!);
      if (value > (i === j ? rounding : size)) [worst, size] = [i, Math.max(size, value)];
    }
  return worst;
}
