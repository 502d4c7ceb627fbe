import type { Language } from '../screen.ts';
import type { RangeText } from './sentence-words.ts';

export interface CoverageCounts {
  readonly positions: string;
  readonly priced: string;
  readonly stale: string;
  readonly unpriced: string;
  readonly notListed: string;
  readonly notHeld: string;
}

/** Words of the text report. */
export interface ReportWords {
  readonly title: string;
  readonly verdict: string;
  readonly assumptions: string;
  readonly stocks: string;
  readonly groups: string;
  readonly positions: string;
  readonly funds: string;
  readonly index: string;
  readonly coverage: string;
  readonly inputs: string;
  readonly problems: string;
  readonly reconciliation: string;
  readonly valueAtStart: (money: string) => string;
  readonly fundsCounted: (counted: string, excluded: string) => string;
  readonly grossNet: (gross: string, net: string, range: RangeText) => string;
  readonly gross: (gross: string) => string;
  readonly onEstimates: (share: string) => string;
  readonly fundColumns: {
    readonly fund: string;
    readonly multiple: string;
    readonly assets: (unit: string) => string;
    readonly flow: (unit: string) => string;
    readonly shareOfTurnover: string;
    readonly assetDay: string;
    readonly quality: string;
  };
  readonly excluded: string;
  readonly indexColumns: {
    readonly member: string;
    readonly points: string;
    readonly mechanicalPoints: (band: number) => string;
    readonly others: string;
    readonly noFundsKnown: string;
  };
  readonly counts: (counts: CoverageCounts) => string;
  readonly coverageValue: (priced: string, unpriced: string | undefined) => string;
  readonly fileColumns: Readonly<Record<'file' | 'rows' | 'from' | 'to' | 'hash', string>>;
  readonly medians: string;
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    title: 'ungear report',
    verdict: 'Verdict',
    assumptions: 'Assumptions',
    stocks: 'STOCKS AND INDICES',
    groups: 'GROUPS',
    positions: 'POSITIONS',
    funds: 'FORCED TRADES OF THE FUNDS',
    index: 'INDEX TRANSMISSION',
    coverage: 'COVERAGE',
    inputs: 'INPUTS',
    problems: 'PROBLEMS',
    reconciliation: 'Reconciliation',
    valueAtStart: (money) => `Value at the start of the day ${money}.`,
    fundsCounted: (counted, excluded) => `${counted} funds counted, ${excluded} left out.`,
    grossNet: (gross, net, { low, high }) => `Gross ${gross}, net ${net}, 90 % [${low}, ${high}].`,
    gross: (gross) => `Gross ${gross}.`,
    onEstimates: (share) => `${share} % of the gross rests on estimated assets.`,
    fundColumns: {
      fund: 'FUND',
      multiple: 'MULTIPLE',
      assets: (unit) => `ASSETS ${unit}`,
      flow: (unit) => `GROSS ${unit}`,
      shareOfTurnover: '% OF TURNOVER',
      assetDay: 'ASSETS OF',
      quality: 'QUALITY',
    },
    excluded: 'LEFT OUT',
    indexColumns: {
      member: 'MEMBER',
      points: 'POINTS',
      mechanicalPoints: (band) => `MECH points ${band}%`,
      others: 'all other members',
      noFundsKnown: 'no funds known',
    },
    counts: ({ positions, priced, stale, unpriced, notListed, notHeld }) =>
      `${positions} positions: ${priced} priced (${stale} of them carried), ${unpriced} unpriced, ${notListed} not listed yet, ${notHeld} not held yet.`,
    coverageValue: (priced, unpriced) =>
      unpriced === undefined
        ? `Priced value ${priced}; the value of the unpriced is not known.`
        : `Priced value ${priced}; last known value of the unpriced ${unpriced}.`,
    fileColumns: { file: 'FILE', rows: 'ROWS', from: 'FROM', to: 'TO', hash: 'SHA-256' },
    medians: 'Bands do not add between rows; mids of contributions and P&L do.',
  },
  ko: {
    title: 'ungear 보고서',
    verdict: '판정',
    assumptions: '가정',
    stocks: '종목과 지수',
    groups: '묶음',
    positions: '종목 목록',
    funds: '펀드의 강제 매매',
    index: '지수 파급',
    coverage: '평가 범위',
    inputs: '입력',
    problems: '문제',
    reconciliation: '맞춤',
    valueAtStart: (money) => `시작 평가액 ${money}.`,
    fundsCounted: (counted, excluded) => `펀드 ${counted}종 포함, ${excluded}종 제외.`,
    grossNet: (gross, net, { low, high }) => `총 ${gross}, 순 ${net}, 90 % [${low}, ${high}].`,
    gross: (gross) => `총 ${gross}.`,
    onEstimates: (share) => `총의 ${share} %는 추정 순자산.`,
    fundColumns: {
      fund: '펀드',
      multiple: '배수',
      assets: (unit) => `순자산 ${unit}`,
      flow: (unit) => `총 매매 ${unit}`,
      shareOfTurnover: '대금 %',
      assetDay: '순자산 날짜',
      quality: '출처',
    },
    excluded: '제외',
    indexColumns: {
      member: '구성종목',
      points: '포인트',
      mechanicalPoints: (band) => `기계적 포인트 ${band} %`,
      others: '나머지 구성종목',
      noFundsKnown: '알려진 펀드 없음',
    },
    counts: ({ positions, priced, stale, unpriced, notListed, notHeld }) =>
      `${positions}종목: 평가 ${priced} (휴장으로 이어 쓴 값 ${stale}), 가격 없음 ${unpriced}, 상장 전 ${notListed}, 보유 전 ${notHeld}.`,
    coverageValue: (priced, unpriced) =>
      unpriced === undefined
        ? `평가액 ${priced}. 가격 없는 종목의 값은 모름.`
        : `평가액 ${priced}. 가격 없는 종목의 마지막 값 ${unpriced}.`,
    fileColumns: { file: '파일', rows: '행', from: '처음', to: '끝', hash: 'SHA-256' },
    medians: '띠는 행끼리 더해지지 않음. 기여의 중앙과 손익은 더해짐.',
  },
};
