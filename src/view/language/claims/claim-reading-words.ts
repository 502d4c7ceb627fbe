import type { TurnoverBasis } from '../../../core/evidence/claim-check.ts';
import type { Language } from '../../screen.ts';

/** Words of the ways to read a quoted number. */
export interface ClaimReadingWords {
  readonly assets: { readonly carried: string; readonly sameDay: string };
  readonly turnover: Readonly<Record<TurnoverBasis, string>>;
  readonly closeOf: (day: string) => string;
  readonly move: (percent: string) => string;
  readonly withPreferred: string;
  readonly multiple: (multiple: string) => string;
  readonly asQuoted: string;
  readonly atLeast: string;
  readonly atMost: string;
}

export const claimReadingWords: Readonly<Record<Language, ClaimReadingWords>> = {
  en: {
    assets: { carried: 't-1 assets', sameDay: 'same-day assets (wrong)' },
    turnover: {
      oneSided: 'one-sided',
      twoSided: 'two-sided',
      adv20: '20-day turnover',
      previousSession: "day before's turnover",
    },
    closeOf: (day) => `close of ${day}`,
    move: (percent) => `move of ${percent} %`,
    withPreferred: 'with preferred shares',
    multiple: (multiple) => `multiple ${multiple}`,
    asQuoted: 'as quoted',
    atLeast: '>',
    atMost: '<',
  },
  ko: {
    assets: { carried: '전일 순자산', sameDay: '당일 순자산 (시점 오류)' },
    turnover: { oneSided: '한쪽', twoSided: '양쪽', adv20: '20일대금', previousSession: '전일 대금' },
    closeOf: (day) => `${day} 종가`,
    move: (percent) => `${percent} % 움직임`,
    withPreferred: '우선주 포함',
    multiple: (multiple) => `배수 ${multiple}`,
    asQuoted: '인용대로',
    atLeast: '>',
    atMost: '<',
  },
};
