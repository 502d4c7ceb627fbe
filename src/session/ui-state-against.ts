import {
  type AgainstChoice,
  benchmarkNames,
  brinsonVariants,
  usualAgainst,
} from '../core/attribution/benchmark/benchmark-choice.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { BenchmarksOfBook, UiContext, UiState } from './ui-state.ts';
import { showScreen } from './ui-state-places.ts';

/** What Benchmark compares with, and how: one key each, every press the next. */

/** What the book can be compared with. */
export const benchmarksIn = (dataset: Dataset): BenchmarksOfBook => ({
  names: () => benchmarkNames(dataset),
  ...(dataset.benchmarks[0] === undefined ? {} : { first: dataset.benchmarks[0].name }),
});

/** Another benchmark or method, on the screen that shows it. */
export const chooseAgainst = (state: UiState, change: Partial<AgainstChoice>, context: UiContext): UiState =>
  showScreen({ ...state, against: { ...(state.against ?? usualAgainst), ...change } }, 'benchmark', context);

/** The next benchmark of the file or index; after the last comes the first. Without a choice the first of the file is shown. */
export function nextBenchmark(state: UiState, { benchmarks: { names, first } }: UiContext): UiState {
  const against = state.against ?? usualAgainst;
  const all = names();
  const shown = against.benchmark ?? first;
  const at = shown === undefined ? -1 : all.indexOf(shown);
  const next = all[(at + 1) % Math.max(1, all.length)];
  return next === undefined ? state : { ...state, against: { ...against, benchmark: next } };
}

/** The variants, then geometric, in turn; between the variants the linking stays as chosen. */
export function nextMethod(state: UiState): UiState {
  const against = state.against ?? usualAgainst;
  const { variant, link, ...benchmark } = against;
  const further = brinsonVariants[brinsonVariants.indexOf(variant) + 1];
  const last = { variant: usualAgainst.variant, link: 'geometric' } as const;
  const next: Omit<AgainstChoice, 'benchmark'> =
    link === 'geometric' ? usualAgainst : further === undefined ? last : { variant: further, link };
  return { ...state, against: { ...benchmark, ...next } };
}
