import type {
  ComparedNode,
  ComparedStock,
  Comparison,
  Difference,
} from '../core/attribution/comparison/comparison.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { AttributionNode, ComponentName } from '../core/attribution/node/node.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { plainText } from '../view/format/plain-text.ts';
import type { Language } from '../view/screen.ts';
import { inputJson, type ReportContext, settingsJson } from './json.ts';
import { answered, figure, figures, type JsonObject, reasons, summandOrder } from './json-figures.ts';
import { knownName } from './names.ts';

const units: JsonObject = {
  'first, second':
    'both sides as in ungear report: fractions of their own net equity, or parts of a stock’s return',
  difference:
    'second - first; whole = sum of the parts; adds up over children, a side that does not hold a node counting as nothing',
  'difference.parts without mechanical': 'a side has no answer for it',
  profitDifferenceKrw: 'won, whole, second - first',
  'low50, high50, low90, high90':
    'quantiles of the draws of assumed parameters, of differences draw by draw; not sampling errors',
};

/** Two sessions or two books as plain values: raw numbers at full precision, units in the keys or in `units`, no clock. */
export function compareJson(comparison: Comparison, { version, language }: ReportContext): JsonObject {
  const { first, second, stocks, portfolio } = comparison;
  return {
    first: sideJson(first, language),
    second: sideJson(second, language),
    units,
    stocks: stocks.map(stockJson),
    portfolio: nodeJson(portfolio, language),
    inputs: {
      first: first.dataset.inputs.map(inputJson),
      second: second.dataset.inputs.map(inputJson),
    },
    version,
  };
}

const sideJson = (result: DayResult, language: Language): JsonObject => ({
  date: result.day,
  ...settingsJson(result, result.split.verdict, language),
  netEquityKrw: result.netEquityKrw,
});

function stockJson({ code, first, second, difference }: ComparedStock): JsonObject {
  return {
    code,
    first: first && stockSideJson(first),
    second: second && stockSideJson(second),
    difference: difference && differenceJson(difference),
  };
}

const stockSideJson = (stock: NonNullable<ComparedStock['first']>): JsonObject => ({
  return: stock.return,
  ...(stock.kind === 'split'
    ? { mechanical: figure(stock.mechanical), residual: figure(stock.residual) }
    : { reason: stock.reason }),
});

function nodeJson(node: ComparedNode, language: Language): JsonObject {
  const { first, second, difference } = node;
  return {
    key: plainText(node.key),
    code: plainText(node.code),
    name: knownName(node.name, language),
    level: node.level,
    first: first && nodeSideJson(first),
    second: second && nodeSideJson(second),
    difference: difference && differenceJson(difference),
    profitDifferenceKrw: node.profitDifferenceKrw,
    children: node.children.map((child) => nodeJson(child, language)),
  };
}

function nodeSideJson(node: AttributionNode): JsonObject {
  const { weight, contribution, components, profitKrw, state } = node;
  return {
    state: state.kind,
    weight,
    return: node.return,
    contribution,
    components: components && figures(answered(components, node.unsplitReasons)),
    profitKrw: profitKrw?.total,
    unsplitReasons: reasons(node.unsplitReasons),
  };
}

/** Parts of a difference that are known: where a side has no answer, its mechanical part is counted as 0 in the sums but is none. */
export function knownDifference({
  parts,
  unanswered,
}: Difference): Readonly<Partial<Record<ComponentName, Estimate>>> {
  const { mechanical, ...rest } = parts;
  return unanswered ? rest : parts;
}

function differenceJson(difference: Difference): JsonObject {
  const parts = knownDifference(difference);
  return {
    whole: difference.whole,
    parts: Object.fromEntries(
      summandOrder.flatMap((name) => {
        const part = parts[name];
        return part === undefined ? [] : [[name, figure(part)]];
      }),
    ),
  };
}
