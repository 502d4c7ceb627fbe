import type { Position } from '../../market/book-holdings.ts';
import type { Dataset } from '../../market/dataset.ts';
import type { Ticker } from '../../units/ticker.ts';

/** A book's positions in one fixed order (code, group, account, effective day, quantity …), so that file order never matters. */
export interface PositionBook {
  readonly positions: readonly Position[];
  /** distinct codes, sorted */
  readonly codes: readonly Ticker[];
  /** per position: which of `codes` */
  readonly codeOf: Int32Array;
  readonly quantities: Float64Array;
  /** per position: 1 for the first lot of its code, group, account and effective day, then 2, 3 … */
  readonly lot: Int32Array;
  /** whether any position has an effective day */
  readonly dated: boolean;
}

const books = new WeakMap<readonly Position[], PositionBook>();

/** The positions of a dataset in their fixed order; made once. */
export function positionBook(dataset: Pick<Dataset, 'positions'>): PositionBook {
  const known = books.get(dataset.positions);
  if (known !== undefined) return known;
  const columns =
    readColumns(dataset.positions) ?? readColumns([...dataset.positions].sort(comparePositions))!;
  const made = byCode(columns);
  books.set(dataset.positions, made);
  return made;
}

interface Columns extends Omit<PositionBook, 'codes'> {
  /** distinct codes in order of appearance */
  readonly seen: ReadonlyMap<Ticker, number>;
}

/**
 * Reads the positions once, front to back: in a large book they are spread over memory.
 *
 * @returns `undefined` when they are not in the order of `comparePositions`, as those of a loaded book are
 */
function readColumns(positions: readonly Position[]): Columns | undefined {
  const count = positions.length;
  const seen = new Map<Ticker, number>();
  const codeOf = new Int32Array(count);
  const quantities = new Float64Array(count);
  const lot = new Int32Array(count);
  let dated = false;
  for (let at = 0; at < count; at++) {
    const position = positions[at]!;
    const before = positions[at - 1];
    if (before !== undefined && comparePositions(before, position) > 0) return undefined;
    const sameCode = before?.code === position.code;
    if (!sameCode && !seen.has(position.code)) seen.set(position.code, seen.size);
    codeOf[at] = sameCode ? codeOf[at - 1]! : seen.get(position.code)!;
    quantities[at] = position.quantity;
    lot[at] = before !== undefined && sameDay(before, position) ? lot[at - 1]! + 1 : 1;
    dated ||= position.effectiveFrom !== undefined;
  }
  return { positions, seen, codeOf, quantities, lot, dated };
}

export const sameHolding = (a: Position, b: Position): boolean =>
  a.code === b.code && a.group === b.group && a.account === b.account;

const sameDay = (a: Position, b: Position): boolean =>
  sameHolding(a, b) && a.effectiveFrom === b.effectiveFrom;

/** The same positions by code first; those of one code keep their order. */
function byCode({ positions, seen, codeOf, quantities, lot, dated }: Columns): PositionBook {
  const codes = [...seen.keys()].sort(compare);
  const rank = new Int32Array(codes.length);
  codes.forEach((code, at) => {
    rank[seen.get(code)!] = at;
  });
  const from = placesByRank(codeOf, rank);
  const moved = new Array<Position>(positions.length);
  for (let at = 0; at < from.length; at++) moved[at] = positions[from[at]!]!;
  return {
    positions: moved,
    codes,
    codeOf: from.map((at) => rank[codeOf[at]!]!),
    quantities: rearranged(quantities, from),
    lot: from.map((at) => lot[at]!),
    dated,
  };
}

function rearranged(values: Float64Array, from: Int32Array): Float64Array {
  const result = new Float64Array(values.length);
  for (let at = 0; at < from.length; at++) result[at] = values[from[at]!]!;
  return result;
}

/** Which position comes first, second …: a stable counting sort. */
function placesByRank(codeOf: Int32Array, rank: Int32Array): Int32Array {
  const next = new Int32Array(rank.length + 1);
  for (let at = 0; at < codeOf.length; at++) next[rank[codeOf[at]!]! + 1]!++;
  for (let code = 0; code < rank.length; code++) next[code + 1]! += next[code]!;
  const places = new Int32Array(codeOf.length);
  for (let at = 0; at < codeOf.length; at++) places[next[rank[codeOf[at]!]!]!++] = at;
  return places;
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const tagText = ({ tags }: Position): string => JSON.stringify(tags ?? {});

/** The order of a loaded book; total up to rows that say the same. */
function comparePositions(a: Position, b: Position): number {
  return (
    compare(a.group, b.group) ||
    compare(a.account, b.account) ||
    compare(a.code, b.code) ||
    compare(a.effectiveFrom ?? '', b.effectiveFrom ?? '') ||
    compare(a.quantity, b.quantity) ||
    compare(a.currency ?? '', b.currency ?? '') ||
    compare(a.name ?? '', b.name ?? '') ||
    compare(a.note ?? '', b.note ?? '') ||
    (a.tags === b.tags ? 0 : compare(tagText(a), tagText(b)))
  );
}
