/** A range of the slope I(q)/q at the reference. */
export interface SlopeRange {
  readonly low90: number;
  readonly low50: number;
  readonly middle: number;
  readonly high50: number;
  readonly high90: number;
}

/** A law's scale on a grid of equal prior mass: ln slopes, ascending, and their weights after the data, which sum to 1. */
export interface ScaleGrid {
  readonly logSlope: Float64Array;
  readonly weight: Float64Array;
}

/** Standard deviation of ln slope. */
export function spreadOf({ logSlope, weight }: ScaleGrid): number {
  const mean = logSlope.reduce((sum, x, at) => sum + weight[at]! * x, 0);
  return Math.sqrt(logSlope.reduce((sum, x, at) => sum + weight[at]! * (x - mean) ** 2, 0));
}

/** Slopes at the ends of the bands and in the middle. */
export function rangeOf(grid: ScaleGrid): SlopeRange {
  const [low90, low50, middle, high50, high90] = gridQuantiles(grid, [0.05, 0.25, 0.5, 0.75, 0.95]).map(
    Math.exp,
  );
  return { low90: low90!, low50: low50!, middle: middle!, high50: high50!, high90: high90! };
}

/** Quantiles of ln slope at ascending probabilities: linear between points, each of which stands in the middle of its own mass. */
export function gridQuantiles(
  { logSlope, weight }: ScaleGrid,
  probabilities: readonly number[] | Float64Array,
): Float64Array {
  const out = new Float64Array(probabilities.length);
  const last = logSlope.length - 1;
  let at = 0;
  let below = 0;
  for (let j = 0; j < out.length; j++) {
    const p = probabilities[j]!;
    while (at < last && below + weight[at]! / 2 < p) below += weight[at++]!;
    const middle = below + weight[at]! / 2;
    const before = at === 0 ? middle : below - weight[at - 1]! / 2;
    const part = middle > before ? Math.min(1, (p - before) / (middle - before)) : 1;
    const start = logSlope[Math.max(0, at - 1)]!;
    out[j] = start + part * (logSlope[at]! - start);
  }
  return out;
}
