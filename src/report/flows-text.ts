import type { DayResult } from '../core/attribution/day/day-result.ts';
import { flowLines } from '../view/funds/flow-lines.ts';
import { clipLine } from '../view/layout/lines.ts';
import type { Language } from '../view/screen.ts';
import { summedText } from './text.ts';

/** The day's forced trades as plain text, `width` cells wide at most. */
export function flowsText(
  result: DayResult,
  options: { readonly version: string; readonly language: Language; readonly width: number },
): string {
  const lines = flowLines(result, options).map((line) => clipLine(line, options.width));
  return summedText(lines, options);
}
