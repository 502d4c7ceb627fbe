import type { DayResult } from '../../core/attribution/day/day-result.ts';
import type { StockSplit } from '../../core/decomposition/day-split.ts';
import { jsonText } from '../../report/json-figures.ts';
import { stocksCsv } from '../../report/stock-csv.ts';
import { stocksJson } from '../../report/stock-json.ts';
import { stockText } from '../../report/stock-text.ts';
import { answerMarket } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { notOneOf } from '../option-values.ts';
import type { OutputOptions } from '../output.ts';
import { terminalColumns } from '../standard-streams.ts';
import { version } from '../version.ts';

interface StockOptions extends DayOptions, OutputOptions {
  readonly code?: readonly string[];
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** A day's split of the modelled stocks with all that speaks for and against it. */
export function stock(book: string | undefined, options: StockOptions): Promise<ExitCode> {
  return answerMarket(book, options, ({ answers, dayIndex, assumptions, by }, language) => {
    const result = answers.day(dayIndex, assumptions, by);
    const stocks = stocksAsked(result, options.code);
    if (options.format === 'csv') return stocksCsv(answers, result, stocks);
    if (options.format === 'json')
      return jsonText(stocksJson(answers, result, stocks, { version, language }));
    const width = options.width ?? terminalColumns() ?? 100;
    return stockText(answers, result, stocks, { version, language, width });
  });
}

function stocksAsked({ split }: DayResult, asked: readonly string[] | undefined): readonly StockSplit[] {
  if (asked === undefined) return split.stocks;
  const known = split.stocks.map(({ code }) => code);
  return asked.map((wanted) => {
    const found = split.stocks.find(({ code }) => code === wanted);
    if (found !== undefined) return found;
    throw notOneOf('--code', known, wanted);
  });
}
