import type { SkippedSession } from '../../../core/attribution/benchmark/benchmark-gaps.ts';
import type { BrinsonVariant } from '../../../core/attribution/benchmark/brinson.ts';
import type { Language } from '../../screen.ts';

/** Words of how a book is compared with a benchmark, and of what is missing for it. */
export interface BenchmarkMethodWords {
  readonly fromTo: (low: string, high: string) => string;
  /** the effect with its unit */
  readonly weightsOff: (portfolio: string, benchmark: string, effect: string) => string;
  readonly missing: (code: string, days: string) => string;
  readonly carried: (days: string, oldest: string) => string;
  readonly skippedBecause: Readonly<Record<SkippedSession['reason'], (days: string) => string>>;
  readonly variant: Readonly<Record<BrinsonVariant, string>>;
  readonly linkedBy: (method: string) => string;
  readonly selectionHolds: string;
  /** what becomes of a group that the benchmark does not hold */
  readonly outside: Readonly<Record<'selection' | 'allocation', string>>;
  /** groups in which it is long and short alike */
  readonly cancelledIn: (groups: string) => string;
}

export const benchmarkMethodWords: Readonly<Record<Language, BenchmarkMethodWords>> = {
  en: {
    fromTo: (low, high) => `${low} to ${high}`,
    weightsOff: (portfolio, benchmark, effect) =>
      `! Weights sum to ${portfolio} % in the book and ${benchmark} % in the benchmark; used as they are, which makes ${effect}.`,
    missing: (code, days) => `! ${code} of the benchmark has no return (${days}): its weight is in no sum.`,
    carried: (days, oldest) =>
      `! The benchmark has no weights at the close before ${days}: the last ones go on, the oldest of ${oldest}.`,
    skippedBecause: {
      noBenchmark: (days) => `! No weights of the benchmark yet, so not compared: ${days}.`,
      benchmarkUnpriced: (days) => `! No member of the benchmark has a return, so not compared: ${days}.`,
      nothingHeld: (days) => `! Nothing in the book has a value, so not compared: ${days}.`,
      equityNotPositive: (days) =>
        `! Net equity is not positive on ${days}: losses before cannot be linked to what came after. Ask for sessions without it.`,
      benchmarkLostAll: (days) =>
        `! The benchmark loses all of its money on ${days}: nothing after can be linked to it. Ask for sessions that end there, or begin later.`,
    },
    variant: {
      brinsonFachler: 'Brinson-Fachler: allocation is measured against the whole benchmark.',
      brinsonFachlerOutside: 'Brinson-Fachler: allocation is measured against the whole benchmark.',
      brinsonHoodBeebower: 'Brinson-Hood-Beebower: allocation is measured against zero.',
    },
    linkedBy: (method) => `Linked over time by ${method}.`,
    selectionHolds: 'Selection includes the interaction; nothing is divided by a small weight.',
    outside: {
      selection: 'A group that is not in the benchmark is compared with the whole of it: all selection.',
      allocation: 'A group that is not in the benchmark is all allocation.',
    },
    cancelledIn: (groups) =>
      `The benchmark's long and short cancel in ${groups}: no return of its own there; the whole benchmark stands in, what differs is selection.`,
  },
  ko: {
    fromTo: (low, high) => `${low}~${high}`,
    weightsOff: (portfolio, benchmark, effect) =>
      `! 비중 합계 포트폴리오 ${portfolio} %, 벤치마크 ${benchmark} %: 그대로 쓰며 그 효과는 ${effect}.`,
    missing: (code, days) => `! 벤치마크 구성 ${code}: 수익률 없음 (${days}). 그 비중은 어느 합에도 없음.`,
    carried: (days, oldest) =>
      `! 전날 종가의 벤치마크 비중 없음 (${days}): 마지막 비중을 이어 씀, 가장 오래된 것은 ${oldest}.`,
    skippedBecause: {
      noBenchmark: (days) => `! 벤치마크 비중이 아직 없어 비교하지 않음: ${days}.`,
      benchmarkUnpriced: (days) => `! 벤치마크 구성 모두 수익률이 없어 비교하지 않음: ${days}.`,
      nothingHeld: (days) => `! 북에 값이 있는 종목이 없어 비교하지 않음: ${days}.`,
      equityNotPositive: (days) =>
        `! ${days} 순자산이 0 이하: 그 전의 손실을 그 뒤와 연결할 수 없음. 그날 없는 기간을 고를 것.`,
      benchmarkLostAll: (days) =>
        `! ${days} 벤치마크가 전부 잃음: 그 뒤는 연결할 수 없음. 그날 끝나거나 그 뒤에 시작하는 기간을 고를 것.`,
    },
    variant: {
      brinsonFachler: 'Brinson-Fachler: 배분은 벤치마크 전체 수익률과 비교.',
      brinsonFachlerOutside: 'Brinson-Fachler: 배분은 벤치마크 전체 수익률과 비교.',
      brinsonHoodBeebower: 'Brinson-Hood-Beebower: 배분은 0과 비교.',
    },
    linkedBy: (method) => `기간 연결: ${method}.`,
    selectionHolds: '선택은 교차 효과를 포함: 작은 비중으로 나누지 않음.',
    outside: {
      selection: '벤치마크에 없는 그룹은 벤치마크 전체와 비교: 모두 선택.',
      allocation: '벤치마크에 없는 그룹은 모두 배분.',
    },
    cancelledIn: (groups) =>
      `벤치마크의 매수와 매도가 상쇄되는 그룹: ${groups}. 자체 수익률이 없어 벤치마크 전체와 비교하며 차이는 선택.`,
  },
};
