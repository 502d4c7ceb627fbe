import { ExplanationWriter } from '../../decomposition/explanation-writer.ts';
import type { Explanation } from '../../market/explanation.ts';
import type { Term } from '../../numeric/formula.ts';
import { minus, plus, times } from '../../numeric/formula.ts';
import type { ComponentName } from '../node/node.ts';
import { componentNames } from '../node/node.ts';
import { nodeWithKey } from '../node/node-with-key.ts';
import type { PeriodNode, PeriodResult, SessionParts } from '../period/period-result.ts';
import { notesOn } from './explanation-notes.ts';
import type { NodeExplanationLabel, NodeWriter } from './explanation-words.ts';

/**
 * A linked figure, session by session: coefficient × the node's contribution of the day, each part likewise, and the days' booked won.
 *
 * @returns `undefined` where the tree has no such node, nothing of it is linked, or its sessions were not kept one by one
 */
export function explainPeriodNode(
  result: Pick<PeriodResult, 'portfolio' | 'days' | 'assumptions'>,
  key: string,
): Explanation | undefined {
  const node = nodeWithKey(result.portfolio, key);
  const days = node?.bySession;
  if (node?.components === undefined || days === undefined) return undefined;
  const writer: NodeWriter = new ExplanationWriter();
  const coefficients = days.map(({ day, coefficient }) =>
    writer.input(`c_${day}`, coefficient, 'rate', 'linkingCoefficient', { day }),
  );
  const total = (
    name: ComponentName | 'direct' | 'contribution',
    read: (day: SessionParts) => number,
  ): Term => writeLinked(writer, { name, days, coefficients, read });
  total('contribution', ({ contribution }) => contribution);
  const parts = componentNames.filter((name) => days.some((day) => day.parts[name] !== 0));
  const linked = new Map(parts.map((name) => [name, total(name, (day) => day.parts[name])]));
  const mechanical = linked.get('mechanical');
  if (mechanical !== undefined) {
    const direct = total('direct', (day) => day.parts.direct);
    writer.step('feedback', minus(mechanical, direct), 'fraction', 'feedback');
  }
  writeProfit(writer, node, days);
  const isModelled = days.some((day) => day.parts.mechanical !== 0);
  return writer.finish({
    title: 'nodePeriod',
    params: { key: node.key, code: node.code, from: result.days[0]!, to: result.days.at(-1)! },
    estimate: node.components.mechanical,
    ...notesOn({
      stocks: isModelled ? [ofNoOneDay] : [],
      flags: node.flags,
      netting: result.assumptions.netting,
    }),
  });
}

/** A stock that is split: what speaks against a single day is not said of a period. */
const ofNoOneDay = { kind: 'split', flags: [] } as const;

interface Linked {
  readonly name: ComponentName | 'direct' | 'contribution';
  readonly days: readonly SessionParts[];
  readonly coefficients: readonly Term[];
  readonly read: (day: SessionParts) => number;
}

/** Σ coefficient × the day's figure; a day on which it is nothing is left out. */
function writeLinked(writer: NodeWriter, { name, days, coefficients, read }: Linked): Term {
  const terms = days.flatMap((day, t): Term[] => {
    const value = read(day);
    if (value === 0) return [];
    const own = writer.input(`${name}_${day.day}`, value, 'fraction', name, { day: day.day });
    const factor = coefficients[t]!;
    return [times(factor, own)];
  });
  return writer.step(name, plus(...terms), 'fraction', name);
}

/** The period's won are the booked won of its days, added up. */
function writeProfit(writer: NodeWriter, { profitKrw }: PeriodNode, days: readonly SessionParts[]): void {
  if (profitKrw === undefined) return;
  const label: NodeExplanationLabel = 'profit';
  const terms = days.flatMap(({ day, profitKrw: won }) =>
    won === 0 ? [] : [writer.input(`profit_${day}`, won, 'krw', label, { day })],
  );
  writer.step('profit', plus(...terms), 'krw', label);
}
