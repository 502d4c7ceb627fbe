import type { Language } from '../../screen.ts';

/** Heads and rows of the tables against a benchmark. */
export interface BenchmarkTableWords {
  readonly sections: Readonly<Record<'groups' | 'allocation' | 'selection' | 'total' | 'machinery', string>>;
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
}

export const benchmarkTableWords: Readonly<Record<Language, BenchmarkTableWords>> = {
  en: {
    sections: {
      groups: 'GROUPS',
      allocation: 'ALLOCATION, SPLIT',
      selection: 'SELECTION (INTERACTION INCLUDED), SPLIT',
      total: 'ALLOCATION AND SELECTION TOGETHER, SPLIT',
      machinery: 'HOW MUCH MACHINERY IS HELD',
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
    weightsRow: 'Weight sums',
    loading: 'move per 1 % of the stock',
  },
  ko: {
    sections: {
      groups: '그룹',
      allocation: '배분, 나눔',
      selection: '선택 (교차 포함), 나눔',
      total: '배분과 선택 합계, 나눔',
      machinery: '기계적 몫을 얼마나 담았나',
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
      active: '초과',
    },
    all: '합계',
    weightsRow: '비중 합계 효과',
    loading: '종목 1 %에 움직이는 폭',
  },
};
