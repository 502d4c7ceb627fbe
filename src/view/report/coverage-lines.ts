import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { decimal, grouped } from '../format/decimal.ts';
import { money, wholeWon } from '../format/money.ts';
import { paragraph } from '../frame/report-layout.ts';
import { words } from '../language/words.ts';
import type { Line } from '../line.ts';
import { coverageText, inTheSums } from '../move/sum-line.ts';
import type { Frame } from '../screen.ts';

export function coverage(result: DayResult, { problems }: BookAnswers, frame: Frame): readonly Line[] {
  const { report } = words(frame.language);
  const { coverage: counted, reconciliation } = result;
  const count = (value: number): string => grouped(value, 0);
  const unpriced = counted.unpricedLastKnownKrw;
  const texts = [
    report.counts({
      positions: count(counted.positions),
      priced: count(inTheSums(counted)),
      oldRate: count(counted.oldRate),
      stale: count(counted.stale),
      unpriced: count(counted.unpriced),
      notListed: count(counted.notListed),
      notHeld: count(counted.notHeld),
    }),
    report.value(
      money(counted.pricedValueKrw, frame.language),
      unpriced === undefined ? undefined : money(unpriced, frame.language),
    ),
    `${coverageText(result, frame)}.`,
    report.reconciliation(
      wholeWon(reconciliation.profitDifferenceKrw),
      decimal(reconciliation.returnDifference * 100, 10),
    ),
    ...missingFiles(problems, frame),
    report.problems(
      count(problems.filter(({ severity }) => severity === 'error').length),
      count(problems.filter(({ severity }) => severity === 'warning').length),
    ),
  ];
  return texts.flatMap((text) => paragraph(text, frame));
}

/** What is switched off is named, not only missed. */
function missingFiles(problems: BookAnswers['problems'], { language }: Frame): readonly string[] {
  const files = problems.filter(({ code }) => code === 'fileMissing').map(({ file }) => file);
  return files.length === 0 ? [] : [words(language).report.missingFiles(files.join(', '))];
}
