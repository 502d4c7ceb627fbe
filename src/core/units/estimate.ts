/**
 * A figure with its interval: never a point alone.
 *
 * `point` follows the additive convention of the tables (it sums over positions), so it may lie outside [low50, high50];
 * such a figure carries a flag. `low` is always the numerically smaller end. Unit and sign are those of the figure.
 */
export interface Estimate {
  readonly point: number;
  readonly low50: number;
  readonly high50: number;
  readonly low90: number;
  readonly high90: number;
}

/** An exactly known figure as an estimate of width zero. */
export const exactly = (point: number): Estimate => ({
  point,
  low50: point,
  high50: point,
  low90: point,
  high90: point,
});

/** `factor` times the figure; a negative factor swaps the ends. */
export function scaled(estimate: Estimate, factor: number): Estimate {
  const { point, low50, high50, low90, high90 } = estimate;
  const flip = factor < 0;
  return {
    point: point * factor,
    low50: (flip ? high50 : low50) * factor,
    high50: (flip ? low50 : high50) * factor,
    low90: (flip ? high90 : low90) * factor,
    high90: (flip ? low90 : high90) * factor,
  };
}

/** The figure moved by an exactly known amount. */
export const shifted = ({ point, low50, high50, low90, high90 }: Estimate, by: number): Estimate => ({
  point: point + by,
  low50: low50 + by,
  high50: high50 + by,
  low90: low90 + by,
  high90: high90 + by,
});

/** The figure and its ends through an increasing function. */
export const mapped = (
  { point, low50, high50, low90, high90 }: Estimate,
  rising: (value: number) => number,
): Estimate => ({
  point: rising(point),
  low50: rising(low50),
  high50: rising(high50),
  low90: rising(low90),
  high90: rising(high90),
});
