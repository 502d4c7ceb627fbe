import type { Language } from '../../screen.ts';

/** Words of the bands before and after the data. */
export interface PosteriorWords {
  readonly setting: string;
  readonly slopes: string;
  readonly before: string;
  readonly after: string;
  readonly narrowed: (law: string, mixture: string) => string;
  readonly thresholds: string;
  readonly noPosterior: string;
  /** mechanical bands of a day, before and after the data */
  readonly bandsOf: (day: string) => string;
}

export const posteriorWords: Readonly<Record<Language, PosteriorWords>> = {
  en: {
    setting: 'gross flow over the turnover of 20 sessions',
    slopes: 'slope I(q)/q at q 10 %',
    before: 'assumed before',
    after: 'after the data',
    narrowed: (law, mixture) => `Narrowed ${law} % (mixture ${mixture} %).`,
    thresholds: 'Weakly identified: 20 % and t 1.64. Identified: 50 % and t 2.',
    bandsOf: (day) => `mechanical part on ${day}, 90 %`,
    noPosterior: 'The headline design has no answer: every range stays the assumed one.',
  },
  ko: {
    setting: '20일 평균 거래대금 대비 총 물량',
    slopes: 'q 10 %에서의 기울기 I(q)/q',
    before: '사전 (가정)',
    after: '사후 (자료)',
    narrowed: (law, mixture) => `축소율 ${law} % (혼합 ${mixture} %).`,
    thresholds: '약하게 식별: 20 %와 t 1.64. 식별: 50 %와 t 2.',
    bandsOf: (day) => `${day} 기계적 몫, 90 %`,
    noPosterior: '대표 설계가 답을 못 내어 모든 범위는 가정 그대로.',
  },
};
