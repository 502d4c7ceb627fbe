import type { LinkingMethod } from '../../../core/attribution/period/linking.ts';
import type { Language } from '../../screen.ts';

/** Words of how the parts of several sessions are put together. */
export interface LinkingWords {
  readonly method: Readonly<Record<LinkingMethod, string>>;
  readonly linkedBy: (method: string) => string;
  readonly fellBack: (asked: string) => string;
  readonly leftOut: (points: string) => string;
  readonly rounding: (won: string) => string;
  readonly notBooked: (points: string) => string;
  readonly dailyNotLinked: string;
  readonly spansNotLinked: string;
}

export const linkingWords: Readonly<Record<Language, LinkingWords>> = {
  en: {
    method: {
      carino: 'Carino (logarithmic coefficients)',
      menchero: 'Menchero (optimised coefficients)',
      grap: 'GRAP',
      frongello: 'Frongello',
      sum: 'plain sums',
    },
    linkedBy: (method) => `Linked over time by ${method}: parts add up over positions and over components.`,
    fellBack: (asked) =>
      `! ${asked} is not defined where a session loses everything: linked by Frongello instead.`,
    leftOut: (points) => `Plain sums leave compounding out: ${points} pp between the sum and the return.`,
    rounding: (won) => `Booking each session in whole won rounds by KRW ${won} in all.`,
    notBooked: (points) =>
      `Reconciliation: amounts are too large for whole won, no profit is booked; components against the return, difference ${points} pp.`,
    dailyNotLinked: 'Each session by itself, before linking.',
    spansNotLinked:
      'Each linked over its own sessions: they compound to the period, and do not add up to it.',
  },
  ko: {
    method: {
      carino: 'Carino (로그 계수)',
      menchero: 'Menchero (최적 계수)',
      grap: 'GRAP',
      frongello: 'Frongello',
      sum: '단순 합',
    },
    linkedBy: (method) => `기간 연결 ${method}: 종목끼리도 부분끼리도 더해짐.`,
    fellBack: (asked) => `! 하루에 전부 잃은 날에는 ${asked} 방법이 성립하지 않음: Frongello로 연결.`,
    leftOut: (points) => `단순 합은 복리를 빼놓음: 합과 수익률의 차이 ${points} %p.`,
    rounding: (won) => `날마다 원 단위로 적어 생긴 차이: 모두 ${won}원.`,
    notBooked: (points) =>
      `대사: 금액이 원 단위로 적기에 너무 커 손익을 적지 않음. 부분의 합과 수익률의 차이 ${points} %p.`,
    dailyNotLinked: '날마다 따로, 연결하기 전의 값.',
    spansNotLinked: '각각 해당 거래일끼리만 연결: 복리로 기간이 되며, 더해서 기간이 되지는 않음.',
  },
};
