import type { Language } from '../../screen.ts';
import type { RangeText } from '../sentence-words.ts';

/** Words of the overlay that says where a figure comes from. */
export interface WhyWords {
  readonly title: string;
  readonly status: (middle: string, band: number, range: RangeText, badge: string) => string;
  readonly identified: (middle: string, band: number, range: RangeText) => string;
  /** a middle value in points, or a factor less 1 */
  readonly amount: Readonly<Record<'points' | 'factor', (value: string) => string>>;
  readonly inShort: string;
  readonly shareOfMove: (middle: string, range: string, move: string) => string;
  readonly gross: string;
  readonly exact: string;
  readonly assumed: string;
  readonly narrow: string;
  readonly against: string;
  readonly width: string;
  readonly formula: string;
  readonly inputs: string;
  readonly run: (draws: string, seed: string) => string;
  readonly capped: (share: string) => string;
  readonly columns: {
    readonly symbol: string;
    readonly what: string;
    readonly value: string;
    readonly day: string;
    readonly source: string;
  };
  readonly againstDay: (day: string, stock: string, flow: string, buying: boolean, session: string) => string;
  readonly noneAgainst: string;
  readonly middleDraws: string;
  readonly nothing: string;
  readonly unsplit: (reason: string) => string;
  readonly unpriced: (state: string) => string;
  readonly leftOut: (reason: string) => string;
  readonly pageOf: (first: string, last: string, all: string) => string;
  readonly file: {
    readonly rows: (rows: string) => string;
    readonly leftOut: (rows: string) => string;
    readonly period: (from: string, to: string) => string;
    readonly encoding: (encoding: string) => string;
    readonly bytes: (bytes: string) => string;
    readonly quality: string;
    readonly problems: (count: string) => string;
    readonly missing: string;
  };
}

export const whyWords: Readonly<Record<Language, WhyWords>> = {
  en: {
    title: 'Why this number',
    status: (middle, band, { low, high }, badge) =>
      `${middle}, ${band} % [${low},${high}], ${badge}: an assumption pushed through a formula. Not a measurement.`,
    identified: (middle, band, { low, high }) => `${middle}, ${band} % [${low},${high}].`,
    amount: { points: (value) => `${value} points`, factor: (value) => `A factor of ${value} %` },
    inShort: 'mechanical = I(q),  q = Q / V,  Q = netting x pass-through x m(m-1) x A x r',
    shareOfMove: (middle, range, move) => `${middle} % ${range} of the ${move} % return.`,
    gross: 'Gross: netting and pass-through are assumed for all funds together, not for one.',
    exact: 'Observed: no model is inside.',
    assumed: 'ASSUMED',
    narrow: 'WOULD NARROW IT',
    against: 'AGAINST',
    width: 'WIDTH',
    formula: 'FORMULA',
    inputs: 'INPUTS',
    run: (draws, seed) => `${draws} draws, seed ${seed}`,
    capped: (share) => `${share} % of draws capped at the return`,
    columns: { symbol: 'SYMBOL', what: 'WHAT', value: 'VALUE', day: 'OF DAY', source: 'FROM' },
    againstDay: (day, stock, flow, buying, session) =>
      `${day}: ${flow} of predicted ${buying ? 'buying' : 'selling'}, yet ${stock} moved ${session} % in the session`,
    noneAgainst: 'no stress day of this book went the other way',
    middleDraws: 'The point is the middle of the draws: those draws are written out below.',
    nothing: 'There is no figure here to explain.',
    unsplit: (reason) => `No answer: ${reason}. Its whole return is in unsplit, never in residual.`,
    unpriced: (state) => `Not in any sum: ${state}.`,
    leftOut: (reason) => `Not in the flow of this day: ${reason}.`,
    pageOf: (first, last, all) => `lines ${first} to ${last} of ${all}`,
    file: {
      rows: (rows) => `${rows} rows`,
      leftOut: (rows) => `${rows} of them left out: see the problems`,
      period: (from, to) => `${from} to ${to}`,
      encoding: (encoding) => `read as ${encoding}`,
      bytes: (bytes) => `${bytes} bytes`,
      quality: 'quality of its rows',
      problems: (count) => `${count} problems`,
      missing: 'The book has no such file.',
    },
  },
  ko: {
    title: '근거',
    status: (middle, band, { low, high }, badge) =>
      `${middle}, ${band} % [${low},${high}], ${badge}: 가정을 식에 넣은 것. 측정값이 아님.`,
    identified: (middle, band, { low, high }) => `${middle}, ${band} % [${low},${high}].`,
    amount: { points: (value) => `${value} %p`, factor: (value) => `곱으로 ${value} %` },
    inShort: '기계적 = I(q),  q = Q / V,  Q = 상쇄 x 전가율 x m(m-1) x A x r',
    shareOfMove: (middle, range, move) => `수익률 ${move} %의 ${middle} % ${range}.`,
    gross: '총: 상쇄와 전가는 펀드 하나가 아니라 모두에 대해 가정함.',
    exact: '관측값: 모형이 들어 있지 않음.',
    assumed: '가정',
    narrow: '밴드를 좁히려면',
    against: '반증',
    width: '밴드 폭',
    formula: '계산',
    inputs: '입력',
    run: (draws, seed) => `시행 ${draws}회, 시드 ${seed}`,
    capped: (share) => `시행 ${share} %는 수익률에서 잘림`,
    columns: { symbol: '기호', what: '내용', value: '값', day: '날짜', source: '출처' },
    againstDay: (day, stock, flow, buying, session) =>
      `${day}: 예상 ${buying ? '매수' : '매도'} ${flow}였으나 ${stock} 장중 ${session} %`,
    noneAgainst: '이 북의 급등락일 가운데 반대로 움직인 날 없음',
    middleDraws: '중앙값은 순위가 가운데인 시행의 값: 그 시행을 아래에 그대로 적음.',
    nothing: '설명할 숫자가 없음.',
    unsplit: (reason) => `답 없음: ${reason}. 수익률 전부가 미분해이며 잔여에 넣지 않음.`,
    unpriced: (state) => `어느 합계에도 없음: ${state}.`,
    leftOut: (reason) => `이날 매매에 없음: ${reason}.`,
    pageOf: (first, last, all) => `${all}줄 중 ${first}~${last}줄`,
    file: {
      rows: (rows) => `${rows}행`,
      leftOut: (rows) => `그중 ${rows}행은 뺐음: 문제 목록 참조`,
      period: (from, to) => `${from}부터 ${to}까지`,
      encoding: (encoding) => `${encoding}로 읽음`,
      bytes: (bytes) => `${bytes}바이트`,
      quality: '자료 품질',
      problems: (count) => `문제 ${count}건`,
      missing: '이 북에 없는 파일.',
    },
  },
};
