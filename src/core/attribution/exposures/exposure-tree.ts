import type { Dataset } from '../../market/dataset.ts';
import type { GroupingLevel } from '../day/day-result.ts';
import { splitByLevel } from '../day/grouping.ts';
import { keyPart } from '../day/position-name.ts';
import { countingUp } from '../holdings/holdings.ts';
import { positionBook } from '../holdings/position-book.ts';

/** The portfolio or a group in it; parents come before their children. */
export interface ExposureNode {
  readonly key: string;
  readonly code: string;
  readonly level: 'portfolio' | 'group';
  /** place of the parent among the nodes, −1 for the portfolio */
  readonly parent: number;
}

export interface ExposureTree {
  readonly nodes: readonly ExposureNode[];
  /** per position of the book: the innermost node it is in */
  readonly leafOf: Int32Array;
  /** innermost nodes, ascending; the portfolio where there are no groups */
  readonly leaves: readonly number[];
  /** per node */
  readonly childrenOf: readonly (readonly number[])[];
}

/** Nodes for the names that positions have at each level, in the order of the names, as in the tree of a day. */
export function exposureTree(dataset: Dataset, by: readonly GroupingLevel[]): ExposureTree {
  const book = positionBook(dataset);
  const rows = countingUp(book.positions.length);
  const nodes: ExposureNode[] = [{ key: 'portfolio', code: 'portfolio', level: 'portfolio', parent: -1 }];
  const leafOf = new Int32Array(rows.length);
  const grow = (parent: number, inside: Int32Array, depth: number): void => {
    const level = by[depth];
    if (level === undefined) {
      for (const row of inside) leafOf[row] = parent;
      return;
    }
    for (const group of splitByLevel({ dataset, book, rows }, inside, level)) {
      const key = `${nodes[parent]!.key}/${keyPart(group.name)}`;
      grow(nodes.push({ key, code: group.name, level: 'group', parent }) - 1, group.rows, depth + 1);
    }
  };
  grow(0, rows, 0);
  const childrenOf = nodes.map((_, node) =>
    nodes.flatMap(({ parent }, child) => (parent === node ? [child] : [])),
  );
  return { nodes, leafOf, leaves: [...new Set(leafOf)].sort((a, b) => a - b), childrenOf };
}

/** Adds every node's columns to its parent's, innermost first: `values` holds `width` columns a node. */
export function addUpwards(
  { nodes }: Pick<ExposureTree, 'nodes'>,
  values: Float64Array,
  width: number,
): void {
  for (let node = nodes.length - 1; node > 0; node--) {
    const from = node * width;
    const to = nodes[node]!.parent * width;
    for (let column = 0; column < width; column++) values[to + column]! += values[from + column]!;
  }
}
