import type { NoFit } from '../../../../src/core/numeric/regression/design.ts';
import type { LinearFit } from '../../../../src/core/numeric/regression/least-squares.ts';

/** The answer where it is of the kind a test counts on. */
export function ofKind<A extends { readonly kind: string }, K extends A['kind']>(
  answer: A,
  kind: K,
): Extract<A, { readonly kind: K }> {
  if (answer.kind !== kind) throw new Error(`${kind} expected, got ${JSON.stringify(answer)}`);
  return answer as Extract<A, { readonly kind: K }>;
}

export const fitted = (answer: LinearFit | NoFit): LinearFit => ofKind(answer, 'fit');
