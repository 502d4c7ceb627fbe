import type { UnsplitReason } from '../../core/decomposition/day-split.ts';
import type { Language } from '../screen.ts';
import { english } from './en.ts';
import { korean } from './ko.ts';
import { withParticle } from './korean-particle.ts';
import { type LeftOutWords, leftOutWords } from './left-out-words.ts';

/** The ends of a range in points, as text, the smaller first. */
export interface RangeText {
  readonly low: string;
  readonly high: string;
}

/**
 * Sentences of the first line. Facts take an indicative verb; the model takes "may be" until the data identify it. `buying`: the
 * forced trades are purchases.
 */
export interface SentenceWords extends LeftOutWords {
  readonly portfolio: string;
  readonly observed: (what: string, move: string, money: string | undefined) => string;
  readonly mayBe: (range: RangeText, buying: boolean) => string;
  readonly mayBeOfRest: (rest: string, range: RangeText, buying: boolean) => string;
  /** the forced trades pushed against the move */
  readonly against: (range: RangeText, buying: boolean) => string;
  /** the band has zero inside */
  readonly eitherWay: (range: RangeText) => string;
  readonly mostOutside: (rising: boolean) => string;
  readonly weakly: (range: RangeText, buying: boolean) => string;
  readonly identified: (middle: string, range: RangeText, buying: boolean) => string;
  readonly confounded: (buying: boolean) => string;
  readonly upperBound: string;
  readonly noAnswer: (points: string, reasons: string) => string;
  /** why a stock has no answer; the limit follows from the sign of its return */
  readonly reason: (stock: string, reason: UnsplitReason, rising: boolean | undefined) => string;
  readonly tooSmall: string;
  readonly nothingMechanical: string;
  readonly nothingPriced: string;
  readonly nothingHeld: string;
  /** net equity is not positive: there are no weights */
  readonly moneyOnly: string;
  readonly computing: (draws: string) => string;
  readonly nothingLeaks: string;
  /** the tables show the 50 % band; sentence and bar do not */
  readonly keepsNinety: string;
}

const trades = (buying: boolean): string =>
  buying ? 'Forced BUYING by leveraged funds' : 'Forced trades of leveraged funds';
const part = (buying: boolean): string => `레버리지 펀드의 리밸런싱 ${buying ? '매수' : '매매'} 몫은`;

const englishSentences: SentenceWords = {
  ...leftOutWords.en,
  portfolio: 'Portfolio',
  observed: (what, move, money) => `${what} ${move} %${money === undefined ? '' : ` (${money})`}.`,
  mayBe: ({ low, high }, buying) =>
    `${trades(buying)} may be ${low} to ${high} points of that: an ASSUMED range, not measured.`,
  mayBeOfRest: (rest, { low, high }, buying) =>
    `Of the other ${rest}, forced ${buying ? 'buying' : 'trades'} may be ${low} to ${high} points: ASSUMED.`,
  against: ({ low, high }, buying) =>
    `${trades(buying)} may have pushed against that by ${low} to ${high} points: an ASSUMED range, not measured.`,
  eitherWay: ({ low, high }) =>
    `Forced trades of leveraged funds may be anything from ${low} to ${high} points: an ASSUMED range, not measured.`,
  mostOutside: () => 'Most is outside it.',
  weakly: ({ low, high }, buying) =>
    `${trades(buying)} ${buying ? 'is' : 'are'} probably ${low} to ${high} points of that. The data lean this way, not more.`,
  identified: (middle, { low, high }, buying) =>
    `${trades(buying)} ${buying ? 'accounts' : 'account'} for ${middle} points [${low}, ${high}] of that.`,
  confounded: (buying) => `${trades(buying)} cannot be told from news: a placebo shows the same.`,
  upperBound: 'The data cannot tell machinery from news; they only exclude the top of our assumption.',
  noAnswer: (points, reasons) => `${points} points have NO answer: ${reasons}.`,
  reason: (stock, reason) =>
    reason === 'limitLocked'
      ? `${stock} closed at its limit`
      : `${stock}: ${english.states.unsplitReason[reason]}`,
  tooSmall: 'Too small a move for a share of it to mean anything; shares are not shown.',
  nothingMechanical:
    'Under these assumptions no forced trade reaches these positions: the mechanical part is 0.',
  moneyOnly:
    'Net equity is not positive: there are no weights and no percentages, only money. Shares of it would mean nothing.',
  nothingHeld: 'Nothing is held on this day: nothing is computed.',
  nothingPriced: 'No position has a price on this day: the portfolio has no answer.',
  computing: (draws) => `The mechanical part is being computed (${draws} draws).`,
  nothingLeaks: 'Modelled figures stay blank until the whole band is there.',
  keepsNinety: 'Sentence and bar keep the 90 % range; the tables show 50 %.',
};

const koreanSentences: SentenceWords = {
  ...leftOutWords.ko,
  portfolio: '포트폴리오',
  observed: (what, move, money) => `${what} ${move} %${money === undefined ? '' : ` (${money})`}.`,
  mayBe: ({ low, high }, buying) =>
    `그중 ${part(buying)} ${low}~${high} %p일 수 있음: 측정값이 아닌 가정한 범위.`,
  mayBeOfRest: (rest, { low, high }, buying) =>
    `나머지 ${rest} %p 중 리밸런싱 ${buying ? '매수' : '매매'} 몫은 ${low}~${high} %p일 수 있음 (가정).`,
  against: ({ low, high }, buying) =>
    `${part(buying)} 반대 방향으로 ${low}~${high} %p일 수 있음: 측정값이 아닌 가정한 범위.`,
  eitherWay: ({ low, high }) =>
    `레버리지 펀드의 리밸런싱 매매 몫은 ${low}에서 ${high} %p까지 어느 쪽일 수도 있음: 측정값이 아닌 가정한 범위.`,
  mostOutside: (rising) => `${rising ? '상승' : '하락'}의 대부분은 범위 밖.`,
  weakly: ({ low, high }, buying) => `그중 ${part(buying)} ${low}~${high} %p로 보임. 자료가 약하게 뒷받침.`,
  identified: (middle, { low, high }, buying) =>
    `그중 ${part(buying)} ${middle} %p [${low}, ${high}]로 추정됨.`,
  confounded: (buying) => `${part(buying)} 뉴스와 구분되지 않음: 플라시보 검정에서도 같은 크기.`,
  upperBound: '자료로는 기계적 매매와 뉴스를 구분할 수 없음. 가정한 범위의 위쪽만 배제됨.',
  noAnswer: (points, reasons) => `${points} %p는 답 없음: ${reasons}.`,
  reason: (stock, reason, rising) =>
    reason === 'limitLocked'
      ? `${withParticle(stock, '이', '가')} ${rising === undefined ? korean.states.unsplitReason.limitLocked : korean.states.atLimit[rising ? 'up' : 'down']}로 마감`
      : `${stock} ${korean.states.unsplitReason[reason]}`,
  tooSmall: '움직임이 작아 몫은 의미가 없음. 몫은 표시하지 않음.',
  nothingMechanical: '이 가정에서는 리밸런싱 매매가 미치지 않음: 기계적 몫 0.',
  moneyOnly: '순자산이 0 이하: 비중과 % 없이 금액만 표시.',
  nothingHeld: '이날 보유한 종목 없음: 계산하지 않음.',
  nothingPriced: '이날 가격이 있는 보유 종목 없음: 포트폴리오는 답 없음.',
  computing: (draws) => `기계적 몫 계산 중 (시행 ${draws}회).`,
  nothingLeaks: '밴드가 다 나오기 전에는 기계적, 잔여 칸을 비워 둠.',
  keepsNinety: '문장과 막대는 90 % 범위 그대로, 표는 50 %.',
};

export const sentenceWords: Readonly<Record<Language, SentenceWords>> = {
  en: englishSentences,
  ko: koreanSentences,
};
