import type { BreakEven } from '../../core/scenario/break-even.ts';
import { fraction } from '../format/figure.ts';
import { multipleText } from '../format/multiple.ts';
import { dragWords } from '../language/compounding/drag-words.ts';
import type { Language } from '../screen.ts';

export const points = (value: number): string => fraction(value, 'percent', 'always');

export function breakEvenText(
  { ofFund, ofMultiple }: BreakEven,
  multiple: number,
  language: Language,
): string {
  const lagging = multiple > 1 || multiple < 0;
  const between =
    ofMultiple === undefined || !lagging
      ? undefined
      : { low: points(ofMultiple.low), high: points(ofMultiple.high) };
  return dragWords[language].breakEven(points(ofFund), between, multipleText(multiple));
}
