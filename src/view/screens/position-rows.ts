import type { DayResult } from '../../core/attribution/day-result.ts';
import type { AttributionNode } from '../../core/attribution/node.ts';
import type { TableState } from '../screen.ts';

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

export type SortColumn =
  | 'code'
  | 'name'
  | 'weight'
  | 'return'
  | 'mechanical'
  | 'residual'
  | 'contribution'
  | 'profit';

export const sortColumns: readonly SortColumn[] = [
  'code',
  'name',
  'weight',
  'return',
  'mechanical',
  'residual',
  'contribution',
  'profit',
];

const isText = (column: SortColumn): boolean => column === 'code' || column === 'name';

/** The order wanted: by contribution, the largest loss first, unless the reader chose another. */
export interface Order {
  readonly column: SortColumn;
  /** names start at A, figures at the largest, until the reader turns them round */
  readonly greatestFirst: boolean;
}

export function orderOf({ sort }: Pick<TableState, 'sort'>): Order {
  const column = sortColumns.find((one) => one === sort?.column);
  if (sort === undefined || column === undefined) return { column: 'contribution', greatestFirst: false };
  return { column, greatestFirst: isText(column) ? !sort.descending : sort.descending };
}

/** The leaves below a node, with the group (child of the node) that each is in. */
interface Leaves {
  readonly nodes: readonly AttributionNode[];
  readonly groups: readonly AttributionNode[];
  readonly groupOf: Int32Array;
  readonly orders: Map<string, Uint32Array>;
  readonly filtered: Map<string, Uint32Array>;
  readonly rows: Map<string, Int32Array>;
  haystack: readonly string[] | undefined;
}

const leavesOfNode = new WeakMap<AttributionNode, Leaves>();

function leavesBelow(node: AttributionNode): Leaves {
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

/** The rows of a place of the portfolio under the table's sort, filter and grouping. */
export function positionRows(node: AttributionNode, table: TableState): PositionRows {
  const leaves = leavesBelow(node);
  const order = orderOf(table);
  const shown = filteredOrder(leaves, order, table.filter);
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

const keyOf = ({ column, greatestFirst }: Order): string => `${column}${greatestFirst ? '-' : '+'}`;

function filteredOrder(leaves: Leaves, order: Order, filter: string): Uint32Array {
  const wanted = searchForm(filter);
  const sorted = sortedOrder(leaves, order);
  if (wanted === '') return sorted;
  const key = `${keyOf(order)}${wanted}`;
  const known = leaves.filtered.get(key);
  if (known !== undefined) return known;
  const words = wanted.split(/\s+/);
  leaves.haystack ??= searchTexts(leaves.nodes);
  const { haystack } = leaves;
  const found = sorted.filter((at) => words.every((word) => haystack[at]!.includes(word)));
  if (leaves.filtered.size > 50) leaves.filtered.clear();
  leaves.filtered.set(key, found);
  return found;
}

/** Code, both names, and group and account (which are in the key) in one text, in the form that filters are compared in. */
function searchTexts(nodes: readonly AttributionNode[]): readonly string[] {
  const names = new Map<string, string>();
  return nodes.map((node) => {
    const { key, code } = node;
    let name = names.get(code);
    if (name === undefined) {
      const { ko = '', en = '' } = node.name;
      name = `${ko} ${en}`.toLowerCase();
      names.set(code, name);
    }
    return `${decodedKey(key).toLowerCase()} ${name}`;
  });
}

function decodedKey(key: string): string {
  const path = key.slice('portfolio'.length);
  return path.includes('%') ? path.replaceAll('%2F', '/').replaceAll('%25', '%') : path;
}

const searchForm = (text: string): string => text.normalize('NFC').toLowerCase().trim();

function sortedOrder(leaves: Leaves, order: Order): Uint32Array {
  const key = keyOf(order);
  const known = leaves.orders.get(key);
  if (known !== undefined) return known;
  const sorted = sortNodes(leaves.nodes, order);
  leaves.orders.set(key, sorted);
  return sorted;
}

function sortNodes(nodes: readonly AttributionNode[], { column, greatestFirst }: Order): Uint32Array {
  const order = Uint32Array.from(nodes.keys());
  if (column === 'code' || column === 'name') {
    const texts = nodes.map((node) =>
      column === 'code' ? node.code : (node.name.ko ?? node.name.en ?? node.code),
    );
    const turn = greatestFirst ? -1 : 1;
    return order.sort((one, other) => turn * compareTexts(texts[one]!, texts[other]!) || one - other);
  }
  const values = Float64Array.from(nodes, (node) => rank(sortValue(node, column), greatestFirst));
  return order.sort((one, other) => values[one]! - values[other]! || one - other);
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What is not known comes last, whichever way the order goes. */
const rank = (value: number | undefined, greatestFirst: boolean): number =>
  value === undefined ? Number.MAX_VALUE : greatestFirst ? -value : value;

function sortValue(node: AttributionNode, column: Exclude<SortColumn, 'code' | 'name'>): number | undefined {
  if (column === 'contribution') return node.contribution;
  if (column === 'return') return node.return;
  if (column === 'weight') return node.weight;
  if (column === 'profit') return node.contribution;
  const { weight, components } = node;
  return weight === undefined || weight === 0 ? undefined : components![column].point / weight;
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

/** The node of a day with this key; undefined when the day has no such node. */
export function nodeAt({ portfolio }: DayResult, key: string): AttributionNode | undefined {
  let node: AttributionNode | undefined = portfolio;
  while (node !== undefined && node.key !== key) {
    node = node.children.find((child) => child.key === key || key.startsWith(`${child.key}/`));
  }
  return node;
}
