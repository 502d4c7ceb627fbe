import type { IndexTransmission } from '../../core/attribution/day/day-result.ts';
import { type Estimate, scaled } from '../../core/units/estimate.ts';

type IndexComponents = NonNullable<IndexTransmission['components']>;

/** Components of an index's return in index points (previous close × fraction); undefined when either is not known. */
export function componentsInPoints(index: IndexTransmission): IndexComponents | undefined {
  const { components, previousClose } = index;
  if (components === undefined || previousClose === undefined) return undefined;
  const points = (component: Estimate): Estimate => scaled(component, previousClose);
  return {
    mechanical: points(components.mechanical),
    direct: points(components.direct),
    feedback: points(components.feedback),
    residual: points(components.residual),
    unsplit: points(components.unsplit),
  };
}
