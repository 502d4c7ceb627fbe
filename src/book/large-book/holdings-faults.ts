import type { ProblemCode } from '../../core/market/problem.ts';
import type { CodeCell } from '../cells/code-cell.ts';
import { eachRecord } from '../delimited-text.ts';
import { excerpt, type FileLog } from '../problem-log.ts';
import { codeProblem } from '../sheets/positions.ts';
import { type ColumnarEngine, quoted } from './columnar-engine.ts';
import type { HoldingsFile } from './holdings-file.ts';
import { codeIn, type HoldingsMarket } from './holdings-market.ts';
import type { OffSession } from './holdings-panel.ts';
import { type HoldingSums, usableNumber } from './sum-holdings.ts';

interface Source {
  readonly engine: ColumnarEngine;
  readonly file: HoldingsFile;
  readonly log: FileLog;
  readonly sums: readonly HoldingSums[];
  readonly offSession: readonly OffSession[];
}

/** A kind of fault: all rows with it are one problem, named with the first of them. */
interface Fault {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'note';
  readonly params: Record<string, string | number>;
  readonly rows: number;
  /** what holds in such a row, and the column at fault, in the query language */
  readonly condition: string;
  readonly cell: string;
}

/** Names what is wrong in a file of holdings, each kind with its first line; the lines are only looked for where something is wrong. */
export async function nameFaults(source: Source, market: HoldingsMarket): Promise<void> {
  const { sums, log, file } = source;
  const refused = file.name === 'positions.csv' ? await refusedRows(source) : [];
  const faults = [...codeFaults(source, market), ...cellFaults(source)];
  for (const fault of faults) {
    const first = await firstRow(source, fault, refused);
    const text = fault.params['text'] === '' ? { text: first?.text ?? '' } : {};
    const params = { ...fault.params, ...text, rows: fault.rows };
    log.add(fault.code, fault.severity, params, first === undefined ? {} : { row: first.row });
  }
  log.rows = sums.reduce((sum, { rows }) => sum + rows, 0) + refused.length;
  log.leftOut = leftOut(sums, market) + refused.length;
  nameOffSession(source);
}

function leftOut(sums: readonly HoldingSums[], market: HoldingsMarket): number {
  return sums.reduce((sum, { code, rows, undated, unquantified }) => {
    const isRead = codeIn(market.codes.read(code)) !== undefined;
    return sum + (isRead ? Math.min(rows, undated + unquantified) : rows);
  }, 0);
}

function codeFaults({ sums, file }: Source, { codes, known }: HoldingsMarket): readonly Fault[] {
  const rowsOf = new Map<string, number>();
  for (const { code, rows } of sums) rowsOf.set(code, (rowsOf.get(code) ?? 0) + rows);
  const cell = file.columns.get('code')!;
  return [...rowsOf].flatMap(([text, rows]) => {
    const place = { rows, condition: `coalesce(CAST(${cell} AS VARCHAR), '') = ${quoted(text)}`, cell };
    const found = codes.read(text);
    const code = codeIn(found);
    const problem = code === undefined ? undefined : codeProblem(code, known);
    return [
      ...(typeof found === 'string' ? [] : [{ ...spelling(text, found), ...place }]),
      ...(problem === undefined
        ? []
        : [
            {
              code: problem.code,
              severity: 'warning' as const,
              params: { name: 'code', text: problem.text },
              ...place,
            },
          ]),
    ];
  });
}

function spelling(
  text: string,
  found: Exclude<CodeCell, string>,
): Pick<Fault, 'code' | 'severity' | 'params'> {
  const params = { name: 'code', text: excerpt(text) };
  switch (found.kind) {
    case 'empty':
      return { code: 'cellEmpty', severity: 'error', params: { name: 'code' } };
    case 'mangled':
      return { code: 'tickerMangledBySpreadsheet', severity: 'error', params };
    case 'total':
      return { code: 'totalRow', severity: 'warning', params };
    case 'refused':
      return {
        code: 'notATicker',
        severity: 'error',
        params: { ...params, reason: found.reason, suggestion: found.suggestion },
      };
    case 'normalised':
      return { code: 'tickerNormalised', severity: 'note', params: { ...params, code: found.code } };
  }
}

/** Empty cells, and those of a Parquet file that are no date or no number. */
function cellFaults({ sums, file }: Source): readonly Fault[] {
  const count = (read: (one: HoldingSums) => number) => sums.reduce((sum, one) => sum + read(one), 0);
  const undated = count(({ undated: rows }) => rows);
  const unquantified = count(({ unquantified: rows }) => rows);
  const [date, quantity] = [file.columns.get('date')!, file.columns.get('quantity')!];
  const words = { text: '', suggestion: '', reason: 'text' };
  const faults: readonly Fault[] = [
    {
      ...({ code: 'notADate', severity: 'error', rows: undated } as const),
      params: { name: 'date', ...words },
      condition: `TRY_CAST(${date} AS DATE) IS NULL`,
      cell: date,
    },
    {
      ...({ code: 'notANumber', severity: 'error', rows: unquantified } as const),
      params: { name: 'quantity', ...words },
      condition: `(${usableNumber(`TRY_CAST(${quantity} AS DOUBLE)`)}) IS NULL`,
      cell: quantity,
    },
  ];
  return faults.filter(({ rows }) => rows > 0);
}

interface RefusedRow {
  readonly line: number;
  /** the row has too few or too many cells, or its quotation marks do not fit */
  readonly isRagged: boolean;
}

/** Rows that the reader refused, each once; named by column with the first of it. */
async function refusedRows({ engine: { connection }, log, file }: Source): Promise<readonly RefusedRow[]> {
  const answer = await connection.runAndReadAll(
    `SELECT line::DOUBLE, column_idx::DOUBLE, column_name, error_type::VARCHAR, csv_line FROM reject_errors ORDER BY line, column_idx`,
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

interface FirstRow {
  readonly row: number;
  readonly text: string;
}

/** First row of the file on which something holds, and its cell. Ragged rows are not among the numbered ones. */
async function firstRow(
  { engine: { connection }, file }: Source,
  { condition, cell }: Fault,
  refused: readonly RefusedRow[],
): Promise<FirstRow | undefined> {
  await connection.run('SET preserve_insertion_order = true');
  const answer = await connection.runAndReadAll(
    `SELECT line::DOUBLE, CAST(${cell} AS VARCHAR) FROM ${file.rows} WHERE ${condition} ORDER BY line LIMIT 1`,
  );
  const [found] = answer.getRows();
  if (found === undefined) return undefined;
  let row = Number(found[0]);
  for (const { line, isRagged } of refused) if (isRagged && line <= row) row++;
  return { row, text: excerpt(String(found[1] ?? '')) };
}

function nameOffSession({ offSession, log }: Source): void {
  const moved = offSession.filter(({ session }) => session !== undefined);
  const [first] = moved;
  if (first !== undefined)
    log.add('holdingsOffSession', 'warning', { text: first.date, used: first.session!, dates: moved.length });
  const after = offSession.filter(({ session }) => session === undefined).map(({ date }) => date);
  if (after.length > 0)
    log.add('outsideCalendar', 'note', { rows: after.length, first: after[0]!, last: after.at(-1)! });
}
