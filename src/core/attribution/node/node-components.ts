import type { Estimate } from '../../units/estimate.ts';
import { exactly, scaled } from '../../units/estimate.ts';
import type { MechanicalBands } from './mechanical-bands.ts';
import { pointOutsideBand, remainderBand } from './mechanical-bands.ts';
import type { ComponentOrPart, NodeFlag } from './node.ts';

/** Points of a contribution's parts, fractions of net equity. */
export type Points = Readonly<Record<ComponentOrPart, number>>;

/** Parts of a contribution with their bands: what is not mechanical or residual is known exactly. */
export function componentsOf(points: Points, bands: MechanicalBands): Record<ComponentOrPart, Estimate> {
  const mechanical = { ...bands.mechanical, point: points.mechanical };
  return {
    mechanical,
    residual: remainderBand(points.mechanical + points.residual, points.residual, mechanical),
    unsplit: exactly(points.unsplit),
    currency: exactly(points.currency),
    cost: exactly(points.cost),
    tracking: exactly(points.tracking),
    direct: { ...bands.direct, point: points.direct },
    feedback: { ...bands.feedback, point: points.feedback },
  };
}

/** `weight` times a unit's parts; −0 is written 0. */
export function weighted(points: Points, weight: number): Points {
  const times = (value: number) => value * weight + 0;
  const { mechanical, residual, unsplit, currency, cost, tracking, direct } = points;
  return {
    mechanical: times(mechanical),
    residual: times(residual),
    unsplit: times(unsplit),
    currency: times(currency),
    cost: times(cost),
    tracking: times(tracking),
    direct: times(direct),
    feedback: times(mechanical) - times(direct),
  };
}

/** Bands of a holding of `weight`; without anything mechanical they stay at zero. */
export function weightedBands(bands: MechanicalBands, weight: number): MechanicalBands {
  const { mechanical, direct, feedback } = bands;
  if (mechanical.low90 === 0 && mechanical.high90 === 0) return bands;
  return {
    mechanical: scaled(mechanical, weight),
    direct: scaled(direct, weight),
    feedback: scaled(feedback, weight),
  };
}

export const outsideBand = ({ mechanical, direct, feedback }: MechanicalBands): boolean =>
  pointOutsideBand(mechanical) || pointOutsideBand(direct) || pointOutsideBand(feedback);

const flagOrder: readonly NodeFlag[] = [
  'limitLocked',
  'unsplit',
  'stale',
  'oldRate',
  'accumulated',
  'capped',
  'pointOutsideBand',
  'assumedBeta',
  'estimatedWeights',
  'navBased',
  'assumedUnderlyingReturn',
  'noUnderlyingReturn',
  'costUnknown',
  'split',
  'dividend',
  'noMechanicalPart',
];

/** Each flag once, the gravest first. */
export const orderedFlags = (flags: Iterable<NodeFlag>): readonly NodeFlag[] => {
  const raised = new Set(flags);
  return flagOrder.filter((flag) => raised.has(flag));
};
