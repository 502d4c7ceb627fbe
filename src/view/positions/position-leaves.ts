import type { AttributionNode } from '../../core/attribution/node/node.ts';

/** The leaves below a node, with the group (child of the node) that each is in. */
export interface Leaves {
  readonly nodes: readonly AttributionNode[];
  readonly groups: readonly AttributionNode[];
  readonly groupOf: Int32Array;
  readonly orders: Map<string, Uint32Array>;
  readonly filtered: Map<string, Uint32Array>;
  readonly rows: Map<string, Int32Array>;
  haystack: readonly string[] | undefined;
}

const leavesOfNode = new WeakMap<AttributionNode, Leaves>();

/** The leaves below a node, collected once; sorted and filtered orders are kept beside them. */
export function leavesBelow(node: AttributionNode): Leaves {
  const known = leavesOfNode.get(node);
  if (known !== undefined) return known;
  const nodes: AttributionNode[] = [];
  const groupOf: number[] = [];
  const groups = node.children.filter(({ level }) => level === 'group');
  const collect = (one: AttributionNode, group: number): void => {
    if (one.level === 'position') {
      nodes.push(one);
      groupOf.push(group);
    } else for (const child of one.children) collect(child, group);
  };
  for (const child of node.children) collect(child, groups.indexOf(child));
  const leaves: Leaves = {
    nodes,
    groups,
    groupOf: Int32Array.from(groupOf),
    orders: new Map(),
    filtered: new Map(),
    rows: new Map(),
    haystack: undefined,
  };
  leavesOfNode.set(node, leaves);
  return leaves;
}

/** All positions below a node, unsorted. */
export const positionsBelow = (node: AttributionNode): readonly AttributionNode[] => leavesBelow(node).nodes;
