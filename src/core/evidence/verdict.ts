import type { Verdict } from '../decomposition/day-split.ts';
import { type Design, demandedT } from './design.ts';
import type { LawPosterior } from './posterior.ts';

/** A prior's 95 % point must come down to this part of it before the data are said to give an upper bound. */
const upperBoundShare = 2 / 3;

const demandedContraction = { strong: 0.5, weak: 0.2 } as const;

/**
 * What the data allow to be said.
 *
 * confounded: a placebo works · identified: contraction ≥ 50 % and t ≥ 2 · weaklyIdentified: ≥ 20 % and t ≥ 1.64 · else priorOnly, with
 * an upper bound when t < 1.64 and the posterior's 95 % point lies below two thirds of the prior's.
 */
export function verdictOf(
  headline: Design,
  posterior: LawPosterior | undefined,
  placebos: readonly Design[],
): Verdict {
  if (placebos.some((design) => design.kind === 'estimated' && design.finding === 'works'))
    return 'confounded';
  if (headline.kind === 'unavailable' || posterior === undefined) return 'priorOnly';
  const { t } = headline;
  const { contraction, prior, posterior: after } = posterior;
  if (contraction >= demandedContraction.strong && t >= demandedT.strong) return 'identified';
  if (contraction >= demandedContraction.weak && t >= demandedT.weak) return 'weaklyIdentified';
  const bounded = t < demandedT.weak && after.high90 < upperBoundShare * prior.high90;
  return bounded ? 'priorOnlyUpperBound' : 'priorOnly';
}

/** Whether a placebo works: then nothing else counts. */
export const isConfounded = (placebos: readonly Design[]): boolean =>
  placebos.some((design) => design.kind === 'estimated' && design.finding === 'works');
