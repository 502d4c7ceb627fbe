import { orderStatistics } from './order-statistics.ts';
import { Scratch } from './scratch.ts';

const ordering = new Scratch();

/** A point with its 50 % and 90 % band, in the unit of the draws. */
export interface Band {
  readonly point: number;
  readonly low50: number;
  readonly high50: number;
  readonly low90: number;
  readonly high90: number;
}

/**
 * Quantiles of a sample, type 7 of Hyndman and Fan (1996), the default of R, numpy and spreadsheets: linear between the
 * order statistics around rank (n − 1)·p. Found by selection and equal to sorting; the sample is left as it is.
 *
 * @returns one quantile per probability, in their order
 * @throws RangeError when the sample is empty or has a value that is not finite, or a probability lies outside [0, 1]
 * @example
 * quantiles(Float64Array.of(4, 1, 3, 2), [0.9, 0, 0.5]); // => [3.7, 1, 2.5]
 */
export function quantiles(sample: Float64Array, probabilities: readonly number[]): Float64Array {
  const last = sample.length - 1;
  if (last < 0) throw new RangeError('quantiles requires a sample, got no values');
  const order = orderStatistics(sample, ranksAround(probabilities, last), ordering.of(sample.length));
  const result = new Float64Array(probabilities.length);
  for (let i = 0; i < result.length; i++) {
    const rank = probabilities[i]! * last;
    result[i] = between(order[2 * i]!, order[2 * i + 1]!, rank - Math.floor(rank));
  }
  return result;
}

/**
 * One quantile, type 7.
 *
 * @throws RangeError as `quantiles`
 * @example
 * quantile(Float64Array.of(1, 2, 4, 8), 0.25); // => 1.75
 */
export const quantile = (sample: Float64Array, probability: number): number =>
  quantiles(sample, [probability])[0]!;

/**
 * The median: the mean of the two middle values when their number is even.
 *
 * @throws RangeError as `quantiles`
 * @example
 * median(Float64Array.of(1, 2, 4, 8)); // => 3
 */
export const median = (sample: Float64Array): number => quantile(sample, 0.5);

const bandEnds = [0.05, 0.25, 0.5, 0.75, 0.95];

/**
 * The 50 % and 90 % band of Monte Carlo draws around a point, the median of the draws when none is given.
 *
 * @throws RangeError as `quantiles`, and when `point` is not finite
 * @example
 * estimateFromDraws(Float64Array.of(0, 1, 2, 3, 4)); // => { point: 2, low50: 1, high50: 3, low90: 0.2, high90: 3.8 }
 */
export function estimateFromDraws(draws: Float64Array, point?: number): Band {
  if (point !== undefined && !Number.isFinite(point))
    throw new RangeError(`estimateFromDraws requires a finite point, got ${point}`);
  const [low90, low50, middle, high50, high90] = quantiles(draws, bandEnds) as Iterable<number>;
  return { point: point ?? middle!, low50: low50!, high50: high50!, low90: low90!, high90: high90! };
}

function ranksAround(probabilities: readonly number[], last: number): Int32Array {
  const ranks = new Int32Array(2 * probabilities.length);
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i]!;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`quantiles requires probabilities in [0, 1], got ${p}`);
    ranks[2 * i] = Math.floor(p * last);
    ranks[2 * i + 1] = Math.ceil(p * last);
  }
  return ranks;
}

/** The second form only where the difference overflows. */
function between(low: number, high: number, part: number): number {
  const gap = high - low;
  return Number.isFinite(gap) ? low + part * gap : low * (1 - part) + high * part;
}
