import type { Krw, Ratio } from '../units/quantity.ts';
import { krw, ratio } from '../units/quantity.ts';

/**
 * Participation q = Q/V: a flow as a share of one-sided turnover, with the flow's sign.
 *
 * @throws RangeError when the turnover is not positive
 * @example
 * participation(krw(-20), krw(100)); // => -0.2
 */
export function participation(flow: Krw, turnover: Krw): Ratio {
  if (!(turnover > 0)) throw new RangeError(`participation requires a turnover above 0, got ${turnover}`);
  return ratio(flow / turnover);
}

/**
 * Turnover that a quoted flow and its quoted share imply: two quotations that contradict the exchange contradict each other.
 *
 * @throws RangeError when the share is 0
 * @example
 * impliedTurnover(krw(6), ratio(0.12)); // => 50
 */
export function impliedTurnover(flow: Krw, share: Ratio): Krw {
  if (share === 0) throw new RangeError('impliedTurnover requires a share other than 0, got 0');
  return krw(flow / share);
}
