import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { PeriodResult } from '../core/attribution/period/period-result.ts';
import { type PeriodReportOptions, periodLines } from '../view/period/period-lines.ts';
import { summedText } from './text.ts';

/** A period as plain text, `width` cells wide at most (and at least 60), ending with the version that wrote it. */
export function periodText(
  result: PeriodResult,
  answers: Pick<BookAnswers, 'problems'>,
  { version, ...options }: PeriodReportOptions & { readonly version: string },
): string {
  return summedText(periodLines(result, answers, options), { version, ...options });
}
