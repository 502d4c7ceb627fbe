import type { EffectRow, SplitEffect } from '../../core/attribution/benchmark/benchmark-effects.ts';
import type { GroupReturns } from '../../core/attribution/benchmark/benchmark-group-returns.ts';
import type { BenchmarkResult } from '../../core/attribution/benchmark/benchmark-result.ts';
import type { Target } from '../../core/attribution/explanation/explanation.ts';
import { plainText } from '../format/plain-text.ts';
import { benchmarkWords } from '../language/benchmark/benchmark-words.ts';
import { words } from '../language/words.ts';
import type { Frame } from '../screen.ts';

/** A group, the effect of the weights' sums, or all together. */
export interface BenchmarkRow {
  readonly kind: 'group' | 'weights' | 'all';
  /** what the row opens */
  readonly target: Target;
  readonly name: string;
  readonly portfolioWeight?: number | undefined;
  readonly benchmarkWeight?: number | undefined;
  readonly returns: GroupReturns;
  /** absent for the effect of the weights, which is a total alone */
  readonly effects?: EffectRow;
  readonly total: SplitEffect;
}

/** Groups in order, the effect of weights where there is one, then all together. */
export function benchmarkRows(
  result: BenchmarkResult,
  frame: Pick<Frame, 'language'>,
): readonly BenchmarkRow[] {
  const { split, weightSums, effects, groupReturns, benchmark } = result;
  if (split === undefined || effects === undefined) return [];
  const { day } = words(frame.language);
  const said = benchmarkWords[frame.language];
  const { portfolioReturn, benchmarkReturn } = effects.linking;
  const whole: Target = { kind: 'benchmark', benchmark };
  return [
    ...result.groups.map((name, g): BenchmarkRow => {
      const own = split.groups[g]!;
      return {
        kind: 'group',
        target: { kind: 'benchmark', benchmark, group: name },
        name: name === '' ? day.ungrouped : plainText(name),
        portfolioWeight: result.portfolioWeights[g]!,
        benchmarkWeight: result.benchmarkWeights[g]!,
        returns: groupReturns[g]!,
        effects: own,
        get total() {
          return own.total;
        },
      };
    }),
    ...(Math.abs(split.weights.whole) < 5e-13
      ? []
      : [
          {
            kind: 'weights' as const,
            target: whole,
            name: said.weightsRow,
            returns: {},
            total: split.weights,
          },
        ]),
    {
      kind: 'all',
      target: whole,
      name: said.all,
      portfolioWeight: weightSums?.portfolio,
      benchmarkWeight: weightSums?.benchmark,
      returns: { portfolio: portfolioReturn, benchmark: benchmarkReturn },
      effects: split.all,
      total: split.all.total,
    },
  ];
}
