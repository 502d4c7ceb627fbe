import type { AttributionNode } from '../../core/attribution/node/node.ts';
import { othersIn } from '../../core/attribution/period/top-contributors.ts';
import { grouped } from '../format/decimal.ts';
import { endsOf } from '../format/figure.ts';
import { nameIn } from '../format/names.ts';
import type { Scale } from '../format/scale.ts';
import { directionTone } from '../frame/direction.ts';
import { compareWords } from '../language/compare-words.ts';
import { words } from '../language/words.ts';
import { zonesOf } from '../layout/bars.ts';
import { toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { figuresOf, isWhollyUnsplit } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';

/** A group's name; positions without a group are named so, and the whole book is the total. */
export function groupName(node: AttributionNode, { language }: Pick<Frame, 'language'>): string {
  const { day, positions } = words(language);
  if (node.level === 'portfolio') return day.total;
  const others = othersIn(node);
  if (others !== undefined) return positions.others(grouped(others, 0));
  return node.code === '' ? day.ungrouped : nameIn(node.name, node.code, language);
}

/** The observed contribution, or the state of a node that is in no sum. */
export function contributionCell(node: AttributionNode, scale: Scale, frame: Frame): Line {
  const { contribution, profitKrw } = node;
  // in the sums, without a weight: net equity is not positive, and the first line says so
  if (contribution === undefined && profitKrw !== undefined) return [];
  if (contribution === undefined) return toned(stateWord(node, frame), 'warning');
  return toned(scale.observed(contribution), directionTone(contribution));
}

/** Why a node is in no sum; a group in which nothing is held is not unpriced. */
export const stateWord = (
  { level, children, state }: Pick<AttributionNode, 'level' | 'children' | 'state'>,
  { language }: Pick<Frame, 'language'>,
): string =>
  level !== 'position' && children.length === 0
    ? compareWords[language].notHeld
    : words(language).states.position[state.kind];

export function mechanicalCell(node: AttributionNode, scale: Scale, frame: Frame): Line {
  const figures = figuresOf(node);
  if (figures.components === undefined) return [];
  if (isWhollyUnsplit(figures)) return toned(words(frame.language).states.unsplit, 'warning');
  return toned(scale.band(endsOf(figures.components.mechanical, frame.band)), 'mechanical');
}

/** Zones of a node's contribution at the 90 % ends; undefined when a bar cannot show it. */
export function zonesOfNode(node: AttributionNode): ReturnType<typeof zonesOf> {
  const { contribution, components } = figuresOf(node);
  if (contribution === undefined || components === undefined) return undefined;
  return zonesOf({
    move: contribution,
    mechanical: endsOf(components.mechanical, 90),
    residual: endsOf(components.residual, 90),
    unsplit: components.unsplit.point,
  });
}
