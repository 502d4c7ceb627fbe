import type { Language } from '../screen.ts';
import type { SettingTerms } from './terms.ts';

/** The settings of line 1 in words. */
export const settingTerms: Readonly<Record<Language, SettingTerms>> = {
  en: {
    scope: { single: 'KRX only', hk: 'KRX+HK', all: 'all' },
    scopeLong: {
      single: 'KRX single-stock funds',
      hk: 'KRX and Hong Kong single-stock funds',
      all: 'all leveraged funds, index and sector funds included',
    },
    denominator: { day: 'day', adv20: '20 days' },
    denominatorLong: { day: "day's turnover (KRX, one side)", adv20: '20-day turnover (KRX, one side)' },
    netting: { net: 'net', gross: 'gross' },
    nettingLong: {
      net: 'net: after assumed netting and pass-through',
      gross: 'gross: before netting and pass-through',
    },
    law: {
      mixture: 'mixture',
      linear: 'linear',
      crossover: 'crossover',
      almgren: 'Almgren',
      squareRoot: 'square root',
      custom: 'custom',
    },
    draws: (count) => `${count} draws`,
    seed: (seed) => `seed ${seed}`,
  },
  ko: {
    scope: { single: '한국만', hk: '한국+홍콩', all: '전체' },
    scopeLong: {
      single: '한국 상장 단일종목 펀드',
      hk: '한국과 홍콩 상장 단일종목 펀드',
      all: '전체 레버리지 펀드 (지수/업종 펀드 포함)',
    },
    denominator: { day: '당일대금', adv20: '20일대금' },
    denominatorLong: { day: '당일 거래대금 (KRX, 한쪽)', adv20: '20일 평균 거래대금 (KRX, 한쪽)' },
    netting: { net: '순', gross: '총' },
    nettingLong: { net: '순: 상쇄와 전가 가정 후', gross: '총: 상쇄와 전가 전' },
    law: {
      mixture: '혼합',
      linear: '선형',
      crossover: '교차',
      almgren: 'Almgren',
      squareRoot: '제곱근',
      custom: '사용자 정의',
    },
    draws: (count) => `시행 ${count}회`,
    seed: (seed) => `시드 ${seed}`,
  },
};
