import type { PeriodNode } from '../../../src/core/attribution/period/period-result.ts';

/** A node of a period and everything under it, from the top. */
export const periodNodesOf = (node: PeriodNode): readonly PeriodNode[] => [
  node,
  ...node.children.flatMap(periodNodesOf),
];

export function periodNodeAt(root: PeriodNode, key: string): PeriodNode {
  const found = periodNodesOf(root).filter((node) => node.key === key);
  if (found.length !== 1) throw new RangeError(`periodNodeAt requires one node ${key}, got ${found.length}`);
  return found[0]!;
}

/** Plain data of a node and everything under it, for comparing two trees. */
export const plainPeriod = (node: PeriodNode): unknown => ({
  key: node.key,
  code: node.code,
  level: node.level,
  states: node.states,
  averageWeight: node.averageWeight,
  contribution: node.contribution,
  components: node.components,
  profitKrw: node.profitKrw === undefined ? undefined : profitOf(node.profitKrw),
  cappedShare: node.cappedShare,
  unsplit: node.unsplit,
  flags: node.flags,
  children: node.children.map(plainPeriod),
});

const profitOf = ({
  total,
  mechanical,
  residual,
  unsplit,
  currency,
  cost,
  tracking,
}: NonNullable<PeriodNode['profitKrw']>) => ({
  total,
  mechanical,
  residual,
  unsplit,
  currency,
  cost,
  tracking,
});
