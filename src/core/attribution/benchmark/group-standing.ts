import { compensatedSum } from '../../numeric/sum.ts';

/**
 * What the net weight of a group on one side can bear. weighted: a return of the group's own, contribution over weight · cancelled: long and
 * short leave too little to divide by · none: nothing of it is held.
 */
export type GroupStanding = 'weighted' | 'cancelled' | 'none';

/** Net weight over what is held long and short together, below which both cancel; a tenth but for rounding: a judgement. */
const smallestNetShare = 0.1 * (1 - 1e-9);

/** What is left of positions in one instrument that cancel. */
const dust = 1e-12;

/**
 * Whether a group has a return of its own, from weights alone: it does not depend on what they returned, nor do the parts of a return
 * differ in it. A small weight that is held one way is enough; a return is at most ten times the largest of those inside.
 *
 * @param weights of the instruments in the group, each once; shorts are negative
 * @example
 * standingOf([0.3, -0.1]); // => 'weighted'
 * standingOf([0.5, -0.49]); // => 'cancelled'
 * standingOf([0.55, -0.45]); // => 'weighted'
 * standingOf([1e-9]); // => 'weighted'
 * standingOf([]); // => 'none'
 * @see Menchero (2002/2003), Performance attribution with short positions: long and short are told apart where they are to have returns
 */
export function standingOf(weights: readonly number[]): GroupStanding {
  const gross = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  if (gross <= dust) return 'none';
  return Math.abs(compensatedSum(weights)) < smallestNetShare * gross ? 'cancelled' : 'weighted';
}
