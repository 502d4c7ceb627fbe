import { compensatedSum } from '../../numeric/sum.ts';
import type { HeldInstrument } from '../instrument/instrument-day.ts';
import type { UnsplitPart } from '../instrument/return-model.ts';
import type { Loading } from '../instrument/stock-days.ts';
import { denseLoadings } from '../instrument/stock-days.ts';
import type { MechanicalBands } from '../node/mechanical-bands.ts';
import type { ComponentOrPart, NodeFlag, PositionState } from '../node/node.ts';
import type { Points } from '../node/node-components.ts';
import { orderedFlags } from '../node/node-components.ts';
import type { DayBook } from './day-book.ts';
import { heldInRow, instrumentOfRow } from './day-book.ts';
import { stateOfRows } from './position-state.ts';

/** One instrument inside a group: the start value of its rows together. */
interface GroupHolding {
  readonly held: HeldInstrument;
  readonly startValueKrw: number;
  readonly flags: readonly NodeFlag[];
}

/** What a group's figures are made from; holdings are sorted by code. */
export interface GroupTotals {
  readonly holdings: readonly GroupHolding[];
  /** absent when no row is in the day's sums */
  readonly startValueKrw?: number;
  /** start value × return, summed; won, before booking to the whole won */
  readonly profit: number;
  readonly state: PositionState;
  /** whether a modelled stock is inside, split or not */
  readonly hasModelled: boolean;
  readonly unsplit: readonly UnsplitPart[];
  readonly flags: readonly NodeFlag[];
}

export function groupTotals(day: DayBook, rows: Int32Array): GroupTotals {
  const holdings = holdingsIn(day, rows);
  const startValueKrw = compensatedSum(valuesAt(day, rows));
  return {
    holdings,
    ...(holdings.length === 0 ? {} : { startValueKrw }),
    profit: compensatedSum(holdings.map(({ held, startValueKrw: value }) => value * held.return)),
    state: stateOfRows(day, rows),
    hasModelled: hasModelled(holdings),
    unsplit: distinctReasons(holdings),
    flags: sharedFlags(holdings),
  };
}

function valuesAt(day: DayBook, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = day.startValues[rows[i]!]!;
  return values;
}

/** Rows are sorted by code, so an instrument's rows are neighbours. */
function holdingsIn(day: DayBook, rows: Int32Array): GroupHolding[] {
  const holdings: GroupHolding[] = [];
  for (let start = 0; start < rows.length; ) {
    const instrument = instrumentOfRow(day, rows[start]!);
    let end = start;
    let inForce = false;
    for (; end < rows.length && instrumentOfRow(day, rows[end]!) === instrument; end++) {
      inForce ||= heldInRow(day, rows[end]!) !== undefined;
    }
    if (inForce) {
      const startValueKrw = compensatedSum(valuesAt(day, rows.subarray(start, end)));
      holdings.push({ held: instrument.held!, startValueKrw, flags: instrument.flags });
    }
    start = end;
  }
  return holdings;
}

/** Parts of the group's contribution, fractions of net equity. */
export function groupPoints(day: DayBook, { holdings }: GroupTotals): Points {
  const equity = day.netEquityKrw!;
  const sum = (name: ComponentOrPart): number =>
    compensatedSum(holdings.map(({ held, startValueKrw }) => (startValueKrw / equity) * held.parts[name]));
  const mechanical = sum('mechanical');
  const direct = sum('direct');
  return {
    mechanical,
    residual: sum('residual'),
    unsplit: sum('unsplit'),
    currency: sum('currency'),
    cost: sum('cost'),
    tracking: sum('tracking'),
    direct,
    feedback: mechanical - direct,
  };
}

/** Bands of the group's contribution from its total loading on each stock-day, never from the bands of its rows. */
export const groupBands = (day: DayBook, totals: GroupTotals): MechanicalBands =>
  day.bandsOf(groupLoadings(day, totals, day.netEquityKrw!));

/** What the group gains when each stock-day's return is 1: a fraction of `whole`, won where that is 1. One number per column of the day. */
export const groupLoadings = (day: DayBook, totals: GroupTotals, whole: number): Float64Array =>
  denseLoadings(day.columns, loadingsInside(totals, whole));

/** The same holding by holding: a column may come more than once. */
export const loadingsInside = ({ holdings }: GroupTotals, whole: number): readonly Loading[] =>
  holdings.flatMap(({ held, startValueKrw }) =>
    held.loadings.map(({ column, loading }) => ({ column, loading: (startValueKrw / whole) * loading })),
  );

const hasModelled = (holdings: readonly GroupHolding[]): boolean =>
  holdings.some(({ held }) => held.loadings.length > 0 || held.unsplit.length > 0);

function distinctReasons(holdings: readonly GroupHolding[]): readonly UnsplitPart[] {
  const byName = new Map<string, UnsplitPart>();
  for (const { held } of holdings)
    for (const part of held.unsplit) byName.set(`${part.code} ${part.reason}`, part);
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

/** A doubt about one row is a doubt about the sum; "no mechanical part" holds for a group only when it holds for all but cash. */
function sharedFlags(holdings: readonly GroupHolding[]): readonly NodeFlag[] {
  const flags = new Set(holdings.flatMap((holding) => holding.flags));
  if (hasModelled(holdings)) flags.delete('noMechanicalPart');
  return orderedFlags(flags);
}
