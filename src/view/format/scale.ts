import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { words } from '../language/words.ts';
import type { Frame } from '../screen.ts';
import { roundingOf, type SignRule } from './decimal.ts';
import { bandOf, type Ends, fraction, fractionRounding, fractionUnit, observed } from './figure.ts';
import { moneyIn, moneyUnit } from './money.ts';

/** How a column of fractions is printed under the reader's unit: in percent, points, basis points or won. */
export interface Scale {
  /** for the column's head: `%`, `pp`, `bp`, `bn` */
  readonly unit: string;
  readonly text: (value: number, sign?: SignRule) => string;
  /** with the arrow of an observed figure */
  readonly observed: (value: number) => string;
  readonly band: (ends: Ends, sign?: SignRule) => string;
  /** what printed parts lack to their printed whole; 0 where they add up */
  readonly rounding: (parts: readonly number[], whole: number) => number;
}

/** Returns of one security: percent or basis points; won mean nothing for them, so they stay in percent. */
export function returnScale(frame: Pick<Frame, 'unit' | 'language'>): Scale {
  const unit = fractionUnit(frame.unit);
  return inFraction(unit, words(frame.language).columns.unit[unit]);
}

/** Contributions: points, basis points, or won of the book's net equity. */
export function contributionScale(
  frame: Pick<Frame, 'unit' | 'language'>,
  result: Pick<DayResult, 'portfolio'> | undefined,
): Scale {
  const equity = result?.portfolio.startValueKrw;
  if (frame.unit === 'won' && equity !== undefined) return inWon(frame, result?.portfolio, equity);
  const unit = fractionUnit(frame.unit);
  return inFraction(unit, words(frame.language).columns.unit[unit === 'bp' ? 'bp' : 'points']);
}

const inFraction = (unit: 'percent' | 'bp', name: string): Scale => ({
  unit: name,
  text: (value, sign = 'always') => fraction(value, unit, sign),
  observed: (value) => observed(value, unit),
  band: (ends, sign = 'always') => bandOf(ends, unit, sign),
  rounding: (parts, whole) => fractionRounding(parts, whole, unit),
});

function inWon(
  { language }: Pick<Frame, 'language'>,
  portfolio: DayResult['portfolio'] | undefined,
  equity: number,
): Scale {
  const unit = moneyUnit(portfolio?.profitKrw?.total ?? equity, language);
  const text = (value: number, sign: SignRule = 'always'): string => moneyIn(value * equity, unit, sign);
  const arrow = (printed: string): string =>
    printed.startsWith('−') ? `▾${printed}` : printed.startsWith('+') ? `▴${printed}` : printed;
  return {
    unit: unit.name,
    text,
    observed: (value) => arrow(text(value)),
    band: ({ low, high }, sign = 'always') =>
      low === 0 && high === 0 ? '0' : `[${text(low, sign)},${text(high, sign)}]`,
    rounding: (parts, whole) => {
      const [total, ...printed] = [whole, ...parts].map((value) => (value * equity) / unit.won);
      return ((roundingOf(printed, total!, unit.digits) / 10 ** unit.digits) * unit.won) / equity;
    },
  };
}
