import type { Position } from '../../core/market/book-holdings.ts';
import type { Row } from '../row.ts';
import type { Column } from '../sheet.ts';
import { textAt } from '../typed-cells.ts';

type Tags = NonNullable<Position['tags']>;

/** Further columns of positions.csv: one object for all rows that say the same in them. */
export class SharedTags {
  readonly #known = new Map<string, Tags>();

  /** `undefined` where all of the cells are empty. */
  of(row: Row, columns: readonly Column[]): Tags | undefined {
    const said = columns.map((column) => [column.name, textAt(row, column)] as const);
    const filled = said.filter(([, text]) => text !== '');
    if (filled.length === 0) return undefined;
    const sorted = filled.sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(sorted);
    let tags = this.#known.get(key);
    if (tags === undefined) {
      tags = Object.fromEntries(sorted);
      this.#known.set(key, tags);
    }
    return tags;
  }
}
