/**
 * Whole won for parts that must add up to a whole: the method of largest remainders (Hamilton).
 *
 * Every part is rounded down; the won still missing go one each to the parts with the largest fractions, and among equal
 * fractions to the earlier part. A part that is whole already keeps its value, and every part stays within one won, whenever
 * `total` lies between the sums of the parts rounded down and rounded up, as it does when `total` is the parts' rounded sum.
 * Otherwise the won are spread as evenly as whole won allow.
 *
 * @param total whole won
 * @param parts won, of any sign, summing to `total` within half a won each
 * @returns whole won that sum to `total` exactly
 * @throws RangeError when `total` is not a safe integer, a part is not finite, or the parts miss the total by more than
 *   half a won each and one more
 * @example
 * apportion(10, [3.4, 3.4, 3.2]); // => [4, 3, 3]
 * apportion(-1, [-2.5, 1.5]); // => [-2, 1]
 */
export function apportion(total: number, parts: readonly number[] | Float64Array): number[] {
  const rounded = new Array<number>(parts.length);
  const fractions = new Float64Array(parts.length);
  const missing = total - roundDown(parts, rounded, fractions);
  const miss = Math.abs(missing - sumOf(fractions));
  if (!Number.isSafeInteger(total) || !(miss <= parts.length / 2 + 1))
    throw new RangeError(
      `apportion requires parts that sum to a whole total, got ${total}, missed by ${miss}`,
    );
  const each = parts.length === 0 ? 0 : Math.floor(missing / parts.length);
  handOut(rounded, fractions, missing - each * parts.length, each);
  return rounded;
}

/** @returns the sum of the rounded parts */
function roundDown(
  parts: readonly number[] | Float64Array,
  rounded: number[],
  fractions: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const down = Math.floor(part);
    rounded[i] = down;
    fractions[i] = part - down;
    sum += down;
    if (!(Math.abs(sum) <= Number.MAX_SAFE_INTEGER))
      throw new RangeError(`apportion requires parts and sums below 2^53, got ${part}`);
  }
  return sum;
}

function sumOf(fractions: Float64Array): number {
  let sum = 0;
  for (const fraction of fractions) sum += fraction;
  return sum;
}

/** One won to the `count` largest fractions, earlier parts first among equals, and `each` to all. */
function handOut(rounded: number[], fractions: Float64Array, count: number, each: number): void {
  const smallestServed = count === 0 ? Infinity : fractions.toSorted()[fractions.length - count]!;
  let equalsLeft = count;
  for (const fraction of fractions) if (fraction > smallestServed) equalsLeft--;
  for (let i = 0; i < rounded.length; i++) {
    const fraction = fractions[i]!;
    const served = fraction > smallestServed || (fraction === smallestServed && equalsLeft-- > 0);
    rounded[i] = rounded[i]! + each + (served ? 1 : 0);
  }
}
