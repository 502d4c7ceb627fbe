import type { AttributionNode } from '../../../src/core/attribution/node/node.ts';

/** A node and everything under it, from the top. */
export const nodesOf = (node: AttributionNode): readonly AttributionNode[] => [
  node,
  ...node.children.flatMap(nodesOf),
];

/** The one node with this key. */
export function nodeAt(root: AttributionNode, key: string): AttributionNode {
  const found = nodesOf(root).filter((node) => node.key === key);
  if (found.length !== 1) throw new RangeError(`nodeAt requires one node ${key}, got ${found.length}`);
  return found[0]!;
}

/** Plain data of a node and everything under it, for comparing two trees. */
export const plain = (node: AttributionNode): unknown => ({
  key: node.key,
  code: node.code,
  level: node.level,
  state: node.state,
  instrument: node.instrument,
  quantity: node.quantity,
  startValueKrw: node.startValueKrw,
  weight: node.weight,
  return: node.return,
  contribution: node.contribution,
  components: node.components,
  profitKrw: node.profitKrw,
  unsplitReasons: node.unsplitReasons,
  flags: node.flags,
  children: node.children.map(plain),
});
