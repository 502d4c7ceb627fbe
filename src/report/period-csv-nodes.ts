import type { GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { PeriodNode } from '../core/attribution/period/period-result.ts';
import type { Contributors } from '../core/attribution/period/top-contributors.ts';
import { stepOrder } from '../view/period/value-table.ts';
import type { Language } from '../view/screen.ts';
import { estimateCells } from './csv.ts';
import { type Groups, groupsOf, placeOf } from './csv-levels.ts';
import type { CsvCell } from './csv-text.ts';
import { answered, componentOrder } from './json-figures.ts';
import { knownWon, profitOrder } from './json-portfolio.ts';
import { knownName } from './names.ts';

export const stateOrder = ['priced', 'oldRate', 'stale', 'unpriced', 'notListed', 'notHeld'] as const;

interface Table {
  readonly by: readonly GroupingLevel[];
  readonly levels: readonly GroupingLevel[];
  readonly language: Language;
}

/** Where a node stands: names of the groups above it, and the key of its parent. */
interface Above {
  readonly path: readonly string[];
  readonly parentKey: string;
}

/** The node and everything below it, parents first. */
export function* nodeRows(
  node: PeriodNode,
  table: Table,
  keep: (key: string) => boolean = () => true,
  { path, parentKey }: Above = { path: [], parentKey: '' },
): Generator<readonly CsvCell[]> {
  const groups = { ...groupsOf(path, table.by), ...placeOf(node, table.by, parentKey) };
  if (node.level !== 'position' || keep(node.key)) yield nodeCells(node, table, groups);
  for (const child of node.children) {
    const below = child.level === 'group' ? [...path, child.code] : path;
    yield* nodeRows(child, table, keep, { path: below, parentKey: node.key });
  }
}

/** The tree with some positions, those with the largest contributions, then all others as one: every level adds up. */
export function* topRows(
  portfolio: PeriodNode,
  table: Table,
  { largest, others }: Contributors<PeriodNode>,
): Generator<readonly CsvCell[]> {
  const chosen = new Set(largest.map(({ key }) => key));
  yield* nodeRows(withPositions(portfolio, largest), table, (key) => chosen.has(key));
  if (others !== undefined) yield ['other', ...nodeCells(others.node, table, {}).slice(1)];
}

/** Holdings that were added up have no positions in their tree: those that are told apart stand in their groups. */
function withPositions(node: PeriodNode, largest: readonly PeriodNode[]): PeriodNode {
  const { children } = node;
  if (children.some(({ level }) => level === 'position')) return node;
  const inside = largest.filter(({ key }) => key.startsWith(`${node.key}/`));
  const below = children.length === 0 ? inside : children.map((child) => withPositions(child, inside));
  // in a tree with positions every innermost group has some
  return below.every((child, at) => child === children[at]) && below.length === children.length
    ? node
    : { ...node, children: below };
}

function nodeCells(node: PeriodNode, { levels, language }: Table, groups: Groups): readonly CsvCell[] {
  const { components, profitKrw, unsplit, states } = node;
  const known = components && answered(components, unsplit);
  const won = profitKrw && knownWon(profitKrw, known, unsplit);
  return [
    node.level,
    node.key,
    node.code,
    knownName(node.name, language),
    ...levels.map((level) => groups[level]),
    node.instrument,
    node.averageWeight,
    node.contribution,
    undefined,
    'contribution',
    ...componentOrder.flatMap((name) => estimateCells(known?.[name])),
    ...profitOrder.map((name) => won?.[name]),
    ...stepOrder.map((step) => node.values?.[step]),
    ...stateOrder.map((state) => states[state]),
    unsplit.map(({ code, reason, days }) => `${code}:${reason}:${days.join('/')}`).join(' '),
    node.flags.join(' '),
  ];
}
