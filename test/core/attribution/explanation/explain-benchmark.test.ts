import { describe, expect, test } from 'vitest';
import { attributeAgainstBenchmark } from '../../../../src/core/attribution/attribute-against-benchmark.ts';
import { attributeDay } from '../../../../src/core/attribution/attribute-day.ts';
import { brinsonVariants } from '../../../../src/core/attribution/benchmark/benchmark-choice.ts';
import type { EffectRow } from '../../../../src/core/attribution/benchmark/benchmark-effects.ts';
import type { BrinsonVariant } from '../../../../src/core/attribution/benchmark/brinson.ts';
import type { EffectLink } from '../../../../src/core/attribution/benchmark/effect-linking.ts';
import { explainBenchmark } from '../../../../src/core/attribution/explanation/explain-benchmark.ts';
import { example, exampleIndex, exampleSplit } from '../../example-day.ts';
import { longShort } from '../../long-short-benchmark.ts';
import { evaluateExplanation } from '../evaluate-explanation.ts';

const last = exampleIndex('2026-06-23');
const splitOn = (t: number) => exampleSplit(example.days[t]!, { draws: 50 });
const day = attributeDay({ dataset: example, dayIndex: last, splitOn, by: ['group'] });
/** Its weights sum to less than 1. */
const whole = example.benchmarks[0]!;
const short = {
  ...whole,
  members: whole.members.map((member) => ({
    ...member,
    weights: member.weights.map((weight) => 0.9 * weight),
  })),
};
/** With one whose chips, long and short alike, have no return of their own. */
const datasets = { short: { ...example, benchmarks: [short] }, longShort };

interface Question {
  readonly of: keyof typeof datasets;
  readonly variant: BrinsonVariant;
  readonly method: EffectLink;
  readonly sessions: number;
}

const questions: readonly Question[] = (['short', 'longShort'] as const).flatMap((of) =>
  [1, 3].flatMap((sessions) =>
    brinsonVariants.flatMap((variant) =>
      (['carino', 'geometric'] as const).map((method) => ({ of, variant, method, sessions })),
    ),
  ),
);

describe.each(questions)(
  '$of: $variant, $method, $sessions sessions',
  ({ of, variant, method, sessions }) => {
    const dayIndices = Array.from({ length: sessions }, (_, i) => last - sessions + 1 + i);
    const dataset = datasets[of];
    const benchmark = dataset.benchmarks[0]!.name;
    const question = { dataset, dayIndices, splitOn, benchmark, level: 'group' } as const;
    const result = attributeAgainstBenchmark({ ...question, variant, method });
    const rows: readonly (readonly [string | undefined, EffectRow])[] = [
      ...result.groups.map((group, g) => [group, result.split!.groups[g]!] as const),
      [undefined, result.split!.all],
    ];

    test.each(rows)('the explanation of %s comes out at the figures of its row', (group, row) => {
      const explanation = explainBenchmark(result, day, group)!;
      const values = evaluateExplanation(explanation);
      for (const { symbol, value, formula } of explanation.steps)
        expect(values.get(symbol), `${symbol} = ${formula}`).toBeCloseTo(value, 12);
      const effect = values.get('effects') ?? values.get('effect')!;
      expect(effect).toBeCloseTo(row.total.whole, 12);
      expect(values.get('mechanical')!).toBeCloseTo(row.total.parts.mechanical.point, 12);
      const used = new Set(explanation.steps.flatMap(({ formula }) => formula.match(/[A-Za-z_]\w*/g) ?? []));
      expect(explanation.inputs.map(({ symbol }) => symbol).filter((symbol) => !used.has(symbol))).toEqual(
        [],
      );
    });
  },
);
