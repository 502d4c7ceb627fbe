import type { Position } from '../../core/market/dataset.ts';
import { compareTexts } from '../numbered.ts';
import type { FileLog } from '../problem-log.ts';

/**
 * Positions by group, account, code, effective day, quantity and the rest of their content: an order that the file's has no part in.
 *
 * A large book repeats few groups, accounts and codes, so these are ranked once and the rows distributed by rank (three stable counting
 * passes); only rows of one holding are compared with each other.
 */
export function sortPositions(positions: readonly Position[], log: FileLog): Position[] {
  const keys = [
    ranked(positions, ({ code }) => code),
    ranked(positions, ({ account }) => account),
    ranked(positions, ({ group }) => group),
  ];
  let order: Uint32Array = Uint32Array.from(positions, (_, at) => at);
  for (const key of keys) order = distributed(order, key);
  const sorted = Array.from(order, (at) => positions[at]!);
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && isSameHolding(sorted[start]!, sorted[end]!)) end++;
    if (end - start > 1) sortHolding(sorted, start, end, log);
    start = end;
  }
  return sorted;
}

interface Ranked {
  /** per position */
  readonly ranks: Uint32Array;
  readonly count: number;
}

function ranked(positions: readonly Position[], keyOf: (position: Position) => string): Ranked {
  const names = [...new Set(positions.map(keyOf))].sort(compareTexts);
  const rankOf = new Map(names.map((name, rank) => [name, rank]));
  return {
    ranks: Uint32Array.from(positions, (position) => rankOf.get(keyOf(position))!),
    count: names.length,
  };
}

/** `order` rearranged by rank; equal ranks keep their order. */
function distributed(order: Uint32Array, { ranks, count }: Ranked): Uint32Array {
  const next = new Uint32Array(count + 1);
  for (const rank of ranks) next[rank + 1]!++;
  for (let rank = 0; rank < count; rank++) next[rank + 1]! += next[rank]!;
  const result = new Uint32Array(order.length);
  for (const at of order) result[next[ranks[at]!]!++] = at;
  return result;
}

const isSameHolding = (a: Position, b: Position): boolean =>
  a.code === b.code && a.account === b.account && a.group === b.group;

function sortHolding(sorted: Position[], start: number, end: number, log: FileLog): void {
  const lots = sorted.slice(start, end).sort(compareLots);
  let first = 0;
  for (let at = 1; at <= lots.length; at++) {
    if (at < lots.length && compareContent(lots[at - 1]!, lots[at]!) === 0) continue;
    if (at - first > 1) nameLots(lots.slice(first, at), log);
    first = at;
  }
  lots.forEach((lot, at) => {
    sorted[start + at] = lot;
  });
}

/** Rows that say the same in every cell: two purchases, or one row twice? */
function nameLots(lots: readonly Position[], log: FileLog): void {
  const [first, second] = lots.map(({ row }) => row).sort((a, b) => a - b);
  const { code, group, account } = lots[0]!;
  const key = [code, group, account].filter((part) => part !== '').join(' / ');
  log.add(
    'duplicateRow',
    'warning',
    { key, firstRow: first!, rows: lots.length, kind: 'lot' },
    { row: second! },
  );
}

/** The line decides last, between rows that say the same. */
const compareLots = (a: Position, b: Position): number => compareContent(a, b) || a.row - b.row;

function compareContent(a: Position, b: Position): number {
  return (
    compareTexts(a.effectiveFrom ?? '', b.effectiveFrom ?? '') ||
    a.quantity - b.quantity ||
    compareTexts(a.currency ?? '', b.currency ?? '') ||
    compareTexts(a.name ?? '', b.name ?? '') ||
    compareTexts(a.note ?? '', b.note ?? '')
  );
}
