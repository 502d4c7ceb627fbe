import type { Position } from '../../core/market/book-holdings.ts';
import { compareTexts } from '../numbered.ts';
import type { FileLog } from '../problem-log.ts';
import type { RepeatedNames } from './repeated-names.ts';
import { nameReplacedLevels } from './replaced-levels.ts';

/** What a holding is known by; the ids run along the positions. */
export interface HoldingKeys {
  readonly codes: RepeatedNames;
  readonly accounts: RepeatedNames;
  readonly groups: RepeatedNames;
}

/**
 * Positions by group, account, code, effective day, quantity and the rest of their content: an order that the file's has no part in.
 *
 * A large book repeats few groups, accounts and codes: the rows are distributed by their ranks (three stable counting passes), and only
 * rows of one holding are compared with each other.
 */
export function sortPositions(
  positions: readonly Position[],
  { codes, accounts, groups }: HoldingKeys,
  log: FileLog,
): Position[] {
  let order = new Uint32Array(positions.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  for (const key of [codes, accounts, groups]) order = distributed(order, key);
  const isSameHolding = (a: number, b: number): boolean =>
    codes.ids[a] === codes.ids[b] && accounts.ids[a] === accounts.ids[b] && groups.ids[a] === groups.ids[b];
  const sorted: Position[] = [];
  let start = 0;
  for (const at of order) {
    if (sorted.length > start && !isSameHolding(order[start]!, at)) {
      sortLots(sorted, start, log);
      start = sorted.length;
    }
    sorted.push(positions[at]!);
  }
  sortLots(sorted, start, log);
  return sorted;
}

/** `order` rearranged by the rank of each position's name; equal ones keep their order. */
function distributed(order: Uint32Array<ArrayBuffer>, names: RepeatedNames): Uint32Array<ArrayBuffer> {
  const { ids } = names;
  const ranks = names.ranks();
  const next = new Uint32Array(ranks.length + 1);
  for (const id of ids) next[ranks[id]! + 1]!++;
  for (let rank = 0; rank < ranks.length; rank++) next[rank + 1]! += next[rank]!;
  const result = new Uint32Array(order.length);
  for (const at of order) result[next[ranks[ids[at]!]!]!++] = at;
  return result;
}

/** Sorts the rows of one holding, the last ones from `start` on, and names those that say the same. */
function sortLots(sorted: Position[], start: number, log: FileLog): void {
  const count = sorted.length - start;
  if (count < 2) return;
  if (count <= fewLots) insertInOrder(sorted, start);
  else for (const lot of sorted.splice(start).sort(compareLots)) sorted.push(lot);
  for (let first = start; first < sorted.length; ) {
    let end = first + 1;
    while (end < sorted.length && compareContent(sorted[first]!, sorted[end]!) === 0) end++;
    if (end - first > 1) nameLots(sorted.slice(first, end), log);
    first = end;
  }
  nameDatedTwice(sorted, start, log);
  nameReplacedLevels(sorted, start, log);
}

/** Most holdings have a few lots: below this, moving them one by one beats any general sort. */
const fewLots = 12;

function insertInOrder(sorted: Position[], start: number): void {
  for (let next = start + 1; next < sorted.length; next++) {
    const lot = sorted[next]!;
    let at = next;
    for (; at > start && compareLots(sorted[at - 1]!, lot) > 0; at--) sorted[at] = sorted[at - 1]!;
    sorted[at] = lot;
  }
}

/** Rows that say the same in every cell: two purchases, or one row twice? */
function nameLots(lots: readonly Position[], log: FileLog): void {
  const [first, second] = lots.map(({ row }) => row).sort((a, b) => a - b);
  const key = keyOf(lots[0]!);
  log.add(
    'duplicateRow',
    'warning',
    { key, firstRow: first!, rows: lots.length, kind: 'lot' },
    { row: second! },
  );
}

/** Rows of one holding and one effective day that differ: lots, or a correction that was meant to replace the first? */
function nameDatedTwice(sorted: readonly Position[], start: number, log: FileLog): void {
  for (let at = start + 1; at < sorted.length; at++) {
    const [before, next] = [sorted[at - 1]!, sorted[at]!];
    const { effectiveFrom } = next;
    if (effectiveFrom === undefined || before.effectiveFrom !== effectiveFrom) continue;
    if (compareContent(before, next) === 0) continue;
    const [firstRow, row] = [before.row, next.row].sort((a, b) => a - b) as [number, number];
    const params = { key: keyOf(next), day: effectiveFrom, firstRow, kind: 'dated' };
    log.tally('dated', 'duplicateRow', 'warning', params, { row });
  }
}

const keyOf = ({ code, group, account }: Position): string =>
  [code, group, account].filter((part) => part !== '').join(' / ');

/** The line decides last, between rows that say the same. */
const compareLots = (a: Position, b: Position): number => compareContent(a, b) || a.row - b.row;

function compareContent(a: Position, b: Position): number {
  return (
    compareOptional(a.effectiveFrom, b.effectiveFrom) ||
    a.quantity - b.quantity ||
    compareOptional(a.currency, b.currency) ||
    compareOptional(a.name, b.name) ||
    compareOptional(a.note, b.note) ||
    (a.tags === b.tags ? 0 : compareTexts(tagText(a), tagText(b)))
  );
}

const tagText = ({ tags }: Position): string => JSON.stringify(tags ?? {});

const compareOptional = (a: string | undefined, b: string | undefined): number =>
  a === b ? 0 : compareTexts(a ?? '', b ?? '');
