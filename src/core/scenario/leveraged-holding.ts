import { leveragedPath } from '../mechanics/compounding.ts';
import type { BreakEven } from './break-even.ts';
import { breakEven } from './break-even.ts';

/** Sessions that a yearly volatility is spread over. */
export const sessionsAYear = 252;

/** A session of a path; growths are of one won held since before the first session. */
export interface HoldingDay {
  readonly return: number;
  readonly fundReturn: number;
  readonly stockGrowth: number;
  readonly fundGrowth: number;
}

/** One won in a daily rebalanced fund over a path, before costs, against m × the underlying's return. Fractions. */
export interface LeveragedHolding {
  readonly multiple: number;
  readonly days: readonly HoldingDay[];
  /** R */
  readonly stockReturn: number;
  readonly fundReturn: number;
  /** m·R */
  readonly multipleReturn: number;
  /** fund − m·R = trend + path */
  readonly difference: number;
  /** (1 + R)^m − 1 − m·R: what a straight move to the same end gives */
  readonly trend: number;
  /** fund − ((1 + R)^m − 1): what the way there costs */
  readonly path: number;
  /** ½(m² − m)(R² − Σr²), the difference to second order */
  readonly secondOrder: number;
  /** √(252/n · Σ ln²(1 + r)), around 0; a year */
  readonly volatility: number;
  /** return of the underlying in one further session that would bring each back to its start; absent for a fund that lost all */
  readonly recovery: { readonly stock: number; readonly fund?: number };
  /** at the variance of the path */
  readonly breakEven: BreakEven;
}

/**
 * What a holder of a daily multiple has after a path of simple returns.
 *
 * @throws RangeError when there is no session, a return is −100 % or below, or the multiple is 0
 * @see Cheng and Madhavan (2009); docs/model.md, "Portfolio"
 * @example
 * leveragedHolding([-0.1, 0.1], 2).difference.toFixed(4); // => "-0.0200"
 */
export function leveragedHolding(returns: readonly number[], multiple: number): LeveragedHolding {
  if (returns.length === 0) throw new RangeError('leveragedHolding requires one return or more, got none');
  const { stockGrowth, fundGrowth, difference, trend, path } = leveragedPath(returns, multiple);
  const stockReturn = stockGrowth - 1;
  const variance = returns.reduce((sum, r) => sum + Math.log1p(r) ** 2, 0);
  const squares = returns.reduce((sum, r) => sum + r * r, 0);
  return {
    multiple,
    days: daysOf(returns, multiple),
    stockReturn,
    fundReturn: fundGrowth - 1,
    multipleReturn: multiple * stockReturn,
    difference,
    trend,
    path,
    secondOrder: 0.5 * (multiple * multiple - multiple) * (stockReturn ** 2 - squares),
    volatility: Math.sqrt((sessionsAYear / returns.length) * variance),
    recovery: {
      stock: 1 / stockGrowth - 1,
      ...(fundGrowth === 0 ? {} : { fund: (1 / fundGrowth - 1) / multiple }),
    },
    breakEven: breakEven(multiple, variance),
  };
}

function daysOf(returns: readonly number[], multiple: number): readonly HoldingDay[] {
  let stockGrowth = 1;
  let fundGrowth = 1;
  return returns.map((moved) => {
    const fundReturn = fundGrowth === 0 ? 0 : Math.max(-1, multiple * moved);
    stockGrowth *= 1 + moved;
    fundGrowth *= 1 + fundReturn;
    return { return: moved, fundReturn, stockGrowth, fundGrowth };
  });
}
