/**
 * Sum with the rounding errors of every addition carried along: the error is that of one rounding, whatever the order and length.
 *
 * @returns 0 for no values; non-finite when a value or the sum is
 * @see Neumaier (1974), the variant of Kahan's summation that also survives a term larger than the running sum
 * @example
 * compensatedSum([1, 1e100, 1, -1e100]); // => 2
 */
export function compensatedSum(values: Iterable<number> | Float64Array): number {
  return values instanceof Float64Array ? sumColumn(values) : sumIterable(values);
}

function sumColumn(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + lost : sum;
}

function sumIterable(values: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + lost : sum;
}
