import type { Language } from '../../screen.ts';

/** Words of the Index screen; figures come as text. */
export interface IndexWords {
  /** beside the percent of the index's return */
  readonly points: (points: string) => string;
  readonly mechanicalPoints: (band: string) => string;
  /** what the modelled stocks add to the return, mechanical or not */
  readonly asSuch: (count: string, points: string, share: string | undefined) => string;
  readonly modelledWeights: (before: string, now: string | undefined, day: string) => string;
  readonly noReturn: (index: string) => string;
  readonly noIndex: string;
  readonly notSum: string;
  readonly largePeriod: string;
}

export const indexWords: Readonly<Record<Language, IndexWords>> = {
  en: {
    points: (points) => `${points} index points`,
    mechanicalPoints: (band) => `In index points ${band}, ASSUMED.`,
    asSuch: (count, points, share) =>
      `The ${count} modelled stocks as such: ${points} index points${share === undefined ? '' : `, ${share} % of it`}.`,
    modelledWeights: (before, now, day) =>
      `Modelled stocks: ${before} %${now === undefined ? '' : ` (close of ${day}: ${now} %, not used)`}.`,
    noReturn: (index) => `${index} has no return on this day: nothing to carry over.`,
    noIndex: 'The book has no index with levels and weights of its members: nothing to carry over.',
    notSum: 'Mids of parts do not add; points and returns do.',
    largePeriod: 'A period of so many sessions: ungear index --from --to.',
  },
  ko: {
    points: (points) => `${points} 포인트`,
    mechanicalPoints: (band) => `포인트 기준 ${band} (가정).`,
    asSuch: (count, points, share) =>
      `분해 대상 ${count}종목의 움직임 전체는 ${points} 포인트${share === undefined ? '' : `, 그중 ${share} %`}.`,
    modelledWeights: (before, now, day) =>
      `분해 대상 종목 ${before} %${now === undefined ? '' : ` (${day} 종가 기준 ${now} %는 쓰지 않음)`}.`,
    noReturn: (index) => `${index}: 이날 수익률이 없어 파급을 계산하지 않음.`,
    noIndex: '값과 구성종목 비중이 있는 지수가 북에 없음: 파급을 계산하지 않음.',
    largePeriod: '거래일이 이만큼 많은 기간은 ungear index --from --to.',
    notSum: '부분의 중앙값은 더해지지 않음. 포인트와 수익률은 더해짐.',
  },
};
