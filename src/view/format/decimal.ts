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

/**
 * What printed figures lack to their printed whole, in units of the last digit: of figures rounded one by one a whole number that is
 * nearly always 0, 1 or −1.
 * @example
 * roundingOf([0.44, 0.44], 0.88, 1); // => 1
 */
export const roundingOf = (parts: readonly number[], whole: number, digits: number): number =>
  parts.reduce((left, part) => left - lastDigits(part, digits), lastDigits(whole, digits)) + 0;

/** A figure as it is printed, in units of its last digit. */
const lastDigits = (value: number, digits: number): number =>
  Math.sign(value) * Number(roundedText(Math.abs(value), digits).replace('.', ''));

function roundedText(magnitude: number, digits: number): string {
  const scaled = magnitude * 10 ** digits;
  const fromTie = Math.abs(scaled - Math.floor(scaled) - 0.5);
  // the product is off by far less than this, so away from a tie plain rounding is right, and much faster
  return scaled < 1e8 && fromTie > 1e-6
    ? pointed(String(Math.round(scaled)), digits)
    : shortestRounded(magnitude, digits);
}

/**
 * Rounds the shortest decimal form of the number, as text: 1.005 is written 1.005, so it becomes 1.01, though the binary value lies
 * below (toFixed says 1.00).
 */
function shortestRounded(magnitude: number, digits: number): string {
  const text = String(magnitude);
  if (text.includes('e'))
    return magnitude < 1 ? magnitude.toFixed(digits) : withDigits(BigInt(magnitude), digits);
  const point = text.indexOf('.');
  const [whole, part] = point < 0 ? [text, ''] : [text.slice(0, point), text.slice(point + 1)];
  const kept = whole + part.slice(0, digits).padEnd(digits, '0');
  return pointed(part.length > digits && part.charCodeAt(digits) >= 53 ? plusOne(kept) : kept, digits);
}

/** A text of digits with the point set `digits` from its end. */
function pointed(text: string, digits: number): string {
  if (digits === 0) return text.replace(/^0+(?=\d)/, '');
  const padded = text.padStart(digits + 1, '0');
  const cut = padded.length - digits;
  return `${padded.slice(0, cut).replace(/^0+(?=\d)/, '')}.${padded.slice(cut)}`;
}

const withDigits = (whole: bigint, digits: number): string =>
  whole + (digits > 0 ? `.${'0'.repeat(digits)}` : '');

/** The next whole number of a text of digits. */
const plusOne = (digits: string): string =>
  digits.length > 15 ? String(BigInt(digits) + 1n) : String(Number(digits) + 1);

function isZero(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 48 && code !== 46) return false;
  }
  return true;
}
