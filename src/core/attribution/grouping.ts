import { securityOf } from '../market/lookup.ts';
import type { DayBook } from './day-book.ts';
import type { GroupingLevel } from './day-result.ts';
import { isCash } from './valuation.ts';

/** Rows that share a name at `level`, in order of the names; rows keep their order. A row without a name is under ''. */
export function splitByLevel(
  day: DayBook,
  rows: Int32Array,
  level: GroupingLevel,
): readonly { readonly name: string; readonly rows: Int32Array }[] {
  const groups = new Map<string, number[]>();
  for (const at of rows) {
    const name = nameAt(day, at, level);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [at]);
    else group.push(at);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => ({ name, rows: Int32Array.from(group) }));
}

function nameAt({ dataset, book, rows }: DayBook, at: number, level: GroupingLevel): string {
  const position = book.positions[rows[at]!]!;
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
  }
}
