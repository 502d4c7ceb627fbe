/** Element-wise arithmetic whose result replaces the first column. Each loop is written out: a shared one would box every number. */
export type ColumnOperation = (a: Float64Array, b: Float64Array, c: Float64Array) => void;

export interface KnownOperation {
  readonly apply: ColumnOperation;
  readonly operands: 1 | 2 | 3;
  /** takes any number of operands, two at a time */
  readonly folds?: true;
}

const add: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i]! += b[i]!;
};
const subtract: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i]! -= b[i]!;
};
const multiply: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i]! *= b[i]!;
};
const divide: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i]! /= b[i]!;
};
const raise: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i] = a[i]! ** b[i]!;
};
const larger: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i] = Number(a[i]! > b[i]!);
};
const largerOrEqual: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i] = Number(a[i]! >= b[i]!);
};
const smaller: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i] = Number(a[i]! < b[i]!);
};
const smallerOrEqual: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i] = Number(a[i]! <= b[i]!);
};
const equal: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i] = Number(a[i]! === b[i]!);
};
const unequal: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i] = Number(a[i]! !== b[i]!);
};
const smallest: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i] = Math.min(a[i]!, b[i]!);
};
const largest: ColumnOperation = (a, b) => {
  for (let i = 0; i < a.length; i++) a[i] = Math.max(a[i]!, b[i]!);
};
const negate: ColumnOperation = (a) => {
  for (let i = 0; i < a.length; i++) a[i] = -a[i]!;
};
const absolute: ColumnOperation = (a) => {
  for (let i = 0; i < a.length; i++) a[i] = Math.abs(a[i]!);
};
const squareRoot: ColumnOperation = (a) => {
  for (let i = 0; i < a.length; i++) a[i] = Math.sqrt(a[i]!);
};
const cubeRoot: ColumnOperation = (a) => {
  for (let i = 0; i < a.length; i++) a[i] = Math.cbrt(a[i]!);
};
const signOf: ColumnOperation = (a) => {
  for (let i = 0; i < a.length; i++) a[i] = Math.sign(a[i]!);
};
const exponential: ColumnOperation = (a) => {
  for (let i = 0; i < a.length; i++) a[i] = Math.exp(a[i]!);
};
const logarithm: ColumnOperation = (a) => {
  for (let i = 0; i < a.length; i++) a[i] = Math.log(a[i]!);
};
const hyperbolicTangent: ColumnOperation = (a) => {
  for (let i = 0; i < a.length; i++) a[i] = Math.tanh(a[i]!);
};
/** A condition that is not a number does not hold. */
const choose: ColumnOperation = (condition, yes, no) => {
  for (let i = 0; i < condition.length; i++) {
    const holds = condition[i]! !== 0 && !Number.isNaN(condition[i]!);
    condition[i] = holds ? yes[i]! : no[i]!;
  }
};

const one = (apply: ColumnOperation): KnownOperation => ({ apply, operands: 1 });
const two = (apply: ColumnOperation): KnownOperation => ({ apply, operands: 2 });

/** `condition ? yes : no`; both sides are computed. */
export const conditional: KnownOperation = { apply: choose, operands: 3 };

/** By the name that mathjs gives the operator. Comparisons answer 1 or 0 and are exact. */
export const operators: ReadonlyMap<string, KnownOperation> = new Map([
  ['add', two(add)],
  ['subtract', two(subtract)],
  ['multiply', two(multiply)],
  ['divide', two(divide)],
  ['pow', two(raise)],
  ['unaryMinus', one(negate)],
  ['larger', two(larger)],
  ['largerEq', two(largerOrEqual)],
  ['smaller', two(smaller)],
  ['smallerEq', two(smallerOrEqual)],
  ['equal', two(equal)],
  ['unequal', two(unequal)],
]);

/** By the name in the expression; `log` is the natural logarithm. */
export const functions: ReadonlyMap<string, KnownOperation> = new Map([
  ['abs', one(absolute)],
  ['sqrt', one(squareRoot)],
  ['cbrt', one(cubeRoot)],
  ['sign', one(signOf)],
  ['exp', one(exponential)],
  ['log', one(logarithm)],
  ['tanh', one(hyperbolicTangent)],
  ['pow', two(raise)],
  ['min', { apply: smallest, operands: 2, folds: true }],
  ['max', { apply: largest, operands: 2, folds: true }],
]);
