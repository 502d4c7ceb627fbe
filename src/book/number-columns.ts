import { type NumberCell, readNumber } from './cells/number-cell.ts';
import type { Row } from './row.ts';
import type { Column } from './sheet.ts';

/**
 * Cells that hold numbers. Every function gives `undefined` where there is nothing to use: an empty cell (an error if the column is
 * required) or a wrong one (always an error). What is read with care leaves a note.
 */

/** Amounts of money: more than a hundred times the value of all Korean shares. */
const moneyLimit = 1e18;
/** Counts of shares or units; all whole numbers up to here are exact. */
export const countLimit = 9e15;

export function numberAt(row: Row, column: Column, limit = moneyLimit): number | undefined {
  const found = readNumber(row.cell(column), row.decimalCommaPossible);
  const value = typeof found === 'number' ? found : writtenNumber(row, column, found);
  if (value === undefined) return undefined;
  if (isPercent(found)) return row.fail(column, 'notANumber', { reason: 'percent' });
  if (Math.abs(value) > limit) return row.fail(column, 'numberTooLarge', { limit });
  return accepted(row, column, found, value);
}

export function positiveAt(row: Row, column: Column, limit = moneyLimit): number | undefined {
  const value = numberAt(row, column, limit);
  return value !== undefined && value <= 0 ? row.fail(column, 'notPositive') : value;
}

export function notNegativeAt(row: Row, column: Column, limit = moneyLimit): number | undefined {
  const value = numberAt(row, column, limit);
  return value !== undefined && value < 0 ? row.fail(column, 'notPositive') : value;
}

/** A share between 0 and 1, `high` being the most that is believed of the column: beyond it the cell is taken for a percentage. */
export function fractionAt(row: Row, column: Column, { low = 0, high = 1 } = {}): number | undefined {
  const found = readNumber(row.cell(column), row.decimalCommaPossible);
  const value = typeof found === 'number' ? found : writtenNumber(row, column, found);
  if (value === undefined) return undefined;
  if (value >= low && value <= high) return accepted(row, column, found, value);
  if (isPercent(found) || value < -100 || value > 100 || (value < 0 && low === 0))
    return row.fail(column, 'notAFraction');
  return row.fail(column, 'looksLikePercent', { suggestion: hundredth(value) });
}

/** A percentage as the fraction it stands for, in the digits one would write. */
export const hundredth = (value: number): string => `${Number((value / 100).toPrecision(12))}`;

const isPercent = (found: NumberCell): boolean =>
  typeof found === 'object' && found.kind === 'normalised' && found.percent;

function writtenNumber(row: Row, column: Column, found: Exclude<NumberCell, number>): number | undefined {
  if (found.kind === 'empty') return row.missing(column);
  return found.kind === 'refused' ? row.fail(column, 'notANumber', { reason: found.reason }) : found.value;
}

function accepted(row: Row, column: Column, found: NumberCell, value: number): number {
  if (typeof found !== 'number') row.remark(column, 'numberNormalised', { value });
  return value;
}
