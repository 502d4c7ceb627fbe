import type { Language } from '../../screen.ts';
import { bookProblemWords } from './book-problem-words.ts';
import { cellProblemWords } from './cell-problem-words.ts';
import { codeProblemWords } from './code-problem-words.ts';
import { fileProblemWords } from './file-problem-words.ts';
import { fundProblemWords } from './fund-problem-words.ts';
import { holdingProblemWords } from './holding-problem-words.ts';
import { marketProblemWords } from './market-problem-words.ts';
import type { ProblemWords } from './problem-words.ts';

/** Words for every problem in both languages. */
export const problemWords: Readonly<Record<Language, ProblemWords>> = {
  en: {
    ...fileProblemWords.en,
    ...holdingProblemWords.en,
    ...cellProblemWords.en,
    ...codeProblemWords.en,
    ...marketProblemWords.en,
    ...fundProblemWords.en,
    ...bookProblemWords.en,
  },
  ko: {
    ...fileProblemWords.ko,
    ...holdingProblemWords.ko,
    ...cellProblemWords.ko,
    ...codeProblemWords.ko,
    ...marketProblemWords.ko,
    ...fundProblemWords.ko,
    ...bookProblemWords.ko,
  },
};
