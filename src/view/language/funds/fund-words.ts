import type { Exposure } from '../../../core/market/fund-terms.ts';
import type { ExclusionReason, FundScope } from '../../../core/mechanics/fund-flow.ts';
import type { Language } from '../../screen.ts';
import type { RangeText } from '../sentence-words.ts';
import { type FundColumnWords, fundColumnWords } from './fund-column-words.ts';

/** Words of the Funds screen and of the list of forced trades. Amounts and shares come as text. */
export interface FundWords {
  readonly screen: string;
  /** `opposed`: the trades into the stocks have both signs, so the sum is what is left of them */
  readonly hadTo: (buying: boolean, opposed: boolean, net: string, range: RangeText) => string;
  readonly ofTurnover: (share: string, range: RangeText) => string;
  readonly gross: (gross: string, share: string | undefined) => string;
  readonly grossOnly: (buying: boolean, gross: string) => string;
  readonly estimated: (share: string) => string;
  readonly official: (amount: string, share: string) => string;
  readonly unknown: (stocks: string) => string;
  readonly nothing: string;
  readonly noFunds: string;
  readonly closed: (count: string) => string;
  readonly accumulated: (count: string, since: string) => string;
  readonly columns: FundColumnWords;
  /** the channels a fund trades through, short */
  readonly channels: Readonly<Record<Exposure, string>>;
  readonly scopes: Readonly<Record<FundScope, string>>;
  readonly grossTotal: (parts: string) => string;
  readonly netting: string;
  readonly net: (band: number, range: string) => string;
  readonly leftOut: (reasons: string) => string;
  readonly reasonCount: (reason: string, count: string) => string;
  readonly shareOfOwnStock: string;
  readonly filter: (text: string, shown: string, all: string) => string;
  readonly noMatch: string;
  readonly excluded: Readonly<Record<ExclusionReason, string>>;
}

export const fundWords: Readonly<Record<Language, FundWords>> = {
  en: {
    screen: 'Funds',
    hadTo: (buying, opposed, net, { low, high }) =>
      `Funds had to ${buying ? 'buy' : 'sell'} ${opposed ? 'on balance ' : ''}about ${net} net [${low}, ${high}], ASSUMED.`,
    ofTurnover: (share, { low, high }) => `That is ${share} % of the stocks' turnover [${low}, ${high}].`,
    gross: (gross, share) => `Gross ${gross}${share === undefined ? '' : `, ${share} % of turnover`}.`,
    grossOnly: (buying, gross) => `Funds had to ${buying ? 'buy' : 'sell'} ${gross} gross.`,
    estimated: (share) => `${share} % of the gross rests on estimated assets.`,
    official: (amount, share) => `On official assets: ${amount}, ${share} %.`,
    unknown: (stocks) => `The flow into ${stocks} is not known: no total.`,
    nothing: 'No fund of the book had to trade.',
    noFunds: 'The book lists no fund on its stocks (funds.csv): who had to trade is not known.',
    closed: (count) => `Hong Kong is closed: ${count} of its funds do not trade today.`,
    accumulated: (count, since) => `${count} Hong Kong funds trade the whole move since ${since}.`,
    columns: fundColumnWords.en,
    channels: {
      cash: 'cash',
      futures: 'futures',
      'cash+futures': 'cash+fut.',
      mixed: 'mixed',
      swap: 'swap',
      option: 'options',
      'swap+options': 'swap+opt.',
      note: 'note',
      unknown: 'unknown',
    },
    scopes: { single: 'KRX', hk: 'Hong Kong', all: 'index' },
    grossTotal: (parts) => `Gross: ${parts}`,
    netting: 'Netting and pass-through (assumed*)',
    net: (band, range) => `Net, ${band} % ${range}`,
    leftOut: (reasons) => `Left out: ${reasons}.`,
    reasonCount: (reason, count) => `${count} ${reason}`,
    filter: (text, shown, all) => `/ ${text}   ${shown} of ${all}`,
    noMatch: 'No fund matches the filter.',
    shareOfOwnStock: "% of turnover: that of each fund's own stock.",
    excluded: {
      outOfScope: 'out of scope',
      notListed: 'not listed yet',
      noAssets: 'without assets',
      oneDateOnly: 'with assets of one date only',
      insideAggregate: 'inside a sum',
      noUnderlyingReturn: "without the underlying's return",
      noIndexWeights: 'without index weights',
      noFx: 'without an exchange rate',
    },
  },
  ko: {
    screen: '펀드',
    hadTo: (buying, opposed, net, { low, high }) =>
      `${buying ? '사야' : '팔아야'} 했던 금액 (${opposed ? '종목 간 상쇄 후, ' : ''}순, 가정) 약 ${net} [${low}, ${high}].`,
    ofTurnover: (share, { low, high }) => `두 종목 대금의 ${share} % [${low}, ${high}].`,
    gross: (gross, share) => `총 ${gross}${share === undefined ? '' : `, 대금의 ${share} %`}.`,
    grossOnly: (buying, gross) => `${buying ? '사야' : '팔아야'} 했던 금액 (총) ${gross}.`,
    estimated: (share) => `총의 ${share} %는 추정 순자산.`,
    official: (amount, share) => `공식 순자산분은 ${amount}, ${share} %.`,
    unknown: (stocks) => `${stocks} 쪽 매매를 몰라 합계 없음.`,
    nothing: '매매해야 할 펀드 없음.',
    noFunds: '종목을 추종하는 펀드가 북에 없음 (funds.csv): 누가 매매해야 했는지 알 수 없음.',
    closed: (count) => `홍콩 휴장: 홍콩 펀드 ${count}종은 오늘 매매 없음.`,
    accumulated: (count, since) => `홍콩 펀드 ${count}종은 ${since} 이후의 움직임을 한꺼번에 매매.`,
    columns: fundColumnWords.ko,
    channels: {
      cash: '현물',
      futures: '선물',
      'cash+futures': '현물+선물',
      mixed: '혼합',
      swap: '스왑',
      option: '옵션',
      'swap+options': '스왑+옵션',
      note: '증권',
      unknown: '모름',
    },
    scopes: { single: '한국', hk: '홍콩', all: '지수/업종' },
    grossTotal: (parts) => `총: ${parts}`,
    netting: '상쇄와 전가 (가정*)',
    net: (band, range) => `순, ${band} % ${range}`,
    leftOut: (reasons) => `제외: ${reasons}.`,
    reasonCount: (reason, count) => `${reason} ${count}종`,
    filter: (text, shown, all) => `/ ${text}   ${all}종 중 ${shown}종`,
    noMatch: '필터에 맞는 펀드 없음.',
    shareOfOwnStock: '펀드별 대금 %는 그 종목의 대금 기준.',
    excluded: {
      outOfScope: '집계 대상 밖',
      notListed: '상장 전',
      noAssets: '순자산 미상',
      oneDateOnly: '순자산이 하루치뿐',
      insideAggregate: '합계에 포함',
      noUnderlyingReturn: '기초자산 수익률 없음',
      noIndexWeights: '지수 비중 없음',
      noFx: '환율 없음',
    },
  },
};
