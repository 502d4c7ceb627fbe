import type { TradingDay } from '../units/trading-day.ts';

/** A shock that the user saved under a name: returns of stocks without any forced trade; fractions. */
export interface NamedShock {
  readonly name: string;
  readonly fundamental: Readonly<Record<string, number>>;
  /** of everything outside the model; absent: 0 */
  readonly rest?: number;
  readonly note?: string;
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
