import { expect, test } from 'vitest';
import { splitDay } from '../../../src/core/decomposition/split-day.ts';
import { defaultAssumptions, type LawChoice, type Scope } from '../../../src/core/mechanics/assumptions.ts';
import { parameterDraws } from '../../../src/core/mechanics/parameter-draws.ts';
import { explainPolicy } from '../../../src/core/scenario/explain-policy.ts';
import { drawsUnder, type Policy } from '../../../src/core/scenario/policy.ts';
import { replayDay } from '../../../src/core/scenario/replay-day.ts';
import { estimateOver } from '../../../src/core/scenario/usable-draws.ts';
import { evaluateExplanation } from '../attribution/evaluate-explanation.ts';
import { example, exampleIndex } from '../example-day.ts';

const laws: readonly LawChoice[] = ['mixture', 'linear', 'almgren', 'squareRoot'];
const policies: readonly (readonly [Scope, Policy])[] = [
  ['hk', { cap: { multiple: 1.5, at: 'equal-assets' } }],
  ['all', { cap: { multiple: 1.25, at: 'equal-exposure' } }],
  ['all', { suspended: 'all' }],
  ['hk', { window: 3, beforeClose: 0.3 }],
];
const runs = laws.flatMap((law) => policies.map(([scope, policy]) => ({ law, scope, policy })));

test.for(runs)(
  'law $law, $scope, $policy: the change follows from the printed inputs alone',
  ({ law, scope, policy }) => {
    for (const day of ['2026-06-23', '2026-07-02']) {
      const assumptions = { ...defaultAssumptions, law, scope, draws: 60 };
      const split = splitDay(example, exampleIndex(day), assumptions);
      const draws = parameterDraws(assumptions.draws, assumptions.seed);
      const question = { dataset: example, policy, draws, slower: drawsUnder(policy, draws) };
      const replay = replayDay(question, split);
      for (const stock of replay.stocks) {
        const explanation = explainPolicy(question, split, stock.code);
        if (stock.kind === 'notReplayed') {
          expect(explanation).toBeUndefined();
          continue;
        }
        const values = evaluateExplanation(explanation!);
        expect(values.get('effect'), `${day} ${stock.code}`).toBeCloseTo(
          estimateOver(replay.usable, stock.effect).point,
          9,
        );
      }
    }
  },
);
