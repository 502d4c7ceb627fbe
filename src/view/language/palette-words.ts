import type { Language } from '../screen.ts';

/** Words of the palette. */
export interface PaletteWords {
  readonly noMatch: string;
  readonly found: (count: string) => string;
  readonly examplesTitle: string;
  /** commands as they are typed, with what they do */
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  readonly alsoFound: string;
}

export const paletteWords: Readonly<Record<Language, PaletteWords>> = {
  en: {
    noMatch: 'No command matches. Backspace erases, Ctrl-u clears.',
    found: (count) => `${count} commands`,
    examplesTitle: 'OFTEN USED',
    examples: [
      ['date 2026-07-28', 'go to a session'],
      ['stock 000660', 'go to a stock'],
      ['scope hk', 'change a setting'],
      ['group account', 'positions by any level'],
      ['lang ko', 'change the language'],
      ['cli', 'copy the command that prints this'],
    ],
    alsoFound: 'Found by English or Korean words, by names, and by first sounds (ㅍㄷ for 펀드).',
  },
  ko: {
    noMatch: '맞는 명령 없음. Backspace 로 지우고 Ctrl-u 로 비움.',
    found: (count) => `명령 ${count}개`,
    examplesTitle: '자주 쓰는 명령',
    examples: [
      ['date 2026-07-28', '날짜로 감'],
      ['stock 000660', '종목으로 감'],
      ['scope hk', '설정을 바꿈'],
      ['group account', '보유 종목을 기준별로 묶음'],
      ['lang en', '언어를 바꿈'],
      ['cli', '이 화면을 만드는 명령을 복사'],
    ],
    alsoFound: '한국어, 영어, 이름, 초성(펀드는 ㅍㄷ)로 찾음.',
  },
};
