import type { Language } from '../../screen.ts';
import type { RangeText } from '../sentence-words.ts';
import { type PolicyRuleWords, policyRuleWords } from './policy-rule-words.ts';

/** Words of `ungear policy`. Figures and ranges come as text. */
export interface PolicyWords {
  readonly title: string;
  readonly observed: string;
  readonly rules: PolicyRuleWords;
  /** `name` is A or B where two policies stand side by side */
  readonly policy: (name: string, rules: string) => string;
  readonly bookUnder: (name: string, observed: string, middle: string, range: RangeText) => string;
  readonly bookEffect: (points: RangeText, won: RangeText) => string;
  readonly difference: (middle: string, range: RangeText) => string;
  readonly moneyOnly: (won: RangeText) => string;
  readonly nothingHeld: string;
  readonly nothingSolved: string;
  readonly countsAsNothing: string;
  readonly noClock: (law: string) => string;
  /** the rules change no trade */
  readonly idle: (name: string) => string;
  readonly someClock: string;
  readonly usable: (percent: string) => string;
  readonly from: string;
  readonly exposure: string;
  readonly linked: (method: string) => string;
  readonly fellBack: (method: string, percent: string) => string;
  readonly stocks: string;
  readonly book: string;
  readonly sessions: string;
  readonly notReplayed: string;
  readonly session: string;
  readonly stock: string;
  readonly under: (name: string) => string;
  readonly effect: (name: string) => string;
  readonly mechanicalUnder: (name: string) => string;
  readonly gross: (unit: string) => string;
  readonly grossUnder: (name: string, unit: string) => string;
  readonly gain: string;
  readonly gainUnder: (name: string) => string;
  readonly effectWon: (name: string, unit: string) => string;
  readonly grossNote: string;
  readonly gainNote: string;
}

export const policyWords: Readonly<Record<Language, PolicyWords>> = {
  en: {
    title: 'ungear policy',
    observed: 'nothing changed',
    rules: policyRuleWords.en,
    policy: (name, rules) => `Policy${name === '' ? '' : ` ${name}`}: ${rules}.`,
    bookUnder: (name, observed, middle, { low, high }) =>
      `Under ${name === '' ? 'the policy' : `policy ${name}`} the book would have returned ${low} to ${high} % instead of ${observed} %: an ASSUMED range, with ${middle} in the middle.`,
    bookEffect: (points, won) => `That is ${points.low} to ${points.high} pp, ${won.low} to ${won.high}.`,
    difference: (middle, { low, high }) => `B less A: ${low} to ${high} pp, with ${middle} in the middle.`,
    moneyOnly: ({ low, high }) =>
      `! Net equity is not positive on some session: no returns, only money. The policy would have changed the profit by ${low} to ${high}.`,
    nothingHeld: '! Nothing in the book has a value on these sessions: only the stocks are answered.',
    nothingSolved: '! No stock is split on these sessions: what the policy would have changed is not known.',
    countsAsNothing:
      'What the policy would have done to these is not known; it counts as nothing in the effects above.',
    noClock: (law) =>
      `! No effect of the window and of the share before the close: the law ${law} has no clock. Only almgren (and a custom law over T) has one.`,
    idle: (name) =>
      `!${name === '' ? 'The policy' : `Policy ${name}`} changes no trade of these sessions: no fund is above the cap, or in what is suspended.`,
    someClock:
      'Window and share before the close act on the draws of almgren alone; the other laws of the mixture have no clock.',
    usable: (percent) =>
      `Effects are over the ${percent} % of draws with an answer; in the others the loop runs away even under the policy.`,
    from: 'Every session is solved anew from its own residual, and from the net assets, prices and weights with which it really began.',
    exposure: 'Positions keep the exposure they had, also in funds whose multiple is capped.',
    fellBack: (method, percent) =>
      `! ${method} is not defined where a session loses everything: ${percent} % of the draws are linked by Frongello instead.`,
    linked: (method) =>
      `Effects linked over time by ${method}, draw by draw; won are sums over the sessions.`,
    stocks: 'STOCKS',
    book: 'BOOK',
    sessions: 'SESSIONS',
    notReplayed: 'NOT REPLAYED (AS OBSERVED)',
    session: 'SESSION',
    stock: 'STOCK',
    under: (name) => `UNDER${name === '' ? '' : ` ${name}`}`,
    effect: (name) => `EFFECT${name === '' ? '' : ` ${name}`} pp`,
    mechanicalUnder: (name) => `MECH UNDER${name === '' ? '' : ` ${name}`}`,
    gross: (unit) => `GROSS ${unit}`,
    grossUnder: (name, unit) => `GROSS UNDER${name === '' ? '' : ` ${name}`} ${unit}`,
    gain: 'GAIN',
    gainUnder: (name) => `GAIN UNDER${name === '' ? '' : ` ${name}`}`,
    effectWon: (name, unit) => `EFFECT${name === '' ? '' : ` ${name}`} ${unit}`,
    grossNote: 'GROSS: forced trade at the observed return. Bands 90 %, assumed.',
    gainNote: 'GAIN: that of the loop without a shock; at 1 it runs away.',
  },
  ko: {
    title: 'ungear policy',
    observed: '바뀐 것 없음',
    rules: policyRuleWords.ko,
    policy: (name, rules) => `정책${name === '' ? '' : ` ${name}`}: ${rules}.`,
    bookUnder: (name, observed, middle, { low, high }) =>
      `${name === '' ? '이 정책' : `정책 ${name}`}에서 포트폴리오 수익률은 ${observed} %가 아니라 ${low} ~ ${high} %일 수 있음 (가정한 범위, 중앙값 ${middle}).`,
    bookEffect: (points, won) => `차이 ${points.low} ~ ${points.high} %p, ${won.low} ~ ${won.high}.`,
    difference: (middle, { low, high }) => `B - A: ${low} ~ ${high} %p (중앙값 ${middle}).`,
    moneyOnly: ({ low, high }) =>
      `! 순자산이 0 이하인 날이 있음: 수익률 없이 금액만. 정책이 바꾸었을 손익 ${low} ~ ${high}.`,
    nothingHeld: '! 이 기간에 값이 있는 종목이 없음: 주식만 답함.',
    nothingSolved: '! 이 기간에 나뉜 주식이 없음: 정책이 바꾸었을 것을 알 수 없음.',
    countsAsNothing: '이들에게 정책이 했을 일은 알 수 없고, 위의 효과에는 없는 것으로 셈.',
    noClock: (law) =>
      `! 매매 시간과 종가 전 몫은 효과 없음: ${law} 법칙에는 시계가 없음. 시계는 almgren(과 T를 쓰는 사용자 법칙)에만 있음.`,
    idle: (name) =>
      `!${name === '' ? '이 정책은' : `정책 ${name}은(는)`} 이 거래일들의 매매를 바꾸지 않음: 상한을 넘거나 정지된 펀드가 없음.`,
    someClock: '매매 시간과 종가 전 몫은 almgren 시행에만 작용: 혼합의 다른 법칙에는 시계가 없음.',
    usable: (percent) =>
      `효과는 답이 있는 시행 ${percent} %의 것. 나머지에서는 정책이 있어도 피드백이 발산함.`,
    from: '거래일마다 그날의 잔여에서, 그날이 실제로 시작한 순자산, 가격, 비중으로 새로 풂.',
    exposure: '보유 종목의 노출은 그대로: 배수가 묶인 펀드도 마찬가지.',
    fellBack: (method, percent) =>
      `! 하루에 전부 잃은 날에는 ${method} 방법이 성립하지 않음: 시행의 ${percent} %는 Frongello로 연결.`,
    linked: (method) => `효과의 기간 연결 ${method}, 시행마다. 금액은 거래일의 합.`,
    stocks: '종목',
    book: '포트폴리오',
    sessions: '거래일',
    notReplayed: '다시 풀지 않음 (관찰값 그대로)',
    session: '거래일',
    stock: '종목',
    under: (name) => `정책${name === '' ? '' : ` ${name}`} 아래`,
    effect: (name) => `효과${name === '' ? '' : ` ${name}`} %p`,
    mechanicalUnder: (name) => `기계적${name === '' ? '' : ` ${name}`} 정책`,
    gross: (unit) => `총 매매 ${unit}`,
    grossUnder: (name, unit) => `정책${name === '' ? '' : ` ${name}`} 총 ${unit}`,
    gain: '피드백',
    gainUnder: (name) => `정책${name === '' ? '' : ` ${name}`} 피드백`,
    effectWon: (name, unit) => `효과${name === '' ? '' : ` ${name}`} ${unit}`,
    grossNote: '총 매매: 관찰된 수익률에서. 밴드는 90 %, 가정.',
    gainNote: '피드백: 충격 없을 때의 증폭률, 1이면 발산.',
  },
};
