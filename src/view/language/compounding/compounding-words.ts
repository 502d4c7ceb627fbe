import type { Language } from '../../screen.ts';

/** Words of what compounding did to the leveraged funds held. Names and figures come as text. */
export interface CompoundingWords {
  /** the fund it took most from, or gave most to */
  readonly most: (options: {
    readonly sessions: string;
    readonly fund: string;
    readonly points: string;
    readonly multiple: string;
    readonly gained: boolean;
  }) => string;
  readonly observed: string;
  readonly none: (sessions: string) => string;
  readonly computing: (known: string, all: string) => string;
  readonly tooLarge: string;
  readonly held: (code: string) => string;
}

export const compoundingWords: Readonly<Record<Language, CompoundingWords>> = {
  en: {
    most: ({ sessions, fund, points, multiple, gained }) =>
      `Over ${sessions} sessions compounding ${gained ? 'gave' : 'cost'} most in ${fund}: ${points} points against ${multiple} x the underlying's return.`,
    observed: 'Observed, not modelled.',
    none: (sessions) => `No leveraged or inverse fund with a price was held on these ${sessions} sessions.`,
    computing: (known, all) => `${known} of ${all} sessions are computed. Figures come when all are there.`,
    tooLarge:
      'The book is too large to link all its sessions between two keys: the command line (y c) prints them.',
    held: (code) =>
      `${code}: held on no session with a price, or not to be compared with a multiple; the list says why.`,
  },
  ko: {
    most: ({ sessions, fund, points, multiple, gained }) =>
      `${sessions}거래일 동안 복리 효과로 가장 크게 ${gained ? '얻은' : '잃은'} 펀드는 ${fund}: 기초자산 수익률의 ${multiple}배보다 ${points} %p.`,
    observed: '관측한 값, 모형 아님.',
    none: (sessions) => `이 ${sessions}거래일에 가격 있는 레버리지, 인버스 펀드를 보유하지 않음.`,
    computing: (known, all) => `${all}일 중 ${known}일 계산됨. 숫자는 계산이 끝난 뒤 표시.`,
    tooLarge: '북이 커서 모든 거래일을 바로 연결하지 못함: 명령줄(y c)로 볼 수 있음.',
    held: (code) => `${code}: 가격 있는 날 보유하지 않았거나 배수와 비교할 수 없음. 이유는 목록에 있음.`,
  },
};
