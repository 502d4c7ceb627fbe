import type { Phrase } from './explanation-words.ts';

/** The same text whatever it is about. */
export const always =
  (text: string): Phrase =>
  () =>
    text;

/** The text with what it is about behind it, where that is known. */
export const of =
  (text: string, name = 'code'): Phrase =>
  (param) =>
    param(name) === '' ? text : `${text}, ${param(name)}`;
