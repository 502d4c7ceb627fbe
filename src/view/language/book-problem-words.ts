import type { Language } from '../screen.ts';
import { cell } from './problem-phrases.ts';
import { refusedBecause, type WordsOf } from './problem-words.ts';

type BookProblem = 'settingUnknown' | 'settingInvalid' | 'lawRefused' | 'noPositions' | 'noPrices';

/** Problems of ungear.json and of the book as a whole. */
export const bookProblemWords: Readonly<Record<Language, WordsOf<BookProblem>>> = {
  en: {
    settingUnknown: (p) => [`ungear.json: setting ${p('name')} is not known and is not used.`, ''],
    settingInvalid: (p) => [
      `ungear.json: ${cell(p)} is not possible; the default is used.`,
      `It may be: ${p('allowed')}.`,
    ],
    lawRefused: (p) => [
      `The custom law "${p('text')}" ${refusedBecause(p, 'en')}.`,
      'Use numbers, + - * / ^, q, Q, V, sigma, T, theta, v and plain functions.',
    ],
    noPositions: () => [
      'No position can be used: nothing can be shown.',
      'positions.csv needs code and quantity.',
    ],
    noPrices: () => [
      'No price can be used: nothing can be valued.',
      'prices.csv needs date, code and close.',
    ],
  },
  ko: {
    settingUnknown: (p) => [`ungear.json의 ${p('name')} 설정은 모르는 것이라 쓰지 않음.`, ''],
    settingInvalid: (p) => [
      `ungear.json의 ${cell(p)}: 쓸 수 없어 기본값을 씀.`,
      `쓸 수 있는 값: ${p('allowed')}.`,
    ],
    lawRefused: (p) => [
      `사용자 정의 법칙 "${p('text')}": ${refusedBecause(p, 'ko')}.`,
      '숫자, + - * / ^, q, Q, V, sigma, T, theta, v와 단순한 함수만 쓸 것.',
    ],
    noPositions: () => [
      '쓸 수 있는 포지션이 없음: 보일 것이 없음.',
      'positions.csv에 code와 quantity가 있어야 함.',
    ],
    noPrices: () => [
      '쓸 수 있는 가격이 없음: 평가할 수 없음.',
      'prices.csv에 date, code, close가 있어야 함.',
    ],
  },
};
