import { decimal } from './decimal.ts';

/**
 * A multiple as it is spoken, without its ×.
 * @example
 * multipleText(-2); // => '−2'
 * multipleText(1.25); // => '1.25'
 */
export const multipleText = (multiple: number): string =>
  decimal(multiple, [0, 1, 2].find((digits) => Number.isInteger(multiple * 10 ** digits)) ?? 3);
