import type { Language } from '../../screen.ts';
import { type ForwardOptionWords, forwardOptionWords } from './forward-option-words.ts';
import { type TrustOptionWords, trustOptionWords } from './trust-option-words.ts';

/** What each option of the command line is for, with what holds where it is not given. */
export interface OptionWords extends ForwardOptionWords, TrustOptionWords {
  readonly language: string;
  readonly draws: (usual: number) => string;
  readonly seed: string;
  readonly date: string;
  readonly scope: string;
  readonly denominator: string;
  readonly netting: string;
  readonly gross: string;
  readonly law: (laws: string) => string;
  readonly lawFormula: string;
  readonly by: string;
  readonly from: string;
  readonly to: string;
  readonly period: string;
  readonly link: (methods: string) => string;
  readonly explainResidual: string;
  readonly explainDifference: string;
  readonly chips: (usual: string) => string;
  readonly chipsSession: string;
  readonly width: (usual: number) => string;
  readonly format: (formats: string) => string;
  readonly glyphs: string;
  readonly screenGlyphs: string;
  readonly colours: string;
  readonly againstBook: string;
  readonly output: string;
  readonly every: string;
  readonly checkDate: string;
  readonly top: string;
  readonly benchmark: string;
  readonly variant: string;
  readonly index: string;
  readonly stock: string;
  readonly day: string;
  readonly explained: Readonly<Record<'stock' | 'node' | 'index' | 'fund', string>>;
}

export const optionWords: Readonly<Record<Language, OptionWords>> = {
  en: {
    ...forwardOptionWords.en,
    ...trustOptionWords.en,
    language: 'en or ko (from the locale)',
    draws: (usual) => `Monte Carlo draws (${usual})`,
    seed: 'seed of the draws (1)',
    date: 'session to look at (default: the one the book names, else its last)',
    scope:
      'funds in scope: single (KRX single-stock), hk (and Hong Kong) or all (and index and sector funds) (hk)',
    denominator: 'turnover that the flow is divided by: day, or adv20, the mean of 20 sessions (day)',
    netting: 'net or gross flow (net)',
    gross: 'short for --netting gross',
    law: (laws) => `${laws} (mixture)`,
    lawFormula: 'formula for --law custom, in q Q V sigma T theta v',
    by: 'levels of the tree: group, account, currency, sector, or further columns of positions.csv (group)',
    from: 'first day of a period (default: the book’s first)',
    to: 'last day of a period (default: the book’s last)',
    period:
      'week or month of --date, since the products’ listing, or stress days only: week, month, listing, stress',
    link: (methods) => `how sessions are linked: ${methods} (carino)`,
    explainDifference:
      'instead: where the difference of a stock (its code) or of a node (its key) comes from',
    explainResidual: 'text and csv: what the residual of each stock goes with (json has it always)',
    chips: (usual) => `US returns of factors.csv that the residual is set against (${usual})`,
    chipsSession: 'previous, or same: the US session of the same date, refused because it ends after Seoul',
    width: (usual) => `width of the text (that of the terminal, else COLUMNS, else ${usual})`,
    format: (formats) => `${formats} (text)`,
    glyphs: 'glyphs of the text: unicode, safe or ascii (unicode)',
    screenGlyphs: 'unicode, safe or ascii (default: what the terminal can draw)',
    colours: 'kr, west, cb or mono (kr)',
    againstBook: 'a second book, set beside the first on the screen Compare',
    output: 'write to a file instead of standard output',
    checkDate: 'text: also whether this session can be computed, and how old the values are that it uses',
    every: 'sessions of a period by week or month, each linked: week, month',
    top: 'only this many of the largest contributions; the others are added up in one row',
    benchmark: 'which benchmark: a name in benchmark.csv (its first), or the code of an index',
    variant:
      'what allocation counts against: brinson-fachler (the benchmark; with -outside, groups outside it are allocation) or brinson-hood-beebower (zero)',
    index: 'this index only; may be repeated',
    stock: 'this stock only; may be repeated',
    day: 'a session; give it twice, the left-hand side first',
    explained: {
      stock: 'a modelled stock',
      node: 'a node of the portfolio, such as portfolio/Chips',
      index: 'an index',
      fund: 'a fund',
    },
  },
  ko: {
    ...forwardOptionWords.ko,
    ...trustOptionWords.ko,
    language: 'en 또는 ko (로캘을 따름)',
    draws: (usual) => `몬테카를로 시행 횟수 (${usual})`,
    seed: '시행의 시드 (1)',
    date: '볼 거래일 (기본: 북이 정한 날, 없으면 마지막 날)',
    scope: '집계할 펀드: single (한국 단일종목), hk (홍콩 포함), all (지수/업종 펀드 포함) (hk)',
    denominator: '매매를 나눌 거래대금: day (당일) 또는 adv20 (20일 평균) (day)',
    netting: '순 매매 net 또는 총 매매 gross (net)',
    gross: '--netting gross의 줄임',
    law: (laws) => `충격 법칙: ${laws} (mixture)`,
    lawFormula: '사용자 정의 법칙의 식. 변수는 q Q V sigma T theta v',
    by: '묶는 기준: group, account, currency, sector 또는 positions.csv의 다른 열 (group)',
    from: '기간의 첫날 (기본: 북의 처음)',
    to: '기간의 마지막 날 (기본: 북의 끝)',
    period: '--date가 든 주나 달, 상품 상장 뒤, 또는 크게 움직인 날만: week, month, listing, stress',
    link: (methods) => `거래일을 연결하는 방법: ${methods} (carino)`,
    explainDifference: '비교표 대신: 종목(코드)이나 노드(키)의 차이가 어디서 오는지',
    explainResidual: 'text와 csv: 종목마다 잔여가 무엇과 함께 움직였는지 (json에는 늘 있음)',
    chips: (usual) => `잔여와 비교할 factors.csv의 미국 수익률 (${usual})`,
    chipsSession: 'previous, 또는 same: 같은 날짜의 미국장. 서울보다 늦게 끝나므로 거절됨',
    width: (usual) => `텍스트의 너비 (터미널의 너비, 없으면 COLUMNS, 없으면 ${usual})`,
    format: (formats) => `형식: ${formats} (text)`,
    glyphs: '텍스트에 쓰는 기호: unicode, safe, ascii (unicode)',
    screenGlyphs: '기호: unicode, safe, ascii (기본: 터미널에 맞춤)',
    colours: '색: kr, west, cb, mono (kr)',
    againstBook: '둘째 북. 비교 화면에서 첫째 북과 나란히 놓음',
    output: '표준 출력 대신 파일에 씀',
    checkDate: 'text: 이 거래일을 계산할 수 있는지, 쓴 값이 얼마나 오래된 것인지도',
    every: '기간의 거래일을 주나 달로 묶어 각각 연결: week, month',
    top: '기여가 큰 종목만 이만큼. 나머지는 한 행에 합침',
    benchmark: '어느 벤치마크인지: benchmark.csv의 이름 (이름순 첫째) 또는 지수 코드',
    variant:
      '배분을 무엇과 비교하는지: brinson-fachler (벤치마크; -outside: 벤치마크 밖의 그룹은 배분), brinson-hood-beebower (0)',
    index: '이 지수만. 여러 번 쓸 수 있음',
    stock: '이 종목만. 여러 번 쓸 수 있음',
    day: '거래일. 두 번 씀, 먼저 쓴 날이 왼쪽',
    explained: {
      stock: '모형에 든 종목',
      node: '포트폴리오의 노드, 예: portfolio/Chips',
      index: '지수',
      fund: '펀드',
    },
  },
};
