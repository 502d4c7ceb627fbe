import type { Language } from '../../screen.ts';

/** Options of the commands that ask how far figures can be trusted. */
export interface TrustOptionWords {
  readonly claimDate: string;
  readonly claim: string;
  readonly claimId: string;
  readonly markets: string;
  readonly days: string;
  readonly k: string;
}

export const trustOptionWords: Readonly<Record<Language, TrustOptionWords>> = {
  en: {
    claimId: 'this claim of the book with all its readings; may be repeated',
    claimDate: 'claims of this day only; the day of a typed claim that names none',
    claim:
      'a number to check instead of claims.csv, such as "6e9 USD forced_sale 2026-06-23"; may be repeated',
    markets: 'markets for the split; the designs get a fifth of them (1000)',
    days: 'sessions that the designs see (375)',
    k: 'forced trade per unit of return, over turnover (2: as in June 2026)',
  },
  ko: {
    claimId: '북의 이 인용을 모든 해석과 함께. 여러 번 쓸 수 있음',
    claimDate: '이날의 인용만. 날짜 없이 쓴 인용은 이날의 것',
    claim: 'claims.csv 대신 검산할 수, 예: "6e9 USD forced_sale 2026-06-23". 여러 번 쓸 수 있음',
    markets: '하루 나누기에 쓸 시장 수. 검정 설계는 그 5분의 1 (1000)',
    days: '검정 설계가 보는 거래일 수 (375)',
    k: '수익률 1에 대한 리밸런싱 매매를 거래대금으로 나눈 값 (2: 2026년 6월 수준)',
  },
};
