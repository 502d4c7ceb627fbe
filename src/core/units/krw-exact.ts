import { Decimal } from 'decimal.js';
import { type Krw, krw } from './quantity.ts';

/**
 * Won (or a currency's units on their way to won) without rounding error: booked values and profits.
 *
 * Opaque. Inside, a whole number up to 2⁵³ − 1 is a plain number, which keeps a book of 100,000 positions fast, and everything
 * else a Decimal; each amount has one form only.
 */
declare const exact: unique symbol;
export type KrwExact = (number | Decimal) & { readonly [exact]: 'krw exact' };

/** Digits no chain of sums and products of doubles reaches in practice, so that plus and times never round. */
const Exact: typeof Decimal = Decimal.clone({ precision: 5000, rounding: Decimal.ROUND_HALF_UP });
const decimalText = /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/;

/**
 * An amount from a number, taken as its shortest decimal (0.1 is one tenth), or from decimal text.
 *
 * @throws RangeError when the number is not finite or the text is not a plain decimal number
 * @example
 * toNumber(krwExact('1234.50')); // => 1234.5
 */
export function krwExact(amount: number | string): KrwExact {
  if (typeof amount === 'number' ? !Number.isFinite(amount) : !decimalText.test(amount))
    throw new RangeError(`krwExact requires a decimal number, got ${JSON.stringify(amount)}`);
  return Number.isSafeInteger(amount) ? whole(amount as number) : canonical(new Exact(amount));
}

/**
 * a + b, exactly.
 *
 * @example
 * toNumber(plus(krwExact(0.1), krwExact(0.2))); // => 0.3
 */
export function plus(a: KrwExact, b: KrwExact): KrwExact {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a + b)) return whole(a + b);
  return canonical(decimal(a).plus(b));
}

/** a − b, exactly. */
export function minus(a: KrwExact, b: KrwExact): KrwExact {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a - b)) return whole(a - b);
  return canonical(decimal(a).minus(b));
}

/**
 * An amount times a quantity or a rate, exactly; `factor` is taken as its shortest decimal.
 *
 * @throws RangeError when `factor` is not finite
 * @example
 * toNumber(times(krwExact(1.1), 1.1)); // => 1.21
 */
export function times(amount: KrwExact, factor: number): KrwExact {
  if (!Number.isFinite(factor)) throw new RangeError(`times requires a finite factor, got ${factor}`);
  if (typeof amount === 'number' && Number.isSafeInteger(factor) && Number.isSafeInteger(amount * factor))
    return whole(amount * factor);
  return canonical(decimal(amount).times(factor));
}

/** The exact sum; nought for no amounts. */
export function sumExact(amounts: Iterable<KrwExact>): KrwExact {
  let sum = whole(0);
  for (const amount of amounts) sum = plus(sum, amount);
  return sum;
}

/**
 * Whole won, half a won away from zero.
 *
 * @throws RangeError beyond ±(2⁵³ − 1)
 * @example
 * toWholeWon(krwExact(-2.5)); // => -3
 */
export function toWholeWon(amount: KrwExact): Krw {
  const won = typeof amount === 'number' ? amount : amount.round().toNumber();
  if (!Number.isSafeInteger(won))
    throw new RangeError(`toWholeWon requires less than 2^53 won, got ${amount}`);
  return krw(won + 0);
}

/** The nearest double. */
export const toNumber = (amount: KrwExact): number => Number(amount);

/** `+ 0` so that there is one nought: −0 becomes 0. */
const whole = (amount: number): KrwExact => (amount + 0) as KrwExact;

const decimal = (amount: KrwExact): Decimal => (typeof amount === 'number' ? new Exact(amount) : amount);

function canonical(amount: Decimal): KrwExact {
  if (!amount.isInteger()) return amount as KrwExact;
  const won = amount.toNumber();
  return Number.isSafeInteger(won) ? whole(won) : (amount as KrwExact);
}
