import type { Language } from '../screen.ts';

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
      fragility: 'how near the feedback stands to running away, close by close',
      simulate: 'how often the bands and designs hold the truth in simulated markets; needs no book',
      scenario: 'what a shock after an evening would set off',
      preclose: 'what funds still have to trade at today’s close',
      policy: 'past sessions as they would have been under a policy',
      drag: 'what compounding does to a holder of a daily multiple',
    },
  },
  ko: {
    program: '한국 반도체주와 이를 담은 포트폴리오의 수익률을 레버리지 펀드의 강제 리밸런싱과 나머지로 나눔.',
    headings: {
      'Usage:': '쓰는 법:',
      'Arguments:': '인자:',
      'Options:': '옵션:',
      'Commands:': '명령:',
      'Examples:': '보기:',
    },
    version: '버전을 보임',
    help: '이 도움말을 보임',
    book: 'positions.csv와 prices.csv가 있는 폴더',
    otherBook: '둘째 책. 없으면 한 책의 두 거래일',
    closing:
      'BOOK을 주지 않으면 함께 온 예제 책을 읽음. 종료 코드: 0 끝남, 1 실패, 2 입력이나 명령줄에 오류, 130 중단됨.',
    commands: {
      report: '하루 또는 기간의 보고서',
      stock: '모형에 든 종목의 하루: 나눈 몫, 법칙 하나만, 누가 매매해야 했나',
      assumptions: '모든 숫자가 딛고 선 가정, 그리고 모든 설정에서 본 하루',
      flows: '하루 동안 펀드마다의 강제 매매',
      benchmark: '하루 또는 기간을 벤치마크와 견줌',
      index: '나눈 몫이 지수에 미친 영향, 하루 또는 기간',
      compare: '한 책의 두 거래일 또는 두 책을 나란히',
      explain: '숫자가 어디서 왔는지 (기본: 포트폴리오)',
      check: '책의 파일에서 잘못된 것 모두',
      evidence: '자료로 기계적 매매와 뉴스를 구분할 수 있는지',
      claims: '남이 인용한 수를 가능한 해석마다 다시 계산',
      fragility: '되먹임이 폭주에 얼마나 가까운지, 종가마다',
      simulate: '모의 시장에서 띠와 검정 설계가 참값을 얼마나 자주 담는지. 책이 필요 없음',
      scenario: '어느 저녁 뒤의 충격이 무엇을 일으킬지',
      preclose: '오늘 종가에 펀드가 아직 매매해야 할 것',
      policy: '지난 거래일이 어떤 정책 아래서는 어땠을지',
      drag: '매일의 배수를 가진 사람에게 복리가 하는 일',
    },
  },
};
