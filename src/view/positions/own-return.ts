import type { AttributionNode } from '../../core/attribution/node/node.ts';
import { type Estimate, scaled } from '../../core/units/estimate.ts';
import { endsOf } from '../format/figure.ts';
import { returnScale } from '../format/scale.ts';
import { returnCell } from '../frame/direction.ts';
import { words } from '../language/words.ts';
import { zonesOf } from '../layout/bars.ts';
import { toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { figuresOf, isWhollyUnsplit } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';
import { stateWord } from './group-figures.ts';

/** A part of the own return: of the contribution, over the weight; undefined without a weight. */
export function ownPart(
  node: AttributionNode,
  part: 'mechanical' | 'direct' | 'feedback' | 'residual' | 'unsplit',
): Estimate | undefined {
  const { weight, components } = figuresOf(node);
  return weight === undefined || weight === 0 || components === undefined
    ? undefined
    : scaled(components[part], 1 / weight);
}

/** Zones of the own return at the 90 % ends; undefined when a bar cannot show it. */
export function ownZones(node: AttributionNode): ReturnType<typeof zonesOf> {
  const { return: move, weight, components } = figuresOf(node);
  const mechanical = ownPart(node, 'mechanical');
  const residual = ownPart(node, 'residual');
  if (move === undefined || mechanical === undefined || residual === undefined) return undefined;
  return zonesOf({
    move,
    mechanical: endsOf(mechanical, 90),
    residual: endsOf(residual, 90),
    unsplit: components!.unsplit.point / weight!,
  });
}

const inSums: ReadonlySet<AttributionNode['state']['kind']> = new Set(['priced', 'oldRate', 'stale']);

/** The own return, or the state of a position that is in no sum: never a zero. */
export function ownReturnCell(node: AttributionNode, frame: Frame): Line {
  const { state, return: move } = figuresOf(node);
  if (!inSums.has(state.kind))
    return toned(stateWord({ level: node.level, children: node.children, state }, frame), 'warning');
  return returnCell(move, frame);
}

/** The mechanical band of the own return, or the word for one that is not known: never a zero. */
export function ownMechanicalCell(node: AttributionNode, frame: Frame): Line {
  const figures = figuresOf(node);
  if (isWhollyUnsplit(figures)) return toned(words(frame.language).states.unsplit, 'warning');
  const part = ownPart(node, 'mechanical');
  return part === undefined ? [] : toned(returnScale(frame).band(endsOf(part, frame.band)), 'mechanical');
}
