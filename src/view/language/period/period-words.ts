import type { LeveragedMemo } from '../../../core/attribution/instrument/leveraged-memo.ts';
import type { Language } from '../../screen.ts';
import type { RangeText } from '../sentence-words.ts';
import { type LinkingWords, linkingWords } from './linking-words.ts';
import { type PeriodCoverageWords, periodCoverageWords } from './period-coverage-words.ts';

type NotComparable = Extract<LeveragedMemo, { readonly kind: 'notComparable' }>['reason'];

/** Words of a report over several sessions. Figures and ranges come as text. */
export interface PeriodWords extends LinkingWords, PeriodCoverageWords {
  readonly span: (from: string, to: string) => string;
  /** `alone`: sessions picked out, with others between them */
  readonly sessionCount: (count: string, alone: boolean) => string;
  readonly returned: (percent: string, sessions: string, profit: string) => string;
  readonly summed: (percent: string, sessions: string, compounded: string) => string;
  readonly mayBeMechanical: (range: RangeText) => string;
  readonly noAnswer: (points: string) => string;
  readonly moneyOnly: (days: string, profit: string) => string;
  readonly nothingValued: string;
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
}

export const periodWords: Readonly<Record<Language, PeriodWords>> = {
  en: {
    ...periodCoverageWords.en,
    ...linkingWords.en,
    span: (from, to) => `${from} to ${to}`,
    sessionCount: (count, alone) =>
      alone
        ? `${count} sessions taken alone (others lie between them)`
        : `${count} ${count === '1' ? 'session' : 'sessions'}`,
    summed: (percent, sessions, compounded) =>
      `The returns of ${sessions} sum to ${percent} %; compounded they are ${compounded} %.`,
    returned: (percent, sessions, profit) =>
      `The book returned ${percent} % over ${sessions}${profit === '' ? '' : ` (${profit})`}.`,
    mayBeMechanical: ({ low, high }) => `Of this ${low} to ${high} pp may be mechanical (ASSUMED).`,
    noAnswer: (points) => `${points} pp has NO answer.`,
    moneyOnly: (days, profit) =>
      `! Net equity was not positive on ${days}: no returns, only money${profit === '' ? '' : ` (${profit})`}.`,
    nothingValued: '! Nothing in the book has a value on these sessions.',
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
      'Realised = multiple x underlying + trend + path + rest (fees, tracking). For information only: the parts above already contain it.',
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
  },
  ko: {
    ...periodCoverageWords.ko,
    ...linkingWords.ko,
    span: (from, to) => `${from} ~ ${to}`,
    sessionCount: (count, alone) => (alone ? `${count}거래일만 (사이의 날은 뺌)` : `${count}거래일`),
    summed: (percent, sessions, compounded) =>
      `${sessions} 수익률의 합 ${percent} %, 복리로는 ${compounded} %.`,
    returned: (percent, sessions, profit) =>
      `${sessions} 포트폴리오 수익률 ${percent} %${profit === '' ? '' : ` (${profit})`}.`,
    mayBeMechanical: ({ low, high }) => `이 가운데 기계적 ${low} ~ ${high} %p (가정).`,
    noAnswer: (points) => `${points} %p는 답 없음.`,
    moneyOnly: (days, profit) =>
      `! ${days} 순자산이 0 이하: 수익률 없이 금액만${profit === '' ? '' : ` (${profit})`}.`,
    nothingValued: '! 이 기간에 값이 있는 종목이 없음.',
    reverts: ({ low, high }) =>
      `기계적 부분 가운데 ${low} ~ ${high} %p는 일시적이며 다음 거래일들에 되돌아올 것으로 봄. 기간 안에 되돌아온 것은 잔여에 있음.`,
    notSeparable: (law) => `기계적 부분 가운데 되돌아올 것: ${law} 법칙으로는 나눌 수 없음.`,
    halves: (direct, feedback) =>
      `기계적 부분은 직접 ${direct.low} ~ ${direct.high}, 피드백 ${feedback.low} ~ ${feedback.high} %p.`,
    halvesOver: (percent) => `이 두 밴드는 어느 날이든 잘린 시행 ${percent} %를 뺀 것.`,
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
  },
};
