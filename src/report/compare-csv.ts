import type { ComparedNode, Comparison, Difference } from '../core/attribution/comparison/comparison.ts';
import type { AttributionNode } from '../core/attribution/node/node.ts';
import type { StockSplit } from '../core/decomposition/day-split.ts';
import type { Language } from '../view/screen.ts';
import { knownDifference } from './compare-json.ts';
import { estimateCells } from './csv.ts';
import { assumptionCells, assumptionColumns } from './csv-settings.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import { answered, summandOrder } from './json-figures.ts';
import { knownName } from './names.ts';

const header: readonly string[] = [
  ...['first_book', 'first_date', 'second_book', 'second_date'],
  ...assumptionColumns,
  ...['level', 'key', 'code', 'name'],
  ...['first', 'first_mechanical_point', 'first_mechanical_low90', 'first_mechanical_high90'],
  ...['second', 'second_mechanical_point', 'second_mechanical_low90', 'second_mechanical_high90'],
  'difference',
  ...summandOrder.flatMap((name) => [`${name}_point`, `${name}_low90`, `${name}_high90`]),
  'profit_difference_krw',
];

/**
 * Two sessions or two books as one tidy table: stocks, then every node. `first` and `second` are returns of stocks and contributions of
 * nodes; the part columns add up to `difference`. Every row carries the settings and the verdict.
 */
export function compareCsv(comparison: Comparison, language: Language = 'en'): string {
  const settings = settingsOf(comparison);
  const rows = [...stockRows(comparison), ...nodeRows(comparison.portfolio, language)];
  return csvText(
    header,
    rows.map((row) => [...settings, ...row]),
  );
}

function settingsOf({ first, second }: Comparison): readonly CsvCell[] {
  const sides = [first, second].flatMap(({ dataset, day }) => [dataset.settings.title ?? dataset.name, day]);
  return [...sides, ...assumptionCells(second.assumptions, second.split.verdict)];
}

const stockRows = ({ stocks }: Comparison): readonly (readonly CsvCell[])[] =>
  stocks.map(({ code, first, second, difference }) => [
    ...['stock', `stock/${code}`, code, undefined],
    ...stockCells(first),
    ...stockCells(second),
    ...differenceCells(difference),
    undefined,
  ]);

const stockCells = (stock: StockSplit | undefined): readonly CsvCell[] => [
  stock?.return,
  ...estimateCells(stock?.kind === 'split' ? stock.mechanical : undefined),
];

/** The node and everything below it, parents first. */
function* nodeRows(node: ComparedNode, language: Language): Generator<readonly CsvCell[]> {
  yield [
    ...[node.level, node.key, node.code, knownName(node.name, language)],
    ...nodeCells(node.first),
    ...nodeCells(node.second),
    ...differenceCells(node.difference),
    node.profitDifferenceKrw,
  ];
  for (const child of node.children) yield* nodeRows(child, language);
}

function nodeCells(node: AttributionNode | undefined): readonly CsvCell[] {
  const { components, contribution } = node ?? {};
  const known = components && answered(components, node!.unsplitReasons);
  return [contribution, ...estimateCells(known?.mechanical)];
}

function differenceCells(difference: Difference | undefined): readonly CsvCell[] {
  const parts = difference === undefined ? {} : knownDifference(difference);
  return [difference?.whole, ...summandOrder.flatMap((name) => estimateCells(parts[name]))];
}
