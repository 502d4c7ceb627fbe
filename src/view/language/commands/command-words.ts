import type { Language } from '../../screen.ts';

export type CommandName =
  | 'report'
  | 'stock'
  | 'assumptions'
  | 'flows'
  | 'benchmark'
  | 'index'
  | 'compare'
  | 'explain'
  | 'check'
  | 'evidence'
  | 'claims'
  | 'fragility'
  | 'simulate'
  | 'scenario'
  | 'preclose'
  | 'policy'
  | 'drag';

/** The help of the command line: what the program and its commands are for. */
export interface CommandWords {
  readonly program: string;
  readonly headings: Readonly<
    Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:' | 'Examples:', string>
  >;
  readonly version: string;
  readonly help: string;
  readonly book: string;
  readonly otherBook: string;
  readonly closing: string;
  readonly commands: Readonly<Record<CommandName, string>>;
}

export const commandWords: Readonly<Record<Language, CommandWords>> = {
  en: {
    program:
      'Splits returns of Korean chip stocks, and of portfolios holding them, into forced rebalancing of leveraged funds and the rest.',
    headings: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
      'Examples:': 'Examples:',
    },
    version: 'print the version',
    help: 'print this help',
    book: 'folder with positions.csv and prices.csv',
    otherBook: 'a second book; without it two sessions of one',
    closing:
      'Without BOOK the bundled example is read. Exit codes: 0 done, 1 failed, 2 the input or the command line has errors, 130 interrupted.',
    commands: {
      report: 'a day, or a period, as a report',
      stock: 'a modelled stock on a day: its parts, each law alone, who had to trade',
      assumptions: 'what every figure rests on, and the day under every setting',
      flows: 'forced trades of every fund on a day',
      benchmark: 'a day, or a period, against a benchmark',
      index: 'how the split reached the indices, on a day or over a period',
      compare: 'two sessions of a book, or two books, side by side',
      explain: 'where a figure comes from (default: the portfolio)',
      check: 'everything that is wrong with the files of a book',
      evidence: 'whether the data can tell machinery from news',
      claims: 'numbers quoted by others, recomputed under every reading',
      fragility: 'how close the feedback is to running away, session by session',
      simulate: 'how often bands and test designs cover the truth in simulated markets; needs no book',
      scenario: 'what a shock after a close would set off',
      preclose: 'what funds still have to trade at today’s close',
      policy: 'past sessions as they would have been under a policy',
      drag: 'what compounding does to the holder of a daily leveraged fund',
    },
  },
  ko: {
    program:
      '한국 반도체주와 이를 담은 포트폴리오의 수익률을 레버리지 펀드의 리밸런싱 매매 몫과 나머지로 나눔.',
    headings: {
      'Usage:': '사용법:',
      'Arguments:': '인수:',
      'Options:': '옵션:',
      'Commands:': '명령:',
      'Examples:': '예:',
    },
    version: '버전을 표시',
    help: '이 도움말을 표시',
    book: 'positions.csv와 prices.csv가 있는 폴더',
    otherBook: '둘째 북. 없으면 한 북의 두 거래일',
    closing:
      'BOOK을 주지 않으면 내장 예제 북을 읽음. 종료 코드: 0 완료, 1 실패, 2 입력이나 명령줄에 오류, 130 중단됨.',
    commands: {
      report: '하루 또는 기간의 보고서',
      stock: '모형 대상 종목의 하루: 분해, 법칙별 결과, 매매해야 했던 펀드',
      assumptions: '모든 숫자의 바탕이 되는 가정, 모든 설정에서 본 하루',
      flows: '하루 동안 펀드별 리밸런싱 매매',
      benchmark: '하루 또는 기간을 벤치마크와 비교',
      index: '분해 결과가 지수에 미친 영향, 하루 또는 기간',
      compare: '한 북의 두 거래일 또는 두 북을 나란히',
      explain: '숫자가 어디서 왔는지 (기본: 포트폴리오)',
      check: '북의 파일에 있는 오류 전부',
      evidence: '자료로 기계적 매매와 뉴스를 구분할 수 있는지',
      claims: '외부에서 인용된 수치를 가능한 해석마다 다시 계산',
      fragility: '종가마다 피드백이 발산에 얼마나 가까운지',
      simulate: '모의 시장에서 밴드와 검정 설계가 참값을 얼마나 자주 담는지. 북이 필요 없음',
      scenario: '종가 이후 충격이 오면 무슨 매매가 나오고 얼마나 더해지는지',
      preclose: '오늘 종가까지 펀드가 더 매매해야 할 금액',
      policy: '정책이 있었다면 지난 거래일이 어땠을지',
      drag: '일간 배수 펀드 보유자에게 미치는 복리 효과',
    },
  },
};
