import type { Dataset, Position } from '../market/dataset.ts';
import type { Ticker } from '../units/ticker.ts';

/** A book's positions in one fixed order (code, group, account, effective day, quantity …), so that file order never matters. */
export interface PositionBook {
  readonly positions: readonly Position[];
  /** distinct codes, sorted */
  readonly codes: readonly Ticker[];
  /** per position: which of `codes` */
  readonly codeOf: Int32Array;
  readonly quantities: Float64Array;
  /** per position: 1 for the first lot of its code, group and account, then 2, 3 … */
  readonly lot: Int32Array;
  /** whether any position has an effective day */
  readonly dated: boolean;
}

const books = new WeakMap<readonly Position[], PositionBook>();

/** The positions of a dataset in their fixed order; made once. */
export function positionBook(dataset: Dataset): PositionBook {
  const known = books.get(dataset.positions);
  if (known !== undefined) return known;
  const made = readPositions(dataset.positions);
  books.set(dataset.positions, made);
  return made;
}

function readPositions(unsorted: readonly Position[]): PositionBook {
  const { positions, codes, codeOf } = inFixedOrder(unsorted);
  const lot = new Int32Array(positions.length);
  positions.forEach((position, at) => {
    lot[at] = at > 0 && sameHolding(position, positions[at - 1]!) ? lot[at - 1]! + 1 : 1;
  });
  return {
    positions,
    codes,
    codeOf,
    lot,
    quantities: Float64Array.from(positions, ({ quantity }) => quantity),
    dated: positions.some(({ effectiveFrom }) => effectiveFrom !== undefined),
  };
}

export const sameHolding = (a: Position, b: Position): boolean =>
  a.code === b.code && a.group === b.group && a.account === b.account;

/** Buckets by code first, then sorts each bucket that needs it: a large book has few codes, and usually arrives sorted. */
function inFixedOrder(unsorted: readonly Position[]) {
  const buckets = new Map<Ticker, Position[]>();
  for (const position of unsorted) {
    const bucket = buckets.get(position.code);
    if (bucket === undefined) buckets.set(position.code, [position]);
    else bucket.push(position);
  }
  const codes = [...buckets.keys()].sort((a, b) => (a < b ? -1 : 1));
  const positions: Position[] = [];
  const codeOf = new Int32Array(unsorted.length);
  codes.forEach((code, number) => {
    for (const position of sorted(buckets.get(code)!)) {
      codeOf[positions.length] = number;
      positions.push(position);
    }
  });
  return { positions, codes, codeOf };
}

function sorted(bucket: Position[]): readonly Position[] {
  const isSorted = bucket.every(
    (position, at) => at === 0 || comparePositions(bucket[at - 1]!, position) <= 0,
  );
  return isSorted ? bucket : bucket.sort(comparePositions);
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Total up to rows that say the same. */
function comparePositions(a: Position, b: Position): number {
  return (
    compare(a.group, b.group) ||
    compare(a.account, b.account) ||
    compare(a.effectiveFrom ?? '', b.effectiveFrom ?? '') ||
    compare(a.quantity, b.quantity) ||
    compare(a.name ?? '', b.name ?? '') ||
    compare(a.note ?? '', b.note ?? '')
  );
}
