import type { ClaimBound } from './claim-quantity.ts';

/**
 * Half a unit of the last digit that a number was quoted with: 6e9 may be anything from 5.5e9 to 6.5e9. Zeros at the end of a whole
 * number are taken for rounding.
 *
 * @example
 * halfUnitOf(6e9); // => 5e8
 * @example
 * halfUnitOf(0.14); // => 0.005
 */
export function halfUnitOf(quoted: number): number {
  const [digits, exponent] = Math.abs(quoted).toExponential().split('e') as [string, string];
  const decimals = digits.includes('.') ? digits.length - 2 : 0;
  return Number(`5e${Number(exponent) - decimals - 1}`);
}

/** Whether a figure agrees with a quoted one at the digits quoted; "at least" and "at most" are about its size. */
export function agreesWith(value: number, quoted: number, bound: ClaimBound): boolean {
  const sign = quoted < 0 ? -1 : 1;
  if (bound === 'min') return value * sign >= quoted * sign;
  if (bound === 'max') return value * sign <= quoted * sign;
  return Math.abs(value - quoted) <= halfUnitOf(quoted) * (1 + 1e-12);
}
