/** Decimal figures as the screens write them: U+2212 for minus, no minus before a figure that is rounded to zero. */
export type SignRule = 'minus' | 'always';

const minus = '−';

/**
 * `value` with `digits` decimals; halves are rounded away from zero, as people do.
 *
 * @param sign `always` writes `+` before positive figures
 * @throws RangeError when `value` is not finite: a figure that is not known is a word, never a number
 * @example
 * decimal(-0.004, 2); // => '0.00'
 * decimal(-12.305, 2); // => '−12.31'
 * decimal(2.5, 1, 'always'); // => '+2.5'
 */
export function decimal(value: number, digits: number, sign: SignRule = 'minus'): string {
  if (!Number.isFinite(value)) throw new RangeError(`decimal requires a finite number, got ${value}`);
  const text = roundedText(Math.abs(value), digits);
  if (isZero(text)) return text;
  return value < 0 ? minus + text : sign === 'always' ? `+${text}` : text;
}

/**
 * `value` with a comma between thousands.
 * @example
 * grouped(-5561287130, 0); // => '−5,561,287,130'
 */
export function grouped(value: number, digits: number, sign: SignRule = 'minus'): string {
  return decimal(value, digits, sign).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

/** Sign of a figure as it is printed: 0 when it is rounded to zero. */
export function printedSign(value: number, digits: number): -1 | 0 | 1 {
  if (isZero(roundedText(Math.abs(value), digits))) return 0;
  return value < 0 ? -1 : 1;
}

// toFixed rounds the binary value, so 1.005 becomes 1.00; the shortest decimal form of the number is what was meant
function roundedText(magnitude: number, digits: number): string {
  if (magnitude >= 1e15)
    return BigInt(Math.round(magnitude)).toString() + (digits > 0 ? `.${'0'.repeat(digits)}` : '');
  const shifted = Number(`${magnitude}e${digits}`);
  const whole = Number.isNaN(shifted) ? Math.round(magnitude * 10 ** digits) : Math.round(shifted);
  return Number(`${whole}e-${digits}`).toFixed(digits);
}

function isZero(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 48 && code !== 46) return false;
  }
  return true;
}
