import type { Language } from '../screen.ts';
import type { RangeText } from './sentence-words.ts';

/** Words of the Positions screen. Ranges and figures come as text, money with its unit. */
export interface PositionWords {
  readonly screen: string;
  readonly ofProfit: (profit: string, range: RangeText) => string;
  readonly profitOnly: (profit: string) => string;
  readonly largest: (names: string) => string;
  readonly leveraged: (count: string, weight: string, profit: string) => string;
  readonly shorts: (count: string) => string;
  readonly total: (priced: string, all: string) => string;
  readonly notInSums: string;
  readonly more: (count: string) => string;
  readonly calculation: string;
  readonly weightTimes: (weight: string, part: string, product: string) => string;
  readonly addsUp: (points: string) => string;
  readonly parts: (direct: string, feedback: string) => string;
  readonly held: (quantity: string, value: string, instrument: string) => string;
  readonly flags: (flags: string, state: string) => string;
  readonly since: (state: string, day: string) => string;
  readonly lastKnown: (day: string, money: string) => string;
  readonly medians: string;
  readonly mediansLong: string;
  readonly byContribution: string;
  readonly empty: readonly string[];
}

export const positionWords: Readonly<Record<Language, PositionWords>> = {
  en: {
    screen: 'Positions',
    ofProfit: (profit, { low, high }) => `Of ${profit}, ${low} to ${high} may be mechanical (ASSUMED).`,
    profitOnly: (profit) => `P&L ${profit}.`,
    largest: (names) => `Largest: ${names}.`,
    leveraged: (count, weight, profit) =>
      `Leveraged and inverse funds (${count}): ${weight} % of the book, ${profit}.`,
    shorts: (count) => `Short positions (${count}) turn the sign of the mechanical part.`,
    total: (priced, all) => `Total ${priced}/${all}`,
    notInSums: 'in no sum (not 0)',
    more: (count) => `and ${count} more`,
    calculation: 'Weight x own return = contribution',
    weightTimes: (weight, part, product) => `${weight} % x ${part} = ${product} pp.`,
    addsUp: (points) => `Mid in the portfolio ${points} pp (adds up).`,
    parts: (direct, feedback) => `direct ${direct}   feedback ${feedback}`,
    held: (quantity, value, instrument) => `${quantity} held, ${value} at the start, ${instrument}.`,
    flags: (flags, state) => `Marks: ${flags}   State: ${state}`,
    since: (state, day) => `${state} since ${day}`,
    lastKnown: (day, money) => `last known ${day}: ${money}`,
    medians: 'Bands do not add between rows. Contributions and P&L do.',
    mediansLong:
      'Bands do not add between rows (a quantile of a sum is not the sum of quantiles). Contributions, mids of contributions and P&L do.',
    byContribution: 'in contribution',
    empty: ['No positions yet. Nothing is computed until a book is open.'],
  },
  ko: {
    screen: '종목 목록',
    ofProfit: (profit, { low, high }) => `손익 ${profit} 중 기계적 ${low} ~ ${high} (가정).`,
    profitOnly: (profit) => `손익 ${profit}.`,
    largest: (names) => `큰 순서: ${names}.`,
    leveraged: (count, weight, profit) =>
      `레버리지/인버스 펀드 ${count}개: 비중 ${weight} %, 손익 ${profit}.`,
    shorts: (count) => `매도 포지션 ${count}개는 기계적 몫의 부호가 반대.`,
    total: (priced, all) => `합계 ${priced}/${all}`,
    notInSums: '어느 합계에도 없음 (0이 아님)',
    more: (count) => `외 ${count}개`,
    calculation: '비중 x 자체 수익률 = 기여',
    weightTimes: (weight, part, product) => `${weight} % x ${part} = ${product} %p.`,
    addsUp: (points) => `포트폴리오 중앙에서의 몫 ${points} %p (더해지는 값).`,
    parts: (direct, feedback) => `직접 ${direct}   되먹임 ${feedback}`,
    held: (quantity, value, instrument) => `수량 ${quantity}, 시작 평가액 ${value}, ${instrument}.`,
    flags: (flags, state) => `표시: ${flags}   상태: ${state}`,
    since: (state, day) => `${state} (${day}부터)`,
    lastKnown: (day, money) => `마지막 값 ${day}: ${money}`,
    medians: '띠는 행끼리 더해지지 않음. 기여와 손익은 더해짐.',
    mediansLong:
      '띠는 행끼리 더해지지 않음 (분위수의 합은 합의 분위수가 아님). 기여, 기여의 중앙, 손익은 더해짐.',
    byContribution: '기여 기준',
    empty: ['아직 포지션 없음. 책을 열기 전에는 아무것도 계산하지 않음.'],
  },
};
