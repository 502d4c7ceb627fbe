import type { Estimate } from '../../core/units/estimate.ts';
import type { Frame, UnitChoice } from '../screen.ts';
import { decimal, printedSign, roundingOf, type SignRule } from './decimal.ts';

/**
 * Fractions as the tables print them: percent or points with 2 decimals, or basis points. A won figure is not a fraction: see
 * money.ts; where a table has no won for a row it stays in percent.
 */
export type FractionUnit = 'percent' | 'bp';

/** The unit of fractions under the reader's choice; won is none. */
export const fractionUnit = (unit: UnitChoice): FractionUnit => (unit === 'bp' ? 'bp' : 'percent');

const factor = (unit: FractionUnit): number => (unit === 'bp' ? 1e4 : 100);
const digitsOf = (unit: FractionUnit): number => (unit === 'bp' ? 0 : 2);

/**
 * A fraction in percent (2 decimals) or in basis points (none), without the unit's sign.
 * @example
 * fraction(-0.1247, 'percent'); // => '−12.47'
 * fraction(-0.1247, 'bp'); // => '−1247'
 */
export function fraction(value: number, unit: FractionUnit, sign: SignRule = 'minus'): string {
  return decimal(value * factor(unit), digitsOf(unit), sign);
}

/** What printed fractions lack to their printed whole, a fraction; 0 where they add up. */
export const fractionRounding = (parts: readonly number[], whole: number, unit: FractionUnit): number => {
  const printed = [whole, ...parts].map((value) => value * factor(unit));
  return roundingOf(printed.slice(1), printed[0]!, digitsOf(unit)) / 10 ** digitsOf(unit) / factor(unit);
};

/**
 * An observed return or contribution: `▾` before a fall, `▴` before a rise, nothing before zero. Never for a modelled part.
 * @example
 * observed(-0.1247, 'percent'); // => '▾−12.47'
 */
export function observed(value: number, unit: FractionUnit): string {
  return arrow(value, unit) + fraction(value, unit, 'always');
}

/** `▾` for what prints as a fall, `▴` as a rise, nothing for what prints as zero. */
export function arrow(value: number, unit: FractionUnit): '▾' | '▴' | '' {
  const sign = printedSign(value * factor(unit), digitsOf(unit));
  return sign < 0 ? '▾' : sign > 0 ? '▴' : '';
}

export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** The ends of the 90 % (or, when the reader asks for it, the 50 %) band. */
export const endsOf = (estimate: Estimate, band: Frame['band']): Ends =>
  band === 90
    ? { low: estimate.low90, high: estimate.high90 }
    : { low: estimate.low50, high: estimate.high50 };

/**
 * A band, signed and ascending: `[−2.52,−0.26]`; one of width zero at zero is `0`.
 * @example
 * bandOf({ low: -0.0252, high: -0.0026 }, 'percent'); // => '[−2.52,−0.26]'
 */
export function bandOf({ low, high }: Ends, unit: FractionUnit, sign: SignRule = 'always'): string {
  return low === 0 && high === 0 ? '0' : `[${fraction(low, unit, sign)},${fraction(high, unit, sign)}]`;
}

/** A share of a move or of turnover as whole percent: `[4,35]`. */
export function wholePercentBand({ low, high }: Ends): string {
  return `[${decimal(low * 100, 0)},${decimal(high * 100, 0)}]`;
}

/** A band of figures already in their unit. */
export function plainBand({ low, high }: Ends, digits: number, sign: SignRule = 'minus'): string {
  return `[${decimal(low, digits, sign)},${decimal(high, digits, sign)}]`;
}

/** Marks after a figure: `~` estimated, `*` assumed. */
export const marks = ({
  estimated,
  assumed,
}: {
  readonly estimated?: boolean;
  readonly assumed?: boolean;
}): string => (estimated === true ? '~' : '') + (assumed === true ? '*' : '');
