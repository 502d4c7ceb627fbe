import type {
  ComparedNode,
  ComparedStock,
  Comparison,
  Difference,
} from '../../core/attribution/comparison/comparison.ts';
import type { Target } from '../../core/attribution/explanation/explanation.ts';
import type { AttributionNode } from '../../core/attribution/node/node.ts';
import type { StockSplit } from '../../core/decomposition/day-split.ts';
import { endsOf } from '../format/figure.ts';
import { nameIn, shortName } from '../format/names.ts';
import { contributionScale, type Scale } from '../format/scale.ts';
import { compareWords } from '../language/compare-words.ts';
import { words } from '../language/words.ts';
import { stockName } from '../move/move.ts';
import { figuresOf, isWhollyUnsplit } from '../move/node-figures.ts';
import { groupName } from '../positions/group-figures.ts';
import type { Frame } from '../screen.ts';

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
    target: { kind: 'difference', of: { kind: 'stock', code: stock.code } },
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
  target: { kind: 'difference', of: { kind: 'node', key: node.key } },
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
    return {
      word:
        node.state.kind === 'priced' || node.state.kind === 'oldRate'
          ? states.unknown
          : states.position[node.state.kind],
    };
  if (isWhollyUnsplit(figures)) return { move: figures.contribution, word: states.unsplit };
  const band = scaleOf(frame).band(endsOf(figures.components.mechanical, frame.band));
  return { move: figures.contribution, band };
}

/** Points on both sides: won of different days or books cannot be set beside each other. */
export const scaleOf = (frame: Frame): Scale =>
  contributionScale({ ...frame, unit: frame.unit === 'won' ? 'percent' : frame.unit }, undefined);
