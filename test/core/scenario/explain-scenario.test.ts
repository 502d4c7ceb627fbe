import { expect, test } from 'vitest';
import type { LawChoice, Netting, Scope } from '../../../src/core/mechanics/assumptions.ts';
import { defaultAssumptions } from '../../../src/core/mechanics/assumptions.ts';
import { explainScenario } from '../../../src/core/scenario/explain-scenario.ts';
import { machineAt } from '../../../src/core/scenario/machine.ts';
import type { Policy } from '../../../src/core/scenario/policy.ts';
import { scenario } from '../../../src/core/scenario/scenario.ts';
import { evaluateExplanation } from '../attribution/evaluate-explanation.ts';
import { example, exampleIndex } from '../example-day.ts';

const laws: readonly LawChoice[] = ['mixture', 'linear', 'crossover', 'almgren', 'squareRoot'];
const questions = laws.flatMap((law) =>
  (
    [
      ['hk', 'net', {}, -0.08],
      ['all', 'net', { cap: { multiple: 1.5, at: 'equal-exposure' } }, -0.08],
      ['all', 'gross', {}, 0.05],
      ['hk', 'net', { window: 2 }, -0.25],
    ] as const
  ).map(([scope, netting, policy, shock]) => ({ law, scope, netting, policy, shock })),
);

test.for(questions)(
  'law $law, $scope, $netting, shock $shock: what forced trades add follows from the printed inputs alone',
  ({
    law,
    scope,
    netting,
    policy,
    shock,
  }: {
    law: LawChoice;
    scope: Scope;
    netting: Netting;
    policy: Policy;
    shock: number;
  }) => {
    const assumptions = { ...defaultAssumptions, law, scope, netting, draws: 60 };
    const machine = machineAt({
      dataset: example,
      asOfIndex: exampleIndex('2026-06-23'),
      assumptions,
      policy,
    });
    const fundamental = { '000660': shock, '005930': shock / 2 };
    const result = scenario({ machine, shock: { fundamental, rest: -0.02 } });
    for (const stock of result.stocks) {
      const explanation = explainScenario(machine, result, stock.code);
      if (stock.kind === 'noAnswer') {
        expect(explanation).toBeUndefined();
        continue;
      }
      const values = evaluateExplanation(explanation!);
      expect(values.get('extra'), stock.code).toBeCloseTo(stock.mechanical.point, 9);
      for (const { symbol, value } of explanation!.steps)
        expect(values.get(symbol)! / value, symbol).toBeCloseTo(1, 12);
      // the loop rests where it is said to rest
      for (const { symbol, value } of explanation!.inputs) {
        const end = /^r_(\d+)$/.exec(symbol);
        if (end !== null) expect(values.get(`end_${end[1]}`)).toBeCloseTo(value, 9);
      }
    }
  },
);
