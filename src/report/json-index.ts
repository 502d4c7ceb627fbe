import type { IndexTransmission } from '../core/attribution/day/day-result.ts';
import { namesOf } from '../view/format/names.ts';
import { componentsInPoints } from '../view/index-points/index-points.ts';
import type { Language } from '../view/screen.ts';
import { answered, figure, figures, type JsonObject, reasons } from './json-figures.ts';
import { knownName } from './names.ts';

/** How the split of the stocks reaches an index, as fractions of its return and in points. */
export function indexJson(index: IndexTransmission, language: Language): JsonObject {
  const { components } = index;
  const points = componentsInPoints(index);
  return {
    code: index.index,
    name: knownName(namesOf(index), language),
    return: index.return,
    previousClose: index.previousClose,
    close: index.close,
    pointsChange: index.pointsChange,
    weightsEstimated: index.weightsEstimated,
    flags: index.weightsEstimated ? ['estimatedWeights'] : [],
    ...(components === undefined ? {} : { components: figures(answered(components, index.unsplitReasons)) }),
    ...(points === undefined ? {} : { componentsPoints: figures(answered(points, index.unsplitReasons)) }),
    members: index.members.map(memberJson),
    unsplitReasons: reasons(index.unsplitReasons),
  };
}

function memberJson(member: IndexTransmission['members'][number]): JsonObject {
  const { code, weight, contribution, mechanical, direct, feedback, unsplit } = member;
  return {
    code,
    weight,
    return: member.return,
    contribution,
    mechanical: mechanical && figure(mechanical),
    direct: direct && figure(direct),
    feedback: feedback && figure(feedback),
    unsplit,
  };
}
