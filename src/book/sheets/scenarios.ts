import type { NamedShock } from '../../core/market/book-settings.ts';
import { restOfMarket } from '../../core/market/book-settings.ts';
import { shareLimit } from '../../core/market/price-limits.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import { fractionAt, numberAt } from '../number-columns.ts';
import { compareTexts, readRows, uniqueRows } from '../numbered.ts';
import type { Row } from '../row.ts';
import type { Column, Columns, SheetText } from '../sheet.ts';
import { codeAt, textAt, wordAt } from '../typed-cells.ts';

/** Columns of scenarios.csv; others are kept when a scenario is saved. What is supposed besides the shocks may be left out. */
export const scenarioLayout = {
  name: 'required',
  code: 'required',
  fundamental: 'required',
  note: 'optional',
  cap: 'optional',
  cap_at: 'optional',
  times_turnover: 'optional',
  times_assets: 'optional',
} as const;

/** What can be supposed, as on the command line. */
const ranges = { cap: [1, 5], turnover: [0.1, 10], assets: [0, 10] } as const;

type Supposed = Pick<NamedShock, 'cap' | 'turnoverFactor' | 'assetsFactor'>;

interface ShockRow extends Supposed {
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
    const supposed = supposedAt(row, c);
    if (name === '' || code === undefined || fundamental === undefined) return undefined;
    return { name, code, fundamental, note, ...supposed };
  });
  const unique = uniqueRows(
    rows,
    { seriesOf: ({ name }) => name, placeOf: ({ code }) => `/ ${code}` },
    sheet.log,
  );
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

/** Cap and factors of a row; any row of a scenario may say them, the first that does counts. */
function supposedAt(row: Row, c: Columns<keyof typeof scenarioLayout>): Supposed {
  const multiple = ruleAt(row, c.cap, ranges.cap);
  const at = wordAt(row, c.cap_at, ['equal-assets', 'equal-exposure'], { absent: 'equal-assets' });
  const turnoverFactor = ruleAt(row, c.times_turnover, ranges.turnover);
  const assetsFactor = ruleAt(row, c.times_assets, ranges.assets);
  return {
    ...(multiple === undefined || at === undefined ? {} : { cap: { multiple, at } }),
    ...(turnoverFactor === undefined ? {} : { turnoverFactor }),
    ...(assetsFactor === undefined ? {} : { assetsFactor }),
  };
}

function ruleAt(row: Row, column: Column, [low, high]: readonly [number, number]): number | undefined {
  const value = numberAt(row, column);
  return value === undefined || (value >= low && value <= high)
    ? value
    : row.fail(column, 'ruleOutOfRange', { low, high });
}

/** What any row says first. */
function firstOf<Key extends keyof Supposed>(parts: readonly ShockRow[], key: Key): Pick<Supposed, Key> {
  const found = parts.find((part) => part[key] !== undefined);
  return found === undefined ? ({} as Pick<Supposed, Key>) : ({ [key]: found[key] } as Pick<Supposed, Key>);
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
    ...firstOf(parts, 'cap'),
    ...firstOf(parts, 'turnoverFactor'),
    ...firstOf(parts, 'assetsFactor'),
    ...(note === undefined ? {} : { note }),
  };
}
