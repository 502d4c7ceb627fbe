import type { BookProblem } from '../../../core/market/problem-code.ts';
import type { Language } from '../../screen.ts';
import { cell } from './problem-phrases.ts';
import { refusedBecause, type WordsOf } from './problem-words.ts';

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
    positionsMissing: () => [
      'There is none in the folder; report, benchmark, compare and the screens need one.',
      'Write it with the columns code and quantity; flows, index, scenario, preclose, policy, evidence, claims, fragility, drag, stock and explain --stock need none.',
    ],
    noPositions: (p) => [
      'No position can be used: there is no portfolio to show.',
      `${p('file')} needs code and quantity.`,
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
    positionsMissing: () => [
      '폴더에 없음. report, benchmark, compare와 화면에는 있어야 함.',
      'code와 quantity 열로 만들 것. flows, index, scenario, preclose, policy, evidence, claims, fragility, drag, stock, explain --stock에는 없어도 됨.',
    ],
    noPositions: (p) => [
      '쓸 수 있는 포지션이 없음: 보일 포트폴리오가 없음.',
      `${p('file')}에 code와 quantity가 있어야 함.`,
    ],
    noPrices: () => [
      '쓸 수 있는 가격이 없음: 평가할 수 없음.',
      'prices.csv에 date, code, close가 있어야 함.',
    ],
  },
};
