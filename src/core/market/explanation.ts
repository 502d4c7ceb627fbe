import type { Estimate } from '../units/estimate.ts';
import type { TradingDay } from '../units/trading-day.ts';
import type { Quality } from './quality.ts';

export type FigureUnit =
  | 'fraction'
  | 'krw'
  | 'shares'
  | 'multiple'
  | 'points'
  | 'days'
  | 'price'
  | 'rate'
  | 'count';

/** A figure used by a formula, with where it comes from. `label` is a word of view/language with `params`. */
export interface ExplanationInput {
  /** name used in the formulas, `[A-Za-z_][A-Za-z0-9_]*`, unique in the explanation */
  readonly symbol: string;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly label: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly day?: TradingDay;
  readonly quality?: Quality;
  readonly source?: string;
}

/** One line of arithmetic: `symbol = formula`, over inputs and earlier steps; operators + − * / ^, sqrt, abs, sign, min, max, exp. */
export interface ExplanationStep {
  readonly symbol: string;
  readonly formula: string;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly label: string;
}

/**
 * How a figure came about. Evaluating the steps over the printed inputs, and nothing else, gives every step's value again
 * to 1e-12 relative: a test does exactly that for every node.
 */
export interface Explanation {
  readonly title: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly estimate?: Estimate;
  readonly inputs: readonly ExplanationInput[];
  readonly steps: readonly ExplanationStep[];
  /** words of view/language: what is assumed, what would narrow the band, what speaks against it */
  readonly assumed: readonly string[];
  readonly wouldNarrow: readonly string[];
  readonly against: readonly string[];
}
