import type { ProblemParam } from './problem-words.ts';

/** How many rows the problem stands for. */
export const rowsEnglish = (param: ProblemParam): string =>
  param('rows') === '1' || param('rows') === '' ? '1 row' : `${param('rows')} rows`;

/** The same in Korean. */
export const rowsKorean = (param: ProblemParam): string => `${param('rows') === '' ? '1' : param('rows')}행`;

/** The column and what its cell says. */
export const cell = (param: ProblemParam): string => `${param('name')} "${param('text')}"`;

/** What to write instead, in English; empty when nothing suggests itself. */
export const meant = (param: ProblemParam, before: string): string =>
  param('suggestion') === '' ? '' : `${before}: ${param('suggestion')}.`;

/** What to write instead, in Korean; `otherwise` when nothing suggests itself. */
export const orElse = (param: ProblemParam, otherwise: string): string =>
  param('suggestion') === '' ? otherwise : `이 뜻이면 이렇게 쓸 것: ${param('suggestion')}.`;
