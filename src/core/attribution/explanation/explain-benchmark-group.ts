import type { Term } from '../../numeric/formula.ts';
import { constant, minus, plus, times } from '../../numeric/formula.ts';
import type { BenchmarkResult } from '../benchmark/benchmark-result.ts';
import type { BrinsonPeriod, BrinsonVariant } from '../benchmark/brinson.ts';
import { benchmarkReturnIn } from '../benchmark/brinson.ts';
import type { GroupStanding } from '../benchmark/group-standing.ts';
import type { NodeExplanationLabel, NodeWriter } from './explanation-words.ts';

/** Writes a fraction that is given. */
export const fractionOf =
  (writer: NodeWriter) =>
  (name: string, value: number, label: NodeExplanationLabel): Term =>
    writer.input(name, value, 'fraction', label);

/** Allocation and selection of a group, then the same of the mechanical parts. */
export function writeGroup(
  writer: NodeWriter,
  { mechanicalParts, effects, mechanical, variant }: BenchmarkResult,
  period: BrinsonPeriod,
  g: number,
): void {
  const input = fractionOf(writer);
  const held = input('weight', period.portfolioWeights[g]!, 'weight');
  const against = input('weight_benchmark', period.benchmarkWeights[g]!, 'benchmarkWeight');
  const part = { ...period, ...mechanicalParts[0]! };
  const sides = { variant, standing: period.benchmarkStandings[g]!, weights: [held, against] } as const;
  writeEffects(writer, ['', 'allocation', 'selection'], {
    ...sides,
    contribution: input('contribution', period.portfolioContributions[g]!, 'contribution'),
    whole: () => input('return_benchmark', effects!.linking.benchmarkReturn, 'benchmarkReturn'),
    own: () => input('return_group', benchmarkReturnIn(period, g)!, 'benchmarkGroupReturn'),
    earned: () => input('contribution_benchmark', period.benchmarkContributions[g]!, 'benchmarkContribution'),
    labels: ['allocation', 'selection'],
  });
  writeEffects(writer, ['mechanical', 'mechanical_allocation', 'mechanical_selection'], {
    ...sides,
    contribution: input('mechanical_held', part.portfolioContributions[g]!, 'groupMechanical'),
    whole: () => input('mechanical_benchmark', mechanical!.benchmark.point, 'benchmarkMechanical'),
    own: () => input('mechanical_group', benchmarkReturnIn(part, g)!, 'benchmarkGroupMechanical'),
    earned: () =>
      input('mechanical_against', part.benchmarkContributions[g]!, 'benchmarkContributionMechanical'),
    labels: ['mechanicalAllocation', 'mechanicalSelection'],
  });
}

interface GroupEffects {
  readonly variant: BrinsonVariant;
  /** of the group in the benchmark */
  readonly standing: GroupStanding;
  /** of the book, of the benchmark */
  readonly weights: readonly [Term, Term];
  readonly contribution: Term;
  /** of the whole benchmark, of the group in it, and the group's contribution to it; written where they are used */
  readonly whole: () => Term;
  readonly own: () => Term;
  readonly earned: () => Term;
  readonly labels: readonly [NodeExplanationLabel, NodeExplanationLabel];
}

type EffectNames = readonly [total: string, allocation: string, selection: string];
type Effects = readonly [allocation: Term, selection: Term];

function writeEffects(writer: NodeWriter, names: EffectNames, of: GroupEffects): void {
  const [total, allocation, selection] = names;
  const [allocated, selected] = effectsOf(of);
  const name = total === '' ? 'effect' : total;
  const both = plus(
    writer.step(allocation, allocated, 'fraction', of.labels[0]),
    writer.step(selection, selected, 'fraction', of.labels[1]),
  );
  writer.step(name, both, 'fraction', total === '' ? 'groupEffect' : 'mechanical');
}

function effectsOf(of: GroupEffects): Effects {
  if (of.standing === 'cancelled') return ofCancelled(of);
  return of.standing === 'none' && of.variant === 'brinsonFachlerOutside' ? ofOutside(of) : ofBoth(of);
}

/** A group outside the benchmark is given the whole of it. */
function ofBoth({
  variant,
  standing,
  weights: [held, against],
  contribution,
  ...returns
}: GroupEffects): Effects {
  const isInside = standing === 'weighted';
  const isFachler = variant !== 'brinsonHoodBeebower';
  const whole = isFachler || !isInside ? returns.whole() : undefined;
  const own = isInside ? returns.own() : whole!;
  const counted = isFachler ? minus(own, whole!) : own;
  return [times(minus(held, against), counted), minus(contribution, times(held, own))];
}

/** All of it is allocation. */
function ofOutside({ weights: [held, against], contribution, whole }: GroupEffects): Effects {
  return [minus(contribution, times(minus(held, against), whole())), constant(0)];
}

/** Without a return of its own in the benchmark: what either side earned beyond the whole of it is selection. */
function ofCancelled({ variant, weights: [held, against], contribution, ...of }: GroupEffects): Effects {
  const share = times(minus(held, against), of.whole());
  const selected = minus(minus(contribution, of.earned()), share);
  return [variant === 'brinsonHoodBeebower' ? share : constant(0), selected];
}
