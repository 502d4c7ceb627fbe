import type { Language } from '../../screen.ts';
import type { RangeText } from '../sentence-words.ts';

/** Words of an index over several sessions; figures come as text. */
export interface IndexPeriodWords {
  readonly title: string;
  readonly moved: (index: string, percent: string, points: string, sessions: string) => string;
  readonly summed: (index: string, percent: string, points: string, sessions: string) => string;
  readonly mayBeMechanical: (points: RangeText, percent: RangeText) => string;
  readonly noAnswer: (points: string) => string;
  readonly withoutStocks: (percent: string) => string;
  readonly nothing: (index: string) => string;
  readonly skipped: (days: string) => string;
  readonly pointsAdd: string;
  readonly pointsAlone: string;
  readonly members: string;
  readonly sessions: string;
  readonly column: Readonly<
    Record<
      'averageWeight' | 'contribution' | 'points' | 'residual' | 'unsplit' | 'close' | 'without' | 'percent',
      string
    >
  >;
  readonly mechanicalPercent: (band: string) => string;
}

export const indexPeriodWords: Readonly<Record<Language, IndexPeriodWords>> = {
  en: {
    title: 'INDEX',
    moved: (index, percent, points, sessions) =>
      `${index} returned ${percent} %, ${points} points, over ${sessions}.`,
    summed: (index, percent, points, sessions) =>
      `The returns of ${index} sum to ${percent} %, ${points} points, over ${sessions}.`,
    mayBeMechanical: (points, percent) =>
      `Of this ${points.low} to ${points.high} points (${percent.low} to ${percent.high} pp) may be mechanical (ASSUMED).`,
    noAnswer: (points) => `${points} points have NO answer.`,
    withoutStocks: (percent) => `Without the modelled stocks the index returned ${percent} %.`,
    nothing: (index) => `! ${index}: no session with a return and with weights of the previous close.`,
    skipped: (days) => `Left out, without a return or without weights of the previous close: ${days}.`,
    pointsAdd:
      'Points: of each session its part x the close before, added up; they add up to the change of the level. Percent is linked. Weights are those of each previous close.',
    pointsAlone:
      'Points: of each session its part x the close before, added up over the sessions taken alone. Percent is linked. Weights are those of each previous close.',
    members: 'MEMBERS',
    sessions: 'SESSIONS',
    column: {
      averageWeight: 'AVG WT %',
      contribution: 'CONTR pp',
      points: 'POINTS',
      residual: 'RESID',
      unsplit: 'UNSPLIT',
      close: 'CLOSE',
      without: 'WITHOUT %',
      percent: 'RETURN %',
    },
    mechanicalPercent: (band) => `MECH ${band} pp`,
  },
  ko: {
    title: '지수',
    moved: (index, percent, points, sessions) => `${sessions} ${index} ${percent} %, ${points} 포인트.`,
    summed: (index, percent, points, sessions) =>
      `${sessions} ${index} 수익률의 합 ${percent} %, ${points} 포인트.`,
    mayBeMechanical: (points, percent) =>
      `이 가운데 기계적 ${points.low} ~ ${points.high} 포인트 (${percent.low} ~ ${percent.high} %p) (가정).`,
    noAnswer: (points) => `${points} 포인트는 답 없음.`,
    withoutStocks: (percent) => `분해 대상 종목을 뺀 지수는 ${percent} %.`,
    nothing: (index) => `! ${index}: 수익률과 전일 비중이 함께 있는 날이 없음.`,
    skipped: (days) => `수익률이나 전일 비중이 없어 뺀 날: ${days}.`,
    pointsAdd:
      '포인트: 날마다 그 몫 x 전일 종가를 더한 것으로, 더하면 지수의 변화와 같음. 퍼센트는 연결한 값. 비중은 날마다 전일의 것.',
    pointsAlone:
      '포인트: 고른 날마다 그 몫 x 전일 종가를 더한 것. 퍼센트는 연결한 값. 비중은 날마다 전일의 것.',
    members: '구성종목',
    sessions: '거래일',
    column: {
      averageWeight: '평균비중 %',
      contribution: '기여 %p',
      points: '포인트',
      residual: '잔여',
      unsplit: '미분해',
      close: '종가',
      without: '둘을 뺀 %',
      percent: '수익률 %',
    },
    mechanicalPercent: (band) => `기계적 ${band.replace('%', ' %')} %p`,
  },
};
