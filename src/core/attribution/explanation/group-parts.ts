import { GroupNode } from '../day/group-node.ts';
import { PositionNode } from '../day/position-node.ts';
import type { AttributionNode } from '../node/node.ts';

/** Children written out one by one; the others are added up in one line. */
const mostChildren = 30;

/** A child, or the rest of the children together. */
export interface GroupPart {
  readonly name: string;
  readonly node: AttributionNode;
  readonly others?: number;
}

/** Children with a value; the smallest of many together. */
export function partsOf(node: GroupNode): readonly GroupPart[] {
  const valued = node.children.filter((child) => child.startValueKrw !== undefined);
  if (valued.length <= mostChildren) return valued.map((child) => ({ name: child.code, node: child }));
  const size = (child: AttributionNode): number => Math.abs(child.startValueKrw!);
  const ranked = valued
    .map((child, at) => ({ child, at }))
    .sort((a, b) => size(b.child) - size(a.child) || a.at - b.at);
  const listed = new Set(ranked.slice(0, mostChildren).map(({ child }) => child));
  const rest = valued.filter((child) => !listed.has(child));
  const together = new GroupNode({
    ...node,
    code: 'others',
    rows: rowsOf(rest),
    source: node.source,
    key: `${node.key}/…`,
    depth: node.depth + 1,
  });
  return [
    ...[...listed].map((child) => ({ name: child.code, node: child })),
    { name: 'others', node: together, others: rest.length },
  ];
}

const rowsOf = (nodes: readonly AttributionNode[]): Int32Array =>
  Int32Array.from(
    nodes.flatMap((node) =>
      node instanceof PositionNode ? [node.at] : node instanceof GroupNode ? [...node.rows] : [],
    ),
  ).sort();
