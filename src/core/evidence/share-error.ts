/**
 * How far a share counted over `count` independent markets may be off: half width of its 95 % interval (Wilson 1927) where it is widest,
 * at a share of one half.
 *
 * @throws RangeError when `count` is below 1
 * @example
 * shareError(1000).toFixed(4); // => '0.0309'
 */
export function shareError(count: number): number {
  if (!(count >= 1)) throw new RangeError(`shareError requires at least 1 market, got ${count}`);
  return normal975 / (2 * Math.sqrt(count + normal975 ** 2));
}

const normal975 = 1.959964;
