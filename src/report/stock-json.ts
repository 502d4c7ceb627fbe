import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { DayResult } from '../core/attribution/day/day-result.ts';
import type { StockSplit } from '../core/decomposition/day-split.ts';
import { receiptsOn } from '../view/stock/stock-receipts.ts';
import { headJson, inputJson, problemCounts, type ReportContext } from './json.ts';
import type { JsonObject } from './json-figures.ts';
import { stockJson } from './json-stocks.ts';

const units: JsonObject = {
  'mechanical, direct, feedback, residual': 'fraction, parts of the return',
  'forcedTrades[].flowKrw': 'won into the stock, gross; + buys, - sells',
  'receipts[].premium': 'fraction: price in won over ratio x close, less one',
  'low50, high50, low90, high90': 'quantiles of the draws of assumed parameters, not sampling errors',
};

/** Stocks on a day as plain values: the split, each law alone, what the width hangs on, who had to trade, receipts. */
export function stocksJson(
  answers: BookAnswers,
  result: DayResult,
  stocks: readonly StockSplit[],
  context: ReportContext,
): JsonObject {
  const { language, version } = context;
  return {
    ...headJson(result, context),
    units,
    stocks: stocks.map((stock) => ({
      ...stockJson(stock, { result, answers, language, chips: undefined }),
      forcedTrades: tradesInto(result, stock.code),
      receipts: receiptsOn(answers, result.dayIndex, stock.code).map(
        ({ code, premium: { before, now } }) => ({
          code,
          premium: { before: { ...before }, now: { ...now } },
        }),
      ),
    })),
    inputs: result.dataset.inputs.map(inputJson),
    problems: problemCounts(answers),
    version,
  };
}

/** Gross, the largest first. */
const tradesInto = ({ split }: DayResult, code: string): readonly JsonObject[] =>
  split.flows
    .flatMap((flow) =>
      flow.into
        .filter((part) => part.code === code)
        .map(({ flowKrw, weight }) => ({ fund: flow.code, flowKrw, weight, quality: flow.quality })),
    )
    .sort((a, b) => Math.abs(b.flowKrw) - Math.abs(a.flowKrw));
