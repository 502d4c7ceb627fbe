export interface Bracket {
  readonly f: (x: number) => number;
  readonly low: number;
  readonly high: number;
  /** Largest distance of the answer from a change of sign; 0 asks for the last digit. */
  readonly tolerance: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A root of `f` between `low` and `high`, where `f` has opposite signs (or is zero at an end).
 *
 * Chandrupatla's method: inverse quadratic steps where the last three points lie on a curve that allows them, bisection
 * elsewhere. As safe as bisection, and needs no more calls than Brent's method. A jump through zero counts as a root.
 *
 * @throws RangeError when the ends are not finite and in order, do not bracket a root, or `f` answers NaN
 * @see Chandrupatla (1997), A new hybrid quadratic/bisection algorithm, Advances in Engineering Software 28(3)
 * @example
 * bracketedRoot({ f: (x) => x * x - 2, low: 0, high: 2, tolerance: 0 }); // => 1.4142135623730951
 */
export function bracketedRoot({ f, low, high, tolerance }: Bracket): number {
  if (!(Number.isFinite(low) && Number.isFinite(high) && low <= high && tolerance >= 0))
    throw new RangeError(
      `bracketedRoot requires low <= high, tolerance >= 0, got ${low}, ${high}, ${tolerance}`,
    );
  let newest = pointOf(f, high);
  let across = pointOf(f, low);
  if (across.y === 0) return low;
  if (newest.y === 0) return high;
  if (sameSign(newest, across))
    throw new RangeError(
      `bracketedRoot requires a change of sign, got ${across.y} and ${newest.y} at the ends`,
    );
  for (let part = 0.5; ; ) {
    const next = pointOf(f, newest.x + part * (across.x - newest.x));
    const oldest = sameSign(next, newest) ? newest : across;
    if (oldest === across) across = newest;
    newest = next;
    const best = Math.abs(newest.y) < Math.abs(across.y) ? newest : across;
    const least = (2 * Number.EPSILON * Math.abs(best.x) + tolerance / 2) / Math.abs(across.x - newest.x);
    if (best.y === 0 || !(least <= 0.5)) return best.x;
    part = Math.min(1 - least, Math.max(least, nextPart(newest, across, oldest)));
  }
}

/** Where to look next, as a part of the way from `a` to `b`. */
function nextPart(a: Point, b: Point, c: Point): number {
  const xi = (a.x - b.x) / (c.x - b.x);
  const phi = (a.y - b.y) / (c.y - b.y);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  const part =
    (a.y / (b.y - a.y)) * (c.y / (b.y - c.y)) +
    ((c.x - a.x) / (b.x - a.x)) * (a.y / (c.y - a.y)) * (b.y / (c.y - b.y));
  return Number.isFinite(part) ? part : 0.5;
}

const sameSign = (a: Point, b: Point): boolean => a.y > 0 === b.y > 0;

function pointOf(f: (x: number) => number, x: number): Point {
  const y = f(x);
  if (Number.isNaN(y)) throw new RangeError(`bracketedRoot requires a number from f, got NaN at ${x}`);
  return { x, y };
}
