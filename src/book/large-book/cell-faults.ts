import type { ProblemCode } from '../../core/market/problem-code.ts';
import type { CodeCell } from '../cells/code-cell.ts';
import { excerpt } from '../problem-log.ts';
import { codeProblem } from '../sheets/positions.ts';
import { codeIn, type HoldingsMarket } from './holdings-market.ts';
import type { FaultSource } from './refused-rows.ts';
import { usableDate, usableNumber } from './sum-holdings.ts';
import type { Place } from './units-by-date.ts';

/** A kind of fault: all rows with it are one problem, named with the first of them. */
interface Fault {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'note';
  readonly params: Record<string, string | number>;
  readonly rows: number;
}

export interface CodeFault extends Fault {
  /** what the file says for the code in such rows */
  readonly texts: readonly string[];
}

export interface CellFault extends Fault {
  /** what holds in such a row, and the column at fault, in the query language */
  readonly condition: string;
  readonly cell: string;
}

/** Codes that cannot be read, or that the market does not know; a currency without a rate once, whatever is in it. */
export function codeFaults(places: readonly Place[], { codes, known }: HoldingsMarket): readonly CodeFault[] {
  const rowsOf = new Map<string, number>();
  for (const { code, rows } of places) rowsOf.set(code, (rowsOf.get(code) ?? 0) + rows);
  const found = new Map<string, CodeFault>();
  const note = (fault: Fault, text: string): void => {
    const key = JSON.stringify([fault.code, fault.params]);
    const before = found.get(key);
    const rows = fault.rows + (before?.rows ?? 0);
    found.set(key, { ...fault, rows, texts: [...(before?.texts ?? []), text] });
  };
  for (const [text, rows] of rowsOf) {
    const read = codes.read(text);
    if (typeof read !== 'string') note({ ...spelling(text, read), rows }, text);
    const code = codeIn(read);
    const problem = code === undefined ? undefined : codeProblem(code, known);
    if (problem === undefined) continue;
    note(
      { code: problem.code, severity: 'warning', params: { name: 'code', text: problem.text }, rows },
      text,
    );
  }
  return [...found.values()];
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
export function cellFaults({ places, file }: FaultSource): readonly CellFault[] {
  const count = (read: (one: Place) => number) => places.reduce((sum, one) => sum + read(one), 0);
  const undated = count(({ undated: rows }) => rows);
  const unquantified = count(({ unquantified: rows }) => rows);
  const [date, quantity] = [file.columns.get('date')!, file.columns.get('quantity')!];
  const words = { text: '', suggestion: '', reason: 'text' };
  const number = `TRY_CAST(${quantity} AS DOUBLE)`;
  // what the reader of a text file refused has been named
  const taken = (cell: string, cast: string) =>
    file.name === 'positions.csv' ? `AND (${cell} IS NULL OR ${cast} IS NOT NULL)` : '';
  const faults: readonly CellFault[] = [
    {
      ...({ code: 'notADate', severity: 'error', rows: undated } as const),
      params: { name: 'date', ...words },
      condition: `(${usableDate(date)}) IS NULL ${taken(date, `TRY_CAST(${date} AS DATE)`)}`,
      cell: date,
    },
    {
      ...({ code: 'notANumber', severity: 'error', rows: unquantified } as const),
      params: { name: 'quantity', ...words },
      condition: `(${usableNumber(number)}) IS NULL ${taken(quantity, number)}`,
      cell: quantity,
    },
  ];
  return faults.filter(({ rows }) => rows > 0);
}
