import type { TradingDay } from '../units/trading-day.ts';

/** A shock that the user saved under a name: returns of stocks without any forced trade; fractions. */
export interface NamedShock {
  readonly name: string;
  readonly fundamental: Readonly<Record<string, number>>;
  /** of everything outside the model; absent: 0 */
  readonly rest?: number;
  /** what is supposed besides; absent: the multiples in force, turnover and net assets as they are */
  readonly cap?: NamedCap;
  /** times the mean turnover of 20 sessions */
  readonly turnoverFactor?: number;
  /** times the net assets at the close */
  readonly assetsFactor?: number;
  readonly note?: string;
}

/** A cap on leverage, and at what it is compared. */
export interface NamedCap {
  readonly multiple: number;
  readonly at: 'equal-assets' | 'equal-exposure';
}

/** Stands for everything outside the model where a stock's code would. */
export const restOfMarket = 'REST';

/** Settings a book may carry in ungear.json; every one has a default. */
export interface BookSettings {
  readonly title?: string;
  /** the positions are made up; said wherever they are shown */
  readonly inventedPositions: boolean;
  readonly defaultDay?: TradingDay;
  readonly scope?: 'single' | 'hk' | 'all';
  readonly denominator?: 'day' | 'adv20';
  readonly netting?: 'net' | 'gross';
  readonly law?: string;
  readonly draws?: number;
  readonly seed?: number;
  /** beta of a preferred share to its common share, overriding the regression */
  readonly preferredBeta: Readonly<Record<string, number>>;
  /** funds opened one inside the other; absent: 3 */
  readonly lookThroughDepth?: number;
}
