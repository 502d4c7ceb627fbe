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
export function positionBook(dataset: Pick<Dataset, 'positions'>): PositionBook {
  const known = books.get(dataset.positions);
  if (known !== undefined) return known;
  const made = readPositions(dataset.positions);
  books.set(dataset.positions, made);
  return made;
}

/** One pass per code: a large book has few codes, and its positions are spread over memory. */
function readPositions(unsorted: readonly Position[]): PositionBook {
  const count = unsorted.length;
  const buckets = bucketsByCode(unsorted);
  const codes = [...buckets.keys()].sort(compare);
  const positions: Position[] = [];
  const codeOf = new Int32Array(count);
  const quantities = new Float64Array(count);
  const lot = new Int32Array(count);
  let dated = false;
  codes.forEach((code, number) => {
    let before: Position | undefined;
    for (const position of sorted(buckets.get(code)!)) {
      const at = positions.push(position) - 1;
      codeOf[at] = number;
      quantities[at] = position.quantity;
      lot[at] = before !== undefined && sameHolding(before, position) ? lot[at - 1]! + 1 : 1;
      dated ||= position.effectiveFrom !== undefined;
      before = position;
    }
  });
  return { positions, codes, codeOf, quantities, lot, dated };
}

export const sameHolding = (a: Position, b: Position): boolean =>
  a.code === b.code && a.group === b.group && a.account === b.account;

function bucketsByCode(positions: readonly Position[]): ReadonlyMap<Ticker, Position[]> {
  const buckets = new Map<Ticker, Position[]>();
  let last: { readonly code: Ticker; readonly bucket: Position[] } | undefined;
  for (const position of positions) {
    const { code } = position;
    if (last === undefined || last.code !== code) {
      const bucket = buckets.get(code) ?? [];
      buckets.set(code, bucket);
      last = { code, bucket };
    }
    last.bucket.push(position);
  }
  return buckets;
}

/** A loaded book arrives in this order within each code. */
function sorted(bucket: Position[]): readonly Position[] {
  for (let at = 1; at < bucket.length; at++) {
    if (comparePositions(bucket[at - 1]!, bucket[at]!) > 0) return bucket.sort(comparePositions);
  }
  return bucket;
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Total up to rows that say the same. */
function comparePositions(a: Position, b: Position): number {
  return (
    compare(a.group, b.group) ||
    compare(a.account, b.account) ||
    compare(a.effectiveFrom ?? '', b.effectiveFrom ?? '') ||
    compare(a.quantity, b.quantity) ||
    compare(a.currency ?? '', b.currency ?? '') ||
    compare(a.name ?? '', b.name ?? '') ||
    compare(a.note ?? '', b.note ?? '')
  );
}
