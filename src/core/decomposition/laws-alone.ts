import type { Dataset } from '../market/dataset.ts';
import type { Assumptions, LawId } from '../mechanics/assumptions.ts';
import type { ImpactLaw } from '../mechanics/impact-law.ts';
import type { Ticker } from '../units/ticker.ts';
import type { Calibration } from './day-context.ts';
import type { LawAlone } from './day-split.ts';
import { splitDay } from './split-day.ts';

/** Laws shown one by one; the square root is never in the mixture. */
export const lawsShownAlone: readonly LawId[] = ['crossover', 'linear', 'almgren', 'squareRoot'];

/** A stock's mechanical part under each law alone, same draws; empty when the stock has no answer for another reason than the law. */
export function lawsAlone(
  dataset: Dataset,
  dayIndex: number,
  assumptions: Assumptions,
  code: Ticker,
  custom?: ImpactLaw,
  calibration?: Calibration,
): readonly LawAlone[] {
  const laws = custom === undefined ? lawsShownAlone : [...lawsShownAlone, 'custom' as const];
  return laws.flatMap((law): readonly LawAlone[] => {
    const stock = splitDay(dataset, dayIndex, { ...assumptions, law }, custom, calibration).stocks.find(
      (row) => row.code === code,
    );
    if (stock === undefined) return [];
    if (stock.kind === 'unsplit') return stock.reason === 'lawNotValid' ? [{ law, kind: 'lawNotValid' }] : [];
    const { mechanical, direct, feedback, cappedShare } = stock;
    return [{ law, kind: 'split', mechanical, direct, feedback, cappedShare }];
  });
}
