import { excerpt, type FileLog } from '../problem-log.ts';
import type { ColumnarEngine } from './columnar-engine.ts';
import { cellsOf } from './holdings-header.ts';
import type { OffSession } from './holdings-panel.ts';
import type { HoldingsFile } from './holdings-table.ts';
import type { Place } from './units-by-date.ts';

/** A file of holdings and what was added up from it. */
export interface FaultSource {
  readonly engine: ColumnarEngine;
  readonly file: HoldingsFile;
  readonly log: FileLog;
  readonly places: readonly Place[];
  readonly offSession: readonly OffSession[];
}

/** Lines that have too few or too many cells, ascending: the numbered rows of a CSV file leave them out. */
export async function raggedLines(
  connection: ColumnarEngine['connection'],
  { name }: HoldingsFile,
): Promise<readonly number[]> {
  if (name !== 'positions.csv') return [];
  const answer = await connection.runAndReadAll(
    "SELECT DISTINCT line::DOUBLE AS line FROM reject_errors WHERE error_type::VARCHAR <> 'CAST' ORDER BY line",
  );
  return answer.getRows().map(([line]) => Number(line));
}

/** The line in the file of a numbered row. */
export function withRagged(row: number, ragged: readonly number[]): number {
  let line = row;
  for (const one of ragged) if (one <= line) line++;
  return line;
}

/** Names the rows that the reader refused, by column, with the first of it. @returns how many rows they are */
export async function refusedRows({ engine: { connection }, log, file }: FaultSource): Promise<number> {
  const answer = await connection.runAndReadAll(
    // each look at the file refuses the same rows again
    `SELECT DISTINCT line::DOUBLE, column_idx::DOUBLE, column_name, error_type::VARCHAR, csv_line FROM reject_errors ORDER BY ALL`,
  );
  const found = new Set<number>();
  let swallowed = 0;
  for (const [line, at, column, kind, text] of answer.getRows()) {
    const row = Number(line);
    const cells = cellsOf(String(text ?? '').trimEnd(), file.delimiter);
    const isRagged = kind !== 'CAST';
    // one error for each cell that is missing
    if (isRagged && found.has(row)) continue;
    found.add(row);
    const name = String(column ?? '');
    const params = { name, text: excerpt(cells[Number(at) - 1] ?? ''), reason: 'text', suggestion: '' };
    const place = { row, column: Number(at) };
    if (kind === 'INVALID ENCODING')
      log.tally('', 'fileUnreadable', 'error', { reason: 'encoding', detail: '' }, { row });
    else if (kind === 'UNQUOTED VALUE') {
      // everything from the quotation mark on is one cell
      const lines = String(text ?? '')
        .trimEnd()
        .split('\n').length;
      swallowed += lines - 1;
      log.add('quoteUnclosed', 'error', { rows: lines }, { row });
    } else if (isRagged)
      log.tally('', 'rowRagged', 'error', { cells: cells.length, expected: file.width }, { row });
    else log.tally(name, name === 'date' ? 'notADate' : 'notANumber', 'error', params, place);
  }
  return found.size + swallowed;
}
