import type { ValueStep } from '../../../core/attribution/period/period-values.ts';
import type { Language } from '../../screen.ts';

/** Words of the table from the value before a period to that after it. */
export interface ValueWords {
  readonly title: string;
  readonly step: string;
  readonly won: string;
  readonly steps: Readonly<Record<ValueStep, string>>;
  /** why there is no such table */
  readonly notConsecutive: string;
}

export const valueWords: Readonly<Record<Language, ValueWords>> = {
  en: {
    title: 'FROM VALUE TO VALUE, WON',
    step: 'WHAT',
    won: 'WON',
    steps: {
      start: 'value before the first session',
      outside: '+ money from outside (flows.csv)',
      traded: '+ new dated rows, all positions and cash',
      dividends: '+ dividends into cash less those in the P&L',
      other: '+ positions whose price appeared or went',
      profit: '+ P&L',
      rounding: '+ rounding to whole won',
      end: '= value after the last session',
    },
    notConsecutive: 'Sessions taken alone: their values do not join.',
  },
  ko: {
    title: '기초에서 기말까지 평가액, 원',
    step: '항목',
    won: '원',
    steps: {
      start: '첫 거래일 전 평가액',
      outside: '+ 외부 자금 (flows.csv)',
      traded: '+ 날짜별로 추가된 행 (현금 포함)',
      dividends: '+ 현금에 든 배당 − 손익에 든 배당',
      other: '+ 가격이 생기거나 없어진 종목',
      profit: '+ 손익',
      rounding: '+ 원 단위 반올림',
      end: '= 마지막 거래일 뒤 평가액',
    },
    notConsecutive: '따로 고른 날: 평가액이 이어지지 않음.',
  },
};
