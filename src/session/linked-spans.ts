import type { BookAnswers } from '../core/attribution/book-answers.ts';
import {
  bySpan,
  type LinkedSpan,
  type SessionSpan,
  spanOf,
} from '../core/attribution/period/session-spans.ts';

/** The weeks or months of a period, each linked by itself: of a week that begins before the period only the sessions inside it. */
export function linkedSpans(
  { period, dataset, stressDays }: Pick<BookAnswers, 'period' | 'dataset' | 'stressDays'>,
  question: Parameters<BookAnswers['period']>[0],
  span: SessionSpan,
): readonly LinkedSpan[] {
  const stress = new Set(stressDays);
  return bySpan(question.dayIndices, span, (t) => dataset.days[t]!).map((dayIndices) => ({
    span,
    name: spanOf(dataset.days[dayIndices[0]!]!, span),
    result: period({ ...question, dayIndices }),
    stress: dayIndices.filter((t) => stress.has(t)).length,
  }));
}
