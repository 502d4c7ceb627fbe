import type { Language } from '../../screen.ts';

/** Heads of the columns before the close. */
export type PrecloseColumnWords = Readonly<
  Record<
    | 'stock'
    | 'soFar'
    | 'time'
    | 'extra'
    | 'closing'
    | 'share'
    | 'ofClosing'
    | 'gain'
    | 'fund'
    | 'multiple'
    | 'underlying',
    string
  >
> & {
  readonly atThis: (unit: string) => string;
  readonly trade: (unit: string) => string;
  readonly net: (unit: string) => string;
  readonly assets: (unit: string) => string;
};

export const precloseColumnWords: Readonly<Record<Language, PrecloseColumnWords>> = {
  en: {
    stock: 'STOCK',
    soFar: 'SO FAR %',
    time: 'AT',
    extra: 'EXTRA pp',
    closing: 'CLOSE %',
    share: '% OF 20 DAYS',
    ofClosing: '% OF AUCTION',
    gain: 'GAIN',
    fund: 'FUND',
    multiple: 'MULT',
    underlying: 'UNDERL.',
    atThis: (unit) => `GROSS AS IT STANDS ${unit}`,
    trade: (unit) => `GROSS AT THE CLOSE ${unit}`,
    net: (unit) => `NET ${unit}`,
    assets: (unit) => `ASSETS ${unit}`,
  },
  ko: {
    stock: '종목',
    soFar: '지금 %',
    time: '시각',
    extra: '더 %p',
    closing: '종가 %',
    share: '20일 대금 %',
    ofClosing: '단일가 대금 %',
    gain: '피드백',
    fund: '펀드',
    multiple: '배수',
    underlying: '기초',
    atThis: (unit) => `지금 값이면 총 ${unit}`,
    trade: (unit) => `종가에 총 ${unit}`,
    net: (unit) => `순 ${unit}`,
    assets: (unit) => `순자산 ${unit}`,
  },
};
