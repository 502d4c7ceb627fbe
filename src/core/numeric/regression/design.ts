/** Named columns of a regression, all of the same length; a constant is a column like any other. */
export interface Design {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
}

/** Why a regression has no answer. A missing value is the caller's to leave out, row by row, before he asks. */
export type NoFit =
  /** `column` is a sum of multiples of the columns before it, or all zero */
  | { readonly kind: 'degenerate'; readonly reason: 'collinear'; readonly column: string }
  /** after the exogenous columns are taken out, the instruments say nothing about `column` */
  | { readonly kind: 'degenerate'; readonly reason: 'irrelevantInstruments'; readonly column: string }
  /** figures too large or too small for doubles */
  | { readonly kind: 'degenerate'; readonly reason: 'outOfRange' }
  /** at least one row more than there are columns is needed */
  | { readonly kind: 'tooFew'; readonly rows: number; readonly needed: number };

/**
 * A column of ones, for the constant of a regression.
 *
 * @throws RangeError when `rows` is not a whole number from 0 on
 * @example
 * constantColumn(2)[1]; // => 1
 */
export function constantColumn(rows: number): Float64Array {
  if (!(Number.isSafeInteger(rows) && rows >= 0))
    throw new RangeError(`constantColumn requires a whole number of rows from 0 on, got ${rows}`);
  return new Float64Array(rows).fill(1);
}

/** @throws RangeError when names and columns differ in number, a name stands twice, a length differs from `rows` or a value is not finite */
export function requireDesign(what: string, { names, columns }: Design, rows: number): void {
  if (names.length !== columns.length || new Set(names).size !== names.length)
    throw new RangeError(
      `${what} requires a name of its own for each column, got ${names.length} names (${names.join(', ')}) for ${columns.length} columns`,
    );
  for (const [j, column] of columns.entries()) requireColumn(what, { name: names[j]!, column, rows });
}

interface NamedColumn {
  readonly name: string;
  readonly column: Float64Array;
  readonly rows: number;
}

/** @throws RangeError when the length differs from `rows` or a value is not finite */
export function requireColumn(what: string, { name, column, rows }: NamedColumn): void {
  if (column.length !== rows)
    throw new RangeError(`${what} requires ${rows} values of ${name}, got ${column.length}`);
  const bad = column.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0)
    throw new RangeError(`${what} requires finite values, got ${column[bad]} in row ${bad} of ${name}`);
}
