/**
 * Choices under which every figure is computed; printed on each of them.
 *
 * - scope: whose forced trades count. single (KRX single-stock funds) ⊂ hk (and Hong Kong) ⊂ all (and index and sector funds)
 * - denominator: turnover that the flow is set against. day: realised on the day · adv20: mean of the 20 sessions ending t−1
 * - netting: net applies the assumed netting and pass-through; gross sets both to 1
 * - law: equal-weight mixture of linear, crossover and almgren, or one law alone
 */
export interface Assumptions {
  readonly scope: Scope;
  readonly denominator: Denominator;
  readonly netting: Netting;
  readonly law: LawChoice;
  /** source text of the law `custom`; required by it, absent otherwise */
  readonly customLaw?: string;
  readonly draws: number;
  readonly seed: number;
}

export type Scope = 'single' | 'hk' | 'all';
export type Denominator = 'day' | 'adv20';
export type Netting = 'net' | 'gross';
export type LawId = 'linear' | 'crossover' | 'almgren' | 'squareRoot' | 'custom';
export type LawChoice = 'mixture' | LawId;

/** What holds where neither the command line nor the book says otherwise. */
export const defaultAssumptions: Assumptions = {
  scope: 'hk',
  denominator: 'day',
  netting: 'net',
  law: 'mixture',
  draws: 4000,
  seed: 1,
};
