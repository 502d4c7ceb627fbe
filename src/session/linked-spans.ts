import type { BookAnswers } from '../core/attribution/book-answers.ts';
import {
  bySpan,
  type LinkedSpan,
  type SessionSpan,
  spanOf,
} from '../core/attribution/period/session-spans.ts';

/** Weeks or months of a period: of a week that begins before the period only the sessions inside it. */
export function spansIn(
  { dataset, stressDays }: Pick<BookAnswers, 'dataset' | 'stressDays'>,
  dayIndices: readonly number[],
  span: SessionSpan,
): readonly (Omit<LinkedSpan, 'result'> & { readonly dayIndices: readonly number[] })[] {
  const stress = new Set(stressDays);
  return bySpan(dayIndices, span, (t) => dataset.days[t]!).map((inside) => ({
    span,
    name: spanOf(dataset.days[inside[0]!]!, span),
    dayIndices: inside,
    stress: inside.filter((t) => stress.has(t)).length,
  }));
}

/** Each linked by itself. */
export const linkedSpans = (
  answers: Pick<BookAnswers, 'period' | 'dataset' | 'stressDays'>,
  question: Parameters<BookAnswers['period']>[0],
  span: SessionSpan,
): readonly LinkedSpan[] =>
  spansIn(answers, question.dayIndices, span).map(({ dayIndices, ...one }) => ({
    ...one,
    result: answers.period({ ...question, dayIndices }),
  }));
