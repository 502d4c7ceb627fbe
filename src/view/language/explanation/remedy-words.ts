import type { Language } from '../../screen.ts';

/** What would give a stock without an answer one. */
export interface RemedyWords {
  readonly noAssets: (codes: string) => string;
  readonly noTurnover: string;
  readonly noVolatility: string;
  readonly notPublished: string;
  readonly lawNotValid: string;
  readonly noReturn: string;
  readonly noShareCount: string;
  readonly noFunds: string;
}

export const remedyWords: Readonly<Record<Language, RemedyWords>> = {
  en: {
    noAssets: (codes) =>
      `Would give an answer: the net assets of ${codes} at an earlier close (fund_assets.csv).`,
    noTurnover: 'Would give an answer: its turnover (prices.csv).',
    noVolatility: 'Would give an answer: at least 20 returns before this day (prices.csv).',
    notPublished: 'Would give an answer: the figures of the day, once they are published.',
    lawNotValid:
      'In too many draws the part would be larger than the return itself. Another law (m) may give an answer.',
    noReturn: 'Would give an answer: its closes of this day and of the session before (prices.csv).',
    noShareCount: 'Would give an answer: its shares outstanding (share_counts.csv).',
    noFunds: 'Would give an answer: the leveraged funds on it (funds.csv, fund_assets.csv).',
  },
  ko: {
    noAssets: (codes) => `답을 내려면: ${codes}의 전일까지 순자산 (fund_assets.csv).`,
    noTurnover: '답을 내려면: 이 종목의 거래대금 (prices.csv).',
    noVolatility: '답을 내려면: 이날 전의 수익률 20개 이상 (prices.csv).',
    notPublished: '답을 내려면: 이날의 수치가 공표되어야 함.',
    lawNotValid: '너무 많은 시행에서 기계적 몫이 수익률 자체를 넘음. 다른 법칙(m)으로는 답이 나올 수 있음.',
    noReturn: '답을 내려면: 이날과 이전 거래일의 종가 (prices.csv).',
    noShareCount: '답을 내려면: 상장주식수 (share_counts.csv).',
    noFunds: '답을 내려면: 이 종목의 레버리지 펀드 (funds.csv, fund_assets.csv).',
  },
};
