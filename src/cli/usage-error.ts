import { type Refusals, refusals } from '../view/language/refusals/refusals.ts';
import type { Language } from '../view/screen.ts';

/**
 * The command line asks for something that cannot be: one whole sentence, or more, for the person who typed it. The language may stand
 * anywhere on the line, so the sentence is chosen when all of it is read.
 */
export class UsageError extends Error {
  readonly sentence: (language: Language) => string;

  constructor(sentence: (language: Language) => string) {
    super(sentence('en'));
    this.sentence = sentence;
  }
}

/** @example refused((said) => said.option.noChips).message; // => '--chips has nothing to take: this book has no factors.csv.' */
export const refused = (say: (said: Refusals) => string): UsageError =>
  new UsageError((language) => say(refusals[language]));
