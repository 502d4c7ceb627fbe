import type { Term } from '../../numeric/formula.ts';
import { minus, plus, times } from '../../numeric/formula.ts';
import type { BenchmarkResult } from '../benchmark/benchmark-result.ts';
import type { BrinsonPeriod } from '../benchmark/brinson.ts';
import type { NodeExplanationLabel } from './explanation-words.ts';
import type { ExplanationWriter } from './explanation-writer.ts';

/** Writes a fraction that is given. */
export const fractionOf =
  (writer: ExplanationWriter) =>
  (name: string, value: number, label: NodeExplanationLabel): Term =>
    writer.input(name, value, 'fraction', label);

/** Allocation and selection of a group, then the same of the mechanical parts. */
export function writeGroup(
  writer: ExplanationWriter,
  { mechanicalParts, effects, mechanical }: BenchmarkResult,
  period: BrinsonPeriod,
  g: number,
): void {
  const input = fractionOf(writer);
  const held = input('weight', period.portfolioWeights[g]!, 'weight');
  const against = input('weight_benchmark', period.benchmarkWeights[g]!, 'benchmarkWeight');
  const inside = !Number.isNaN(period.benchmarkReturns[g]);
  writeEffects(writer, ['', 'allocation', 'selection'], {
    weights: [held, against],
    contribution: input('contribution', period.portfolioContributions[g]!, 'contribution'),
    whole: input('return_benchmark', effects!.linking.benchmarkReturn, 'benchmarkReturn'),
    own: inside ? input('return_group', period.benchmarkReturns[g]!, 'benchmarkGroupReturn') : undefined,
    labels: ['allocation', 'selection'],
  });
  const part = mechanicalParts[0]!;
  writeEffects(writer, ['mechanical', 'mechanical_allocation', 'mechanical_selection'], {
    weights: [held, against],
    contribution: input('mechanical_held', part.portfolioContributions[g]!, 'groupMechanical'),
    whole: input('mechanical_benchmark', mechanical!.benchmark.point, 'benchmarkMechanical'),
    own: inside
      ? input('mechanical_group', part.benchmarkReturns[g]!, 'benchmarkGroupMechanical')
      : undefined,
    labels: ['mechanicalAllocation', 'mechanicalSelection'],
  });
}

/** A group outside the benchmark is given the whole of it. */
function writeEffects(
  writer: ExplanationWriter,
  [total, allocation, selection]: readonly [string, string, string],
  {
    weights: [held, against],
    contribution,
    whole,
    own = whole,
    labels,
  }: {
    readonly weights: readonly [Term, Term];
    readonly contribution: Term;
    readonly whole: Term;
    readonly own: Term | undefined;
    readonly labels: readonly [NodeExplanationLabel, NodeExplanationLabel];
  },
): void {
  const allocated = writer.step(
    allocation,
    times(minus(held, against), minus(own, whole)),
    'fraction',
    labels[0],
  );
  const selected = writer.step(selection, minus(contribution, times(held, own)), 'fraction', labels[1]);
  const name = total === '' ? 'effect' : total;
  writer.step(name, plus(allocated, selected), 'fraction', total === '' ? 'groupEffect' : 'mechanical');
}
