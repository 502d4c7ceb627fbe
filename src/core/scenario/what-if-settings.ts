import type { Ticker } from '../units/ticker.ts';
import type { Policy } from './policy.ts';

/** What the reader supposes for the session after the day that is looked at. */
export interface WhatIfSettings {
  /** fundamental shocks as fractions, one per modelled stock, −0.3 to 0.3 */
  readonly shocks: readonly StockShock[];
  /** return of everything outside the model */
  readonly rest: number;
  /** a change of one shock is made to all */
  readonly linked: boolean;
  /** absent: the multiples in force */
  readonly cap?: LeverageCap;
  /** times the mean turnover of 20 sessions */
  readonly turnoverFactor: number;
  /** times the net assets at the close */
  readonly assetsFactor: number;
}

export interface StockShock {
  readonly code: Ticker;
  readonly shock: number;
}

export type LeverageCap = NonNullable<Policy['cap']>;

/** A row that can be changed. */
export type WhatIfField =
  | { readonly kind: 'shock'; readonly code: Ticker }
  | { readonly kind: 'rest' | 'cap' | 'turnoverFactor' | 'assetsFactor' };
