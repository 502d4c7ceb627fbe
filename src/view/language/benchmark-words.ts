import type { Language } from '../screen.ts';
import { type BenchmarkMethodWords, benchmarkMethodWords } from './benchmark-method-words.ts';
import { type BenchmarkTableWords, benchmarkTableWords } from './benchmark-table-words.ts';
import type { RangeText } from './sentence-words.ts';

/** Words of the comparison with a benchmark. Figures, names and ranges come as text. */
export interface BenchmarkWords extends BenchmarkTableWords, BenchmarkMethodWords {
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
  readonly moreBenchmarks: (count: string) => string;
  readonly noBenchmark: string;
  readonly nothingCompared: string;
  readonly tooSmall: string;
  /** the pane of several sessions, while it is filled or where it cannot be */
  readonly periodComputing: (known: string, all: string) => string;
  readonly noPeriod: string;
  readonly largePeriod: string;
}

export const benchmarkWords: Readonly<Record<Language, BenchmarkWords>> = {
  en: {
    ...benchmarkMethodWords.en,
    ...benchmarkTableWords.en,
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
    moreBenchmarks: (count) =>
      `The book has ${count} benchmarks; ungear benchmark --against NAME shows another.`,
    noBenchmark: 'The book has no benchmark.csv: nothing to compare with.',
    nothingCompared: 'On these sessions book and benchmark do not both have a return: nothing to compare.',
    tooSmall: 'Too small a difference for a part of it to mean anything.',
    periodComputing: (known, all) => `${known} of ${all} sessions are computed; linked when all are there.`,
    noPeriod: 'The book has no further session to link.',
    largePeriod: 'A period of a book this large: ungear benchmark --from --to.',
  },
  ko: {
    ...benchmarkMethodWords.ko,
    ...benchmarkTableWords.ko,
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
    moreBenchmarks: (count) => `책에 벤치마크 ${count}개: 다른 것은 ungear benchmark --against 이름.`,
    noBenchmark: '책에 benchmark.csv가 없음: 비교할 것이 없음.',
    nothingCompared: '이 거래일에는 포트폴리오와 벤치마크 모두의 수익률이 없음: 비교하지 않음.',
    tooSmall: '차이가 작아 그 몫을 말하지 않음.',
    periodComputing: (known, all) => `${all}일 중 ${known}일 계산됨. 다 나오면 연결.`,
    noPeriod: '이어 볼 다른 거래일이 책에 없음.',
    largePeriod: '이만큼 큰 책의 기간은 ungear benchmark --from --to.',
  },
};
