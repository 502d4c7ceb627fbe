import type { Language } from '../../screen.ts';

/** Heads of the columns of funds. */
export interface FundColumnWords {
  readonly code: string;
  readonly fund: string;
  readonly multiple: string;
  readonly underlying: string;
  readonly assets: (unit: string) => string;
  readonly assetDay: string;
  readonly rate: string;
  readonly exposure: string;
  readonly return: string;
  readonly flow: (unit: string) => string;
  readonly share: string;
  readonly primary: (unit: string) => string;
  readonly quality: string;
}

export const fundColumnWords: Readonly<Record<Language, FundColumnWords>> = {
  en: {
    code: 'CODE',
    fund: 'FUND',
    multiple: 'MULT',
    underlying: 'OF',
    assets: (unit) => `ASSETS ${unit}`,
    assetDay: 'OF DAY',
    rate: 'FX',
    exposure: 'CHANNEL',
    return: 'RET %',
    flow: (unit) => `GROSS ${unit}`,
    share: '% TURN.',
    primary: (unit) => `CREATED ${unit}`,
    quality: 'QUALITY',
  },
  ko: {
    code: '코드',
    fund: '펀드',
    multiple: '배수',
    underlying: '기초',
    assets: (unit) => `순자산 ${unit}`,
    assetDay: '순자산일',
    rate: '환율',
    exposure: '경로',
    return: '수익률 %',
    flow: (unit) => `총 매매 ${unit}`,
    share: '대금 %',
    primary: (unit) => `설정 ${unit}`,
    quality: '출처',
  },
};
