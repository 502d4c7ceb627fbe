import type { Language } from '../../screen.ts';

/** Words of the Data screen: what today's figures rest on, and what is wrong with the files. */
export interface InputFileWords {
  readonly title: string;
  readonly works: string;
  readonly partly: (stocks: string) => string;
  /** a part of the book that hangs on no modelled stock */
  readonly partlyBook: string;
  readonly weak: (points: string) => string;
  readonly onEstimates: (share: string) => string;
  readonly unpriced: (count: string) => string;
  readonly estimatedWeights: string;
  readonly noProblems: string;
  readonly problems: (counts: string) => string;
  readonly counts: Readonly<Record<'error' | 'warning' | 'note', (count: string) => string>>;
  readonly columns: Readonly<Record<'file' | 'rows' | 'from' | 'to' | 'state', string>>;
  readonly rowsLeftOut: (count: string) => string;
  readonly problemHead: string;
  readonly used: (day: string) => string;
  readonly ages: Readonly<Record<'prices' | 'assets' | 'weights' | 'rates', string>>;
  readonly check: string;
  readonly unaffected: string;
  readonly invented: string;
  readonly filter: (text: string, shown: string, all: string) => string;
  readonly none: string;
}

export const inputFileWords: Readonly<Record<Language, InputFileWords>> = {
  en: {
    title: 'Data',
    works: 'Everything of this day can be computed.',
    partly: (stocks) => `No answer for ${stocks}: the rest can be computed.`,
    partlyBook: 'A part of the book has no answer (Day says why): the rest can be computed.',
    weak: (points) => `Weak: ${points}.`,
    onEstimates: (share) => `${share} % of the forced trades rest on estimated assets`,
    unpriced: (count) => `positions without a price: ${count}`,
    estimatedWeights: 'index weights are estimated',
    noProblems: 'No problems in the files.',
    problems: (counts) => `Problems in the files: ${counts}.`,
    counts: {
      error: (count) => `errors ${count} (what they concern is not used)`,
      warning: (count) => `warnings ${count}`,
      note: (count) => `notes ${count}`,
    },
    columns: { file: 'FILE', rows: 'ROWS', from: 'FROM', to: 'TO', state: 'ROWS ARE' },
    rowsLeftOut: (count) => `${count} left out`,
    problemHead: 'PROBLEMS',
    used: (day) => `USED FOR ${day}`,
    ages: { prices: 'prices', assets: 'assets', weights: 'weights', rates: 'exchange rates' },
    check: 'ungear check prints the same list.',
    unaffected:
      'Screens that do not need a bad row still work. What cannot be computed shows its reason, never 0.',
    invented: 'The positions are invented.',
    filter: (text, shown, all) => `/ ${text}   ${shown} of ${all}`,
    none: 'Nothing matches.',
  },
  ko: {
    title: '자료',
    works: '이날의 계산은 모두 됨.',
    partly: (stocks) => `${stocks}: 답 없음. 나머지는 계산됨.`,
    partlyBook: '포트폴리오 일부는 답 없음 (이유는 일간 화면). 나머지는 계산됨.',
    weak: (points) => `약한 곳: ${points}.`,
    onEstimates: (share) => `리밸런싱 매매의 ${share} %가 추정 순자산`,
    unpriced: (count) => `가격 없는 포지션 ${count}개`,
    estimatedWeights: '지수 비중은 추정',
    noProblems: '파일에 문제 없음.',
    problems: (counts) => `파일의 문제: ${counts}.`,
    counts: {
      error: (count) => `오류 ${count}건 (해당 값은 쓰지 않음)`,
      warning: (count) => `경고 ${count}건`,
      note: (count) => `참고 ${count}건`,
    },
    columns: { file: '파일', rows: '행', from: '처음', to: '끝', state: '자료 품질' },
    rowsLeftOut: (count) => `${count}행 뺌`,
    problemHead: '문제',
    used: (day) => `${day}에 쓴 값의 나이`,
    ages: { prices: '가격', assets: '순자산', weights: '비중', rates: '환율' },
    check: 'ungear check 로 같은 목록을 얻음.',
    unaffected: '나쁜 행이 필요 없는 화면은 그대로 작동. 못 내는 칸은 0이 아니라 이유를 보임.',
    invented: '포지션은 가상임.',
    filter: (text, shown, all) => `/ ${text}   ${all}건 중 ${shown}건`,
    none: '맞는 것 없음.',
  },
};
