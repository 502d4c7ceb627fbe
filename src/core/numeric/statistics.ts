import { sampleStandardDeviation as deviation, linearRegression, mean } from 'simple-statistics';

/**
 * Standard deviation of a sample, dividing by n − 1.
 *
 * @throws RangeError with fewer than two values or a non-finite one
 * @example
 * sampleStandardDeviation([2, 4, 4, 4, 5, 5, 7, 9]); // => 2.138089935299395
 */
export function sampleStandardDeviation(values: readonly number[] | Float64Array): number {
  if (values.length < 2)
    throw new RangeError(`sampleStandardDeviation requires two or more values, got ${values.length}`);
  return deviation(finiteValues('sampleStandardDeviation', values));
}

/**
 * Slope of the ordinary least-squares line of `y` on `x` with an intercept.
 *
 * Both are centred first, so that a common level (an index at 2,700) costs no digits.
 *
 * @returns undefined where no line is determined: fewer than two points, or every `x` the same
 * @throws RangeError when the lengths differ or a value is not finite
 * @example
 * regressionSlope([1, 2, 3], [3, 5, 7]); // => 2
 * regressionSlope([1, 1, 1], [3, 5, 7]); // => undefined
 */
export function regressionSlope(
  x: readonly number[] | Float64Array,
  y: readonly number[] | Float64Array,
): number | undefined {
  if (x.length !== y.length)
    throw new RangeError(`regressionSlope requires as many y as x, got ${x.length} x and ${y.length} y`);
  const xs = finiteValues('regressionSlope', x);
  const ys = finiteValues('regressionSlope', y);
  if (xs.every((value) => value === xs[0])) return undefined;
  const xMean = mean(xs);
  const yMean = mean(ys);
  const slope = linearRegression(xs.map((value, i) => [value - xMean, ys[i]! - yMean])).m;
  return Number.isFinite(slope) ? slope : undefined;
}

function finiteValues(name: string, values: readonly number[] | Float64Array): number[] {
  const list = Array.from(values);
  const bad = list.find((value) => !Number.isFinite(value));
  if (bad !== undefined) throw new RangeError(`${name} requires finite values, got ${bad}`);
  return list;
}
