import type { Problem } from '../../../core/market/problem.ts';
import { sanitiseText } from '../../../core/units/sanitise-text.ts';
import type { Language } from '../../screen.ts';
import { problemWords } from './all-problem-words.ts';
import type { ProblemParam } from './problem-words.ts';

/** What is wrong and how to mend it: sentences with their full stops; `fix` is empty when there is nothing to mend. */
export interface ProblemText {
  readonly what: string;
  readonly fix: string;
}

/** A problem in words. Whatever the file said is made harmless again here, at the edge. */
export function problemText(problem: Problem, language: Language): ProblemText {
  const param: ProblemParam = (name) => spelled(name === 'file' ? problem.file : problem.params[name]);
  const [what, fix] = problemWords[language][problem.code](param);
  return { what, fix };
}

function spelled(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : sanitiseText(value);
}

/** Where it is: `positions.csv:2:2`, as editors and terminals open it. */
export function problemPlace({ file, row, column }: Problem): string {
  return [sanitiseText(file), row, column].filter((part) => part !== undefined).join(':');
}

/** The whole message in one line: `positions.csv:2:2: quantity "12O0" is not a number. Write the shares in digits: 1200.` */
export function problemLine(problem: Problem, language: Language): string {
  const { what, fix } = problemText(problem, language);
  return `${problemPlace(problem)}: ${what}${fix === '' ? '' : ` ${fix}`}`;
}
