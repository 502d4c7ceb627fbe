import { ExplanationWriter } from '../../decomposition/explanation-writer.ts';
import type { Explanation } from '../../market/explanation.ts';
import type { Netting } from '../../mechanics/assumptions.ts';
import type { Term } from '../../numeric/formula.ts';
import { minus, over, times } from '../../numeric/formula.ts';
import type { PositionNode } from '../day/position-node.ts';
import type { HeldInstrument } from '../instrument/instrument-day.ts';
import type { ComponentName } from '../node/node.ts';
import { componentNames } from '../node/node.ts';
import { writeProfit } from './explain-profit.ts';
import type { ReturnSteps } from './explain-return.ts';
import { explainCarried, explainReturn } from './explain-return.ts';
import type { ChangeSteps, QuoteSteps } from './explain-value.ts';
import { writeChange, writeQuantity, writeQuote, writeValue } from './explain-value.ts';
import { notesOn } from './explanation-notes.ts';
import type { NodeExplanationTitle, NodeWriter } from './explanation-words.ts';

/** Every figure of a position, from prices, rates and stocks' points by plain arithmetic. */
export function explainPosition(node: PositionNode, netting: Netting): Explanation {
  const { held } = node;
  if (held === undefined) return explainWithoutValue(node);
  const writer: NodeWriter = new ExplanationWriter();
  writeFigures(writer, node, held);
  const stocks =
    held.model?.sessions.flatMap(({ stocksInside }) => stocksInside.map(({ stock }) => stock)) ?? [];
  const mechanical = node.components?.mechanical;
  return writer.finish({
    title: (held.model === undefined ? 'nodeCarried' : 'nodePosition') satisfies NodeExplanationTitle,
    params: paramsOf(node),
    ...(mechanical === undefined ? {} : { estimate: mechanical }),
    ...notesOn({ stocks, flags: node.flags, netting }),
  });
}

const paramsOf = (node: PositionNode) => {
  const { dataset, dayIndex } = node.source.day;
  return { key: node.key, code: node.code, day: dataset.days[dayIndex]! };
};

function writeFigures(writer: NodeWriter, node: PositionNode, held: HeldInstrument): void {
  const quantity = writeQuantity(writer, node.quantity!, held.before.basis === 'cash');
  const before = writeQuote(writer, held.before, 'before');
  const now = held.model === undefined ? before : writeQuote(writer, held.now, 'now');
  const change = writeChange(writer, held);
  const start = writeValue(writer, quantity, before, 'before');
  const end = writeValue(writer, quantity, { ...now, ...change }, 'now');
  const { dataset } = node.source.day;
  const parts =
    held.model === undefined
      ? explainCarried(writer)
      : explainReturn(writer, dataset, held.model, { before, now, held, change });
  if (node.weight !== undefined) writeContribution(writer, node.source.day.netEquityKrw!, start, parts);
  const dividends = writeDividends(writer, quantity, change, now);
  writeProfit(writer, node, { start, end, dividends }, parts);
}

function writeDividends(
  writer: NodeWriter,
  quantity: Term,
  { dividend }: ChangeSteps,
  { fx }: QuoteSteps,
): Term | undefined {
  if (dividend === undefined) return undefined;
  const factors = [quantity, dividend, ...(fx === undefined ? [] : [fx])];
  return writer.step('dividend_value', times(...factors), 'krw', 'dividendValue');
}

/** Unpriced, not listed, not held: what is known, and nothing more. */
function explainWithoutValue(node: PositionNode): Explanation {
  const writer: NodeWriter = new ExplanationWriter();
  const { valuation } = node.instrumentDay;
  const { state } = node;
  const last = state.kind === 'unpriced' && valuation.kind === 'unpriced' ? valuation.lastKnown : undefined;
  const known = node.quantity;
  const quantity = known === undefined ? undefined : writeQuantity(writer, known, last?.basis === 'cash');
  if (last !== undefined && quantity !== undefined)
    writeValue(writer, quantity, writeQuote(writer, last, 'last'), 'last');
  return writer.finish({
    title: titleOf[state.kind],
    params: paramsOf(node),
    assumed: [],
    wouldNarrow: state.kind === 'unpriced' ? ['narrowPrices'] : [],
    against: [],
  });
}

const titleOf = {
  priced: 'nodePosition',
  oldRate: 'nodePosition',
  stale: 'nodeCarried',
  unpriced: 'nodeUnpriced',
  notListed: 'nodeNotListed',
  notHeld: 'nodeNotHeld',
} as const satisfies Record<PositionNode['state']['kind'], NodeExplanationTitle>;

function writeContribution(writer: NodeWriter, equity: number, start: Term, parts: ReturnSteps): void {
  const whole = writer.input('net_equity', equity, 'krw', 'netEquity');
  const weight = writer.step('weight', over(start, whole), 'fraction', 'weight');
  const weighted = (name: ComponentName | 'direct' | 'contribution', part: Term): Term =>
    writer.step(name, times(weight, part), 'fraction', name);
  weighted('contribution', parts.return);
  const [mechanical] = componentNames.map((name) => weighted(name, parts[name]));
  const direct = weighted('direct', parts.direct);
  writer.step('feedback', minus(mechanical!, direct), 'fraction', 'feedback');
}
