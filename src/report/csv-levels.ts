import type { GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../core/attribution/node/node.ts';

/** Names of a row's groups by level. */
export type Groups = Readonly<Partial<Record<GroupingLevel, string>>>;

const everyBook: readonly GroupingLevel[] = ['group', 'account', 'currency', 'sector'];

/** The levels of every book, and further ones that the tree is grouped by. */
export const levelsWith = (by: readonly GroupingLevel[]): readonly GroupingLevel[] => [
  ...everyBook,
  ...by.filter((level) => !everyBook.includes(level)),
];

/** Groups are nested in the order of `by`: the first name on the path is that of the first level. */
export function groupsOf(path: readonly string[], by: readonly GroupingLevel[]): Groups {
  return Object.fromEntries(path.map((name, depth) => [by[depth], name]));
}

/** Group and account of a position that the tree is not grouped by: they stand in its key, between its parent's and its code. */
export function placeOf(
  { level, key }: Pick<AttributionNode, 'level' | 'key'>,
  by: readonly GroupingLevel[],
  parentKey: string,
): Groups {
  if (level !== 'position') return {};
  const names = key.slice(parentKey.length + 1).split('/');
  const levels = (['group', 'account'] as const).filter((one) => !by.includes(one));
  return Object.fromEntries(levels.map((one, at) => [one, decoded(names[at] ?? '')]));
}

const decoded = (name: string): string => name.replaceAll('%2F', '/').replaceAll('%25', '%');
