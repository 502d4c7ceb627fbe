/** Sums per unit of the products that a draw of two-stage least squares is made of, in orthonormal coordinates. */
export interface UnitSums {
  readonly units: number;
  readonly instruments: number;
  readonly regressors: number;
  /** per unit: instruments × (instruments, regressors, residual), row by row */
  readonly products: Float64Array;
}

interface Columns {
  readonly instruments: readonly Float64Array[];
  readonly regressors: readonly Float64Array[];
  readonly residuals: Float64Array;
}

export function unitSums(
  { instruments, regressors, residuals }: Columns,
  units: { readonly of: Int32Array; readonly count: number },
): UnitSums {
  const right = [...instruments, ...regressors, residuals];
  const size = instruments.length * right.length;
  const products = new Float64Array(units.count * size);
  for (const [a, left] of instruments.entries())
    for (const [b, column] of right.entries())
      for (let i = 0; i < residuals.length; i++) {
        const at = units.of[i]! * size + a * right.length + b;
        products[at] = products[at]! + left[i]! * column[i]!;
      }
  return {
    units: units.count,
    instruments: instruments.length,
    regressors: regressors.length,
    products,
  };
}

export interface DrawWorkspace {
  /** instruments × (instruments, regressors, residual) of the drawn rows */
  readonly first: Float64Array;
  /** regressors × (regressors, residual) after projection on the instruments */
  readonly second: Float64Array;
  /** of the coefficients in orthonormal coordinates, against the sample's own */
  readonly change: Float64Array;
}

export const drawWorkspace = ({ instruments, regressors }: UnitSums): DrawWorkspace => ({
  first: new Float64Array(instruments * (instruments + regressors + 1)),
  second: new Float64Array(regressors * (regressors + 1)),
  change: new Float64Array(regressors),
});

/** @returns false where the drawn rows leave a column or an instrument without variation of its own */
export function solveDraw(sums: UnitSums, times: Int32Array, workspace: DrawWorkspace): boolean {
  addUnits(sums, times, workspace.first);
  const { instruments: z, regressors: x } = sums;
  if (!triangulate(workspace.first, z, z + x + 1)) return false;
  project(workspace, z, x);
  if (!triangulate(workspace.second, x, x + 1)) return false;
  substitute(workspace, x);
  return true;
}

function addUnits({ products }: UnitSums, times: Int32Array, total: Float64Array): void {
  const size = total.length;
  total.fill(0);
  for (let unit = 0; unit < times.length; unit++) {
    const n = times[unit]!;
    if (n === 0) continue;
    const start = unit * size;
    for (let at = 0; at < size; at++) total[at] = total[at]! + n * products[start + at]!;
  }
}

/** Least part of a unit of variation that a draw must have; the columns are orthonormal, so that 1 is what it has on average. */
const someVariation = 1e-8;

/** Turns a positive definite `size`×`size` matrix with columns to its right, in place, into its upper Cholesky factor with the columns solved for. */
function triangulate(matrix: Float64Array, size: number, width: number): boolean {
  for (let i = 0; i < size; i++) {
    const pivot = matrix[i * width + i]!;
    if (!(pivot > someVariation)) return false;
    const root = Math.sqrt(pivot);
    for (let j = i; j < width; j++) matrix[i * width + j] = matrix[i * width + j]! / root;
    for (let k = i + 1; k < size; k++) {
      const multiple = matrix[i * width + k]!;
      for (let j = k; j < width; j++)
        matrix[k * width + j] = matrix[k * width + j]! - multiple * matrix[i * width + j]!;
    }
  }
  return true;
}

/** Products of the solved columns: X'Z(Z'Z)⁻¹Z'X and X'Z(Z'Z)⁻¹Z'u. */
function project({ first, second }: DrawWorkspace, z: number, x: number): void {
  const width = z + x + 1;
  for (let a = 0; a < x; a++)
    for (let b = a; b <= x; b++) {
      let product = 0;
      for (let i = 0; i < z; i++) product += first[i * width + z + a]! * first[i * width + z + b]!;
      second[a * (x + 1) + b] = product;
    }
}

function substitute({ second, change }: DrawWorkspace, x: number): void {
  for (let i = x - 1; i >= 0; i--) {
    let left = second[i * (x + 1) + x]!;
    for (let j = i + 1; j < x; j++) left -= second[i * (x + 1) + j]! * change[j]!;
    change[i] = left / second[i * (x + 1) + i]!;
  }
}
