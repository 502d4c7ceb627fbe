import type { Problem } from '../core/market/problem.ts';
import { checkWords } from '../view/language/input-files/check-words.ts';
import { problemLine } from '../view/language/problems/problem-text.ts';
import type { Language } from '../view/screen.ts';

const most = 20;

/** Errors and warnings, one a line, the first twenty of them; notes are for `ungear check`. */
export function problemLines(problems: readonly Problem[], language: Language): readonly string[] {
  const said = problems.filter(({ severity }) => severity !== 'note');
  const lines = said.slice(0, most).map((problem) => problemLine(problem, language));
  return said.length > most ? [...lines, checkWords[language].more(said.length - most)] : lines;
}
