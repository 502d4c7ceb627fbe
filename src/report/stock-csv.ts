import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { StockSplit } from '../core/decomposition/day-split.ts';
import type { Estimate } from '../core/units/estimate.ts';
import { receiptsOn } from '../view/stock/stock-receipts.ts';
import { estimateCells, settingCells, settingColumns } from './csv.ts';
import { type CsvCell, csvText } from './csv-text.ts';

const header: readonly string[] = [
  ...settingColumns,
  'stock',
  'row',
  'name',
  'point',
  'low90',
  'high90',
  'state',
];

/**
 * Stocks on a day as one tidy table: a row for the return and each part of it, the mechanical part under each law alone, the tornado, parts
 * of the residual (fractions), each fund's gross trade in won, and premiums of receipts. `state` says why a figure is missing.
 */
export function stocksCsv(answers: BookAnswers, result: DayResult, stocks: readonly StockSplit[]): string {
  const settings = settingCells(result);
  return csvText(
    header,
    stocks.flatMap((stock) => rowsOf(answers, result, stock).map((row) => [...settings, stock.code, ...row])),
  );
}

type Row = readonly CsvCell[];

const estimated = (row: string, name: string, value: Estimate): Row => [
  row,
  name,
  ...estimateCells(value),
  undefined,
];
const exact = (row: string, name: string, value: number | undefined): Row => [
  row,
  name,
  value,
  ...[undefined, undefined, undefined],
];
const missing = (row: string, name: string, reason: string): Row => [
  row,
  name,
  ...[undefined, undefined, undefined, reason],
];

function rowsOf(answers: BookAnswers, result: DayResult, stock: StockSplit): readonly Row[] {
  const { dayIndex, assumptions, split } = result;
  const { code } = stock;
  const trades = split.flows.flatMap(({ code: fund, into }) =>
    into.filter((part) => part.code === code).map(({ flowKrw }) => exact('forced_trade', fund, flowKrw)),
  );
  const receipts = receiptsOn(answers, dayIndex, code).map((one) =>
    exact('receipt_premium', one.code, one.premium.now.premium),
  );
  const laws = answers
    .byLaw(dayIndex, assumptions, code)
    .map((law) =>
      law.kind === 'lawNotValid'
        ? missing('law', law.law, 'lawNotValid')
        : estimated('law', law.law, law.mechanical),
    );
  const width = answers
    .tornado(dayIndex, assumptions, code)
    .map(({ input, bar }) => exact('tornado', input, bar));
  return [
    exact('return', 'return', stock.return),
    ...partsOf(answers, result, stock),
    ...laws,
    ...width,
    ...trades,
    ...receipts,
  ];
}

function partsOf(
  answers: BookAnswers,
  { dayIndex, assumptions }: DayResult,
  stock: StockSplit,
): readonly Row[] {
  if (stock.kind === 'unsplit') return [missing('part', 'unsplit', stock.reason)];
  const parts = (['mechanical', 'direct', 'feedback', 'residual'] as const).map((name) =>
    estimated('part', name, stock[name]),
  );
  const residual = answers.residualParts(dayIndex, assumptions, stock.code);
  if (residual.kind === 'unexplained') return [...parts, missing('residual_part', 'all', residual.reason)];
  return [
    ...parts,
    ...Object.entries(residual.parts).map(([name, part]) => estimated('residual_part', name, part)),
  ];
}
