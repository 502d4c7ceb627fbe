import type { StockSplit } from '../../decomposition/day-split.ts';
import type { Explanation } from '../../market/explanation.ts';
import type { Netting } from '../../mechanics/assumptions.ts';
import type { GroupNode } from '../day/group-node.ts';
import type { ComponentName } from '../node/node.ts';
import { componentNames } from '../node/node.ts';
import { notesOn } from './explanation-notes.ts';
import type { NodeExplanationLabel, NodeExplanationTitle } from './explanation-words.ts';
import type { Named } from './explanation-writer.ts';
import { ExplanationWriter } from './explanation-writer.ts';
import type { GroupPart } from './group-parts.ts';
import { partsOf } from './group-parts.ts';

/** Every figure of the portfolio or of a group, as sums over its children. */
export function explainGroup(node: GroupNode, stocks: readonly StockSplit[], netting: Netting): Explanation {
  const writer = new ExplanationWriter();
  const parts = partsOf(node);
  if (parts.length > 0) {
    const start = writeSum(
      writer,
      parts,
      'start_value',
      'startValue',
      'krw',
      (part) => part.node.startValueKrw!,
    );
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

function writeSum(
  writer: ExplanationWriter,
  parts: readonly GroupPart[],
  name: string,
  label: NodeExplanationLabel,
  unit: 'krw' | 'fraction',
  read: (part: GroupPart) => number,
): Named {
  const values = parts.map(read);
  const terms = values.every((value) => value === 0)
    ? []
    : parts.map((part, at) => writePart(writer, `${name}_${part.name}`, values[at]!, unit, part, label));
  return writer.sum(name, terms, unit, label);
}

function writePart(
  writer: ExplanationWriter,
  name: string,
  value: number,
  unit: 'krw' | 'fraction',
  { node, others }: GroupPart,
  figure: NodeExplanationLabel,
): Named {
  const params = { figure, code: node.code, key: node.key, ...(others === undefined ? {} : { others }) };
  return writer.input(name, value, unit, others === undefined ? 'partOfChild' : 'partOfOthers', { params });
}

function writeContribution(
  writer: ExplanationWriter,
  node: GroupNode,
  parts: readonly GroupPart[],
  start: Named,
): void {
  const equity =
    node.level === 'portfolio'
      ? start
      : writer.input('net_equity', node.source.day.netEquityKrw!, 'krw', 'netEquity');
  const weight = writer.step(
    'weight',
    `${start.symbol} / ${equity.symbol}`,
    start.value / equity.value,
    'fraction',
    'weight',
  );
  const component = (name: ComponentName | 'direct'): Named =>
    writeSum(writer, parts, name, name, 'fraction', (part) => part.node.components![name].point);
  const whole = writeSum(
    writer,
    parts,
    'contribution',
    'contribution',
    'fraction',
    (part) => part.node.contribution!,
  );
  if (weight.value !== 0) {
    writer.step(
      'own_return',
      `${whole.symbol} / ${weight.symbol}`,
      whole.value / weight.value,
      'fraction',
      'return',
    );
  }
  const [mechanical] = componentNames.map(component);
  const direct = component('direct');
  const formula = `${mechanical!.symbol} - ${direct.symbol}`;
  writer.step('feedback', formula, mechanical!.value - direct.value, 'fraction', 'feedback');
}

function writeProfit(writer: ExplanationWriter, node: GroupNode, parts: readonly GroupPart[]): void {
  const booked = node.profitKrw;
  if (booked === undefined) return;
  writeSum(writer, parts, 'profit', 'profit', 'krw', (part) => part.node.profitKrw!.total);
  for (const name of componentNames) {
    if (booked[name] === 0) continue;
    writeSum(writer, parts, `${name}_profit`, 'componentProfit', 'krw', (part) => part.node.profitKrw![name]);
  }
}
