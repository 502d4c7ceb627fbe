import { GroupNode } from '../day/group-node.ts';
import type { PositionNode } from '../day/position-node.ts';
import type { AttributionNode } from '../node/node.ts';
import { PeriodTreeNode } from './period-node.ts';
import type { PeriodNode } from './period-result.ts';

/** The positions that count most, and all the others as one: together they are the whole, in every figure and to the won. */
export interface Contributors<Node> {
  /** at most as many as were asked for, the largest contribution of either sign first */
  readonly largest: readonly Node[];
  /** absent when nothing is left over */
  readonly others?: { readonly node: Node; readonly positions: number };
}

/** Rows of a day that are told together: the sums of a group, bands from their draws, and no children. */
class OtherPositions extends GroupNode {
  override get children(): readonly AttributionNode[] {
    return [];
  }
}

class OtherPeriodPositions extends PeriodTreeNode {
  override get children(): readonly PeriodNode[] {
    return [];
  }
}

/** How many positions a node stands for, when it is all the others of `topContributors`. */
export const othersIn = (node: AttributionNode | PeriodNode): number | undefined => countOf.get(node);

/** The node, which stands for so many positions together. */
export function asOthers<Node extends AttributionNode | PeriodNode>(node: Node, positions: number): Node {
  countOf.set(node, positions);
  return node;
}

const countOf = new WeakMap<object, number>();

/**
 * The positions below a node with the largest contributions, gains and losses alike; equal ones in the order of the book. Where there are
 * no contributions, as with negative net equity, the largest profits; a position in no sum comes last.
 *
 * @param count how many; positive
 * @throws RangeError when `count` is not positive, or the node is neither a portfolio nor a group
 */
export function topContributors(node: AttributionNode, count: number): Contributors<AttributionNode> {
  if (!(node instanceof GroupNode)) throw new RangeError(`topContributors requires a group, got ${node.key}`);
  const { largest, rest } = ranked(positionsIn<AttributionNode>(node), count);
  if (rest.length === 0) return { largest };
  const rows = Int32Array.from(rest, (one) => (one as PositionNode).at).sort();
  const { source, depth } = node;
  const others = new OtherPositions({ source, key: otherKey(node), code: '', rows, depth: depth + 1 });
  countOf.set(others, rest.length);
  return { largest, others: { node: others, positions: rest.length } };
}

/** The same of a period. */
export function topPeriodContributors(node: PeriodNode, count: number): Contributors<PeriodNode> {
  if (!(node instanceof PeriodTreeNode) || node.level === 'position')
    throw new RangeError(`topContributors requires a group, got ${node.key}`);
  const { largest, rest } = ranked(positionsIn<PeriodNode>(node), count);
  if (rest.length === 0) return { largest };
  const places = Int32Array.from(rest.flatMap((one) => Array.from((one as PeriodTreeNode).places))).sort();
  const { source, depth } = node;
  const others = new OtherPeriodPositions({
    ...{ source, key: otherKey(node), level: 'group', code: '', places, depth: depth + 1 },
  });
  countOf.set(others, rest.length);
  return { largest, others: { node: others, positions: rest.length } };
}

// a name in a key has no slash of its own: no node of the tree can be called this
const otherKey = ({ key }: { readonly key: string }): string => `${key}//other`;

function positionsIn<Node extends { readonly level: string; readonly children: readonly Node[] }>(
  node: Node,
): readonly Node[] {
  return node.level === 'position' ? [node] : node.children.flatMap((child) => positionsIn(child));
}

interface Counted {
  readonly contribution?: number | undefined;
  readonly profitKrw?: Readonly<Record<'total', number>> | undefined;
}

function ranked<Node extends Counted>(
  positions: readonly Node[],
  count: number,
): { readonly largest: readonly Node[]; readonly rest: readonly Node[] } {
  if (!(count > 0)) throw new RangeError(`topContributors requires a positive count, got ${count}`);
  const sizes = positions.map(sizeOf);
  const order = [...positions.keys()].sort((one, other) => sizes[other]! - sizes[one]! || one - other);
  const chosen = new Set(order.slice(0, count));
  return {
    largest: order.slice(0, count).map((at) => positions[at]!),
    rest: positions.filter((_, at) => !chosen.has(at)),
  };
}

const sizeOf = ({ contribution, profitKrw }: Counted): number =>
  contribution !== undefined
    ? Math.abs(contribution)
    : profitKrw === undefined
      ? -1
      : Math.abs(profitKrw.total);
