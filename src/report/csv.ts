import type { DayResult, GroupingLevel } from '../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../core/attribution/node/node.ts';
import type { Contributors } from '../core/attribution/period/top-contributors.ts';
import type { ResidualParts } from '../core/decomposition/residual-parts.ts';
import type { Estimate } from '../core/units/estimate.ts';
import type { Language } from '../view/screen.ts';
import { levelsWith } from './csv-levels.ts';
import { residualCells, residualColumns } from './csv-residual.ts';
import { type CsvRow, indexRow, nodeRows, stockRow, topRows } from './csv-rows.ts';
import { assumptionCells, assumptionColumns } from './csv-settings.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import { componentOrder } from './json-figures.ts';
import { profitOrder } from './json-portfolio.ts';

export const settingColumns: readonly string[] = ['date', ...assumptionColumns];

/** Columns that a row of any level may fill. `parts_of` says what the component columns of the row add up to. */
const headerWith = (levels: readonly GroupingLevel[], explained: boolean): readonly string[] => [
  ...settingColumns,
  'level',
  'key',
  'code',
  'name',
  ...levels,
  'instrument',
  'state',
  'weight',
  'return',
  'contribution',
  'parts_of',
  ...componentOrder.flatMap((name) => [`${name}_point`, `${name}_low90`, `${name}_high90`]),
  ...profitOrder.map((name) => `profit_krw_${name}`),
  'unsplit_reasons',
  'flags',
  ...(explained ? residualColumns : []),
];

/**
 * The day as one tidy table: the modelled stocks, the indices, then every node of the portfolio. Figures of stocks and indices are
 * parts of their return, figures of nodes parts of their contribution. Every row carries the settings and the verdict, so that a row
 * on its own still says under what it holds. A cell is empty where nothing is known, never 0.
 *
 * @param residualOf what a stock's residual goes with; adds its columns, filled in the rows of the stocks
 * @param top only these positions have a row, all others share one; absent: every position has its own
 */
export function reportCsv(
  result: DayResult,
  language: Language = 'en',
  {
    residualOf,
    top,
  }: {
    readonly residualOf?: (code: string) => ResidualParts;
    readonly top?: Contributors<AttributionNode> | undefined;
  } = {},
): string {
  const settings = settingCells(result);
  const levels = levelsWith(result.by);
  const explained = (row: CsvRow): readonly CsvCell[] =>
    residualOf === undefined ? [] : residualCells(row.level === 'stock' ? residualOf(row.code) : undefined);
  const rows: CsvRow[] = [
    ...result.split.stocks.map((stock) => stockRow(stock, result.dataset, language)),
    ...result.index.map((index) => indexRow(index, language)),
    ...(top === undefined
      ? nodeRows(result.portfolio, { by: result.by, language })
      : topRows(result.portfolio, { by: result.by, language }, top)),
  ];
  return csvText(
    headerWith(levels, residualOf !== undefined),
    rows.map((row) => [...settings, ...cells(row, levels), ...explained(row)]),
  );
}

/** The cells under `settingColumns`. */
export const settingCells = ({ day, assumptions, split }: DayResult): readonly CsvCell[] => [
  day,
  ...assumptionCells(assumptions, split.verdict),
];

function cells(row: CsvRow, levels: readonly GroupingLevel[]): readonly CsvCell[] {
  return [
    row.level,
    row.key,
    row.code,
    row.name,
    ...levels.map((level) => row.groups?.[level]),
    row.instrument,
    row.state,
    row.weight,
    row.return,
    row.contribution,
    row.partsOf,
    ...componentOrder.flatMap((name) => estimateCells(row.components?.[name])),
    ...profitOrder.map((name) => row.profitKrw?.[name]),
    row.unsplitReasons.map(({ code, reason }) => `${code}:${reason}`).join(' '),
    row.flags.join(' '),
  ];
}

/** Point and 90 % ends; empty where nothing is known. */
export const estimateCells = (estimate: Estimate | undefined): readonly CsvCell[] => [
  estimate?.point,
  estimate?.low90,
  estimate?.high90,
];
