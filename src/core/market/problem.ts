import type { ProblemCode } from './problem-code.ts';

/**
 * Something wrong with the user's data, in a form without words: the message in each language is written from `code` and `params`
 * by view/language. All problems of a run are collected, never thrown.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** error: the row is left out, exit code 2 · warning: used, but look at it · note: for information, never changes the exit code */
  readonly severity: 'error' | 'warning' | 'note';
  readonly file: string;
  /** 1-based line in the file, the header being line 1; absent when the whole file is meant */
  readonly row?: number;
  /** 1-based column of the cell */
  readonly column?: number;
  /**
   * What the words need. Everywhere: `name` is the column or setting meant, `text` what the file says (made harmless, at most 40
   * cells), `rows` how many rows of the file the one problem stands for, `suggestion` what to write instead. Texts are strings,
   * counts are numbers.
   */
  readonly params: Readonly<Record<string, string | number>>;
}
