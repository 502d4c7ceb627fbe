import { unitsBecome } from '../../market/corporate-actions.ts';
import { krwExact, times, toNumber } from '../../units/krw-exact.ts';
import type { TradingDay } from '../../units/trading-day.ts';
import type { DayBook } from '../day/day-book.ts';
import type { InstrumentDay } from '../instrument/instrument-day.ts';
import { movesCash, withMovements } from './cash-flows.ts';

/**
 * Quantity of each row at the start of a day, in the units of the price before it: a quantity goes on through splits until a new dated
 * row says otherwise, and cash grows by its flows and by dividends. One without a date is that of the book's first session.
 *
 * NaN where a split in between has no known factor.
 */
export function quantitiesOn(
  day: Pick<DayBook, 'dataset' | 'dayIndex' | 'book' | 'rows' | 'ahead' | 'instruments'>,
): Float64Array {
  const { book, rows, dataset } = day;
  const quantities = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) quantities[at] = book.quantities[rows[at]!]!;
  if (movesCash(dataset)) addMovements(day, quantities);
  if (dataset.corporateActions.length > 0) carryThroughSplits(day, quantities);
  return quantities;
}

/** Of several lots the first takes the flows and dividends. */
function addMovements(
  { dataset, dayIndex, book, rows, ahead }: Parameters<typeof quantitiesOn>[0],
  quantities: Float64Array,
): void {
  const day = dataset.days[dayIndex]!;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (ahead[at] === 0 && book.lot[row] === 1)
      quantities[at] = withMovements(dataset, book.positions[row]!, day);
  }
}

function carryThroughSplits(
  { dataset, dayIndex, book, rows, instruments }: Parameters<typeof quantitiesOn>[0],
  quantities: Float64Array,
): void {
  const first = dataset.days[0]!;
  for (let at = 0; at < rows.length; at++) {
    const { code, effectiveFrom } = book.positions[rows[at]!]!;
    const instrument = instruments[book.codeOf[rows[at]!]!]!;
    const until = dayOfUnits({ dataset, dayIndex, instrument });
    const units = unitsBecome(dataset, code, effectiveFrom ?? first, until);
    if (units !== 1) quantities[at] = units === undefined ? Number.NaN : carried(quantities[at]!, units);
  }
}

/** In decimals: three tenths, not 0.30000000000000004, of a unit become of three. */
const carried = (quantity: number, units: number): number => toNumber(times(krwExact(quantity), units));

/** The day whose units a quantity of the instrument is counted in over a session. */
export const dayOfUnits = ({
  dataset,
  dayIndex,
  instrument,
}: Pick<DayBook, 'dataset' | 'dayIndex'> & { readonly instrument: InstrumentDay }): TradingDay =>
  pricedOn(instrument) ?? dataset.days[dayIndex - 1] ?? dataset.days[0]!;

/** Day of the price that the row's start value, or its last known value, is made with. */
function pricedOn({ held, valuation }: InstrumentDay): TradingDay | undefined {
  if (held !== undefined) return held.before.day;
  return valuation.kind === 'unpriced' ? valuation.lastKnown?.day : undefined;
}
