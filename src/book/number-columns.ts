import { type NumberCell, readNumber } from './cells/number-cell.ts';
import type { Row } from './row.ts';
import type { Column } from './sheet.ts';

/**
 * Cells that hold numbers. Every function gives `undefined` where there is nothing to use: an empty cell (an error if the column is
 * required) or a wrong one (always an error). What is read with care leaves a note.
 */

/** Amounts of money, the largest sensible: a thousand times Korea's market value. */
export const moneyLimit = 1e18;
/** Counts of shares or units; all whole numbers up to here are exact. */
export const countLimit = 9e15;

export function numberAt(row: Row, column: Column, limit = moneyLimit): number | undefined {
  const found = readNumber(row.cell(column), row.decimalCommaPossible);
  if (typeof found === 'number') return limited(row, column, found, limit);
  const value = writtenNumber(row, column, found);
  if (value === undefined) return undefined;
  return isPercent(found)
    ? row.fail(column, 'notANumber', { reason: 'percent' })
    : limited(row, column, value, limit);
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
  if (value === undefined || (value >= low && value <= high)) return value;
  if (isPercent(found) || value < -100 || value > 100 || (value < 0 && low === 0))
    return row.fail(column, 'notAFraction');
  return row.fail(column, 'looksLikePercent', { suggestion: `${value / 100}` });
}

function limited(row: Row, column: Column, value: number, limit: number): number | undefined {
  return Math.abs(value) <= limit ? value : row.fail(column, 'numberTooLarge', { limit });
}

const isPercent = (found: NumberCell): boolean =>
  typeof found === 'object' && found.kind === 'normalised' && found.percent;

function writtenNumber(row: Row, column: Column, found: Exclude<NumberCell, number>): number | undefined {
  if (found.kind === 'empty') return row.missing(column);
  if (found.kind === 'refused') return row.fail(column, 'notANumber', { reason: found.reason });
  row.remark(column, 'numberNormalised', { value: found.value });
  return found.value;
}
