import type { AttributionNode } from '../../core/attribution/node/node.ts';
import type { Estimate } from '../../core/units/estimate.ts';

/** What the tables print of a node. A node works its figures out whenever it is asked; here each is asked for once. */
export type NodeFigures = Pick<
  AttributionNode,
  'weight' | 'return' | 'contribution' | 'components' | 'profitKrw' | 'flags' | 'state' | 'unsplitReasons'
>;

const kept = new WeakMap<AttributionNode, NodeFigures>();

/** The figures of a node, asked for once. Meant for rows that are drawn, not for every row of a large book. */
export function figuresOf(node: AttributionNode): NodeFigures {
  const known = kept.get(node);
  if (known !== undefined) return known;
  const { weight, return: move, contribution, components, profitKrw, flags, state, unsplitReasons } = node;
  const figures: NodeFigures = {
    weight,
    return: move,
    contribution,
    components,
    profitKrw,
    flags,
    state,
    unsplitReasons,
  };
  kept.set(node, figures);
  return figures;
}

/**
 * Whether nothing of a node's mechanical part is known: it is zero only because every stock behind it has no answer. A zero must not
 * be printed for it.
 */
export function isWhollyUnsplit({
  components,
  unsplitReasons,
}: {
  readonly components?: Readonly<Record<'mechanical', Estimate>> | undefined;
  readonly unsplitReasons: AttributionNode['unsplitReasons'];
}): boolean {
  if (components === undefined || unsplitReasons.length === 0) return false;
  const { low90, high90 } = components.mechanical;
  return low90 === 0 && high90 === 0;
}
