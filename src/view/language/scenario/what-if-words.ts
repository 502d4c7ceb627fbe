import type { Language } from '../../screen.ts';

/** Words of the What-if screen; figures come as text. */
export interface WhatIfWords {
  readonly noStocks: string;
  readonly fields: {
    readonly shock: (stock: string) => string;
    readonly rest: string;
    readonly cap: string;
    readonly turnoverFactor: string;
    readonly assetsFactor: string;
  };
  readonly together: string;
  readonly apart: string;
  readonly noCap: string;
  readonly capOf: (multiple: string) => string;
  readonly capAt: Readonly<Record<'equal-assets' | 'equal-exposure', string>>;
  readonly capKeys: string;
  readonly assetsOf: (day: string) => string;
  readonly typed: (text: string) => string;
  readonly typedName: (text: string) => string;
  readonly columns: {
    readonly result: string;
    readonly middle: string;
    readonly band: (band: number) => string;
    readonly baseline: string;
    readonly capped: (cap: string) => string;
    readonly uncapped: string;
  };
  readonly rows: {
    readonly flow: (unit: string) => string;
    readonly shareOfTurnover: string;
    readonly return: (stock: string) => string;
    readonly extra: (stock: string) => string;
    readonly profit: (unit: string) => string;
    readonly indexPoints: (index: string) => string;
    readonly runaway: string;
    readonly atLimit: string;
    readonly same: string;
  };
  readonly ladder: (stock: string) => string;
  readonly ladderLegend: string;
}

export const whatIfWords: Readonly<Record<Language, WhatIfWords>> = {
  en: {
    noStocks: 'The book has no stock that a leveraged fund follows: nothing to suppose.',
    fields: {
      shock: (stock) => `${stock}, shock`,
      rest: 'rest of the market',
      cap: 'leverage cap',
      turnoverFactor: '20-day turnover',
      assetsFactor: 'fund assets',
    },
    together: 'together (u)',
    apart: 'apart (u)',
    noCap: 'none',
    capOf: (multiple) => `${multiple}x`,
    capAt: { 'equal-assets': 'equal assets', 'equal-exposure': 'equal exposure' },
    capKeys: 'p: none, 1.5x, 1.25x',
    assetsOf: (day) => `as of the close of ${day}`,
    typed: (text) => `${text}_   Enter takes it, Esc leaves it`,
    typedName: (text) => `Save as: ${text}_   Enter saves, Esc leaves`,
    columns: {
      result: 'RESULT',
      middle: 'MID',
      band: (band) => `${band} %`,
      baseline: 'BASELINE (=)',
      capped: (cap) => `CAPPED AT ${cap}`,
      uncapped: 'WITHOUT A CAP',
    },
    rows: {
      flow: (unit) => `forced trade ${unit}`,
      shareOfTurnover: 'of 20-day turnover %',
      return: (stock) => `${stock}, return %`,
      extra: (stock) => `${stock}, extra pp`,
      profit: (unit) => `our profit, extra ${unit}`,
      indexPoints: (index) => `${index}, extra points`,
      runaway: 'runaway draws %',
      atLimit: 'draws at the limit %',
      same: 'same',
    },
    ladder: (stock) => `LADDER: extra impact of ${stock}, pp, shocks −30 to +30 %`,
    ladderLegend: 'line: middle   dotted: ends of the assumed range',
  },
  ko: {
    noStocks: '레버리지 펀드가 추종하는 종목이 북에 없음: 가정할 것이 없음.',
    fields: {
      shock: (stock) => `${stock} 충격`,
      rest: '나머지 시장',
      cap: '배수 상한',
      turnoverFactor: '20일 대금',
      assetsFactor: '펀드 순자산',
    },
    together: '함께 (u)',
    apart: '따로 (u)',
    noCap: '없음',
    capOf: (multiple) => `${multiple}배`,
    capAt: { 'equal-assets': '순자산 고정', 'equal-exposure': '노출 고정' },
    capKeys: 'p: 없음, 1.5배, 1.25배',
    assetsOf: (day) => `${day} 종가 기준`,
    typed: (text) => `${text}_   Enter 확인, Esc 취소`,
    typedName: (text) => `저장할 이름: ${text}_   Enter 저장, Esc 취소`,
    columns: {
      result: '결과',
      middle: '중앙값',
      band: (band) => `${band} %`,
      baseline: '기준 (=)',
      capped: (cap) => `상한 ${cap}라면`,
      uncapped: '상한이 없다면',
    },
    rows: {
      flow: (unit) => `리밸런싱 매매 ${unit}`,
      shareOfTurnover: '20일 대금 대비 %',
      return: (stock) => `${stock} 수익률 %`,
      extra: (stock) => `${stock} 추가 %p`,
      profit: (unit) => `손익 추가 ${unit}`,
      indexPoints: (index) => `${index} 추가 포인트`,
      runaway: '발산한 시행 %',
      atLimit: '제한폭에 닿은 시행 %',
      same: '같음',
    },
    ladder: (stock) => `충격 단계: 충격 −30~+30 %에 대한 ${stock} 추가 %p`,
    ladderLegend: '선: 중앙값   점선: 가정한 범위의 끝',
  },
};
