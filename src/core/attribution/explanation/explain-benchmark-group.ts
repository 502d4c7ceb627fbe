import type { Term } from '../../numeric/formula.ts';
import { constant, minus, plus, times } from '../../numeric/formula.ts';
import type { BenchmarkResult } from '../benchmark/benchmark-result.ts';
import type { BrinsonPeriod, BrinsonVariant } from '../benchmark/brinson.ts';
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
  { mechanicalParts, effects, mechanical, variant }: BenchmarkResult,
  period: BrinsonPeriod,
  g: number,
): void {
  const input = fractionOf(writer);
  const held = input('weight', period.portfolioWeights[g]!, 'weight');
  const against = input('weight_benchmark', period.benchmarkWeights[g]!, 'benchmarkWeight');
  const part = mechanicalParts[0]!;
  const inside = !Number.isNaN(period.benchmarkReturns[g]);
  const sides = { variant, inside, weights: [held, against] } as const;
  writeEffects(writer, ['', 'allocation', 'selection'], {
    ...sides,
    contribution: input('contribution', period.portfolioContributions[g]!, 'contribution'),
    whole: () => input('return_benchmark', effects!.linking.benchmarkReturn, 'benchmarkReturn'),
    own: () => input('return_group', period.benchmarkReturns[g]!, 'benchmarkGroupReturn'),
    labels: ['allocation', 'selection'],
  });
  writeEffects(writer, ['mechanical', 'mechanical_allocation', 'mechanical_selection'], {
    ...sides,
    contribution: input('mechanical_held', part.portfolioContributions[g]!, 'groupMechanical'),
    whole: () => input('mechanical_benchmark', mechanical!.benchmark.point, 'benchmarkMechanical'),
    own: () => input('mechanical_group', part.benchmarkReturns[g]!, 'benchmarkGroupMechanical'),
    labels: ['mechanicalAllocation', 'mechanicalSelection'],
  });
}

interface GroupEffects {
  readonly variant: BrinsonVariant;
  /** whether the benchmark holds the group */
  readonly inside: boolean;
  /** of the book, of the benchmark */
  readonly weights: readonly [Term, Term];
  readonly contribution: Term;
  /** of the whole benchmark, and of the group in it; written where they are used */
  readonly whole: () => Term;
  readonly own: () => Term;
  readonly labels: readonly [NodeExplanationLabel, NodeExplanationLabel];
}

function writeEffects(writer: ExplanationWriter, names: EffectNames, of: GroupEffects): void {
  const isAllocated = of.variant === 'brinsonFachlerOutside' && !of.inside;
  const [allocated, selected] = isAllocated ? writeOutside(writer, names, of) : writeBoth(writer, names, of);
  const [total] = names;
  const name = total === '' ? 'effect' : total;
  writer.step(name, plus(allocated, selected), 'fraction', total === '' ? 'groupEffect' : 'mechanical');
}

type EffectNames = readonly [total: string, allocation: string, selection: string];

/** A group outside the benchmark is given the whole of it. */
function writeBoth(
  writer: ExplanationWriter,
  [, allocation, selection]: EffectNames,
  { variant, inside, weights: [held, against], contribution, labels, ...returns }: GroupEffects,
): readonly [Term, Term] {
  const isFachler = variant !== 'brinsonHoodBeebower';
  const whole = isFachler || !inside ? returns.whole() : undefined;
  const own = inside ? returns.own() : whole!;
  const counted = isFachler ? minus(own, whole!) : own;
  return [
    writer.step(allocation, times(minus(held, against), counted), 'fraction', labels[0]),
    writer.step(selection, minus(contribution, times(held, own)), 'fraction', labels[1]),
  ];
}

/** All of it is allocation. */
function writeOutside(
  writer: ExplanationWriter,
  [, allocation, selection]: EffectNames,
  { weights: [held, against], contribution, labels, whole }: GroupEffects,
): readonly [Term, Term] {
  const allocated = minus(contribution, times(minus(held, against), whole()));
  return [
    writer.step(allocation, allocated, 'fraction', labels[0]),
    writer.step(selection, constant(0), 'fraction', labels[1]),
  ];
}
