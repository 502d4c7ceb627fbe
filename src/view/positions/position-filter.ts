import type { AttributionNode } from '../../core/attribution/node/node.ts';
import type { Leaves } from './position-leaves.ts';
import { keyOf, type Order, sortNodes } from './position-order.ts';

/** Places of the positions that every word of the filter is found in, in the order wanted. */
export function filteredOrder(leaves: Leaves, order: Order, filter: string): Uint32Array {
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

function sortedOrder(leaves: Leaves, order: Order): Uint32Array {
  const key = keyOf(order);
  const known = leaves.orders.get(key);
  if (known !== undefined) return known;
  const sorted = sortNodes(leaves.nodes, order);
  leaves.orders.set(key, sorted);
  return sorted;
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

/** The form that filters are compared in: composed Hangul, small letters. */
export const searchForm = (text: string): string => text.normalize('NFC').toLowerCase().trim();
