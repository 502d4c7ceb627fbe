import { bracketedRoot } from '../numeric/root.ts';

export type EquilibriumReturn =
  | { readonly kind: 'stable'; readonly return: number }
  /** the flow that a move calls forth moves the price more than the move itself: no finite answer */
  | { readonly kind: 'runaway' };

/**
 * Return of one stock once forced trades have fed back on it: the root of r = f + I(r) that has the sign of f.
 *
 * Roots of the other sign are spurious: the pure square-root law has one near c² even when nothing happened (f = 0).
 *
 * @param fundamental return without any forced trade, fraction
 * @param impact displacement that a return of r calls forth, same sign as r
 * @param gainAtZero slope of `impact` at 0 where it has one; 1 or more means runaway whatever f
 * @example
 * equilibriumReturn({ fundamental: -0.09, impact: (r) => 0.25 * r, gainAtZero: 0.25 }); // => { kind: "stable", return: -0.12 }
 */
export function equilibriumReturn({
  fundamental,
  impact,
  gainAtZero,
}: {
  readonly fundamental: number;
  readonly impact: (r: number) => number;
  readonly gainAtZero?: number;
}): EquilibriumReturn {
  if (gainAtZero !== undefined && gainAtZero >= 1) return { kind: 'runaway' };
  if (fundamental === 0) return { kind: 'stable', return: 0 };
  const f = (r: number): number => r - fundamental - impact(r);
  const far = farEnd(f, fundamental);
  if (far === undefined) return { kind: 'runaway' };
  const [low, high] = fundamental < far ? [fundamental, far] : [far, fundamental];
  return { kind: 'stable', return: bracketedRoot({ f, low, high, tolerance: 0 }) };
}

/** Amplification beyond this is no price any more. */
const largestAmplification = 2 ** 20;

/** A return beyond the root, away from 0. */
function farEnd(f: (r: number) => number, fundamental: number): number | undefined {
  for (let times = 2; times <= largestAmplification; times *= 2) {
    const r = fundamental * times;
    if (f(r) * fundamental >= 0) return r;
  }
  return undefined;
}
