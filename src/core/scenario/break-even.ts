import { bracketedRoot } from '../numeric/root.ts';

/** Returns of the underlying, over a span of given variance, at which holders of a daily multiple stand equal with something else. */
export interface BreakEven {
  /** the fund is back at its start; fraction */
  readonly ofFund: number;
  /**
   * the fund returns just m × the underlying's return, once below 0 and once above; absent for m = 1 (always) and when no such return
   * can be reached
   */
  readonly ofMultiple?: { readonly low: number; readonly high: number };
}

/**
 * Break-even returns from the continuous-time value (1 + R)^m · exp(−½(m² − m)·v), v the variance of the whole span, before costs.
 *
 * Between `low` and `high` a fund with m > 1 or m < 0 returns less than m × R, outside them more.
 *
 * @param variance Σ ln²(1 + r), or σ²·T
 * @throws RangeError when the multiple is 0, or the variance is negative or not finite
 * @see Avellaneda and Zhang (2010), Path-dependence of leveraged ETF returns
 * @example
 * breakEven(2, 0.02).ofFund.toFixed(6); // => "0.010050"
 * breakEven(-2, 0.02).ofFund.toFixed(6); // => "-0.029554"
 */
export function breakEven(multiple: number, variance: number): BreakEven {
  if (multiple === 0 || !Number.isFinite(multiple))
    throw new RangeError(`breakEven requires a multiple other than 0, got ${multiple}`);
  if (!(variance >= 0 && Number.isFinite(variance)))
    throw new RangeError(`breakEven requires a variance of at least 0, got ${variance}`);
  const ofFund = Math.expm1(0.5 * (multiple - 1) * variance);
  const ofMultiple = meetings(multiple, variance);
  return { ofFund, ...(ofMultiple === undefined ? {} : { ofMultiple }) };
}

/** Where the fund's curve crosses the straight line m·R. */
function meetings(multiple: number, variance: number): BreakEven['ofMultiple'] {
  if (multiple === 1) return undefined;
  if (variance === 0) return { low: 0, high: 0 };
  const decay = 0.5 * (multiple * multiple - multiple) * variance;
  const ahead = (r: number): number => Math.expm1(multiple * Math.log1p(r) - decay) - multiple * r;
  const atRest = Math.sign(ahead(0));
  const other = (r: number): boolean => Number.isFinite(ahead(r)) && Math.sign(ahead(r)) === -atRest;
  const below = Array.from({ length: 50 }, (_, n) => 2 ** -(n + 1) - 1).find(other);
  const above = Array.from({ length: 50 }, (_, n) => 2 ** (n - 10)).find(other);
  if (below === undefined || above === undefined) return undefined;
  return {
    low: bracketedRoot({ f: ahead, low: below, high: 0, tolerance: 0 }),
    high: bracketedRoot({ f: ahead, low: 0, high: above, tolerance: 0 }),
  };
}
