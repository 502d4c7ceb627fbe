import type { ComponentName } from '../../core/attribution/node/node.ts';
import type { Language } from '../screen.ts';
import { korean } from './ko.ts';

/** Words of the Day screen that are not sentences of the first line. */
export interface DayWords {
  readonly zone: Readonly<Record<'residual' | 'either' | 'mechanical' | 'unsplit', string>>;
  /** the same at narrow sizes */
  readonly zoneShort: Readonly<Record<'residual' | 'either' | 'mechanical' | 'unsplit', string>>;
  readonly notKnownYet: string;
  readonly noBar: string;
  readonly settingsGrid: string;
  /** what the mark on a band means */
  readonly partUnanswered: string;
  /** under a grid of settings, where the data have narrowed the one that is shown */
  readonly gridBeforeData: string;
  readonly stressDays: string;
  readonly opened: (gaps: string) => string;
  readonly against: string;
  readonly againstShort: string;
  readonly ungrouped: string;
  readonly total: string;
  readonly sum: string;
  /** the part that rounding figure by figure leaves */
  readonly rounding: string;
  /** parts of the sum, short: the line is narrow */
  readonly sumParts: Readonly<Record<ComponentName, string>>;
  readonly difference: (won: string) => string;
  readonly priced: (priced: string, all: string) => string;
  readonly carried: (count: string) => string;
  /** positions valued at an exchange rate of an earlier day */
  readonly oldRate: (count: string) => string;
  readonly invented: string;
  readonly observedFirst: string;
  readonly whyLimit: readonly string[];
}

export const dayWords: Readonly<Record<Language, DayWords>> = {
  en: {
    zone: {
      residual: 'residual at least',
      either: 'could be either',
      mechanical: 'mechanical at least',
      unsplit: 'no answer',
    },
    zoneShort: { residual: 'resid', either: 'either', mechanical: 'mech', unsplit: 'no answer' },
    notKnownYet: 'not known yet',
    noBar: 'No bar: the parts pull in different directions.',
    settingsGrid: 'WITH ANOTHER SCOPE OR TURNOVER',
    partUnanswered: '! a part of the return has no answer under that setting',
    gridBeforeData: 'All before the data; at 20 days, gross the day itself is after it (6).',
    stressDays: 'OTHER STRESS DAYS',
    opened: (gaps) => `opened ${gaps} %`,
    against: 'then went the other way: against',
    againstShort: 'against',
    ungrouped: 'Other',
    total: 'Total',
    sum: 'Sum:',
    rounding: 'rounding',
    sumParts: {
      mechanical: 'mech',
      residual: 'resid',
      unsplit: 'unsplit',
      currency: 'currency',
      cost: 'fees',
      tracking: 'tracking',
    },
    difference: (won) => `difference KRW ${won}`,
    priced: (priced, all) => `priced ${priced}/${all}`,
    carried: (count) => `${count} carried`,
    oldRate: (count) => `${count} at an old rate`,
    invented: 'positions invented',
    observedFirst: 'Returns and P&L are observed, so they come first.',
    whyLimit: [
      'Why: at the limit orders wait unfilled, so the price is cut off, not cleared.',
      'The flow left over is carried to the next session. Unsplit is never put into residual.',
    ],
  },
  ko: {
    zone: {
      residual: '잔여 최소',
      either: '구분 불가',
      mechanical: '기계적 최소',
      unsplit: '답 없음',
    },
    zoneShort: { residual: '잔여', either: '모름', mechanical: '기계적', unsplit: '답 없음' },
    notKnownYet: '아직 모름',
    noBar: '막대 없음: 부분들의 방향이 서로 다름.',
    settingsGrid: '집계 대상과 분모를 바꾸면',
    partUnanswered: '! 그 설정에서는 수익률의 일부가 답 없음',
    gridBeforeData: '모두 자료 반영 전. 20일대금, 총의 일간 화면은 자료 반영 후 (6).',
    stressDays: '다른 급등락일',
    opened: (gaps) => `시가 ${gaps} %`,
    against: '그 뒤 반대로 움직임: 반증',
    againstShort: '반증',
    ungrouped: '기타',
    total: '합계',
    sum: '합계:',
    rounding: '반올림',
    sumParts: korean.parts,
    difference: (won) => `차이 ${won}원`,
    priced: (priced, all) => `평가 ${priced}/${all} 종목`,
    carried: (count) => `이어 쓴 값 ${count}`,
    oldRate: (count) => `지난 환율 ${count}`,
    invented: '가상 포지션',
    observedFirst: '수익률과 손익은 관측값이라 먼저 보임.',
    whyLimit: [
      '이유: 상하한가에서는 주문이 체결되지 않고 쌓이므로 가격이 거기서 잘림.',
      '남은 물량은 다음 거래일로 넘어감. 미분해는 잔여에 넣지 않음.',
    ],
  },
};
