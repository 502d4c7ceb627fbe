import type { ProblemCode } from '../../core/market/problem.ts';
import type { CodeCell } from '../cells/code-cell.ts';
import { excerpt } from '../problem-log.ts';
import { codeProblem } from '../sheets/positions.ts';
import { quoted } from './columnar-engine.ts';
import { codeIn, type HoldingsMarket } from './holdings-market.ts';
import type { FaultSource } from './refused-rows.ts';
import { usableDate, usableNumber } from './sum-holdings.ts';
import type { Place } from './units-by-date.ts';

/** A kind of fault: all rows with it are one problem, named with the first of them. */
export interface Fault {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'note';
  readonly params: Record<string, string | number>;
  readonly rows: number;
  /** what holds in such a row, and the column at fault, in the query language */
  readonly condition: string;
  readonly cell: string;
}

/** Codes that cannot be read, or that the market does not know. */
export function codeFaults(
  { places, file }: FaultSource,
  { codes, known }: HoldingsMarket,
): readonly Fault[] {
  const rowsOf = new Map<string, number>();
  for (const { code, rows } of places) rowsOf.set(code, (rowsOf.get(code) ?? 0) + rows);
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
export function cellFaults({ places, file }: FaultSource): readonly Fault[] {
  const count = (read: (one: Place) => number) => places.reduce((sum, one) => sum + read(one), 0);
  const undated = count(({ undated: rows }) => rows);
  const unquantified = count(({ unquantified: rows }) => rows);
  const [date, quantity] = [file.columns.get('date')!, file.columns.get('quantity')!];
  const words = { text: '', suggestion: '', reason: 'text' };
  const faults: readonly Fault[] = [
    {
      ...({ code: 'notADate', severity: 'error', rows: undated } as const),
      params: { name: 'date', ...words },
      condition: `(${usableDate(date)}) IS NULL`,
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
