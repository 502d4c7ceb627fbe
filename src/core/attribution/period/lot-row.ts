import { unitsBecome } from '../../market/corporate-actions.ts';
import type { DayBook } from '../day/day-book.ts';
import { heldInRow, instrumentOfRow } from '../day/day-book.ts';
import { dayOfUnits } from '../holdings/row-quantities.ts';
import type { HeldInstrument } from '../instrument/instrument-day.ts';
import { unitEndValue, unitProfit } from '../instrument/unit-change.ts';
import { rowsByPlace } from './linked-book.ts';

/** A row of a lot on one session; without `held` it is in no sum. */
export interface LotRow {
  readonly day: DayBook;
  readonly at: number;
  readonly held?: HeldInstrument;
  readonly isThere: boolean;
}

/** The lot on a session; `undefined` where the day does not know it. */
export function rowOf(day: DayBook, lot: Int32Array): LotRow | undefined {
  const rowAt = rowsByPlace(day);
  for (const place of lot) {
    const at = rowAt(place);
    if (at < 0) continue;
    const held = heldInRow(day, at);
    return { day, at, isThere: day.ahead[at] === 0, ...(held === undefined ? {} : { held }) };
  }
  return undefined;
}

/** Place of the row in the book. */
export const placeOf = ({ day, at }: LotRow): number => day.rows[at]!;

const quantityOf = ({ day, at }: LotRow): number => day.quantities[at]!;

/** Value before the session, won; 0 without a row. */
export const startOf = (row: LotRow | undefined): number =>
  row === undefined ? 0 : row.day.startValues[row.at]!;

/** Value after the session, won; 0 where nothing is held. */
export const endOf = (row: LotRow | undefined): number =>
  row?.held === undefined ? 0 : quantityOf(row) * unitEndValue(row.held);

/** Dividends that went ex over the row's session: in its profit, and no longer in its value. */
export const paidOut = (row: LotRow | undefined): number =>
  row?.held === undefined ? 0 : quantityOf(row) * (unitProfit(row.held) - capitalGain(row.held));

const capitalGain = (held: HeldInstrument): number => unitEndValue(held) - held.before.price * held.before.fx;

/**
 * Value that came (+) or went (−) with a price between two rows of a lot, of the units that are in both, won. Where a split without a known
 * factor hides how many units were in the row before, all that came in came with its price: nothing says what of it was bought.
 */
export function pricedAnew(before: LotRow | undefined, row: LotRow | undefined): number {
  if (before === undefined || row === undefined || !before.isThere || !row.isThere) return 0;
  if ((before.held === undefined) === (row.held === undefined)) return 0;
  const [quantity, now] = [quantityOf(before), quantityOf(row)];
  if (quantity === 0 || now === 0) return 0;
  if (row.held === undefined) return -endOf(before);
  const became = quantity * unitsSince(before, row);
  return Number.isNaN(became) ? startOf(row) : (startOf(row) / now) * became;
}

/** What a unit of the row before is in the units of the row after; NaN without a known factor. */
function unitsSince(before: LotRow, row: LotRow): number {
  const [from, to] = [before, row].map(({ day, at }) =>
    dayOfUnits({ ...day, instrument: instrumentOfRow(day, at) }),
  );
  const { code } = row.day.book.positions[placeOf(row)]!;
  return unitsBecome(row.day.dataset, code, from!, to!) ?? Number.NaN;
}
