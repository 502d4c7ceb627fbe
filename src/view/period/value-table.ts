import type { PeriodResult } from '../../core/attribution/period/period-result.ts';
import type { ValueBridge, ValueStep } from '../../core/attribution/period/period-values.ts';
import { valueSteps } from '../../core/attribution/period/period-values.ts';
import { wholeWon } from '../format/money.ts';
import { valueWords } from '../language/period/value-words.ts';
import { tableOf } from '../layout/columns.ts';
import type { TableView } from '../layout/table.ts';
import type { Frame } from '../screen.ts';

/** The steps in the order in which they lead from value to value. */
export const stepOrder: readonly ValueStep[] = valueSteps;

/** From the value before a period to that after it, a step a row; undefined where its sessions do not follow one another. */
export function valueTable(
  { portfolio }: Pick<PeriodResult, 'portfolio'>,
  { language }: Frame,
): TableView<ValueStep> | undefined {
  const { values } = portfolio;
  if (values === undefined) return undefined;
  const rows = stepOrder.filter((step) => alwaysShown.includes(step) || values[step] !== 0);
  const { steps, step: head, won } = valueWords[language];
  return tableOf(
    [
      { id: 'step', title: head, align: 'left', min: 30, ideal: 44, cell: (step) => steps[step] },
      { id: 'won', title: won, align: 'right', min: 22, cell: (step) => wonOf(values, step) },
    ],
    rows,
  );
}

/** Money from outside is told also where there was none. */
const alwaysShown: readonly ValueStep[] = ['start', 'outside', 'profit', 'end'];

const wonOf = (values: ValueBridge, step: ValueStep): string =>
  step === 'start' || step === 'end' ? wholeWon(values[step]) : wholeWon(values[step], 'always');
