import type { Language } from '../screen.ts';
import { counted } from './input-files/check-words.ts';

export interface CoverageCounts {
  readonly positions: string;
  readonly priced: string;
  readonly oldRate: string;
  readonly stale: string;
  readonly unpriced: string;
  readonly notListed: string;
  readonly notHeld: string;
}

/** Words of the text report: heads of its sections, and what only a report says. */
export interface ReportWords {
  readonly title: string;
  readonly stocks: string;
  readonly groups: string;
  readonly positions: string;
  readonly settings: string;
  readonly funds: string;
  readonly index: string;
  readonly coverage: string;
  readonly inputs: string;
  readonly verdict: (stamp: string) => string;
  readonly counts: (counts: CoverageCounts) => string;
  readonly value: (priced: string, unpriced: string | undefined) => string;
  readonly problems: (errors: string, warnings: string) => string;
  readonly missingFiles: (files: string) => string;
  readonly roundedOneByOne: string;
  readonly reconciliation: (won: string, points: string) => string;
  readonly member: string;
  readonly points: string;
  readonly mechanicalPoints: (band: number) => string;
  readonly mechanicalPart: string;
  readonly otherMembers: string;
  readonly noFundsKnown: string;
  /** a member outside the model: no flow into it is known */
  readonly notCounted: string;
  readonly weightsOf: (day: string) => string;
  readonly file: Readonly<Record<'file' | 'rows' | 'from' | 'to' | 'hash', string>>;
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    title: 'ungear report',
    stocks: 'STOCKS AND INDICES',
    groups: 'GROUPS',
    positions: 'POSITIONS',
    settings: 'EVERY SETTING',
    funds: 'FORCED TRADES OF THE FUNDS',
    index: 'INDEX TRANSMISSION',
    coverage: 'COVERAGE',
    inputs: 'INPUTS',
    verdict: (stamp) => `Verdict: ${stamp}.`,
    counts: ({ positions, priced, oldRate, stale, unpriced, notListed, notHeld }) =>
      `${positions} positions: ${priced} in the sums (${stale} carried from the last own session, ${oldRate} at an exchange rate of an earlier day), ${unpriced} unpriced, ${notListed} not listed yet, ${notHeld} not held yet.`,
    value: (priced, unpriced) =>
      `Value at the start of the day ${priced}${unpriced === undefined ? '; the value of the unpriced is not known' : `; last known value of the unpriced ${unpriced}`}.`,
    missingFiles: (files) => `Not in the book: ${files}. What needs them has no answer.`,
    problems: (errors, warnings) =>
      `Problems in the files: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
    roundedOneByOne:
      'Figures are rounded one by one: parts may miss their sum by the last digit. JSON and CSV are not rounded.',
    reconciliation: (won, points) =>
      `Reconciliation: positions against the book, difference KRW ${won}; components against the return, difference ${points} pp.`,
    member: 'MEMBER',
    points: 'POINTS',
    mechanicalPoints: (band) => `MECH points ${band}%`,
    mechanicalPart: 'MECH pp',
    otherMembers: 'all other members',
    noFundsKnown: 'no funds known',
    notCounted: 'not counted',
    weightsOf: (day) => `Weights of the close of ${day}: those of the day itself already contain the move.`,
    file: { file: 'FILE', rows: 'ROWS', from: 'FROM', to: 'TO', hash: 'SHA-256' },
  },
  ko: {
    title: 'ungear 보고서',
    stocks: '종목과 지수',
    groups: '그룹',
    positions: '보유 종목',
    settings: '모든 설정',
    funds: '펀드의 리밸런싱 매매',
    index: '지수 파급',
    coverage: '평가 범위',
    inputs: '입력',
    verdict: (stamp) => `판정: ${stamp}.`,
    counts: ({ positions, priced, oldRate, stale, unpriced, notListed, notHeld }) =>
      `${positions}종목: 합계에 든 것 ${priced} (직전 거래일 값을 이어 쓴 것 ${stale}, 지난 날 환율을 쓴 것 ${oldRate}), 가격 없음 ${unpriced}, 상장 전 ${notListed}, 보유 전 ${notHeld}.`,
    value: (priced, unpriced) =>
      `기초 평가액 ${priced}${unpriced === undefined ? '. 가격 없는 종목의 값은 모름' : `. 가격 없는 종목의 마지막 값 ${unpriced}`}.`,
    missingFiles: (files) => `이 자료에 없음: ${files}. 그것이 필요한 곳은 답 없음.`,
    problems: (errors, warnings) => `파일의 문제: 오류 ${errors}건, 경고 ${warnings}건.`,
    roundedOneByOne:
      '수치는 하나씩 반올림함: 부분의 합이 끝자리에서 합계와 어긋날 수 있음. JSON과 CSV는 반올림하지 않음.',
    reconciliation: (won, points) =>
      `대사: 종목 합계와 포트폴리오의 차이 ${won}원, 부분의 합과 수익률의 차이 ${points} %p.`,
    member: '구성종목',
    points: '포인트',
    mechanicalPoints: (band) => `기계적 포인트 ${band} %`,
    mechanicalPart: '기계적 %p',
    otherMembers: '나머지 구성종목',
    noFundsKnown: '알려진 펀드 없음',
    notCounted: '집계 제외',
    weightsOf: (day) => `${day} 종가 기준 비중: 그날의 비중에는 이미 움직임이 들어 있음.`,
    file: { file: '파일', rows: '행', from: '처음', to: '끝', hash: 'SHA-256' },
  },
};
