import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import { paragraph, type ReportOptions, reportFrame } from '../view/frame/report-layout.ts';
import { words } from '../view/language/words.ts';
import { emptyLine, textOf } from '../view/layout/lines.ts';
import type { Line } from '../view/line.ts';
import { reportLines } from '../view/report/report-lines.ts';

/**
 * The whole day as plain text, `width` cells wide at most (and at least 60), ending with the version that wrote it. It holds no clock:
 * the same book and assumptions give the same bytes.
 */
export function textReport(
  result: DayResult,
  answers: BookAnswers,
  { version, ...options }: ReportOptions & { readonly version: string },
): string {
  return summedText(reportLines(result, answers, options), { version, ...options });
}

/** A text whose tables have sums: the lines, how figures are rounded, and the version that wrote it. */
export function summedText(
  lines: readonly Line[],
  { version, ...options }: Pick<ReportOptions, 'language' | 'width'> & { readonly version: string },
): string {
  const { roundedOneByOne } = words(options.language).report;
  const noted = [...lines, emptyLine, ...paragraph(roundedOneByOne, reportFrame(options))];
  return `${lineText(noted)}\n ungear ${version}\n`;
}

/** Lines as plain text, one per row, tones left aside. */
export const lineText = (lines: readonly Line[]): string => lines.map(textOf).join('\n');
