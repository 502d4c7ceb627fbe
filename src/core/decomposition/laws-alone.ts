import type { LawId } from '../mechanics/assumptions.ts';
import type { Ticker } from '../units/ticker.ts';
import type { SplitQuestion } from './day-context.ts';
import type { LawAlone } from './day-split.ts';
import { splitDay } from './split-day.ts';

/** Laws shown one by one; the square root is never in the mixture. */
export const lawsShownAlone: readonly LawId[] = ['crossover', 'linear', 'almgren', 'squareRoot'];

/** A stock's mechanical part under each law alone, same draws; empty when the stock has no answer for another reason than the law. */
export function lawsAlone(
  { dataset, dayIndex, assumptions, ...basis }: SplitQuestion,
  code: Ticker,
): readonly LawAlone[] {
  const laws = basis.custom === undefined ? lawsShownAlone : [...lawsShownAlone, 'custom' as const];
  return laws.flatMap((law): readonly LawAlone[] => {
    const { stocks } = splitDay(dataset, dayIndex, { ...assumptions, law }, basis);
    const stock = stocks.find((row) => row.code === code);
    if (stock === undefined) return [];
    if (stock.kind === 'unsplit') return stock.reason === 'lawNotValid' ? [{ law, kind: 'lawNotValid' }] : [];
    const { mechanical, direct, feedback, cappedShare } = stock;
    return [{ law, kind: 'split', mechanical, direct, feedback, cappedShare }];
  });
}
