import type { Language } from '../../screen.ts';
import { type BenchmarkLinkWords, benchmarkLinkWords } from './benchmark-link-words.ts';
import { type BenchmarkMethodWords, benchmarkMethodWords } from './benchmark-method-words.ts';
import { type BenchmarkTableWords, benchmarkTableWords } from './benchmark-table-words.ts';

/** Words of the comparison with a benchmark. Figures, names and ranges come as text. */
export interface BenchmarkWords extends BenchmarkTableWords, BenchmarkMethodWords, BenchmarkLinkWords {
  readonly title: string;
  readonly against: (name: string) => string;
  readonly unnamed: string;
  readonly overSessions: (count: string) => string;
  readonly confounded: string;
  readonly nothingMechanical: string;
  /** book and benchmark, how much each moves with a stock */
  readonly stockLoading: (stock: string, portfolio: string, benchmark: string) => string;
  readonly geometric: (excess: string, allocation: string, selection: string) => string;
  readonly moreBenchmarks: (names: string) => string;
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
    ...benchmarkLinkWords.en,
    title: 'Benchmark',
    against: (name) => `against ${name}`,
    unnamed: 'the benchmark',
    overSessions: (count) => `Over ${count} sessions:`,
    confounded: 'What machinery did to that difference cannot be told from news: a placebo shows the same.',
    nothingMechanical: 'Under these assumptions book and benchmark hold the same machinery: its part is 0.',
    stockLoading: (stock, portfolio, benchmark) => `${stock} ${portfolio} (benchmark ${benchmark})`,
    geometric: (excess, allocation, selection) =>
      `Geometric excess ${excess} %: allocation ${allocation} and selection ${selection} % compound to it.`,
    moreBenchmarks: (names) => `--against compares with another: ${names}.`,
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
    ...benchmarkLinkWords.ko,
    title: '벤치마크',
    against: (name) => `벤치마크 ${name}`,
    unnamed: '벤치마크',
    overSessions: (count) => `${count}거래일:`,
    confounded: '그 차이의 기계적 몫은 뉴스와 구분되지 않음: 플라시보 검정에서도 같은 크기.',
    nothingMechanical: '이 가정에서는 포트폴리오와 벤치마크의 기계적 몫이 같음: 차이 0.',
    stockLoading: (stock, portfolio, benchmark) => `${stock} ${portfolio} (벤치마크 ${benchmark})`,
    geometric: (excess, allocation, selection) =>
      `기하 초과수익 ${excess} %: 배분 ${allocation} %와 선택 ${selection} %의 복리.`,
    moreBenchmarks: (names) => `다른 것과 비교하려면 --against: ${names}.`,
    noBenchmark: '북에 benchmark.csv가 없음: 비교할 것이 없음.',
    nothingCompared: '이 거래일에는 포트폴리오와 벤치마크 모두의 수익률이 없음: 비교하지 않음.',
    tooSmall: '차이가 작아 그 몫을 말하지 않음.',
    periodComputing: (known, all) => `${all}일 중 ${known}일 계산됨. 다 나오면 연결.`,
    noPeriod: '이어 볼 다른 거래일이 북에 없음.',
    largePeriod: '이만큼 큰 북의 기간은 ungear benchmark --from --to.',
  },
};
