import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { ReportOptions } from '../view/frame/report-layout.ts';
import { indexDayLines } from '../view/index-points/index-day-lines.ts';
import { summedText } from './text.ts';

/** Indices on a day as plain text, `width` cells wide at most (and at least 60). */
export function indexDayText(
  result: DayResult,
  codes: readonly string[],
  { version, ...options }: Pick<ReportOptions, 'language' | 'width'> & { readonly version: string },
): string {
  return summedText(indexDayLines(result, codes, options), { version, ...options });
}
