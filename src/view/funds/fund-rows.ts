import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { Language, TableState } from '../screen.ts';
import { fundNameIn } from './fund-name.ts';
import { type FundColumn, type FundListRow, factsOf } from './fund-row-facts.ts';
import type { FundTotals } from './fund-totals.ts';

/** Rows of Funds in the order shown: filtered, sorted as asked; by size, then those left out, when not asked. */
export function fundListRows(
  result: DayResult,
  totals: FundTotals,
  {
    table,
    columns,
    language,
  }: {
    readonly table: TableState;
    readonly columns: readonly FundColumn[];
    readonly language: Language;
  },
): readonly FundListRow[] {
  const all: readonly FundListRow[] = [
    ...totals.rows.map((fund) => ({ kind: 'fund', fund }) as const),
    ...result.split.excluded.map((fund) => ({ kind: 'excluded', fund }) as const),
  ];
  const kept = all.filter((row) => matches(row, table.filter, language));
  const column = columns.find(({ id }) => id === table.sort?.column);
  return column?.key === undefined ? kept : sorted(kept, column.key, table.sort!.descending);
}

/** Every word of the filter occurs in the row's code, names, underlying or issuer. */
function matches(row: FundListRow, filter: string, language: Language): boolean {
  const wanted = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return true;
  const facts = factsOf(row);
  const { code, underlying, multiple, terms } = facts;
  const names = [fundNameIn(facts, language), terms.nameKo, terms.nameEn, terms.issuer];
  const texts = [code, underlying, `${multiple}x`, ...names].join(' ').toLowerCase();
  return wanted.every((word) => texts.includes(word));
}

/** Stable; rows that do not know the figure come last, whichever way the others run. */
function sorted(
  rows: readonly FundListRow[],
  key: NonNullable<FundColumn['key']>,
  descending: boolean,
): readonly FundListRow[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return x < y ? -direction : x > y ? direction : 0;
  });
}
