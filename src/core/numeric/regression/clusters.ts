import type { LinearFit } from './least-squares.ts';
import { addProducts } from './symmetric-matrix.ts';

/** Rows by the cluster they belong to, clusters numbered from 0 in order of appearance. */
export interface Clusters {
  readonly of: Int32Array;
  readonly count: number;
}

/** @throws RangeError when there are not as many ids as rows */
export function clustersOf(ids: Int32Array, rows: number): Clusters {
  if (ids.length !== rows)
    throw new RangeError(`covariance requires a cluster for each of ${rows} rows, got ${ids.length}`);
  return numbered(ids);
}

export function twoWayClusters(
  one: Int32Array,
  other: Int32Array,
  rows: number,
): Readonly<Record<'first' | 'second' | 'both', Clusters>> {
  const first = clustersOf(one, rows);
  const second = clustersOf(other, rows);
  const pairs = Float64Array.from(first.of, (cluster, i) => cluster * second.count + second.of[i]!);
  return { first, second, both: numbered(pairs) };
}

function numbered(ids: Int32Array | Float64Array): Clusters {
  const numbers = new Map<number, number>();
  const of = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    of[i] = numbers.get(id)!;
  }
  return { of, count: numbers.size };
}

/** Sum over clusters of the products of their summed scores, ·G/(G−1)·(n−1)/(n−p). */
export function clusteredMeat(fit: LinearFit, { of, count }: Clusters): Float64Array {
  const p = fit.scoreColumns.length;
  const sums = fit.scoreColumns.map((column) => {
    const sum = new Float64Array(count);
    for (let i = 0; i < of.length; i++) sum[of[i]!] = sum[of[i]!]! + column[i]! * fit.residuals[i]!;
    return sum;
  });
  const meat = new Float64Array(p * p);
  addProducts(meat, sums, sums);
  const factor = (count / (count - 1)) * ((fit.rows - 1) / fit.degreesOfFreedom);
  return meat.map((value) => value * factor);
}
