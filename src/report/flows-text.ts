import type { DayResult } from '../core/attribution/day/day-result.ts';
import { flowLines } from '../view/funds/flow-lines.ts';
import { clipLine, textOf } from '../view/layout/lines.ts';
import type { Language } from '../view/screen.ts';

/** The day's forced trades as plain text, `width` cells wide at most. */
export function flowsText(
  result: DayResult,
  {
    version,
    language,
    width,
  }: { readonly version: string; readonly language: Language; readonly width: number },
): string {
  const lines = flowLines(result, { language, width }).map((line) => textOf(clipLine(line, width)));
  return `${[...lines, '', ` ungear ${version}`].join('\n')}\n`;
}
