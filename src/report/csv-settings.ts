import type { Verdict } from '../core/decomposition/day-split.ts';
import type { Assumptions } from '../core/mechanics/assumptions.ts';
import type { CsvCell } from './csv-text.ts';

/** Settings that every row of a table carries, so that a row on its own still says under what it holds. */
export const assumptionColumns = [
  'scope',
  'denominator',
  'netting',
  'law',
  'draws',
  'seed',
  'verdict',
] as const;

/** The cells under `assumptionColumns`. */
export const assumptionCells = (
  { scope, denominator, netting, law, draws, seed }: Assumptions,
  verdict: Verdict,
): readonly CsvCell[] => [scope, denominator, netting, law, draws, seed, verdict];

/** How sessions were linked, and, where the method asked for is not defined on them, why not. */
export const linkColumns = ['link', 'link_asked', 'link_notice'] as const;

/** The cells under `linkColumns`; empty where nothing is linked. */
export const linkCells = (
  linking: { readonly method: string; readonly asked: string; readonly notice?: string } | undefined,
): readonly CsvCell[] => [linking?.method, linking?.asked, linking?.notice];
