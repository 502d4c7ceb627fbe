import type { Explanation } from '../../market/explanation.ts';
import type { DayResult } from '../day/day-result.ts';
import { GroupNode } from '../day/group-node.ts';
import { PositionNode } from '../day/position-node.ts';
import type { AttributionNode } from '../node/node.ts';
import { nodeWithKey } from '../node/node-with-key.ts';
import { explainGroup } from './explain-group.ts';
import { explainIndex } from './explain-index.ts';
import { explainPosition } from './explain-position.ts';
import type { Target } from './explanation.ts';

/**
 * How every figure of a node came about: a position from prices, rates and the stocks' points, a group from its children.
 *
 * @param key the node's key, such as `portfolio/Chips/Core/005930`
 * @returns `undefined` when the day has no such node
 */
export function explainNode(result: DayResult, key: string): Explanation | undefined {
  const node = nodeWithKey<AttributionNode>(result.portfolio, key);
  const { netting } = result.assumptions;
  if (node instanceof PositionNode) return explainPosition(node, netting);
  return node instanceof GroupNode ? explainGroup(node, result.split.stocks, netting) : undefined;
}

/** Explanation of a node or an index; stocks, funds and files have their own. */
export function explainTarget(result: DayResult, target: Target): Explanation | undefined {
  if (target.kind === 'node') return explainNode(result, target.key);
  return target.kind === 'index' ? explainIndex(result, target.code) : undefined;
}
