import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { StockSplit } from '../core/decomposition/day-split.ts';
import type { ReportOptions } from '../view/frame/report-layout.ts';
import { stockLines } from '../view/stock/stock-lines.ts';
import { summedText } from './text.ts';

/** Stocks on a day as plain text, `width` cells wide at most (and at least 60). */
export function stockText(
  answers: BookAnswers,
  result: DayResult,
  stocks: readonly StockSplit[],
  { version, ...options }: Pick<ReportOptions, 'language' | 'width'> & { readonly version: string },
): string {
  return summedText(stockLines(answers, result, stocks, options), { version, ...options });
}
