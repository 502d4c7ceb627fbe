import type { DaySplit } from '../../decomposition/day-split.ts';
import type { HeldInstrument, InstrumentDay } from '../instrument/instrument-day.ts';
import { instrumentOn } from '../instrument/instrument-day.ts';
import type { StockDays } from '../instrument/stock-days.ts';
import { stockDaysFrom } from '../instrument/stock-days.ts';
import type { ComponentOrPart } from '../node/node.ts';
import { componentNames, mechanicalParts } from '../node/node.ts';
import { addUpwards } from './exposure-tree.ts';
import type { ValuedExposures, ValuedSession } from './exposure-values.ts';
import { totalsWidth } from './exposure-values.ts';

export const exposureParts: readonly ComponentOrPart[] = [...componentNames, ...mechanicalParts];

/** Columns of `values`: start value, profit, and the parts of the profit, won. */
export const exposureWidth: number = 2 + exposureParts.length;

const residualColumn = 2 + exposureParts.indexOf('residual');
/** Of `values`: those of the parts. */
const partColumns: readonly number[] = exposureParts.map((_, part) => 2 + part);

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
  { dayIndex, hasWeights, units, totals = new Float64Array() }: ValuedSession,
  splitOn: (dayIndex: number) => DaySplit,
): ExposureDay {
  const { dataset, book, valuations } = exposures;
  const session = { dayIndex, hasWeights, units, totals };
  const stockDays = stockDaysFrom(splitOn);
  const instruments = book.codes.map((code, number) =>
    valuations.isKnown(number, dayIndex) && !valuations.isPlain(number, dayIndex)
      ? instrumentOn(dataset, stockDays, code, dayIndex)
      : undefined,
  );
  const values = valuesOf(exposures, session, instruments);
  const loadings = loadingsOf(exposures, session, instruments, stockDays.columns.length);
  return { ...session, values, stockDays, loadings, instruments };
}

/** Start values, profits and all of plain shares are known by now; parts are added for the few other instruments. */
function valuesOf(
  exposures: ValuedExposures,
  session: Required<ValuedSession>,
  instruments: ExposureDay['instruments'],
): Float64Array {
  const { tree } = exposures;
  const parts = new Float64Array(tree.nodes.length * exposureWidth);
  const sums = { values: parts, width: exposureWidth };
  instruments.forEach((instrument, code) => {
    if (instrument?.held !== undefined)
      addCode(exposures, session, sums, { code, columns: partColumns, figures: partsOf(instrument.held) });
  });
  addUpwards(tree, parts, exposureWidth);
  return withTotals(parts, session.totals);
}

function withTotals(values: Float64Array, totals: Float64Array): Float64Array {
  for (let from = 0, to = 0; from < totals.length; from += totalsWidth, to += exposureWidth) {
    values[to] = totals[from]!;
    values[to + 1] = totals[from + 1]!;
    values[to + residualColumn]! += totals[from + 2]!;
  }
  return values;
}

/** In the order of `exposureParts`. */
function partsOf({ parts }: HeldInstrument): readonly number[] {
  const { mechanical, residual, unsplit, currency, cost, tracking, direct, feedback } = parts;
  return [mechanical, residual, unsplit, currency, cost, tracking, direct, feedback];
}

/** Only instruments with something modelled inside have loadings, and they are few. */
function loadingsOf(
  exposures: ValuedExposures,
  session: ValuedSession,
  instruments: ExposureDay['instruments'],
  width: number,
): Float64Array {
  const { tree } = exposures;
  const values = new Float64Array(tree.nodes.length * width);
  instruments.forEach((instrument, code) => {
    const loadings = instrument?.held?.loadings ?? [];
    if (loadings.length === 0) return;
    const columns = loadings.map(({ column }) => column);
    const figures = loadings.map(({ loading }) => loading);
    addCode(exposures, session, { values, width }, { code, columns, figures });
  });
  addUpwards(tree, values, width);
  return values;
}

interface GroupSums {
  /** by node × `width` columns: won */
  readonly values: Float64Array;
  readonly width: number;
}

interface UnitFigures {
  readonly code: number;
  readonly columns: readonly number[];
  /** for each of the columns: fractions of the unit's start value */
  readonly figures: readonly number[];
}

/** Adds start value × figures of a code's places to their groups; places without a value are in no sum. */
function addCode(
  { tree: { leafOf }, firstPlace, valuations }: ValuedExposures,
  { units, dayIndex }: ValuedSession,
  { values, width }: GroupSums,
  { code, columns, figures }: UnitFigures,
): void {
  const unitValue = valuations.valueOf(code, dayIndex);
  const end = firstPlace[code + 1]!;
  for (let at = firstPlace[code]!; at < end; at++) {
    const value = units[at] === 0 ? 0 : units[at]! * unitValue;
    if (value === 0 || Number.isNaN(value)) continue;
    const to = leafOf[at]! * width;
    for (let i = 0; i < columns.length; i++) values[to + columns[i]!]! += value * figures[i]!;
  }
}
