import type { LeveragedMemo } from '../../core/attribution/leveraged-memo.ts';
import type { LinkingMethod } from '../../core/attribution/linking.ts';
import type { Language } from '../screen.ts';
import type { RangeText } from './sentence-words.ts';

type NotComparable = Extract<LeveragedMemo, { readonly kind: 'notComparable' }>['reason'];

/** Words of a report over several sessions. Figures and ranges come as text. */
export interface PeriodWords {
  readonly span: (from: string, to: string) => string;
  /** `alone`: sessions picked out, with others between them */
  readonly sessionCount: (count: string, alone: boolean) => string;
  readonly returned: (percent: string, sessions: string, profit: string) => string;
  readonly summed: (percent: string, sessions: string, compounded: string) => string;
  readonly mayBeMechanical: (range: RangeText) => string;
  readonly noAnswer: (points: string) => string;
  readonly moneyOnly: (days: string, profit: string) => string;
  readonly nothingValued: string;
  readonly method: Readonly<Record<LinkingMethod, string>>;
  readonly linkedBy: (method: string) => string;
  readonly fellBack: (asked: string) => string;
  readonly leftOut: (points: string) => string;
  readonly reverts: (range: RangeText) => string;
  readonly notSeparable: (law: string) => string;
  readonly halves: (direct: RangeText, feedback: RangeText) => string;
  readonly halvesOver: (percent: string) => string;
  readonly sessions: string;
  readonly withoutAnswer: string;
  readonly leveraged: string;
  readonly leveragedNote: string;
  readonly column: Readonly<
    Record<'session' | 'averageWeight' | 'fund' | 'realised' | 'multiple' | 'trend' | 'path' | 'rest', string>
  >;
  readonly notComparable: Readonly<Record<NotComparable, string>>;
  readonly positionsIn: (always: string, partly: string, never: string) => string;
  /** positions with the sessions on which they count */
  readonly partlyIn: (codes: string) => string;
  readonly neverIn: (codes: string) => string;
  readonly skipped: (days: string) => string;
  readonly reachOutside: (code: string, day: string, sessions: string) => string;
  readonly staleAtEnd: (codes: string) => string;
  readonly rounding: (won: string) => string;
  readonly notBooked: (points: string) => string;
  readonly dailyNotLinked: string;
}

export const periodWords: Readonly<Record<Language, PeriodWords>> = {
  en: {
    span: (from, to) => `${from} to ${to}`,
    sessionCount: (count, alone) =>
      alone ? `${count} sessions taken alone (others lie between them)` : `${count} sessions`,
    summed: (percent, sessions, compounded) =>
      `The returns of ${sessions} sum to ${percent} %; compounded they are ${compounded} %.`,
    returned: (percent, sessions, profit) =>
      `The book returned ${percent} % over ${sessions}${profit === '' ? '' : ` (${profit})`}.`,
    mayBeMechanical: ({ low, high }) => `Of this ${low} to ${high} pp may be mechanical (ASSUMED).`,
    noAnswer: (points) => `${points} pp has NO answer.`,
    moneyOnly: (days, profit) =>
      `!Net equity was not positive on ${days}: no returns, only money${profit === '' ? '' : ` (${profit})`}.`,
    nothingValued: '!Nothing in the book has a value on these sessions.',
    method: {
      carino: 'Carino (logarithmic coefficients)',
      menchero: 'Menchero (optimised coefficients)',
      grap: 'GRAP',
      frongello: 'Frongello',
      sum: 'plain sums',
    },
    linkedBy: (method) => `Linked over time by ${method}: parts add up over positions and over components.`,
    fellBack: (asked) =>
      `${asked} is not defined where a session loses everything: linked by Frongello instead.`,
    leftOut: (points) => `Plain sums leave compounding out: ${points} pp between the sum and the return.`,
    reverts: ({ low, high }) =>
      `Of the mechanical part ${low} to ${high} pp is temporary and expected to revert in the sessions after; what reverted inside the period is in the residual.`,
    notSeparable: (law) =>
      `Of the mechanical part, what is expected to revert: not separable under the law ${law}.`,
    halves: (direct, feedback) =>
      `Mechanical is direct ${direct.low} to ${direct.high} and feedback ${feedback.low} to ${feedback.high} pp.`,
    halvesOver: (percent) => `These two bands leave out the ${percent} % of draws that are capped somewhere.`,
    sessions: 'SESSIONS',
    withoutAnswer: 'WITHOUT AN ANSWER',
    leveraged: 'LEVERAGED FUNDS (MEMO)',
    leveragedNote:
      'Realised = multiple x underlying + trend + path + rest (fees, tracking). A memo: the parts above already contain it; add it to nothing.',
    column: {
      session: 'SESSION',
      averageWeight: 'AVG WT %',
      fund: 'FUND',
      realised: 'REALISED',
      multiple: 'MULT x R',
      trend: 'TREND',
      path: 'PATH',
      rest: 'REST',
    },
    notComparable: {
      multipleChanged: 'the multiple changed',
      underlyingUnknown: "the underlying's return is not known on every session",
      priceGap: 'no price on some sessions',
      underlyingLost: 'the underlying lost everything',
    },
    positionsIn: (always, partly, never) =>
      `${always} positions are in the sums on every session, ${partly} on some, ${never} on none.`,
    partlyIn: (codes) => `In the sums on some sessions only, in no figure on the others: ${codes}.`,
    neverIn: (codes) => `In no sum: ${codes}.`,
    skipped: (days) => `Nothing has a value on ${days}: left out.`,
    reachOutside: (code, day, sessions) =>
      `${code} books on ${day} a return that began outside the period (${sessions}).`,
    staleAtEnd: (codes) => `Carried at the end, their return comes later: ${codes}.`,
    rounding: (won) => `Booking each session in whole won rounds by KRW ${won} in all.`,
    notBooked: (points) =>
      `Reconciliation: amounts are too large for whole won, no profit is booked; components against the return, difference ${points} pp.`,
    dailyNotLinked: 'Each session by itself, before linking.',
  },
  ko: {
    span: (from, to) => `${from} ~ ${to}`,
    sessionCount: (count, alone) => (alone ? `${count}거래일만 (사이의 날은 뺌)` : `${count}거래일`),
    summed: (percent, sessions, compounded) =>
      `${sessions} 수익률의 합 ${percent} %, 복리로는 ${compounded} %.`,
    returned: (percent, sessions, profit) =>
      `${sessions} 책의 수익률 ${percent} %${profit === '' ? '' : ` (${profit})`}.`,
    mayBeMechanical: ({ low, high }) => `이 가운데 기계적 ${low} ~ ${high} %p (가정).`,
    noAnswer: (points) => `${points} %p는 답 없음.`,
    moneyOnly: (days, profit) =>
      `!${days} 순자산이 0 이하: 수익률 없이 금액만${profit === '' ? '' : ` (${profit})`}.`,
    nothingValued: '!이 기간에 값이 있는 종목이 없음.',
    method: {
      carino: 'Carino (로그 계수)',
      menchero: 'Menchero (최적 계수)',
      grap: 'GRAP',
      frongello: 'Frongello',
      sum: '단순 합',
    },
    linkedBy: (method) => `기간 연결 ${method}: 종목끼리도 부분끼리도 더해짐.`,
    fellBack: (asked) => `하루에 전부 잃은 날에는 ${asked} 방법이 성립하지 않음: Frongello로 연결.`,
    leftOut: (points) => `단순 합은 복리를 빼놓음: 합과 수익률의 차이 ${points} %p.`,
    reverts: ({ low, high }) =>
      `기계적 부분 가운데 ${low} ~ ${high} %p는 일시적이며 다음 거래일들에 되돌아올 것으로 봄. 기간 안에 되돌아온 것은 잔여에 있음.`,
    notSeparable: (law) => `기계적 부분 가운데 되돌아올 것: ${law} 법칙으로는 나눌 수 없음.`,
    halves: (direct, feedback) =>
      `기계적 부분은 직접 ${direct.low} ~ ${direct.high}, 되먹임 ${feedback.low} ~ ${feedback.high} %p.`,
    halvesOver: (percent) => `이 두 띠는 어느 날이든 잘린 추출 ${percent} %를 뺀 것.`,
    sessions: '거래일',
    withoutAnswer: '답 없는 부분',
    leveraged: '레버리지 펀드 (참고)',
    leveragedNote:
      '실현 = 배수 x 기초자산 + 추세 + 경로 + 나머지 (보수, 추적). 참고일 뿐: 위의 부분에 이미 들어 있으니 더하지 말 것.',
    column: {
      session: '거래일',
      averageWeight: '평균비중 %',
      fund: '펀드',
      realised: '실현',
      multiple: '배수 x R',
      trend: '추세',
      path: '경로',
      rest: '나머지',
    },
    notComparable: {
      multipleChanged: '배수가 바뀜',
      underlyingUnknown: '기초자산 수익률을 모르는 날이 있음',
      priceGap: '가격 없는 날이 있음',
      underlyingLost: '기초자산이 전부 잃음',
    },
    positionsIn: (always, partly, never) =>
      `합계에 든 종목: 모든 날 ${always}, 일부 날 ${partly}, 하루도 없음 ${never}.`,
    partlyIn: (codes) => `일부 날에만 합계에 들고 나머지 날은 어디에도 없음: ${codes}.`,
    neverIn: (codes) => `어느 합계에도 없음: ${codes}.`,
    skipped: (days) => `값이 있는 종목이 없어 뺀 날: ${days}.`,
    reachOutside: (code, day, sessions) =>
      `${code}: ${day}에 기록한 수익률은 기간 밖(${sessions})에서 시작됨.`,
    staleAtEnd: (codes) => `마지막 날 값을 이어 쓴 종목, 수익률은 나중에: ${codes}.`,
    rounding: (won) => `날마다 원 단위로 적어 생긴 차이: 모두 ${won}원.`,
    notBooked: (points) =>
      `맞춤: 금액이 원 단위로 적기에 너무 커 손익을 적지 않음. 부분의 합과 수익률의 차이 ${points} %p.`,
    dailyNotLinked: '날마다 따로, 연결하기 전의 값.',
  },
};
