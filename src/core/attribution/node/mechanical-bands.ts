import type { SplitStock } from '../../decomposition/day-split.ts';
import type { Estimate } from '../../units/estimate.ts';
import { exactly, scaled } from '../../units/estimate.ts';
import { BandSums } from './band-sums.ts';

/** The mechanical part of a return, and its halves: direct + feedback = mechanical at the points. */
export interface MechanicalBands {
  readonly mechanical: Estimate;
  readonly direct: Estimate;
  readonly feedback: Estimate;
}

/** Bands of any combination of stock-days; one loading per column, in the order of `columns`. */
export type BandsOf = (loadings: Float64Array) => MechanicalBands;

/**
 * Bands are quantiles of per-draw sums over the stock-days, never sums of band ends; points are the same sum of the stock-days'
 * points. Direct and feedback use the draws in which no stock inside is capped.
 *
 * Combinations in the same proportion share one computation, and a single stock-day reuses the stock's own quantiles.
 */
export function bandsOver(columns: readonly SplitStock[]): BandsOf {
  const made = new Map<string, MechanicalBands>();
  return (loadings) =>
    bandsInProportion(columns, loadings, (terms) => {
      const name = terms.map(({ column, ratio }) => `${column}:${ratio}`).join(' ');
      const known = made.get(name);
      if (known !== undefined) return known;
      const unit = combinedBands(terms);
      made.set(name, unit);
      return unit;
    });
}

/** The same for one combination alone. */
export const bandsOf = (columns: readonly SplitStock[], loadings: Float64Array): MechanicalBands =>
  bandsInProportion(columns, loadings, combinedBands);

/** @param unitOf bands of a combination whose largest ratio is 1 */
function bandsInProportion(
  columns: readonly SplitStock[],
  loadings: Float64Array,
  unitOf: (terms: readonly Term[]) => MechanicalBands,
): MechanicalBands {
  const used = usedColumns(loadings);
  const first = used[0];
  if (first === undefined) return none;
  const scale = largestOf(used.map((column) => loadings[column]!));
  if (used.length === 1) return scaledBands(columns[first]!, scale);
  const terms = used.map((column) => ({ column, stock: columns[column]!, ratio: loadings[column]! / scale }));
  return scaledBands(unitOf(terms), scale);
}

/** The loading furthest from 0: what is divided by it stays at most 1. */
const largestOf = (values: readonly number[]): number =>
  values.reduce((largest, value) => (Math.abs(value) > Math.abs(largest) ? value : largest));

const none: MechanicalBands = { mechanical: exactly(0), direct: exactly(0), feedback: exactly(0) };

function usedColumns(loadings: Float64Array): number[] {
  const used: number[] = [];
  for (let column = 0; column < loadings.length; column++) if (loadings[column] !== 0) used.push(column);
  return used;
}

const scaledBands = ({ mechanical, direct, feedback }: MechanicalBands, factor: number): MechanicalBands => ({
  mechanical: scaled(mechanical, factor),
  direct: scaled(direct, factor),
  feedback: scaled(feedback, factor),
});

interface Term {
  readonly column: number;
  readonly stock: SplitStock;
  readonly ratio: number;
}

function combinedBands(terms: readonly Term[]): MechanicalBands {
  const sums = new BandSums(terms[0]!.stock.draws.mechanical.length);
  for (const { stock, ratio } of terms) sums.add(stock, ratio);
  return sums.bands;
}

/** Band of `whole − part` for an exactly known whole: type 7 quantiles mirror. */
export function remainderBand(whole: number, point: number, part: Estimate): Estimate {
  return {
    point,
    low50: whole - part.high50,
    high50: whole - part.low50,
    low90: whole - part.high90,
    high90: whole - part.low90,
  };
}

/** A point may lie outside its own 50 % band, because points add up and medians do not; a rounding step does not count. */
export function pointOutsideBand({ point, low50, high50 }: Estimate): boolean {
  const slack = 1e-12 * (Math.abs(low50) + Math.abs(high50));
  return point < low50 - slack || point > high50 + slack;
}
