import { assumptionLines } from '../assumptions/assumption-lines.ts';
import { scrolledText } from '../frame/scrolled-text.ts';
import type { ScreenInput, ScreenView } from '../screen.ts';

/** What every figure rests on, scrolled. */
export function assumptionsScreen(input: ScreenInput): ScreenView {
  return scrolledText(input, assumptionLines(input.assumptions, input.frame));
}
