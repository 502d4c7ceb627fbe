import type { ExplanationWriter } from '../decomposition/explanation-writer.ts';
import type { Term } from '../numeric/formula.ts';
import { constant, larger, minus, smaller } from '../numeric/formula.ts';
import type { Ticker } from '../units/ticker.ts';

/** A move (fraction) written out as held at the price limit where it would go further than `reach`. */
export function heldWithin(
  writer: ExplanationWriter,
  move: Term,
  { code, reach }: { readonly code: Ticker; readonly reach: number },
): Term {
  if (Math.abs(move.value) <= reach) return move;
  const limit = writer.inputOnce('limit', reach, 'fraction', 'priceLimit', { params: { code } });
  return move.value > 0 ? smaller(move, limit) : larger(move, minus(constant(0), limit));
}
