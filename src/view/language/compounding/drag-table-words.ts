import type { Language } from '../../screen.ts';

/** Heads and rows of the tables of compounding. */
export interface DragTableWords {
  readonly sessions: string;
  readonly distribution: string;
  readonly tenths: string;
  readonly columns: Readonly<
    Record<
      | 'session'
      | 'stock'
      | 'fund'
      | 'realised'
      | 'stockGrowth'
      | 'fundGrowth'
      | 'multipleGrowth'
      | 'what'
      | 'low90'
      | 'low50'
      | 'median'
      | 'high50'
      | 'high90'
      | 'tenth'
      | 'range'
      | 'multipleReturn'
      | 'fundLow'
      | 'fundHigh',
      string
    >
  >;
  readonly rows: Readonly<Record<'stock' | 'fund' | 'difference', (multiple: string) => string>>;
}

export const dragTableWords: Readonly<Record<Language, DragTableWords>> = {
  en: {
    sessions: 'SESSIONS',
    distribution: 'DISTRIBUTION',
    tenths: "PATHS BY THE UNDERLYING'S RETURN",
    columns: {
      session: 'SESSION',
      stock: 'UNDERLYING %',
      fund: 'FUND %',
      realised: 'PRICE %',
      stockGrowth: 'UNDERL. SO FAR',
      fundGrowth: 'FUND SO FAR',
      multipleGrowth: 'MULT x SO FAR',
      what: '%',
      low90: '5 %',
      low50: '25 %',
      median: 'MEDIAN',
      high50: '75 %',
      high90: '95 %',
      tenth: 'TENTH',
      range: 'UNDERLYING %, 5 to 95',
      multipleReturn: 'MULT x MEDIAN',
      fundLow: 'FUND 5 %',
      fundHigh: 'FUND 95 %',
    },
    rows: {
      stock: () => 'underlying',
      fund: (multiple) => `daily ${multiple}x fund`,
      difference: (multiple) => `fund - ${multiple} x underlying`,
    },
  },
  ko: {
    sessions: '거래일',
    distribution: '분포',
    tenths: '기초자산 수익률로 나눈 경로',
    columns: {
      session: '거래일',
      stock: '기초자산 %',
      fund: '펀드 %',
      realised: '가격 %',
      stockGrowth: '기초 누적',
      fundGrowth: '펀드 누적',
      multipleGrowth: '배수 x 누적',
      what: '%',
      low90: '5 %',
      low50: '25 %',
      median: '중앙값',
      high50: '75 %',
      high90: '95 %',
      tenth: '십분위',
      range: '기초자산 %, 5 ~ 95',
      multipleReturn: '배수 x 중앙값',
      fundLow: '펀드 5 %',
      fundHigh: '펀드 95 %',
    },
    rows: {
      stock: () => '기초자산',
      fund: (multiple) => `일간 ${multiple}배 펀드`,
      difference: (multiple) => `펀드 - 기초자산의 ${multiple}배`,
    },
  },
};
