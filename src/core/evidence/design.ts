import type { FlowProfile } from './flow-profile.ts';

/** A question put to the data. */
export type DesignId =
  | 'gap'
  | 'gapReduced'
  | 'gapNoControl'
  | 'gapLatestYear'
  | 'gapAfterListing'
  | 'gapBeforeListing'
  | 'windowHalfHour'
  | 'windowAuction'
  | 'reversalNextOpen'
  | 'reversalNextDay'
  | 'reversalNextDayGivenReturn'
  | 'placeboShuffled'
  | 'placeboNoProducts'
  | 'placeboControlFund';

/** Why a question has no answer in this book. */
export type DesignReason =
  /** no stock of the book is the underlying of a fund in scope with known assets */
  | 'noFlow'
  /** the rows that are left cover fewer sessions than errors clustered by day can be trusted with */
  | 'tooFewDays'
  /** the flow does not vary beside the controls */
  | 'noVariation'
  /** the instrument says too little about the session's flow */
  | 'weakInstrument'
  | 'noBars'
  | 'noListing'
  | 'noControlStock'
  | 'noControlFund';

export type Design = EstimatedDesign | UnavailableDesign;

export interface EstimatedDesign {
  readonly kind: 'estimated';
  readonly id: DesignId;
  /** stock-days */
  readonly n: number;
  /** sessions: the errors are clustered by day */
  readonly clusters: number;
  /** return per unit of flow over turnover */
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
  /** G − 1 */
  readonly degreesOfFreedom: number;
  readonly low95: number;
  readonly high95: number;
  /** 2.8 standard errors: what 80 % of such samples would tell from 0 at 5 % */
  readonly minimumDetectableEffect: number;
  /** of the excluded instrument, clustered; two-stage designs only */
  readonly firstStageF?: number;
  /** what the design makes of laws that are not linear; two-stage designs only */
  readonly profile?: FlowProfile;
  readonly finding: Finding;
}

export interface UnavailableDesign {
  readonly kind: 'unavailable';
  readonly id: DesignId;
  readonly reason: DesignReason;
  /** rows that there are nevertheless */
  readonly n: number;
  readonly clusters: number;
}

/** A design for which the book has no rows at all. */
export const absentDesign = (id: DesignId, reason: DesignReason): UnavailableDesign => ({
  kind: 'unavailable',
  id,
  reason,
  n: 0,
  clusters: 0,
});

/**
 * What the estimate says. shown: t ≥ 2 · leans: t ≥ 1.64 · notShown: neither · opposite: t ≤ −2 · tooFew: none of it, on under 60 sessions ·
 * oneSession: of the headline, shown or leaning only with one session that the verdict names.
 * Of reversals: bounce (t ≤ −2), continues (t ≥ 2), inconclusive. Of placebos: works (t ≥ 2), quiet.
 */
export type Finding =
  | 'shown'
  | 'leans'
  | 'notShown'
  | 'opposite'
  | 'tooFew'
  | 'oneSession'
  | 'bounce'
  | 'continues'
  | 'inconclusive'
  | 'works'
  | 'quiet';

export type DesignFamily = 'gap' | 'window' | 'reversal' | 'placebo';

export const familyOf = (id: DesignId): DesignFamily => {
  if (id.startsWith('gap')) return 'gap';
  if (id.startsWith('window')) return 'window';
  return id.startsWith('reversal') ? 'reversal' : 'placebo';
};

/** Sessions below which no estimate is shown at all, and below which one that finds nothing is called too few. */
export const fewestSessions = { estimate: 20, finding: 60 } as const;

/** t from which a design shows something, and from which the data lean. */
export const demandedT = { strong: 2, weak: 1.64 } as const;

/** What an estimate says by its t, clustered over so many sessions; a reversal that bounces has a negative t. */
export function findingOf(family: DesignFamily, t: number, clusters: number): Finding {
  if (family === 'placebo') return t >= demandedT.strong ? 'works' : 'quiet';
  if (family === 'reversal') {
    if (t <= -demandedT.strong) return 'bounce';
    return t >= demandedT.strong ? 'continues' : 'inconclusive';
  }
  if (t >= demandedT.strong) return 'shown';
  if (t <= -demandedT.strong) return 'opposite';
  if (t >= demandedT.weak) return 'leans';
  return clusters < fewestSessions.finding ? 'tooFew' : 'notShown';
}
