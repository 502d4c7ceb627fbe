import type { ComparedNode, ComparedStock, Comparison, Difference } from '../core/attribution/comparison.ts';
import type { Target } from '../core/attribution/explanation.ts';
import type { AttributionNode } from '../core/attribution/node.ts';
import type { StockSplit } from '../core/decomposition/day-split.ts';
import { compareNames } from './compare-names.ts';
import { printedSign } from './format/decimal.ts';
import { endsOf } from './format/figure.ts';
import { nameIn, shortName } from './format/names.ts';
import { contributionScale, type Scale } from './format/scale.ts';
import { compareWords } from './language/compare-words.ts';
import { words } from './language/words.ts';
import { span, toned } from './layout/lines.ts';
import type { Column, TableView } from './layout/table.ts';
import type { Line } from './line.ts';
import { figuresOf, isWhollyUnsplit } from './node-figures.ts';
import type { Frame } from './screen.ts';
import { directionTone } from './screens/direction.ts';
import { groupName } from './screens/group-table.ts';
import { stockName } from './sentence.ts';

/** A stock or a node on both sides. */
export interface CompareRow {
  readonly name: string;
  readonly target: Target;
  readonly first: SideFigures;
  readonly second: SideFigures;
  readonly difference?: Difference | undefined;
}

/** What one side says: a move with its band, or a word for why there is none. */
interface SideFigures {
  readonly move?: number | undefined;
  readonly band?: string;
  readonly word?: string;
}

/** The modelled stocks, each with its return. */
export const stockRows = ({ stocks, second }: Comparison, frame: Frame): readonly CompareRow[] =>
  stocks.map((stock) => ({
    name: stockName(second, stock.code, frame.language),
    target: { kind: 'stock', code: stock.code },
    first: stockSide(stock.first, frame),
    second: stockSide(stock.second, frame),
    difference: stock.difference,
  }));

function stockSide(stock: ComparedStock['first'], frame: Frame): SideFigures {
  const { states } = words(frame.language);
  if (stock === undefined) return { word: compareWords[frame.language].notHeld };
  return { move: stock.return, ...stockBand(stock, frame, states.unsplit) };
}

const stockBand = (stock: StockSplit, frame: Frame, unsplit: string): SideFigures =>
  stock.kind === 'split'
    ? { band: scaleOf(frame).band(endsOf(stock.mechanical, frame.band)) }
    : { word: unsplit };

/** A node and, where it has any, the row of each child after it. */
export const nodeRow = (node: ComparedNode, frame: Frame): CompareRow => ({
  name: nodeName(node, frame),
  target: { kind: 'node', key: node.key },
  first: nodeSide(node.first, frame),
  second: nodeSide(node.second, frame),
  difference: node.difference,
});

function nodeName(node: ComparedNode, frame: Frame): string {
  const own = (node.second ?? node.first)!;
  if (node.level !== 'position') return groupName(own, frame);
  return shortName(nameIn(own.name, own.code, frame.language));
}

function nodeSide(node: AttributionNode | undefined, frame: Frame): SideFigures {
  const { states } = words(frame.language);
  if (node === undefined) return { word: compareWords[frame.language].notHeld };
  const figures = figuresOf(node);
  if (figures.contribution === undefined || figures.components === undefined)
    return { word: node.state.kind === 'priced' ? states.unknown : states.position[node.state.kind] };
  if (isWhollyUnsplit(figures)) return { move: figures.contribution, word: states.unsplit };
  const band = scaleOf(frame).band(endsOf(figures.components.mechanical, frame.band));
  return { move: figures.contribution, band };
}

/** Points on both sides: won of different days or books cannot be set beside each other. */
const scaleOf = (frame: Frame): Scale =>
  contributionScale({ ...frame, unit: frame.unit === 'won' ? 'percent' : frame.unit }, undefined);

/** Both sides with their bands, then the second less the first. */
export function compareTable(
  comparison: Comparison,
  rows: readonly CompareRow[],
  frame: Frame,
): TableView<CompareRow> {
  const { columns } = words(frame.language);
  const { difference } = compareWords[frame.language];
  const scale = scaleOf(frame);
  const names = compareNames(comparison, frame.language);
  return {
    columns: [
      { id: 'name', title: columns.name, align: 'left', min: 10, ideal: 26, cell: ({ name }) => name },
      moveColumn('first', names.first, scale),
      bandColumn('first', frame, 2),
      moveColumn('second', names.second, scale),
      bandColumn('second', frame, 3),
      {
        id: 'difference',
        title: `${difference} ${scale.unit}`,
        align: 'right',
        min: 7,
        cell: (row) => (row.difference === undefined ? '' : scale.text(row.difference.whole)),
      },
      {
        id: 'differenceMechanical',
        title: columns.mechanical(frame.band),
        align: 'right',
        min: 14,
        cell: (row) => differenceCell(row.difference, scale, frame),
      },
      ...unsplitColumn(comparison, scale, frame),
      {
        id: 'differenceMiddle',
        title: columns.middle,
        align: 'right',
        min: 6,
        drop: 1,
        cell: ({ difference: own }) =>
          own === undefined || own.unanswered ? '' : scale.text(own.parts.mechanical.point),
      },
    ],
    rowCount: rows.length,
    row: (at) => rows[at]!,
  };
}

/** What has no answer on either side, where anything has none. */
function unsplitColumn(
  { portfolio }: Comparison,
  scale: Scale,
  { language }: Frame,
): readonly Column<CompareRow>[] {
  const printed = ({ parts }: Difference): boolean => printedSign(parts.unsplit.point * 100, 2) !== 0;
  if (portfolio.difference === undefined || !printed(portfolio.difference)) return [];
  return [
    {
      id: 'differenceUnsplit',
      title: words(language).columns.unsplit,
      align: 'right',
      min: 7,
      drop: 4,
      cell: ({ difference }) =>
        difference === undefined || !printed(difference) ? '' : scale.text(difference.parts.unsplit.point),
    },
  ];
}

const moveColumn = (side: 'first' | 'second', title: string, scale: Scale): Column<CompareRow> => ({
  id: side,
  title,
  align: 'right',
  min: 8,
  cell: (row) => {
    const { move, word } = row[side];
    return move === undefined ? toned(word ?? '', 'dim') : [span(scale.observed(move), directionTone(move))];
  },
});

const bandColumn = (side: 'first' | 'second', frame: Frame, drop: number): Column<CompareRow> => ({
  id: `${side}Mechanical`,
  title: words(frame.language).columns.mechanical(frame.band),
  align: 'right',
  min: 14,
  drop,
  cell: (row) => {
    const { move, band, word } = row[side];
    if (band !== undefined) return toned(band, 'mechanical');
    return move === undefined ? '' : toned(word ?? '', 'warning');
  },
});

/** The assumed range of the difference, or that it has no answer. */
export function differenceCell(difference: Difference | undefined, scale: Scale, frame: Frame): Line {
  if (difference === undefined) return [];
  if (difference.unanswered) return toned(words(frame.language).states.unsplit, 'warning');
  return toned(scale.band(endsOf(difference.parts.mechanical, frame.band)), 'mechanical');
}
