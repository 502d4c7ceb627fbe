import type { Position } from '../../market/book-holdings.ts';
import type { Dataset } from '../../market/dataset.ts';
import { securityOf } from '../../market/lookup.ts';
import { isCash } from '../instrument/valuation.ts';
import type { DayBook } from './day-book.ts';
import type { GroupingLevel } from './day-result.ts';

/** Rows as places in a book. */
type BookRows = Pick<DayBook, 'dataset' | 'book' | 'rows'>;

/** The names of a level, sorted, and which of them each position of the book has. */
interface Level {
  readonly names: readonly string[];
  readonly nameOf: Int32Array;
}

const levelsOfDataset = new WeakMap<Dataset, Map<GroupingLevel, Level>>();

/** Rows that share a name at `level`, in order of the names; rows keep their order. A row without a name is under ''. */
export function splitByLevel(
  day: BookRows,
  rows: Int32Array,
  level: GroupingLevel,
): readonly { readonly name: string; readonly rows: Int32Array }[] {
  const { names, nameOf } = levelOf(day, level);
  const sizes = new Int32Array(names.length);
  for (let i = 0; i < rows.length; i++) sizes[nameOf[day.rows[rows[i]!]!]!]!++;
  const groups = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(names.length);
  for (let i = 0; i < rows.length; i++) {
    const name = nameOf[day.rows[rows[i]!]!]!;
    groups[name]![filled[name]!++] = rows[i]!;
  }
  return names.flatMap((name, at) => (sizes[at] === 0 ? [] : [{ name, rows: groups[at]! }]));
}

/** Worked out once per book: neither the day nor the assumptions change it. */
function levelOf({ dataset, book }: BookRows, level: GroupingLevel): Level {
  const levels = levelsOfDataset.get(dataset) ?? new Map<GroupingLevel, Level>();
  levelsOfDataset.set(dataset, levels);
  let found = levels.get(level);
  if (found === undefined) {
    found = readLevel(book.positions, (position) => nameAt(dataset, position, level));
    levels.set(level, found);
  }
  return found;
}

function readLevel(positions: readonly Position[], nameOfPosition: (position: Position) => string): Level {
  const seen = new Map<string, number>();
  const first = new Int32Array(positions.length);
  for (let row = 0; row < positions.length; row++) {
    const name = nameOfPosition(positions[row]!);
    const number = seen.get(name) ?? seen.size;
    seen.set(name, number);
    first[row] = number;
  }
  const names = [...seen.keys()].sort((a, b) => (a < b ? -1 : 1));
  const rank = new Int32Array(names.length);
  names.forEach((name, at) => {
    rank[seen.get(name)!] = at;
  });
  return { names, nameOf: first.map((number) => rank[number]!) };
}

/** A further column of the positions stands before what is known of the security. */
function nameAt(dataset: Dataset, position: Position, level: GroupingLevel): string {
  const tag = position.tags?.[level];
  if (tag !== undefined) return tag;
  switch (level) {
    case 'group':
      return position.group;
    case 'account':
      return position.account;
    case 'sector':
      return securityOf(dataset, position.code)?.sector ?? '';
    case 'currency': {
      const known = securityOf(dataset, position.code)?.currency ?? position.currency;
      return known ?? (isCash(dataset, position.code) ? position.code : '');
    }
    default:
      return '';
  }
}

const everyBook: readonly GroupingLevel[] = ['group', 'account', 'currency', 'sector'];
const levelsOfPositions = new WeakMap<readonly Position[], readonly GroupingLevel[]>();

/** Levels that a book can be grouped by: those of every book, then the further columns of its positions, sorted. */
export function groupingLevels({
  positions,
  levels: stated = [],
}: Pick<Dataset, 'positions' | 'levels'>): readonly GroupingLevel[] {
  let levels = levelsOfPositions.get(positions);
  if (levels === undefined) {
    const tags = new Set<GroupingLevel>(stated);
    let last: Position['tags'];
    for (const { tags: own } of positions) {
      if (own !== undefined && own !== last) for (const name of Object.keys(own)) tags.add(name);
      last = own;
    }
    levels = [...everyBook, ...[...tags].filter((name) => !everyBook.includes(name)).sort()];
    levelsOfPositions.set(positions, levels);
  }
  return levels;
}

/** @throws RangeError when the book does not have a level, with the levels it has */
export function checkLevels(dataset: Dataset, by: readonly GroupingLevel[]): void {
  const levels = groupingLevels(dataset);
  const unknown = by.find((level) => !levels.includes(level));
  if (unknown !== undefined)
    throw new RangeError(`grouping requires levels among ${levels.join(', ')}, got ${unknown}`);
}
