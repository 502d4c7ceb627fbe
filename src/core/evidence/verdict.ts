import type { Verdict } from '../decomposition/day-split.ts';
import type { TradingDay } from '../units/trading-day.ts';
import { type Design, demandedT, type EstimatedDesign } from './design.ts';
import type { LeaveOneOut } from './leave-one-out.ts';
import { type LawPosterior, mixturePosterior } from './posterior.ts';

/** A prior's 95 % point must come down to this part of it before the data are said to give an upper bound. */
const upperBoundShare = 2 / 3;

const demandedContraction = { strong: 0.5, weak: 0.2 } as const;

interface Findings {
  readonly headline: Design;
  readonly placebos: readonly Design[];
  readonly leaveOneOut: Pick<LeaveOneOut, 'days'>;
}

/**
 * What the data allow to be said.
 *
 * confounded: a placebo works · identified: contraction ≥ 50 % and t ≥ 2 · weaklyIdentified: ≥ 20 % and t ≥ 1.64 · else priorOnly, with
 * an upper bound when t < 1.64 and the posterior's 95 % point lies below two thirds of the prior's. What holds with every session but not
 * without one of them is not said (j): the verdict is then that without it, and `hangsOn` names it.
 */
export function verdictOf({ headline, placebos, leaveOneOut }: Findings): {
  readonly verdict: Verdict;
  readonly hangsOn?: TradingDay;
} {
  if (isConfounded(placebos)) return { verdict: 'confounded' };
  if (headline.kind === 'unavailable') return { verdict: 'priorOnly' };
  const verdict = verdictWith(headline);
  const worst = leaveOneOut.days[0];
  if (worst === undefined || rank(verdict) === 0) return { verdict };
  const weaker = verdictWith(worst.design);
  return rank(weaker) < rank(verdict) ? { verdict: weaker, hangsOn: worst.without } : { verdict };
}

const rank = (verdict: Verdict): number =>
  verdict === 'identified' ? 2 : verdict === 'weaklyIdentified' ? 1 : 0;

function verdictWith(design: EstimatedDesign): Verdict {
  const { t } = design;
  const { contraction, prior, posterior }: LawPosterior = mixturePosterior(design);
  if (contraction >= demandedContraction.strong && t >= demandedT.strong) return 'identified';
  if (contraction >= demandedContraction.weak && t >= demandedT.weak) return 'weaklyIdentified';
  const bounded = t < demandedT.weak && posterior.high90 < upperBoundShare * prior.high90;
  return bounded ? 'priorOnlyUpperBound' : 'priorOnly';
}

/** Whether a placebo works: then nothing else counts. */
export const isConfounded = (placebos: readonly Design[]): boolean =>
  placebos.some((design) => design.kind === 'estimated' && design.finding === 'works');
