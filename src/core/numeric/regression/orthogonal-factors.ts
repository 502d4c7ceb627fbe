/**
 * Orthogonal factors of a tall matrix by Householder reflections: X = Q·R without ever forming X'X, which would lose half of the digits.
 *
 * @see Golub and Van Loan (2013), Matrix Computations, 4th edition, algorithms 5.1.1 and 5.2.1
 */
export interface OrthogonalFactors {
  readonly rows: number;
  readonly parameters: number;
  /** per column the vector of its reflection from the diagonal down, and above it the column of R */
  readonly reflected: readonly Float64Array[];
  readonly diagonal: Float64Array;
  /** 2/v'v of each reflection */
  readonly strength: Float64Array;
  /** power of two that each column was multiplied by, which costs no digit */
  readonly scale: Float64Array;
}

/** What is left of a column beside the columns before it, as a part of its length, below which it is a sum of their multiples. */
const collinearBelow = 1e-12;

/**
 * @param measures columns whose lengths say what is little: those that were projected where `columns` are projections
 * @returns the factors, or the place of the first column that depends on those before it
 */
export function orthogonalFactors(
  columns: readonly Float64Array[],
  measures: readonly Float64Array[] = columns,
): OrthogonalFactors | { collinear: number } {
  const scale = Float64Array.from(measures, powerOfTwoScale);
  const reflected = columns.map((column, j) => scaled(column, scale[j]!));
  const lengths = measures.map((column, j) => lengthFrom(scaled(column, scale[j]!), 0));
  const diagonal = new Float64Array(columns.length);
  const strength = new Float64Array(columns.length);
  for (let j = 0; j < columns.length; j++) {
    const column = reflected[j]!;
    const left = lengthFrom(column, j);
    if (!(left > collinearBelow * lengths[j]!)) return { collinear: j };
    const end = column[j]! > 0 ? -left : left;
    diagonal[j] = end;
    column[j] = column[j]! - end;
    strength[j] = 1 / (left * Math.abs(column[j]!));
    for (let k = j + 1; k < columns.length; k++)
      reflect({ by: column, strength: strength[j]!, from: j }, reflected[k]!);
  }
  return { rows: columns[0]?.length ?? 0, parameters: columns.length, reflected, diagonal, strength, scale };
}

const scaled = (column: Float64Array, scale: number): Float64Array => column.map((value) => value * scale);

/** The power of two that brings the largest value of a column between 1 and 2. */
export function powerOfTwoScale(column: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < column.length; i++) largest = Math.max(largest, Math.abs(column[i]!));
  if (largest === 0) return 1;
  return 2 ** -Math.max(-1000, Math.min(1000, Math.floor(Math.log2(largest))));
}

interface Reflection {
  readonly by: Float64Array;
  readonly strength: number;
  readonly from: number;
}

function reflect({ by, strength, from }: Reflection, column: Float64Array): void {
  let product = 0;
  for (let i = from; i < column.length; i++) product += by[i]! * column[i]!;
  const multiple = product * strength;
  for (let i = from; i < column.length; i++) column[i] = column[i]! - multiple * by[i]!;
}

function lengthFrom(column: Float64Array, from: number): number {
  let squares = 0;
  for (let i = from; i < column.length; i++) squares += column[i]! * column[i]!;
  return Math.sqrt(squares);
}

/** Overwrites `column` with Q'·column. */
export function intoFactors({ reflected, strength }: OrthogonalFactors, column: Float64Array): void {
  for (const [j, by] of reflected.entries()) reflect({ by, strength: strength[j]!, from: j }, column);
}

/** Overwrites `column` with Q·column. */
export function outOfFactors({ reflected, strength }: OrthogonalFactors, column: Float64Array): void {
  for (let j = reflected.length - 1; j >= 0; j--)
    reflect({ by: reflected[j]!, strength: strength[j]!, from: j }, column);
}

/** Overwrites the first values of `right` with the solution of R·x = right, the scales of the columns undone. */
export function solveTriangle(factors: OrthogonalFactors, right: Float64Array): void {
  const { parameters, reflected, diagonal, scale } = factors;
  for (let j = parameters - 1; j >= 0; j--) {
    right[j] = right[j]! / diagonal[j]!;
    for (let i = 0; i < j; i++) right[i] = right[i]! - reflected[j]![i]! * right[j]!;
  }
  for (let j = 0; j < parameters; j++) right[j] = right[j]! * scale[j]!;
}

/** (X'X)⁻¹ = R⁻¹·R⁻¹', row by row. */
export function inverseOfCrossProducts(factors: OrthogonalFactors): Float64Array {
  const p = factors.parameters;
  const inverse = Array.from({ length: p }, (_, j) => {
    const unit = new Float64Array(p);
    unit[j] = 1;
    solveTriangle(factors, unit);
    return unit;
  });
  const product = new Float64Array(p * p);
  for (const column of inverse)
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) product[i * p + j] = product[i * p + j]! + column[i]! * column[j]!;
  return product;
}

/** Per row its leverage, the diagonal of Q·Q': from 0 to 1, in sum the number of columns. */
export function leveragesOf(factors: OrthogonalFactors): Float64Array {
  const leverages = new Float64Array(factors.rows);
  const unit = new Float64Array(factors.rows);
  for (let j = 0; j < factors.parameters; j++) {
    unit.fill(0);
    unit[j] = 1;
    outOfFactors(factors, unit);
    for (let i = 0; i < unit.length; i++) leverages[i] = leverages[i]! + unit[i]! * unit[i]!;
  }
  return leverages;
}
