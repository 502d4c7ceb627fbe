import { eachRecord } from '../delimited-text.ts';
import { excerpt, type FileLog } from '../problem-log.ts';
import type { ColumnarEngine } from './columnar-engine.ts';
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

/** A row that the reader would not take. */
export interface RefusedRow {
  readonly line: number;
  /** the row has too few or too many cells, or its quotation marks do not fit */
  readonly isRagged: boolean;
}

/** Rows that the reader refused, each once; named by column with the first of it. */
export async function refusedRows({
  engine: { connection },
  log,
  file,
}: FaultSource): Promise<readonly RefusedRow[]> {
  const answer = await connection.runAndReadAll(
    // each look at the file refuses the same rows again
    `SELECT DISTINCT line::DOUBLE, column_idx::DOUBLE, column_name, error_type::VARCHAR, csv_line FROM reject_errors ORDER BY ALL`,
  );
  const found = new Map<number, RefusedRow>();
  for (const [line, at, column, kind, text] of answer.getRows()) {
    const row = Number(line);
    const cells = cellsOf(String(text ?? ''), file);
    const isRagged = kind !== 'CAST';
    found.set(row, { line: row, isRagged });
    const name = String(column ?? '');
    const params = { name, text: excerpt(cells[Number(at) - 1] ?? ''), reason: 'text', suggestion: '' };
    const place = { row, column: Number(at) };
    if (kind === 'INVALID ENCODING')
      log.tally('', 'fileUnreadable', 'error', { reason: 'encoding', detail: '' }, { row });
    else if (isRagged)
      log.tally('', 'rowRagged', 'error', { cells: cells.length, expected: file.width }, { row });
    else log.tally(name, name === 'date' ? 'notADate' : 'notANumber', 'error', params, place);
  }
  return [...found.values()];
}

function cellsOf(line: string, { delimiter }: HoldingsFile): readonly string[] {
  let found: readonly string[] = [];
  eachRecord(line.trimEnd(), delimiter, (cells) => {
    found = [...cells];
  });
  return found;
}
