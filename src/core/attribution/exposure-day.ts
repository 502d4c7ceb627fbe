import type { DaySplit } from '../decomposition/day-split.ts';
import { addUpwards } from './exposure-tree.ts';
import type { ValuedExposures, ValuedSession } from './exposure-values.ts';
import type { InstrumentDay } from './instrument-day.ts';
import { instrumentOn } from './instrument-day.ts';
import type { ComponentOrPart } from './node.ts';
import { componentNames, mechanicalParts } from './node.ts';
import type { StockDays } from './stock-days.ts';
import { stockDaysFrom } from './stock-days.ts';

export const exposureParts: readonly ComponentOrPart[] = [...componentNames, ...mechanicalParts];

/** Columns of `values`: start value, profit, and the parts of the profit, won. */
export const exposureWidth: number = 2 + exposureParts.length;

/** Among the figures of a unit, which begin with its return. */
const residualColumn = 1 + exposureParts.indexOf('residual');

/** What a session says of every node, and how much of each stock-day is inside. */
export interface ExposureDay extends ValuedSession {
  /** by node × `exposureWidth` */
  readonly values: Float64Array;
  readonly stockDays: StockDays;
  /** by node × columns of `stockDays`: won */
  readonly loadings: Float64Array;
  /** by code number; only what is held, without plain shares */
  readonly instruments: readonly (InstrumentDay | undefined)[];
}

/** Splits the session's profit of every node: each instrument once, with the model that positions of any size share. */
export function exposureDayOn(
  exposures: ValuedExposures,
  { dayIndex, units }: ValuedSession,
  splitOn: (dayIndex: number) => DaySplit,
): ExposureDay {
  const { dataset, book, valuations } = exposures;
  const session = { dayIndex, units };
  const stockDays = stockDaysFrom(splitOn);
  const instruments = book.codes.map((code, number) =>
    valuations.isKnown(number, dayIndex) && !valuations.isPlain(number, dayIndex)
      ? instrumentOn(dataset, stockDays, code, dayIndex)
      : undefined,
  );
  const values = addPlaces(exposures, session, unitFigures(exposures, dayIndex, instruments));
  const loadings = addLoadings(exposures, session, instruments, stockDays.columns.length);
  return { ...session, values, stockDays, loadings, instruments };
}

/** By code: return and parts of one unit, in the order of `exposureParts`. */
function unitFigures(
  { valuations }: ValuedExposures,
  dayIndex: number,
  instruments: ExposureDay['instruments'],
): Float64Array {
  const width = exposureWidth - 1;
  const figures = new Float64Array(instruments.length * width);
  for (let number = 0; number < instruments.length; number++) {
    if (valuations.isPlain(number, dayIndex)) {
      const moved = valuations.returnOf(number, dayIndex);
      figures[number * width] = moved;
      figures[number * width + residualColumn] = moved;
      continue;
    }
    const held = instruments[number]?.held;
    if (held === undefined) continue;
    const { mechanical, residual, unsplit, currency, cost, tracking, direct, feedback } = held.parts;
    figures.set(
      [held.return, mechanical, residual, unsplit, currency, cost, tracking, direct, feedback],
      number * width,
    );
  }
  return figures;
}

/** Value of a place at the start of the session; 0 where it is in no sum. */
function valueAt(
  { book, valuations }: ValuedExposures,
  { units, dayIndex }: ValuedSession,
  at: number,
): number {
  if (units[at] === 0) return 0;
  const value = units[at]! * valuations.valueOf(book.codeOf[at]!, dayIndex);
  return Number.isNaN(value) ? 0 : value;
}

function addPlaces(exposures: ValuedExposures, session: ValuedSession, figures: Float64Array): Float64Array {
  const { tree, book } = exposures;
  const values = new Float64Array(tree.nodes.length * exposureWidth);
  for (let at = 0; at < session.units.length; at++) {
    const value = valueAt(exposures, session, at);
    if (value === 0) continue;
    const to = tree.leafOf[at]! * exposureWidth;
    const from = book.codeOf[at]! * (exposureWidth - 1) - 1;
    values[to]! += value;
    for (let figure = 1; figure < exposureWidth; figure++)
      values[to + figure]! += value * figures[from + figure]!;
  }
  addUpwards(tree, values, exposureWidth);
  return values;
}

/** Only instruments with something modelled inside have loadings, and they are few. */
function addLoadings(
  exposures: ValuedExposures,
  session: ValuedSession,
  instruments: ExposureDay['instruments'],
  columns: number,
): Float64Array {
  const { tree, book } = exposures;
  const sums = new Float64Array(tree.nodes.length * columns);
  for (let at = 0; at < session.units.length; at++) {
    const loadings = instruments[book.codeOf[at]!]?.held?.loadings;
    if (loadings === undefined || loadings.length === 0) continue;
    const value = valueAt(exposures, session, at);
    for (const { column, loading } of loadings) sums[tree.leafOf[at]! * columns + column]! += value * loading;
  }
  addUpwards(tree, sums, columns);
  return sums;
}
