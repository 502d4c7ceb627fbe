import type { SkippedSession } from '../../core/attribution/benchmark-gaps.ts';
import type { BrinsonVariant } from '../../core/attribution/brinson.ts';
import type { Language } from '../screen.ts';
import type { RangeText } from './sentence-words.ts';

/** Words of the comparison with a benchmark. Figures, names and ranges come as text. */
export interface BenchmarkWords {
  readonly title: string;
  readonly against: (name: string) => string;
  readonly unnamed: string;
  /** what happened: `behind` when the book returned less */
  readonly happened: (
    move: string,
    benchmark: string,
    benchmarkMove: string,
    points: string,
    behind: boolean,
  ) => string;
  readonly overSessions: (count: string) => string;
  readonly mayBe: (range: RangeText) => string;
  readonly weakly: (range: RangeText) => string;
  readonly identified: (middle: string, range: RangeText) => string;
  readonly confounded: string;
  readonly nothingMechanical: string;
  readonly noAnswer: (points: string) => string;
  /** book and benchmark, how much each moves with a stock */
  readonly exposure: (stock: string, portfolio: string, benchmark: string) => string;
  readonly moreMachinery: (portfolio: string, benchmark: string) => string;
  readonly geometric: (excess: string, allocation: string, selection: string) => string;
  readonly weightsOff: (portfolio: string, benchmark: string, points: string) => string;
  readonly missing: (code: string, days: string) => string;
  readonly carried: (day: string, of: string) => string;
  readonly skippedBecause: Readonly<Record<SkippedSession['reason'], (days: string) => string>>;
  readonly variant: Readonly<Record<BrinsonVariant, string>>;
  readonly linkedBy: (method: string) => string;
  readonly selectionHolds: string;
  readonly outside: string;
  readonly moreBenchmarks: (count: string) => string;
  readonly noBenchmark: string;
  readonly nothingCompared: string;
  readonly tooSmall: string;
  /** the pane of several sessions, while it is filled or where it cannot be */
  readonly periodComputing: (known: string, all: string) => string;
  readonly noPeriod: string;
  readonly largePeriod: string;
  readonly sections: Readonly<Record<'groups' | 'allocation' | 'selection' | 'total' | 'exposure', string>>;
  readonly column: Readonly<
    Record<
      | 'weight'
      | 'benchmarkWeight'
      | 'return'
      | 'benchmarkReturn'
      | 'allocation'
      | 'selection'
      | 'interaction'
      | 'total'
      | 'stock'
      | 'portfolio'
      | 'benchmark'
      | 'active',
      string
    >
  >;
  readonly all: string;
  readonly weightsRow: string;
  readonly loading: string;
  readonly mechanicalReturn: string;
}

export const benchmarkWords: Readonly<Record<Language, BenchmarkWords>> = {
  en: {
    title: 'Benchmark',
    against: (name) => `against ${name}`,
    unnamed: 'the benchmark',
    happened: (move, benchmark, benchmarkMove, points, behind) =>
      `Portfolio ${move} % against ${benchmark} ${benchmarkMove} %: ${points} points ${behind ? 'behind' : 'ahead'}.`,
    overSessions: (count) => `Over ${count} sessions:`,
    mayBe: ({ low, high }) =>
      `The machinery held beyond the benchmark may be ${low} to ${high} points of that difference: an ASSUMED range, not measured.`,
    weakly: ({ low, high }) =>
      `The machinery held beyond the benchmark is probably ${low} to ${high} points of that difference. The data lean this way, not more.`,
    identified: (middle, { low, high }) =>
      `The machinery held beyond the benchmark accounts for ${middle} points [${low}, ${high}] of that difference.`,
    confounded: 'What machinery did to that difference cannot be told from news: a placebo shows the same.',
    nothingMechanical: 'Under these assumptions book and benchmark hold the same machinery: its part is 0.',
    noAnswer: (points) => `${points} points of the difference have NO answer.`,
    exposure: (stock, portfolio, benchmark) => `${stock} ${portfolio} (benchmark ${benchmark})`,
    moreMachinery: (portfolio, benchmark) =>
      `Mechanical part, 90 %: book ${portfolio}, benchmark ${benchmark} pp.`,
    geometric: (excess, allocation, selection) =>
      `Geometric excess ${excess} %: allocation ${allocation} and selection ${selection} % compound to it.`,
    weightsOff: (portfolio, benchmark, points) =>
      `! Weights sum to ${portfolio} % in the book and ${benchmark} % in the benchmark; used as they are, which makes ${points} pp.`,
    missing: (code, days) => `! ${code} of the benchmark has no return (${days}): its weight is in no sum.`,
    carried: (day, of) => `! The benchmark has no weights for ${day}: those of ${of} go on.`,
    skippedBecause: {
      noBenchmark: (days) => `! No weights of the benchmark yet, so not compared: ${days}.`,
      benchmarkUnpriced: (days) => `! No member of the benchmark has a return, so not compared: ${days}.`,
      noEquity: (days) => `! Net equity is not positive or not known, so not compared: ${days}.`,
    },
    variant: {
      brinsonFachler: 'Brinson-Fachler: allocation counts against the whole benchmark.',
      brinsonHoodBeebower: 'Brinson-Hood-Beebower: allocation counts against nought.',
    },
    linkedBy: (method) => `Linked over time by ${method}.`,
    selectionHolds: 'Selection holds the interaction; nothing is divided by a small weight.',
    outside: 'A group outside the benchmark is set against the whole of it: all of it is selection.',
    moreBenchmarks: (count) =>
      `The book has ${count} benchmarks; ungear benchmark --against NAME shows another.`,
    noBenchmark: 'The book has no benchmark.csv: nothing to compare with.',
    nothingCompared: 'On these sessions book and benchmark do not both have a return: nothing to compare.',
    tooSmall: 'Too small a difference for a part of it to mean anything.',
    periodComputing: (known, all) => `${known} of ${all} sessions are computed; linked when all are there.`,
    noPeriod: 'The book has no further session to link.',
    largePeriod: 'A period of a book this large: ungear benchmark --from --to.',
    sections: {
      groups: 'GROUPS',
      allocation: 'ALLOCATION, SPLIT',
      selection: 'SELECTION (INTERACTION INCLUDED), SPLIT',
      total: 'ALLOCATION AND SELECTION TOGETHER, SPLIT',
      exposure: 'HOW MUCH MACHINERY IS HELD',
    },
    column: {
      weight: 'WEIGHT %',
      benchmarkWeight: 'BENCH %',
      return: 'RETURN %',
      benchmarkReturn: 'BENCH RET %',
      allocation: 'ALLOC',
      selection: 'SELECT',
      interaction: 'INTERACT',
      total: 'TOTAL',
      stock: 'STOCK',
      portfolio: 'BOOK',
      benchmark: 'BENCHMARK',
      active: 'MORE',
    },
    all: 'All',
    weightsRow: 'Sums of weights',
    loading: 'move per 1 % of the stock',
    mechanicalReturn: 'Mechanical pp',
  },
  ko: {
    title: '벤치마크',
    against: (name) => `대 ${name}`,
    unnamed: '벤치마크',
    happened: (move, benchmark, benchmarkMove, points, behind) =>
      `포트폴리오 ${move} %, ${benchmark} ${benchmarkMove} %: ${points} %p ${behind ? '뒤짐' : '앞섬'}.`,
    overSessions: (count) => `${count}거래일:`,
    mayBe: ({ low, high }) =>
      `그 차이 중 벤치마크보다 더 담은 기계적 몫은 ${low}~${high} %p일 수 있음: 측정값이 아닌 가정한 범위.`,
    weakly: ({ low, high }) =>
      `그 차이 중 벤치마크보다 더 담은 기계적 몫은 ${low}~${high} %p로 보임. 자료가 약하게 뒷받침.`,
    identified: (middle, { low, high }) =>
      `그 차이 중 벤치마크보다 더 담은 기계적 몫은 ${middle} %p [${low}, ${high}]로 추정됨.`,
    confounded: '그 차이의 기계적 몫은 뉴스와 구분되지 않음: 위약 검정에서도 같은 크기.',
    nothingMechanical: '이 가정에서는 포트폴리오와 벤치마크의 기계적 몫이 같음: 차이 0.',
    noAnswer: (points) => `차이 중 ${points} %p는 답 없음.`,
    exposure: (stock, portfolio, benchmark) => `${stock} ${portfolio} (벤치마크 ${benchmark})`,
    moreMachinery: (portfolio, benchmark) =>
      `기계적 몫 90 %: 포트폴리오 ${portfolio}, 벤치마크 ${benchmark} %p.`,
    geometric: (excess, allocation, selection) =>
      `기하 초과수익 ${excess} %: 배분 ${allocation} %와 선택 ${selection} %의 복리.`,
    weightsOff: (portfolio, benchmark, points) =>
      `! 비중 합계 포트폴리오 ${portfolio} %, 벤치마크 ${benchmark} %: 그대로 쓰며 그 효과는 ${points} %p.`,
    missing: (code, days) => `! 벤치마크 구성 ${code}: 수익률 없음 (${days}). 그 비중은 어느 합에도 없음.`,
    carried: (day, of) => `! ${day}에 쓸 벤치마크 비중 없음: ${of} 비중을 이어 씀.`,
    skippedBecause: {
      noBenchmark: (days) => `! 벤치마크 비중이 아직 없어 비교하지 않음: ${days}.`,
      benchmarkUnpriced: (days) => `! 벤치마크 구성 모두 수익률이 없어 비교하지 않음: ${days}.`,
      noEquity: (days) => `! 순자산이 양수가 아니거나 알 수 없어 비교하지 않음: ${days}.`,
    },
    variant: {
      brinsonFachler: 'Brinson-Fachler: 배분은 벤치마크 전체 수익률과 견줌.',
      brinsonHoodBeebower: 'Brinson-Hood-Beebower: 배분은 0과 견줌.',
    },
    linkedBy: (method) => `기간 연결: ${method}.`,
    selectionHolds: '선택은 교차 효과를 포함: 작은 비중으로 나누지 않음.',
    outside: '벤치마크에 없는 묶음은 벤치마크 전체와 견줌: 모두 선택.',
    moreBenchmarks: (count) => `책에 벤치마크 ${count}개: 다른 것은 ungear benchmark --against 이름.`,
    noBenchmark: '책에 benchmark.csv가 없음: 비교할 것이 없음.',
    nothingCompared: '이 거래일에는 포트폴리오와 벤치마크 모두의 수익률이 없음: 비교하지 않음.',
    tooSmall: '차이가 작아 그 몫을 말하지 않음.',
    periodComputing: (known, all) => `${all}일 중 ${known}일 계산됨. 다 나오면 연결.`,
    noPeriod: '이어 볼 다른 거래일이 책에 없음.',
    largePeriod: '이만큼 큰 책의 기간은 ungear benchmark --from --to.',
    sections: {
      groups: '묶음',
      allocation: '배분, 나눔',
      selection: '선택 (교차 포함), 나눔',
      total: '배분과 선택 합계, 나눔',
      exposure: '기계적 몫을 얼마나 담았나',
    },
    column: {
      weight: '비중 %',
      benchmarkWeight: '벤치 %',
      return: '수익률 %',
      benchmarkReturn: '벤치 수익률 %',
      allocation: '배분',
      selection: '선택',
      interaction: '교차',
      total: '합',
      stock: '종목',
      portfolio: '포트폴리오',
      benchmark: '벤치마크',
      active: '더',
    },
    all: '합계',
    weightsRow: '비중 합계 효과',
    loading: '종목 1 %에 움직이는 폭',
    mechanicalReturn: '기계적 %p',
  },
};
