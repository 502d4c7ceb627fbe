import type { Language } from '../screen.ts';
import type { RangeText } from './sentence-words.ts';

/** Words of the comparison of two sessions or two books. Figures, names and ranges come as text. */
export interface CompareWords {
  readonly title: string;
  /** which book is which */
  readonly sides: (first: string, second: string) => string;
  readonly book: (number: string) => string;
  readonly happened: (
    first: string,
    firstMove: string,
    second: string,
    secondMove: string,
    points: string,
  ) => string;
  readonly mayBe: (range: RangeText) => string;
  readonly weakly: (range: RangeText) => string;
  readonly identified: (middle: string, range: RangeText) => string;
  readonly confounded: string;
  readonly nothingMechanical: string;
  readonly unanswered: string;
  readonly noAnswer: (points: string) => string;
  readonly noSide: string;
  readonly sharedDraws: string;
  readonly absentIsNothing: string;
  /** what the two columns of days hold */
  readonly whatStands: string;
  readonly difference: string;
  readonly notHeld: string;
  readonly sections: Readonly<Record<'stocks' | 'portfolio' | 'positions', string>>;
  readonly firstSession: string;
  readonly noSessionThere: (folder: string, day: string, from: string, to: string) => string;
  readonly noLevel: (folder: string, level: string) => string;
}

export const compareWords: Readonly<Record<Language, CompareWords>> = {
  en: {
    title: 'Compare',
    sides: (first, second) => `${first}   ${second}`,
    book: (number) => `book ${number}`,
    happened: (first, firstMove, second, secondMove, points) =>
      `Portfolio ${second} ${secondMove} % against ${first} ${firstMove} %: a difference of ${points} points.`,
    mayBe: ({ low, high }) =>
      `Forced trades of leveraged funds may be ${low} to ${high} points of that difference: an ASSUMED range, not measured.`,
    weakly: ({ low, high }) =>
      `Forced trades of leveraged funds are probably ${low} to ${high} points of that difference. The data lean this way, not more.`,
    identified: (middle, { low, high }) =>
      `Forced trades of leveraged funds account for ${middle} points [${low}, ${high}] of that difference.`,
    confounded:
      'What forced trades did to that difference cannot be told from news: a placebo shows the same.',
    nothingMechanical: 'Under these assumptions the mechanical parts are the same.',
    unanswered: 'On one side the mechanical part has NO answer, so its difference has none.',
    noAnswer: (points) => `${points} points of the difference have NO answer on one side or both.`,
    noSide: 'One of the two has no return: nothing to compare.',
    sharedDraws: 'Bands of differences: the same draws on both sides, so that what both share cancels.',
    absentIsNothing: 'What a side does not hold, or has in no sum, counts as nothing there.',
    whatStands: 'Stocks: their return, %. Total, groups and positions: their contribution, pp.',
    difference: 'DIFF',
    notHeld: 'not held',
    sections: { stocks: 'STOCKS', portfolio: 'PORTFOLIO AND GROUPS', positions: 'POSITIONS' },
    firstSession: 'This is the first session of the book: there is no other to compare it with.',
    noSessionThere: (folder, day, from, to) =>
      `The book ${folder} has no session on ${day}; it runs from ${from} to ${to}. [ ] goes to another session.`,
    noLevel: (folder, level) =>
      `The book ${folder} cannot be grouped by ${level}: its positions.csv has no such column. :group chooses another.`,
  },
  ko: {
    title: '비교',
    sides: (first, second) => `${first}   ${second}`,
    book: (number) => `북 ${number}`,
    happened: (first, firstMove, second, secondMove, points) =>
      `포트폴리오 ${first} ${firstMove} %, ${second} ${secondMove} %: 차이 ${points} %p.`,
    mayBe: ({ low, high }) =>
      `그 차이 중 레버리지 펀드의 리밸런싱 매매 몫은 ${low}~${high} %p일 수 있음: 측정값이 아닌 가정한 범위.`,
    weakly: ({ low, high }) =>
      `그 차이 중 레버리지 펀드의 리밸런싱 매매 몫은 ${low}~${high} %p로 보임. 자료가 약하게 뒷받침.`,
    identified: (middle, { low, high }) =>
      `그 차이 중 레버리지 펀드의 리밸런싱 매매 몫은 ${middle} %p [${low}, ${high}]로 추정됨.`,
    confounded: '그 차이의 리밸런싱 매매 몫은 뉴스와 구분되지 않음: 플라시보 검정에서도 같은 크기.',
    nothingMechanical: '이 가정에서는 두 쪽의 기계적 몫이 같음.',
    unanswered: '한쪽의 기계적 몫이 미분해: 그 차이도 답 없음.',
    noAnswer: (points) => `차이 중 ${points} %p는 한쪽 또는 두 쪽에서 답 없음.`,
    noSide: '한쪽에 수익률이 없음: 비교하지 않음.',
    sharedDraws: '차이의 범위는 두 쪽에 같은 시행을 써서 공통된 것은 상쇄됨.',
    absentIsNothing: '한쪽에 없거나 합에 들지 않은 것은 그쪽에서 0으로 셈.',
    whatStands: '종목은 수익률(%), 합계와 그룹과 보유 종목은 기여(%p).',
    difference: '차이',
    notHeld: '없음',
    sections: { stocks: '종목', portfolio: '포트폴리오와 그룹', positions: '보유 종목' },
    firstSession: '북의 첫 거래일: 비교할 다른 날이 없음.',
    noSessionThere: (folder, day, from, to) =>
      `${folder} 북에는 ${day} 거래일이 없음 (${from}~${to}). [ ] 로 다른 거래일로 감.`,
    noLevel: (folder, level) =>
      `${folder} 북은 ${level} 기준으로 묶을 수 없음: positions.csv에 그 열이 없음. :group 으로 다른 기준을 고름.`,
  },
};
