import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import { explainScenario } from '../core/scenario/explain-scenario.ts';
import { ladder } from '../core/scenario/ladder.ts';
import type { Machine } from '../core/scenario/machine.ts';
import { machineAt } from '../core/scenario/machine.ts';
import { preclose } from '../core/scenario/preclose.ts';
import { scenario } from '../core/scenario/scenario.ts';
import type { EveningQuestion } from '../core/scenario/scenario-question.ts';
import type { ScenarioResult } from '../core/scenario/scenario-result.ts';
import { assumptionsKey } from './assumptions-key.ts';
import type { MarketSplits } from './market-splits.ts';
import { recentlyUsed } from './recently-used.ts';

/** Evenings with their settings, and answers: each of the latter holds a few numbers per draw and stock. */
const budgets = { machines: 6, draws: 400_000, ladders: 6 } as const;

/**
 * Answers ahead of an evening, kept like all others.
 *
 * @param heldAfter the book with the positions that the session after an evening begins with
 */
export function forwardAnswers(
  heldAfter: (evening: number) => Dataset,
  { customLaw, calibration }: Pick<MarketSplits, 'customLaw' | 'calibration'>,
): Pick<BookAnswers, 'scenario' | 'explainScenario' | 'ladder' | 'preclose'> {
  const machines = recentlyUsed<Machine>(budgets.machines, () => 1);
  const results = recentlyUsed<ScenarioResult>(
    budgets.draws,
    ({ assumptions, stocks }) => assumptions.draws * stocks.length + 1,
  );
  const ladders = recentlyUsed<ReturnType<BookAnswers['ladder']>>(budgets.ladders, () => 1);
  const keyOf = ({ asOfIndex, assumptions, policy = {}, supposed = {} }: EveningQuestion): string =>
    `${asOfIndex}|${assumptionsKey({ ...assumptions, denominator: 'adv20' })}|${JSON.stringify([policy, supposed])}`;
  const machine = (question: EveningQuestion): Machine =>
    machines.get(keyOf(question), () => {
      const { asOfIndex, policy = {}, supposed = {} } = question;
      const assumptions: Assumptions = { ...question.assumptions, denominator: 'adv20' };
      return machineAt({
        ...{ dataset: heldAfter(asOfIndex), asOfIndex, assumptions, policy, supposed },
        custom: customLaw(assumptions),
        calibration: calibration(assumptions),
      });
    });
  const answer: BookAnswers['scenario'] = ({ shock, by = ['group'], ...question }) =>
    results.get(`${keyOf(question)}|${JSON.stringify([shock, by])}`, () =>
      scenario({ machine: machine(question), shock, by }),
    );
  return {
    scenario: answer,
    explainScenario: (question, code) => explainScenario(machine(question), answer(question), code),
    preclose: ({ soFar, closingShare, by = ['group'], ...question }) =>
      preclose({ machine: machine(question), soFar, closingShare, by }),
    ladder: ({ direction, by = ['group'], ...question }) =>
      ladders.get(`${keyOf(question)}|${JSON.stringify([direction, by])}`, () =>
        ladder({ machine: machine(question), direction, by }),
      ),
  };
}
