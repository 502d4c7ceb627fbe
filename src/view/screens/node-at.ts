import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';

/** The node of a day with this key; undefined when the day has no such node. */
export function nodeAt({ portfolio }: DayResult, key: string): AttributionNode | undefined {
  let node: AttributionNode | undefined = portfolio;
  while (node !== undefined && node.key !== key) {
    node = node.children.find((child) => child.key === key || key.startsWith(`${child.key}/`));
  }
  return node;
}
