import type { Design, NoFit } from './design.ts';

/** `rolling`: the `length` rows that end at each row; `expanding`: all rows so far, from the `from`-th row on. */
export type WindowKind =
  | { readonly kind: 'rolling'; readonly length: number }
  | { readonly kind: 'expanding'; readonly from: number };

export interface RollingInput extends Design {
  readonly y: Float64Array;
  readonly windows: WindowKind;
}

/** One window's regression, errors classical: 0 where its line meets every point. */
export interface WindowFit {
  readonly kind: 'fit';
  /** of the window, both included */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  readonly residualVariance: number;
}

export interface RollingRegression {
  /** of the coefficients: `constant`, then the columns */
  readonly names: readonly string[];
  /** how many windows there are; 0 when there are fewer rows than a window needs */
  readonly windows: number;
  /** windows that updating would have cost digits, fitted afresh or named degenerate */
  readonly refitted: number;
  /** @throws RangeError when there is no such window */
  at(window: number): WindowFit | NoFit;
}
