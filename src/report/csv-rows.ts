import type { GroupingLevel, IndexTransmission } from '../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../core/attribution/node/node.ts';
import type { Contributors } from '../core/attribution/period/top-contributors.ts';
import type { StockSplit } from '../core/decomposition/day-split.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { namesOf } from '../view/format/names.ts';
import type { Language } from '../view/screen.ts';
import { type Groups, groupsOf, placeOf } from './csv-levels.ts';
import { answered, type Components } from './json-figures.ts';
import { knownWon } from './json-portfolio.ts';
import { knownName } from './names.ts';

/** A row of the tidy table; what it does not know is absent. */
export interface CsvRow {
  readonly level: 'stock' | 'index' | 'other' | AttributionNode['level'];
  readonly key: string;
  readonly code: string;
  readonly name: string | undefined;
  readonly groups?: Groups;
  readonly instrument?: string | undefined;
  readonly state: string;
  readonly weight?: number | undefined;
  readonly return?: number | undefined;
  readonly contribution?: number | undefined;
  /** what the components add up to */
  readonly partsOf: 'return' | 'contribution';
  readonly components?: Components | undefined;
  readonly profitKrw?: Readonly<Partial<NonNullable<AttributionNode['profitKrw']>>> | undefined;
  readonly unsplitReasons: readonly { readonly code: string; readonly reason: string }[];
  readonly flags: readonly string[];
}

/** A modelled stock; one without an answer has its whole return in `unsplit`. */
export function stockRow(stock: StockSplit, dataset: Dataset, language: Language): CsvRow {
  const security = dataset.securities.find(({ code }) => code === stock.code) ?? {};
  return {
    level: 'stock',
    key: `stock/${stock.code}`,
    code: stock.code,
    name: knownName(namesOf(security), language),
    state: stock.kind,
    return: stock.return,
    partsOf: 'return',
    components: stockComponents(stock),
    unsplitReasons: stock.kind === 'unsplit' ? [stock] : [],
    flags: stock.flags,
  };
}

function stockComponents(stock: StockSplit): CsvRow['components'] {
  if (stock.kind === 'split') {
    const { mechanical, residual, direct, feedback } = stock;
    return { mechanical, residual, unsplit: known(0), direct, feedback };
  }
  return stock.return === undefined ? undefined : { unsplit: known(stock.return) };
}

/** An observed figure: a band of width zero. */
const known = (point: number): Estimate => ({
  point,
  low50: point,
  high50: point,
  low90: point,
  high90: point,
});

export function indexRow(index: IndexTransmission, language: Language): CsvRow {
  return {
    level: 'index',
    key: `index/${index.index}`,
    code: index.index,
    name: knownName(namesOf(index), language),
    state: index.components === undefined ? 'unknown' : 'split',
    return: index.return,
    partsOf: 'return',
    components: index.components && answered(index.components, index.unsplitReasons),
    unsplitReasons: index.unsplitReasons,
    flags: index.weightsEstimated ? ['estimatedWeights'] : [],
  };
}

interface Told {
  readonly by: readonly GroupingLevel[];
  readonly language: Language;
  /** which positions have a row; absent: all */
  readonly keep?: (key: string) => boolean;
}

/** The node and everything below it, parents first. */
export function* nodeRows(
  node: AttributionNode,
  told: Told,
  path: readonly string[] = [],
  parentKey = '',
): Generator<CsvRow> {
  const { by, language, keep } = told;
  if (node.level !== 'position' || keep === undefined || keep(node.key))
    yield nodeRow(node, language, { ...groupsOf(path, by), ...placeOf(node, by, parentKey) });
  for (const child of node.children) {
    yield* nodeRows(child, told, child.level === 'group' ? [...path, child.code] : path, node.key);
  }
}

/** The tree with some positions, those with the largest contributions, then all others as one: every level adds up. */
export function* topRows(
  portfolio: AttributionNode,
  told: Omit<Told, 'keep'>,
  { largest, others }: Contributors<AttributionNode>,
): Generator<CsvRow> {
  const chosen = new Set(largest.map(({ key }) => key));
  yield* nodeRows(portfolio, { ...told, keep: (key) => chosen.has(key) });
  if (others !== undefined) yield { ...nodeRow(others.node, told.language, {}), level: 'other' };
}

function nodeRow(node: AttributionNode, language: Language, groups: Groups): CsvRow {
  return {
    level: node.level,
    key: node.key,
    code: node.code,
    name: knownName(node.name, language),
    groups,
    instrument: node.instrument,
    state: node.state.kind,
    weight: node.weight,
    return: node.return,
    contribution: node.contribution,
    partsOf: 'contribution',
    ...partsOf(node),
    unsplitReasons: node.unsplitReasons,
    flags: node.flags,
  };
}

/** A part that is not known is empty among the fractions and among the won. */
function partsOf({
  components,
  profitKrw,
  unsplitReasons,
}: AttributionNode): Pick<CsvRow, 'components' | 'profitKrw'> {
  const known = components && answered(components, unsplitReasons);
  return { components: known, profitKrw: profitKrw && knownWon(profitKrw, known, unsplitReasons) };
}
