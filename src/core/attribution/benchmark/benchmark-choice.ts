import type { Benchmark } from '../../market/book-holdings.ts';
import type { Dataset } from '../../market/dataset.ts';
import { closeReturnOn } from '../../market/lookup.ts';
import type { Ticker } from '../../units/ticker.ts';
import type { BrinsonVariant } from './brinson.ts';
import type { EffectLink } from './effect-linking.ts';

/** What a book is compared with, and how. */
export interface AgainstChoice {
  /** one of `benchmarkNames`; absent: the first benchmark of the book's file */
  readonly benchmark?: string;
  readonly variant: BrinsonVariant;
  readonly link: EffectLink;
}

/** How options and commands name the variants, in the order in which they are offered. */
export const variantNames: Readonly<Record<BrinsonVariant, string>> = {
  brinsonFachler: 'brinson-fachler',
  brinsonFachlerOutside: 'brinson-fachler-outside',
  brinsonHoodBeebower: 'brinson-hood-beebower',
};

export const brinsonVariants = Object.keys(variantNames) as readonly BrinsonVariant[];

/** Brinson–Fachler, linked by Cariño. */
export const usualAgainst: AgainstChoice = { variant: 'brinsonFachler', link: 'carino' };

/** Indices that have a return on some session, by code; one whose code a benchmark of the file bears is that benchmark. */
export function indexNames(dataset: Dataset): readonly Ticker[] {
  const taken = new Set<string>(dataset.benchmarks.map(({ name }) => name));
  return dataset.securities.flatMap(({ code, kind }) => {
    const known = kind === 'index' && !taken.has(code);
    const priced = (): boolean =>
      dataset.days.some((_, t) => t > 0 && closeReturnOn(dataset, code, t) !== undefined);
    return known && priced() ? [code] : [];
  });
}

/** All that a book can be compared with: the benchmarks of its file by name, then its indices. */
export const benchmarkNames = (dataset: Dataset): readonly string[] => [
  ...dataset.benchmarks.map(({ name }) => name),
  ...indexNames(dataset),
];

/** A benchmark of the file, or an index as one: all of it at every close. `undefined` where there is neither. */
export function benchmarkNamed(dataset: Dataset, name: string): Benchmark | undefined {
  const inFile = dataset.benchmarks.find((one) => one.name === name);
  if (inFile !== undefined) return inFile;
  const index = dataset.securities.find(({ code, kind }) => kind === 'index' && code === name);
  if (index === undefined) return undefined;
  return {
    name,
    weightDays: dataset.days.map((_, t) => t),
    members: [{ code: index.code, weights: new Float64Array(dataset.days.length).fill(1) }],
  };
}
