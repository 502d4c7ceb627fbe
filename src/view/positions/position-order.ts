import type { AttributionNode } from '../../core/attribution/node/node.ts';
import type { TableState } from '../screen.ts';

export type SortColumn =
  | 'code'
  | 'name'
  | 'weight'
  | 'return'
  | 'mechanical'
  | 'residual'
  | 'contribution'
  | 'profit';

/** Columns that can be sorted by, in the order of the screen. */
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

/** The order that a table's sort asks for. */
export function orderOf({ sort }: Pick<TableState, 'sort'>): Order {
  const column = sortColumns.find((one) => one === sort?.column);
  if (sort === undefined || column === undefined) return { column: 'contribution', greatestFirst: false };
  return { column, greatestFirst: isText(column) ? !sort.descending : sort.descending };
}

/** A name for the order, to keep what was sorted by it. */
export const keyOf = ({ column, greatestFirst }: Order): string => `${column}${greatestFirst ? '-' : '+'}`;

/** Places of the nodes in the order wanted; what is not known comes last, equal ones stay as they were. */
export function sortNodes(nodes: readonly AttributionNode[], { column, greatestFirst }: Order): Uint32Array {
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
