import type { StockSplit } from '../../decomposition/day-split.ts';
import { ExplanationWriter } from '../../decomposition/explanation-writer.ts';
import type { Explanation } from '../../market/explanation.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { ComparedNode, Comparison, Difference } from '../comparison/comparison.ts';
import { areOfOneBook } from '../comparison/comparison.ts';
import type { DayResult } from '../day/day-result.ts';
import type { ComponentName } from '../node/node.ts';
import { componentNames } from '../node/node.ts';
import { nodeWithKey } from '../node/node-with-key.ts';
import type { ComparedTarget } from './explanation.ts';
import type { NodeExplanationNote, NodeExplanationTitle, NodeWriter } from './explanation-words.ts';

/** How a figure of one side came about; absent where it has none. */
type Explain = (side: DayResult, target: ComparedTarget) => Explanation | undefined;

/** A stock or a node, as each side explains it. */
interface Sides {
  readonly code: string;
  /** symbol of what the parts add up to */
  readonly whole: 'contribution' | 'r';
  readonly difference: Difference;
  readonly first: Explanation | undefined;
  readonly second: Explanation | undefined;
}

/**
 * How a difference came about: all that is behind the first side (symbols that end in `_1`), all behind the second (`_2`), then the second
 * less the first, whole and part by part. A side that does not hold the node counts as nothing.
 *
 * @returns `undefined` where there is no difference
 */
export function explainDifference(
  comparison: Comparison,
  target: ComparedTarget,
  explain: Explain,
): Explanation | undefined {
  const sides = target.kind === 'stock' ? ofStock : ofNode;
  const found = sides(comparison, target.kind === 'stock' ? target.code : target.key, explain);
  return found === undefined ? undefined : written(comparison, found);
}

function ofStock(comparison: Comparison, code: string, explain: Explain): Sides | undefined {
  const stock = comparison.stocks.find((one) => one.code === code);
  if (stock?.difference === undefined) return undefined;
  const side = (result: DayResult, own: StockSplit | undefined) =>
    own?.kind === 'unsplit' ? withoutAnswer(own, result.day) : explain(result, { kind: 'stock', code });
  return {
    ...{ code, whole: 'r', difference: stock.difference },
    first: side(comparison.first, stock.first),
    second: side(comparison.second, stock.second),
  };
}

/** Of a stock that is not split the return is known, and nothing more. */
function withoutAnswer({ code, return: moved }: StockSplit, day: TradingDay): Explanation {
  const writer: NodeWriter = new ExplanationWriter();
  const own = writer.input('r', moved!, 'fraction', 'stockReturn', { params: { code }, day });
  writer.step('unsplit', own, 'fraction', 'unsplit');
  return writer.finish({
    title: 'nodePosition',
    params: { code },
    assumed: [],
    wouldNarrow: [],
    against: [],
  });
}

function ofNode(comparison: Comparison, key: string, explain: Explain): Sides | undefined {
  const node = nodeWithKey(comparison.portfolio, key);
  if (node?.difference === undefined) return undefined;
  const side = (result: DayResult, own: ComparedNode['first']) =>
    own === undefined ? undefined : explain(result, { kind: 'node', key: own.key });
  return {
    ...{ code: node.code, whole: 'contribution', difference: node.difference },
    first: side(comparison.first, node.first),
    second: side(comparison.second, node.second),
  };
}

function written(comparison: Comparison, { code, whole, difference, ...sides }: Sides): Explanation {
  const { first, second } = comparison;
  const pages = [numbered(sides.first, 1), numbered(sides.second, 2)] as const;
  const names: readonly (ComponentName | Sides['whole'] | 'direct' | 'feedback' | 'profit')[] = [
    ...[whole, ...componentNames, 'direct' as const, 'feedback' as const, 'profit' as const],
  ];
  const notes = (kind: 'assumed' | 'wouldNarrow' | 'against') => [
    ...new Set(pages.flatMap((page) => page?.[kind] ?? [])),
  ];
  const title = areOfOneBook(comparison) ? 'differenceOfDays' : 'differenceOfBooks';
  return {
    title: title satisfies NodeExplanationTitle,
    params: title === 'differenceOfDays' ? { code, from: first.day, to: second.day } : { code },
    ...(difference.unanswered ? {} : { estimate: difference.parts.mechanical }),
    inputs: pages.flatMap((page) => page?.inputs ?? []),
    steps: [
      ...pages.flatMap((page) => page?.steps ?? []),
      ...names.flatMap((name) => differenceStep(name, pages)),
    ],
    assumed: notes('assumed'),
    wouldNarrow: notes('wouldNarrow'),
    against: [
      ...(difference.unanswered ? [unanswered] : []),
      // what speaks against a session by itself is not said of a difference
      ...notes('against').filter((note) => note !== 'againstThisDay'),
    ],
  };
}

const unanswered: NodeExplanationNote = 'oneSideUnanswered';

/** A name in a formula; `e` in a number is none. */
const symbols = /(?<![\w.])[A-Za-z_]\w*/g;

/** Every symbol with the number of the side behind it. */
function numbered(explanation: Explanation | undefined, side: 1 | 2): Explanation | undefined {
  if (explanation === undefined) return undefined;
  const { inputs, steps } = explanation;
  const own = new Set([...inputs, ...steps].map(({ symbol }) => symbol));
  const renamed = (symbol: string): string => (own.has(symbol) ? `${symbol}_${side}` : symbol);
  return {
    ...explanation,
    inputs: inputs.map((input) => ({ ...input, symbol: renamed(input.symbol) })),
    steps: steps.map((step) => ({
      ...step,
      symbol: renamed(step.symbol),
      formula: step.formula.replace(symbols, renamed),
    })),
  };
}

/** The second less the first; nothing where neither side has it, or it is nothing on both. */
function differenceStep(
  name: string,
  [first, second]: readonly [Explanation | undefined, Explanation | undefined],
): Explanation['steps'] {
  const one = figureIn(first, `${name}_1`);
  const other = figureIn(second, `${name}_2`);
  const known = other ?? one;
  if (known === undefined || [one, other].every((side) => (side?.value ?? 0) === 0)) return [];
  const { unit, label } = known;
  const formula = `${other?.symbol ?? '0'}${one === undefined ? '' : ` - ${one.symbol}`}`;
  const value = (other?.value ?? 0) - (one?.value ?? 0);
  return [{ symbol: `${name}_difference`, formula, value, unit, label }];
}

const figureIn = (explanation: Explanation | undefined, symbol: string) =>
  [...(explanation?.steps ?? []), ...(explanation?.inputs ?? [])].find((one) => one.symbol === symbol);
