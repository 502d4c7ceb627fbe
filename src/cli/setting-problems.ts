import type { BookSettings } from '../core/market/book-settings.ts';
import type { Problem } from '../core/market/problem.ts';
import { laws } from './option-values.ts';

/** Laws that ungear.json can choose: a custom one needs a formula, which only the command line has. */
export const bookLaws = laws.filter((law) => law !== 'custom');

/** What only the command line can tell about ungear.json, since the book knows no laws. */
export function settingProblems({ law }: BookSettings): readonly Problem[] {
  if (law === undefined || bookLaws.some((known) => known === law)) return [];
  return [
    {
      code: 'settingInvalid',
      severity: 'error',
      file: 'ungear.json',
      params: { name: 'law', text: `"${law}"`, allowed: bookLaws.join(', ') },
    },
  ];
}
