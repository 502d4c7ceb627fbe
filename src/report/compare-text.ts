import type { Comparison } from '../core/attribution/comparison/comparison.ts';
import { compareLines } from '../view/comparison/compare-lines.ts';
import type { Language } from '../view/screen.ts';
import { summedText } from './text.ts';

/** Two sessions or two books as plain text, `width` cells wide at most (and at least 60), ending with the version that wrote it. */
export function compareText(
  comparison: Comparison,
  { version, ...options }: { readonly version: string; readonly language: Language; readonly width: number },
): string {
  return summedText(compareLines(comparison, options), { version, ...options });
}
