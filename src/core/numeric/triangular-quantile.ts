/**
 * Quantile of the triangular distribution on [low, high] with its peak at `mode`. Its median is not its mode:
 *
 * @param p probability, 0 ≤ p ≤ 1
 * @throws RangeError unless 0 ≤ p ≤ 1 and low ≤ mode ≤ high with low < high
 * @example
 * triangularQuantile(0.5, 0.5, 0.7, 1.0); // => 0.7261387212474169
 * triangularQuantile(0.4, 0.5, 0.7, 1.0); // => 0.7
 */
export function triangularQuantile(p: number, low: number, mode: number, high: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`triangularQuantile requires 0 <= p <= 1, got ${p}`);
  if (!(low <= mode && mode <= high && low < high))
    throw new RangeError(`triangularQuantile requires low <= mode <= high, got ${low}, ${mode}, ${high}`);
  const width = high - low;
  if (p * width < mode - low) return low + Math.sqrt(p * width * (mode - low));
  return high - Math.sqrt((1 - p) * width * (high - mode));
}
