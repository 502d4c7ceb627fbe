import type { Language } from '../screen.ts';
import type { RangeText } from './sentence-words.ts';

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
  readonly columns: Readonly<
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
  readonly notes: string;
  readonly refusals: {
    readonly nothing: string;
    readonly at: string;
    readonly noBar: (code: string, at: string) => string;
    readonly allNeeded: (codes: string) => string;
    readonly notAPrice: (code: string) => string;
    readonly noEvening: (day: string) => string;
    readonly denominator: string;
  };
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
      'That is more than the auction is expected to hold: part of it would have to trade before, or meet a larger auction.',
    nothing: (stands) => `With ${stands}, no fund of the scope has to trade at the close.`,
    noAnswer: (stocks) => `What funds would do to ${stocks} is not known: no total.`,
    extra: (stock, { low, high }, closing) =>
      `${stock}: it may add ${low} to ${high} pp, for a close between ${closing.low} and ${closing.high} %.`,
    book: (soFar, { low, high }) =>
      `The book stands at ${soFar} on these moves; the close may add ${low} to ${high}.`,
    runaway: (percent) => `The loop runs away in ${percent} % of the draws.`,
    none: 'Funds are assumed to trade at the close alone: nothing of the move so far is taken for theirs. What some have traded already is in it, and is counted twice here.',
    closingShare: (text) =>
      `Turnover expected in the closing auction (15:20 to 15:30): ${text} of the mean of 20 sessions.`,
    closingAssumed: (low, mode, high) =>
      `${low} to ${high} %, most likely ${mode} % (a judgement; give --closing-share to replace it)`,
    closingGiven: (percent) => `${percent} % (given)`,
    rest: (percent) => `Members of the indices outside the model stand at ${percent} %.`,
    sections: { stocks: 'STOCKS', funds: 'FUNDS' },
    columns: {
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
    notes:
      'AS IT STANDS: m(m-1) x assets x return so far. AT THE CLOSE: at the return that the trades themselves lead to. Bands 90 %, assumed.',
    refusals: {
      nothing:
        'preclose needs the returns so far: --return 005930=-0.05 (repeatable), or --bars FILE --at 14:30.',
      at: '--at belongs to --bars, and --bars needs it: --bars FILE --at 14:30.',
      noBar: (code, at) =>
        `The bars have no price of ${code} up to ${at} on that day: give --return ${code}=… or another file.`,
      allNeeded: (codes) => `Index funds couple the stocks: give the returns of ${codes} as well.`,
      notAPrice: (code) =>
        `The bars put ${code} beyond its daily price limit: are they of another session, or in another unit?`,
      noEvening: (day) =>
        `No session of the book comes before ${day}: nothing is known of the funds that evening.`,
      denominator:
        'The turnover of a running session is not known: preclose takes the mean of 20 sessions; leave --denominator out.',
    },
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
    nothing: (stands) => `${stands}일 때 종가에 매매해야 할 펀드가 범위 안에 없음.`,
    noAnswer: (stocks) => `${stocks} 쪽 매매를 몰라 합계 없음.`,
    extra: (stock, { low, high }, closing) =>
      `${stock}: ${low} ~ ${high} %p 더 움직일 수 있고, 종가는 ${closing.low} ~ ${closing.high} %.`,
    book: (soFar, { low, high }) =>
      `이 움직임으로 포트폴리오는 ${soFar}, 종가에 ${low} ~ ${high} 더해질 수 있음.`,
    runaway: (percent) => `추출의 ${percent} %에서 되먹임이 폭주함.`,
    none: '펀드는 종가에만 매매한다고 가정: 지금까지의 움직임에 펀드 몫은 없다고 봄. 이미 매매한 펀드가 있으면 그 몫은 여기서 두 번 세어짐.',
    closingShare: (text) => `종가 단일가(15:20 ~ 15:30)의 예상 대금: 20일 평균의 ${text}.`,
    closingAssumed: (low, mode, high) =>
      `${low} ~ ${high} %, 가장 그럴듯한 값 ${mode} % (판단. --closing-share로 바꿀 수 있음)`,
    closingGiven: (percent) => `${percent} % (입력)`,
    rest: (percent) => `모형 밖 지수 구성종목은 ${percent} %.`,
    sections: { stocks: '종목', funds: '펀드' },
    columns: {
      stock: '종목',
      soFar: '지금 %',
      time: '시각',
      extra: '더 %p',
      closing: '종가 %',
      share: '20일 대금 %',
      ofClosing: '단일가 대금 %',
      gain: '되먹임',
      fund: '펀드',
      multiple: '배수',
      underlying: '기초',
      atThis: (unit) => `지금 값이면 총 ${unit}`,
      trade: (unit) => `종가에 총 ${unit}`,
      net: (unit) => `순 ${unit}`,
      assets: (unit) => `순자산 ${unit}`,
    },
    notes:
      '지금 값이면: m(m-1) x 순자산 x 지금까지의 수익률. 종가에: 매매 자신이 움직인 뒤의 수익률에서. 띠는 90 %, 가정.',
    refusals: {
      nothing:
        'preclose에는 지금까지의 수익률이 있어야 함: --return 005930=-0.05 (여러 번 쓸 수 있음) 또는 --bars 파일 --at 14:30.',
      at: '--at과 --bars는 함께 씀: --bars 파일 --at 14:30.',
      noBar: (code, at) =>
        `파일에 그날 ${at}까지 ${code} 가격이 없음: --return ${code}=…를 쓰거나 다른 파일을 줄 것.`,
      allNeeded: (codes) => `지수 펀드가 종목들을 묶음: ${codes} 수익률도 줄 것.`,
      notAPrice: (code) =>
        `파일의 ${code} 가격이 하루 가격제한폭을 벗어남: 다른 거래일이거나 단위가 다른 것이 아닌지 볼 것.`,
      noEvening: (day) => `${day} 앞에 거래일이 없음: 그 저녁의 펀드를 알 수 없음.`,
      denominator: '진행 중인 거래일의 대금은 모름: preclose는 20일 평균을 씀. --denominator를 뺄 것.',
    },
  },
};
