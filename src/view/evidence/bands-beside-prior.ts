import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { endsOf, plainBand } from '../format/figure.ts';
import { evidenceWords } from '../language/evidence/evidence-words.ts';
import { emptyLine, line, span } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import { stockName } from '../move/move.ts';
import type { Frame } from '../screen.ts';

/**
 * The day's mechanical bands of the stocks before and after the data, where the posterior stands in for the prior (gross flow over the
 * turnover of 20 sessions); nothing elsewhere, for there they are the same.
 */
export function bandsBesidePrior(
  answers: BookAnswers,
  result: DayResult | undefined,
  frame: Frame,
): readonly Line[] {
  if (result?.split.scale === undefined) return [];
  const said = evidenceWords[frame.language];
  const before = answers.priorDay(result.dayIndex, result.assumptions).split.stocks;
  return [
    emptyLine,
    line(' ', span(said.bandsOf(result.day), 'header')),
    ...result.split.stocks.flatMap((stock, at): readonly Line[] => {
      const prior = before[at];
      if (stock.kind !== 'split' || prior?.kind !== 'split') return [];
      const [old, now] = [prior, stock].map(({ mechanical }) =>
        plainBand(percentEnds(mechanical), 2, 'always'),
      );
      return [
        line(
          ` ${stockName(result, stock.code, frame.language)}  ${said.before} ${old}  ${said.after} ${now}`,
        ),
      ];
    }),
  ];
}

const percentEnds = (estimate: Parameters<typeof endsOf>[0]) => {
  const { low, high } = endsOf(estimate, 90);
  return { low: low * 100, high: high * 100 };
};
