import type { Language } from '../screen.ts';

/** Heads of columns; `band` is 90 or 50, `unit` the money unit of the column (bn, 억). */
export interface ColumnWords {
  readonly stock: string;
  readonly group: string;
  readonly name: string;
  readonly code: string;
  readonly return: string;
  readonly mechanical: (band: number) => string;
  readonly middle: string;
  readonly residual: string;
  readonly unsplit: string;
  readonly share: (band: number) => string;
  readonly forced: string;
  readonly forcedBand: (band: number) => string;
  readonly direct: (band: number) => string;
  readonly intraday: string;
  readonly evidence: string;
  readonly state: string;
  readonly weight: string;
  readonly contribution: string;
  readonly currency: string;
  readonly tracking: string;
  readonly cost: string;
  readonly profit: (unit: string) => string;
  readonly mechanicalMoney: (unit: string, band: number) => string;
  /** head of the bars of a row's own return */
  readonly partsBar: string;
  /** for the unit choices: `%`, `bp`, points and won */
  readonly unit: { readonly percent: string; readonly bp: string; readonly points: string };
}

export const columnWords: Readonly<Record<Language, ColumnWords>> = {
  en: {
    stock: 'STOCK',
    group: 'GROUP',
    name: 'NAME',
    code: 'CODE',
    return: 'RETURN',
    mechanical: (band) => `MECHANICAL ${band}%`,
    middle: 'MID',
    residual: 'RESID',
    unsplit: 'UNSPLIT',
    share: (band) => `SHARE % ${band}%`,
    forced: 'FORCED/TURN%',
    forcedBand: (band) => `FORCED/TURNOVER % ${band}%`,
    direct: (band) => `DIRECT ${band}%`,
    intraday: 'INTRADAY %',
    evidence: 'EVID',
    state: 'STATE',
    weight: 'WEIGHT %',
    contribution: 'CONTR',
    currency: 'CURRENCY',
    tracking: 'TRACKING',
    cost: 'FEES',
    profit: (unit) => `P&L ${unit}`,
    mechanicalMoney: (unit, band) => `MECH ${unit} ${band}%`,
    partsBar: '█resid ░? ▒',
    unit: { percent: '%', bp: 'bp', points: 'pp' },
  },
  ko: {
    stock: '종목',
    group: '그룹',
    name: '이름',
    code: '코드',
    return: '수익률',
    mechanical: (band) => `기계적 ${band} %`,
    middle: '중앙값',
    residual: '잔여',
    unsplit: '미분해',
    share: (band) => `몫 % ${band} %`,
    forced: '매매/대금 %',
    forcedBand: (band) => `매매/대금 % ${band} %`,
    direct: (band) => `직접 ${band} %`,
    intraday: '장중 %',
    evidence: '증거',
    state: '상태',
    weight: '비중 %',
    contribution: '기여',
    currency: '환',
    tracking: '추적',
    cost: '보수',
    profit: (unit) => `손익 ${unit}`,
    mechanicalMoney: (unit, band) => `기계적 ${unit} ${band} %`,
    partsBar: '█잔여 ░? ▒',
    unit: { percent: '%', bp: 'bp', points: '%p' },
  },
};
