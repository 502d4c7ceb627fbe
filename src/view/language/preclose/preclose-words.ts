import type { Language } from '../../screen.ts';
import type { RangeText } from '../sentence-words.ts';
import { type PrecloseColumnWords, precloseColumnWords } from './preclose-column-words.ts';

/** Words of `ungear preclose`. Figures and ranges come as text. */
export interface PrecloseWords {
  readonly title: string;
  readonly session: (day: string, time: string | undefined, evening: string) => string;
  /** `stands`: `005930 −5.00 %, 000660 −6.00 %` */
  readonly toTrade: (stands: string, buying: boolean, amount: string, range: RangeText) => string;
  readonly ofClosing: (share: string, range: RangeText) => string;
  /** the trade is likely to be more than the auction holds */
  readonly aboveAuction: string;
  readonly nothing: (stands: string) => string;
  readonly noAnswer: (stocks: string) => string;
  readonly extra: (stock: string, range: RangeText, closing: RangeText) => string;
  readonly book: (soFar: string, range: RangeText) => string;
  readonly runaway: (percent: string) => string;
  readonly none: string;
  readonly closingShare: (text: string) => string;
  readonly closingAssumed: (low: string, mode: string, high: string) => string;
  readonly closingGiven: (percent: string) => string;
  readonly rest: (percent: string) => string;
  readonly sections: Readonly<Record<'stocks' | 'funds', string>>;
  readonly columns: PrecloseColumnWords;
  readonly notes: string;
}

export const precloseWords: Readonly<Record<Language, PrecloseWords>> = {
  en: {
    title: 'ungear preclose',
    session: (day, time, evening) =>
      `${day}${time === undefined ? '' : ` ${time}`}, funds as of the close of ${evening}`,
    toTrade: (stands, buying, amount, { low, high }) =>
      `With ${stands}, funds still have to ${buying ? 'buy' : 'sell'} ${amount} [${low}, ${high}] at the close (ASSUMED).`,
    ofClosing: (share, { low, high }) =>
      `That is ${share} % [${low}, ${high}] of the turnover expected in the closing auction.`,
    aboveAuction:
      'That is more than the auction is expected to trade: part of it would have to trade earlier, or the auction be larger.',
    nothing: (stands) => `With ${stands}, no fund in scope has to trade at the close.`,
    noAnswer: (stocks) => `What funds would trade in ${stocks} is not known: no total.`,
    extra: (stock, { low, high }, closing) =>
      `${stock}: it may add ${low} to ${high} pp, for a close between ${closing.low} and ${closing.high} %.`,
    book: (soFar, { low, high }) =>
      `The book stands at ${soFar} on these moves; the close may add ${low} to ${high}.`,
    runaway: (percent) => `The loop runs away in ${percent} % of the draws.`,
    none: 'Funds are assumed to trade at the close alone: none of the move so far is attributed to them. What some have already traded is counted twice here.',
    closingShare: (text) =>
      `Turnover expected in the closing auction (15:20 to 15:30): ${text} of the mean of 20 sessions.`,
    closingAssumed: (low, mode, high) =>
      `${low} to ${high} %, most likely ${mode} % (a judgement; give --closing-share to replace it)`,
    closingGiven: (percent) => `${percent} % (given)`,
    rest: (percent) => `Members of the indices outside the model stand at ${percent} %.`,
    sections: { stocks: 'STOCKS', funds: 'FUNDS' },
    columns: precloseColumnWords.en,
    notes:
      'AS IT STANDS: m(m-1) x assets x return so far. AT THE CLOSE: at the return that the trades themselves lead to. Bands 90 %, assumed.',
  },
  ko: {
    title: 'ungear preclose',
    session: (day, time, evening) =>
      `${day}${time === undefined ? '' : ` ${time}`}, 펀드는 ${evening} 종가 기준`,
    toTrade: (stands, buying, amount, { low, high }) =>
      `${stands}일 때 펀드들이 종가에 더 ${buying ? '사야' : '팔아야'} 할 금액 ${amount} [${low}, ${high}] (가정).`,
    ofClosing: (share, { low, high }) => `종가 단일가에서 예상되는 대금의 ${share} % [${low}, ${high}].`,
    aboveAuction:
      '종가 단일가가 담을 것으로 보는 양보다 많음: 일부는 그 전에 매매하거나 더 큰 단일가가 있어야 함.',
    nothing: (stands) => `${stands}일 때 종가에 매매해야 할 펀드가 집계 대상에 없음.`,
    noAnswer: (stocks) => `${stocks} 쪽 매매를 몰라 합계 없음.`,
    extra: (stock, { low, high }, closing) =>
      `${stock}: ${low} ~ ${high} %p 더 움직일 수 있고, 종가는 ${closing.low} ~ ${closing.high} %.`,
    book: (soFar, { low, high }) =>
      `이 움직임으로 포트폴리오는 ${soFar}, 종가에 ${low} ~ ${high} 더해질 수 있음.`,
    runaway: (percent) => `시행의 ${percent} %에서 피드백이 발산함.`,
    none: '펀드는 종가에만 매매한다고 가정: 지금까지의 움직임에 펀드 몫은 없다고 봄. 이미 매매한 펀드가 있으면 그 몫은 여기서 두 번 세어짐.',
    closingShare: (text) => `종가 단일가(15:20 ~ 15:30)의 예상 대금: 20일 평균의 ${text}.`,
    closingAssumed: (low, mode, high) =>
      `${low} ~ ${high} %, 가장 그럴듯한 값 ${mode} % (판단. --closing-share로 바꿀 수 있음)`,
    closingGiven: (percent) => `${percent} % (입력)`,
    rest: (percent) => `모형 밖 지수 구성종목은 ${percent} %.`,
    sections: { stocks: '종목', funds: '펀드' },
    columns: precloseColumnWords.ko,
    notes:
      '지금 값이면: m(m-1) x 순자산 x 지금까지의 수익률. 종가에: 매매 자신이 움직인 뒤의 수익률에서. 밴드는 90 %, 가정.',
  },
};
