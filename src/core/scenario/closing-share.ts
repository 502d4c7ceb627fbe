import { seededRandom } from '../numeric/random.ts';
import { triangularQuantile } from '../numeric/triangular-quantile.ts';

/**
 * Share of a session's turnover that trades in the closing auction (15:20 to 15:30), a judgement: the book has no turnover by the minute.
 * One value when it is given.
 */
export type ClosingShare =
  | { readonly kind: 'assumed'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'given'; readonly value: number };

/** A judgement, used where no share is given: triangular, 5 to 20 %, most likely 10 %. */
export const assumedClosingShare: ClosingShare = { kind: 'assumed', low: 0.05, mode: 0.1, high: 0.2 };

/** One value per draw, from a stream of its own: no other parameter's draws move. */
export function closingShareDraws(share: ClosingShare, count: number, seed: number): Float64Array {
  const draws = new Float64Array(count);
  if (share.kind === 'given') return draws.fill(share.value);
  seededRandom(seed, 'closingShare').fillUniform(draws);
  return draws.map((p) => triangularQuantile(p, share.low, share.mode, share.high));
}
