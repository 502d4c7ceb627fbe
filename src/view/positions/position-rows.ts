import type { AttributionNode } from '../../core/attribution/node/node.ts';
import { type Contributors, topContributors } from '../../core/attribution/period/top-contributors.ts';
import type { TableState } from '../screen.ts';
import { filteredOrder, searchForm } from './position-filter.ts';
import { type Leaves, leavesBelow } from './position-leaves.ts';
import { keyOf, type Order, orderOf, sortNodes } from './position-order.ts';

/**
 * Which positions are listed, and in which order. Sorted once per day, place and column, then filtered in that order: a key that only
 * moves the cursor costs nothing, a typed letter one pass over the names.
 */
export interface PositionRows {
  readonly count: number;
  readonly grouped: boolean;
  /** positions that the filter leaves, group rows not counted */
  readonly positions: number;
  /** positions of the place, filtered or not */
  readonly all: number;
  row(index: number): AttributionNode;
  /** sum of the contributions of the positions listed */
  contribution(): number;
}

/** The rows of a place of the portfolio under the table's sort, filter and grouping. */
export function positionRows(node: AttributionNode, table: TableState): PositionRows {
  const leaves = leavesBelow(node);
  const order = orderOf(table);
  const shown = filteredOrder(leaves, order, table.filter);
  if (table.largest !== undefined && table.filter === '')
    return largestRows(node, { count: table.largest, order, all: leaves.nodes.length });
  const grouped = table.grouped && leaves.groups.length > 0;
  const rows = grouped ? groupedRows(leaves, order, shown, table.filter) : undefined;
  return {
    count: rows?.length ?? shown.length,
    grouped,
    positions: shown.length,
    all: leaves.nodes.length,
    row: (index) => {
      const at = rows === undefined ? shown[index]! : rows[index]!;
      return at < 0 ? leaves.groups[-at - 1]! : leaves.nodes[at]!;
    },
    contribution: () => shown.reduce((sum, at) => sum + (leaves.nodes[at]!.contribution ?? 0), 0),
  };
}

/** The largest contributions in the order wanted, then the others as one row: together they are the place. */
function largestRows(
  node: AttributionNode,
  { count, order, all }: { readonly count: number; readonly order: Order; readonly all: number },
): PositionRows {
  const { largest, others } = contributorsOf(node, count);
  const nodes = Array.from(sortNodes(largest, order), (at) => largest[at]!);
  const rows = others === undefined ? nodes : [...nodes, others.node];
  return {
    count: rows.length,
    grouped: false,
    positions: largest.length,
    all,
    row: (at) => rows[at]!,
    contribution: () => largest.reduce((sum, one) => sum + (one.contribution ?? 0), 0),
  };
}

const kept = new WeakMap<AttributionNode, Map<number, Contributors<AttributionNode>>>();

/** Ranked once per day and count: a key that moves the cursor ranks nothing. */
function contributorsOf(node: AttributionNode, count: number): Contributors<AttributionNode> {
  const known = kept.get(node) ?? new Map<number, Contributors<AttributionNode>>();
  kept.set(node, known);
  const made = known.get(count) ?? topContributors(node, count);
  known.set(count, made);
  return made;
}

/** Group rows (−1 − group) before their positions; groups in the order of the same column. */
function groupedRows(leaves: Leaves, order: Order, shown: Uint32Array, filter: string): Int32Array {
  const key = `${keyOf(order)}${searchForm(filter)}`;
  const known = leaves.rows.get(key);
  if (known !== undefined) return known;
  const members = leaves.groups.map((): number[] => []);
  const alone: number[] = [];
  for (const at of shown) (members[leaves.groupOf[at]!] ?? alone).push(at);
  const groups = Array.from(sortNodes(leaves.groups, order)).filter((group) => members[group]!.length > 0);
  const rows = Int32Array.from([...groups.flatMap((group) => [-group - 1, ...members[group]!]), ...alone]);
  if (leaves.rows.size > 50) leaves.rows.clear();
  leaves.rows.set(key, rows);
  return rows;
}
