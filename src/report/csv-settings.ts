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
