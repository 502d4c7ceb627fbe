import type { NamedShock } from '../../core/market/book-settings.ts';
import { restOfMarket } from '../../core/market/book-settings.ts';
import { shareLimit } from '../../core/market/price-limits.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import { fractionAt } from '../number-columns.ts';
import { compareTexts, readRows, uniqueRows } from '../numbered.ts';
import type { Row } from '../row.ts';
import type { Column, SheetText } from '../sheet.ts';
import { codeAt, textAt } from '../typed-cells.ts';

/** Columns of scenarios.csv; others are kept when a scenario is saved. */
export const scenarioLayout = {
  name: 'required',
  code: 'required',
  fundamental: 'required',
  note: 'optional',
} as const;

interface ShockRow {
  readonly name: string;
  readonly code: Ticker | typeof restOfMarket;
  readonly fundamental: number;
  readonly note: string;
}

/** scenarios.csv: shocks by name, one row a stock, `REST` for everything outside the model. Sorted by name; of two rows for one stock none counts. */
export function readScenarios(sheet: SheetText): NamedShock[] {
  const rows = readRows(sheet, scenarioLayout, (row, c): ShockRow | undefined => {
    const name = textAt(row, c.name);
    const isRest = row.cell(c.code).toUpperCase() === restOfMarket;
    const code = isRest ? restOfMarket : codeAt(row, c.code);
    const fundamental = shockAt(row, c.fundamental);
    const note = textAt(row, c.note);
    if (name === '' || code === undefined || fundamental === undefined) return undefined;
    return { name, code, fundamental, note };
  });
  const unique = uniqueRows(rows, ({ name, code }) => `${name} / ${code}`, sheet.log);
  const named = Map.groupBy(
    unique.map(({ value }) => value),
    ({ name }) => name,
  );
  return [...named].sort(([a], [b]) => compareTexts(a, b)).map(([name, parts]) => shockOf(name, parts));
}

/** A fraction inside the price limit; what lies beyond is no shock that the market would show. */
function shockAt(row: Row, column: Column): number | undefined {
  const value = fractionAt(row, column, { low: -1, high: 1 });
  if (value === undefined || Math.abs(value) <= shareLimit) return value;
  return row.fail(column, 'shockBeyondLimit', { limit: shareLimit });
}

function shockOf(name: string, parts: readonly ShockRow[]): NamedShock {
  const rest = parts.find(({ code }) => code === restOfMarket)?.fundamental;
  const stocks = parts
    .filter(({ code }) => code !== restOfMarket)
    .sort((a, b) => compareTexts(a.code, b.code));
  const note = parts.find((part) => part.note !== '')?.note;
  return {
    name,
    fundamental: Object.fromEntries(stocks.map(({ code, fundamental }) => [code, fundamental])),
    ...(rest === undefined ? {} : { rest }),
    ...(note === undefined ? {} : { note }),
  };
}
