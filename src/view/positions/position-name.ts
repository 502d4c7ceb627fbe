import type { AttributionNode, NodeFlag } from '../../core/attribution/node/node.ts';
import { marks } from '../format/figure.ts';
import { nameIn, shortName } from '../format/names.ts';
import { span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { figuresOf } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';
import { groupName } from './group-figures.ts';

/** A position's name with its marks: `~` rests on an estimate, `*` on an assumption. */
function positionName(node: AttributionNode, { language }: Pick<Frame, 'language'>, indent: string): Line {
  const name = span(indent + shortName(nameIn(node.name, node.code, language)));
  const given = marksOf(figuresOf(node).flags);
  return given === '' ? [name] : [name, span(given)];
}

const estimated: readonly NodeFlag[] = ['estimatedWeights', 'navBased', 'stale', 'oldRate'];

const assumed: readonly NodeFlag[] = ['assumedBeta', 'assumedUnderlyingReturn'];

const marksOf = (flags: readonly NodeFlag[]): string =>
  marks({
    estimated: flags.some((flag) => estimated.includes(flag)),
    assumed: flags.some((flag) => assumed.includes(flag)),
  });

/** A group's name, or a position's with its marks. */
export function nameCell(node: AttributionNode, frame: Frame, indent: string): Line {
  if (node.level !== 'position') return toned(groupName(node, frame), 'strong');
  return positionName(node, frame, indent);
}
