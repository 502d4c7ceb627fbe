import type { StockSplit } from '../../decomposition/day-split.ts';
import { ExplanationWriter } from '../../decomposition/explanation-writer.ts';
import type { Explanation } from '../../market/explanation.ts';
import type { Netting } from '../../mechanics/assumptions.ts';
import type { Term } from '../../numeric/formula.ts';
import { minus, over, plus } from '../../numeric/formula.ts';
import type { GroupNode } from '../day/group-node.ts';
import type { ComponentName } from '../node/node.ts';
import { componentNames } from '../node/node.ts';
import { notesOn } from './explanation-notes.ts';
import type { NodeExplanationLabel, NodeExplanationTitle, NodeWriter } from './explanation-words.ts';
import type { GroupPart } from './group-parts.ts';
import { partsOf } from './group-parts.ts';

/** Every figure of the portfolio or of a group, as sums over its children. */
export function explainGroup(node: GroupNode, stocks: readonly StockSplit[], netting: Netting): Explanation {
  const writer: NodeWriter = new ExplanationWriter();
  const parts = partsOf(node);
  if (parts.length > 0) {
    const start = writeSum(writer, parts, {
      ...{ name: 'start_value', label: 'startValue', unit: 'krw' },
      read: ({ node: child }) => child.startValueKrw!,
    });
    if (node.weight !== undefined) writeContribution(writer, node, parts, start);
    writeProfit(writer, node, parts);
  }
  const mechanical = node.components?.mechanical;
  return writer.finish({
    title: (node.level === 'portfolio' ? 'nodePortfolio' : 'nodeGroup') satisfies NodeExplanationTitle,
    params: { key: node.key, code: node.code, day: node.source.day.dataset.days[node.source.day.dayIndex]! },
    ...(mechanical === undefined ? {} : { estimate: mechanical }),
    ...notesOn({ stocks: node.totals.hasModelled ? stocks : [], flags: node.flags, netting }),
  });
}

/** A figure that children add up to. */
interface Summed {
  readonly name: string;
  readonly label: NodeExplanationLabel;
  readonly unit: 'krw' | 'fraction';
  readonly read: (part: GroupPart) => number;
}

/** Children without any of it are left out where none has any. */
function writeSum(writer: NodeWriter, parts: readonly GroupPart[], figure: Summed): Term {
  const { name, label, unit, read } = figure;
  const told = parts.every((part) => read(part) === 0) ? [] : parts;
  return writer.step(name, plus(...told.map((part) => writePart(writer, part, figure))), unit, label);
}

function writePart(writer: NodeWriter, part: GroupPart, { name, label, unit, read }: Summed): Term {
  const { node, others } = part;
  const params = {
    ...{ figure: label, code: node.code, key: node.key },
    ...(others === undefined ? {} : { others }),
  };
  const word = others === undefined ? 'partOfChild' : 'partOfOthers';
  return writer.input(`${name}_${part.name}`, read(part), unit, word, { params });
}

function writeContribution(
  writer: NodeWriter,
  node: GroupNode,
  parts: readonly GroupPart[],
  start: Term,
): void {
  const equity =
    node.level === 'portfolio'
      ? start
      : writer.input('net_equity', node.source.day.netEquityKrw!, 'krw', 'netEquity');
  const weight = writer.step('weight', over(start, equity), 'fraction', 'weight');
  const sumOf = (
    name: ComponentName | 'direct' | 'contribution',
    read: (child: GroupPart['node']) => number,
  ): Term =>
    writeSum(writer, parts, {
      ...{ name, label: name, unit: 'fraction' },
      read: ({ node: child }) => read(child),
    });
  const whole = sumOf('contribution', (child) => child.contribution!);
  if (weight.value !== 0) writer.step('own_return', over(whole, weight), 'fraction', 'return');
  const component = (name: ComponentName | 'direct'): Term =>
    sumOf(name, (child) => child.components![name].point);
  const [mechanical] = componentNames.map(component);
  const direct = component('direct');
  writer.step('feedback', minus(mechanical!, direct), 'fraction', 'feedback');
}

function writeProfit(writer: NodeWriter, node: GroupNode, parts: readonly GroupPart[]): void {
  const booked = node.profitKrw;
  if (booked === undefined) return;
  writeSum(writer, parts, {
    ...{ name: 'profit', label: 'profit', unit: 'krw' },
    read: ({ node: child }) => child.profitKrw!.total,
  });
  for (const name of componentNames) {
    if (booked[name] === 0) continue;
    writeSum(writer, parts, {
      ...{ name: `${name}_profit`, label: 'componentProfit', unit: 'krw' },
      read: ({ node: child }) => child.profitKrw![name],
    });
  }
}
