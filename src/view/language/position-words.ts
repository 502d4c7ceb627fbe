import type { Language } from '../screen.ts';
import type { RangeText } from './sentence-words.ts';

/** Shares of a fund in percent; a share of nothing is absent. */
export interface LookThroughText {
  readonly depth: number;
  readonly limit: number;
  readonly modelled: string;
  readonly named?: string;
  readonly closed?: string;
  readonly unseen?: string;
}

export interface PremiumText {
  readonly share: string;
  readonly ratio: string;
  readonly now: string;
  readonly before: string;
  readonly day: string;
}

/** Words of the Positions screen. Ranges and figures come as text, money with its unit. */
export interface PositionWords {
  readonly ofProfit: (profit: string, range: RangeText) => string;
  readonly profitOnly: (profit: string) => string;
  readonly noAnswer: (money: string) => string;
  readonly largest: (names: string, gains: boolean) => string;
  readonly leveraged: (count: string, weight: string, profit: string) => string;
  readonly shorts: (count: string) => string;
  readonly total: (priced: string, all: string) => string;
  readonly unpriced: (count: string) => string;
  readonly filteredSum: (sum: string) => string;
  readonly empty: string;
  /** all positions but the largest, as one row */
  readonly others: (count: string) => string;
  readonly largestOnly: (count: string) => string;
  readonly calculation: (weight: string, part: string, product: string) => string;
  readonly addsUp: (points: string) => string;
  readonly held: (quantity: string, value: string, instrument: string) => string;
  /** what a fund seen through holds; shares in percent */
  readonly lookThrough: (seen: LookThroughText) => string;
  /** over the shares behind a depositary receipt; percent, the change in points */
  readonly premium: (options: PremiumText) => string;
  readonly premiumOf: (
    options: Pick<PremiumText, 'now' | 'before' | 'day'> & { readonly receipt: string },
  ) => string;
  readonly marks: (flags: string, state: string) => string;
  readonly since: (state: string, day: string) => string;
  readonly lastKnown: (state: string, day: string, money: string) => string;
  readonly medians: string;
  readonly mediansLong: string;
}

export const positionWords: Readonly<Record<Language, PositionWords>> = {
  en: {
    ofProfit: (profit, { low, high }) => `Of ${profit}, ${low} to ${high} may be mechanical (ASSUMED).`,
    profitOnly: (profit) => `P&L ${profit}.`,
    noAnswer: (money) => `${money} has NO answer.`,
    largest: (names, gains) => `Largest ${gains ? 'gains' : 'losses'}: ${names}.`,
    leveraged: (count, weight, profit) =>
      `Leveraged and inverse funds (${count}): ${weight} % of the book, ${profit}.`,
    shorts: (count) => `Short positions (${count}) have the opposite sign.`,
    total: (priced, all) => `Total ${priced}/${all}`,
    unpriced: (count) => `${count} without a price today: in no sum (not 0).`,
    filteredSum: (sum) => `their contributions ${sum}`,
    empty: 'No position is held on this day.',
    others: (count) => `other (${count})`,
    largestOnly: (count) =>
      `The ${count} largest contributions; all others are one row. :top all shows them.`,
    calculation: (weight, part, product) => `weight ${weight} % x mechanical ${part} = ${product}`,
    addsUp: (points) => `mid of the contribution ${points} (adds up)`,
    held: (quantity, value, instrument) =>
      `${quantity} held, ${value} at the start of the day, ${instrument}`,
    lookThrough: ({ depth, limit, modelled, named, closed, unseen }) =>
      [
        `Seen through, ${depth} of at most ${limit} funds deep: ${modelled} % modelled stocks`,
        ...(named === undefined ? [] : [`${named} % others by name`]),
        ...(closed === undefined ? [] : [`${closed} % in funds that cannot be opened`]),
        ...(unseen === undefined ? [] : [`${unseen} % not listed`]),
      ].join(', '),
    premium: ({ share, ratio, now, before, day }) =>
      `Premium ${now} % over ${ratio} of ${share}, ${before} % on ${day}: its change is in tracking`,
    premiumOf: ({ receipt, now, before, day }) => `${receipt} premium ${now} %, ${before} % on ${day}`,
    marks: (flags, state) => `Marks: ${flags}.   State: ${state}.`,
    since: (state, day) => `${state} since ${day}`,
    lastKnown: (state, day, money) => `${state}, last known ${money} on ${day}`,
    medians: 'Bands do not add between rows. Contributions and P&L do.',
    mediansLong:
      'Bands do not add between rows (a quantile of a sum is not the sum of quantiles); contributions, their mids and P&L do.',
  },
  ko: {
    ofProfit: (profit, { low, high }) => `손익 ${profit} 중 기계적 ${low} ~ ${high} (가정).`,
    profitOnly: (profit) => `손익 ${profit}.`,
    noAnswer: (money) => `${money}은 답 없음.`,
    largest: (names, gains) => `큰 ${gains ? '이익' : '손실'} 순서: ${names}.`,
    leveraged: (count, weight, profit) =>
      `레버리지/인버스 펀드 ${count}개: 비중 ${weight} %, 손익 ${profit}.`,
    shorts: (count) => `매도 포지션 ${count}개는 부호가 반대.`,
    total: (priced, all) => `합계 ${priced}/${all}`,
    unpriced: (count) => `오늘 가격 없는 ${count}개는 어느 합계에도 없음 (0이 아님).`,
    filteredSum: (sum) => `기여 합 ${sum}`,
    empty: '이날 보유한 종목 없음.',
    others: (count) => `기타 ${count}종목`,
    largestOnly: (count) => `기여가 큰 ${count}종목, 나머지는 한 줄. :top all이면 모두.`,
    calculation: (weight, part, product) => `비중 ${weight} % x 기계적 ${part} = ${product}`,
    addsUp: (points) => `기여의 중앙값 ${points} (더해지는 값)`,
    held: (quantity, value, instrument) => `수량 ${quantity}, 기초 평가액 ${value}, ${instrument}`,
    lookThrough: ({ depth, limit, modelled, named, closed, unseen }) =>
      [
        `펀드 속 ${depth}겹 (많아야 ${limit}겹): 모형 종목 ${modelled} %`,
        ...(named === undefined ? [] : [`그 밖의 종목 ${named} %`]),
        ...(closed === undefined ? [] : [`열 수 없는 펀드 ${closed} %`]),
        ...(unseen === undefined ? [] : [`적히지 않은 것 ${unseen} %`]),
      ].join(', '),
    premium: ({ share, ratio, now, before, day }) =>
      `괴리율 ${now} % (${share} ${ratio}주 대비), ${day} ${before} %: 그 변화는 추적에 들어 있음`,
    premiumOf: ({ receipt, now, before, day }) => `${receipt} 괴리율 ${now} %, ${day} ${before} %`,
    marks: (flags, state) => `표시: ${flags}.   상태: ${state}.`,
    since: (state, day) => `${state} (${day}부터)`,
    lastKnown: (state, day, money) => `${state}, 마지막 값 ${day} ${money}`,
    medians: '밴드는 행끼리 더해지지 않음. 기여와 손익은 더해짐.',
    mediansLong:
      '밴드는 행끼리 더해지지 않음 (분위수의 합은 합의 분위수가 아님). 기여, 기여의 중앙값, 손익은 더해짐.',
  },
};
