import type { Language } from '../../screen.ts';

/** Heads of the columns of Evidence. */
export type EvidenceColumnWords = Readonly<
  Record<'design' | 'n' | 'days' | 'estimate' | 'error' | 't' | 'detectable' | 'interval' | 'says', string>
>;

export const evidenceColumnWords: Readonly<Record<Language, EvidenceColumnWords>> = {
  en: {
    design: 'DESIGN',
    n: 'n',
    days: 'DAYS',
    estimate: 'ESTIMATE',
    error: 'SE',
    t: 't',
    detectable: 'MDE',
    interval: '95 % INTERVAL',
    says: 'SAYS',
  },
  ko: {
    design: '검정 설계',
    n: 'n',
    days: '일수',
    estimate: '추정',
    error: '표준오차',
    t: 't',
    detectable: '최소검출',
    interval: '95 % 신뢰구간',
    says: '결과',
  },
};
