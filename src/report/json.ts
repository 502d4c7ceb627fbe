import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { Coverage, DayResult, Reconciliation } from '../core/attribution/day/day-result.ts';
import type { AttributionNode } from '../core/attribution/node/node.ts';
import type { Contributors } from '../core/attribution/period/top-contributors.ts';
import type { Verdict } from '../core/decomposition/day-split.ts';
import type { ChipChoice } from '../core/decomposition/residual-controls.ts';
import type { InputFile } from '../core/market/dataset.ts';
import { plainText } from '../view/format/plain-text.ts';
import { words } from '../view/language/words.ts';
import type { Language } from '../view/screen.ts';
import { componentOrder, type JsonObject } from './json-figures.ts';
import { indexJson } from './json-index.ts';
import { groupsJson, portfolioJson } from './json-portfolio.ts';
import { stockJson } from './json-stocks.ts';

export interface ReportContext {
  /** version of the program */
  readonly version: string;
  readonly language: Language;
  /** US chip returns that residuals are set against; those of the book's own choice when absent */
  readonly chips?: ChipChoice;
}

interface DayReportContext extends ReportContext {
  /** only these positions, and the others as one; absent: all, in the tree */
  readonly top?: Contributors<AttributionNode> | undefined;
}

/** What the numbers are, for readers who have only the file. */
const units: JsonObject = {
  return: 'fraction (0.05 = 5 %)',
  openGap: 'fraction, open over previous close minus 1',
  intradayReturn: 'fraction, close over open minus 1',
  forcedFlowKrw: 'won, + buys, - sells, at the close',
  shareOfTurnover: 'fraction of the denominator, one-sided turnover',
  'stocks[].mechanical, direct, feedback, residual':
    "fraction, part of the stock's return; median is the point that adds up",
  'stocks[].residualParts':
    "fraction, parts of the residual's median, add up to it; low and high are sampling errors of the betas (Student's t), not assumed parameters",
  'index[].components': "fraction, part of the index's return",
  'index[].componentsPoints': 'index points',
  weight: 'fraction of net equity at the start of the day, negative for shorts',
  contribution: 'fraction of net equity, weight x return',
  'portfolio.components': 'fraction of net equity, parts of the contribution',
  'components without mechanical': 'no answer: what it would be part of is in unsplit, with the reasons',
  profitKrw: 'won, whole, adds up over children and over components',
  sigma: 'fraction a day, sample deviation of 20 close-to-close returns',
  'low50, high50, low90, high90': 'quantiles of the draws of assumed parameters, not sampling errors',
  'tornado[].bar': 'fraction by which the 90 % band narrows when the input is known',
};

/**
 * A day's report as plain values: raw numbers at full precision, units in the keys or in `units`, stable key order, no clock.
 * What is not known has no key, or a reason in its place; it is never 0. Same inputs, same bytes.
 *
 * @param answers the book that the result came from; asked for each law alone and for the tornado
 */
export function reportJson(result: DayResult, answers: BookAnswers, context: DayReportContext): JsonObject {
  return {
    ...headJson(result, context),
    units,
    stocks: result.split.stocks.map((stock) =>
      stockJson(stock, { result, answers, language: context.language, chips: context.chips }),
    ),
    index: result.index.map((index) => indexJson(index, context.language)),
    netEquityKrw: result.netEquityKrw,
    ...(result.moneyOnly === undefined ? {} : { moneyOnly: result.moneyOnly }),
    ...portfolioOrTop(result, context),
    reconciliation: reconciliationJson(result.reconciliation),
    coverage: coverageJson(result.coverage),
    inputs: result.dataset.inputs.map(inputJson),
    problems: problemCounts(answers),
    version: context.version,
  };
}

/** The tree; with `top` the tree without positions, and beside it the largest of them: both add up to the portfolio. */
function portfolioOrTop({ portfolio }: DayResult, { language, top }: DayReportContext): JsonObject {
  if (top === undefined) return { portfolio: portfolioJson(portfolio, language) };
  const { largest, others } = top;
  return {
    portfolio: groupsJson(portfolio, language),
    top: {
      largest: largest.map((node) => portfolioJson(node, language)),
      ...(others === undefined
        ? {}
        : { other: { positions: others.positions, ...portfolioJson(others.node, language) } }),
    },
  };
}

/** Under what the figures hold; the first keys of every JSON output. */
export function headJson(result: DayResult, { language }: ReportContext): JsonObject {
  return { date: result.day, ...settingsJson(result, result.split.verdict, language) };
}

/** Book, assumptions and verdict. */
export function settingsJson(
  { dataset, assumptions }: Pick<DayResult, 'dataset' | 'assumptions'>,
  verdict: Verdict,
  language: Language,
): JsonObject {
  const { scope, denominator, netting, law, customLaw, seed, draws } = assumptions;
  const { title, inventedPositions } = dataset.settings;
  return {
    book: plainText(title ?? dataset.name),
    inventedPositions,
    scope,
    denominator,
    netting,
    law,
    ...(customLaw === undefined ? {} : { customLaw: plainText(customLaw) }),
    seed,
    draws,
    verdict: { code: verdict, text: words(language).verdict[verdict].stamp },
  };
}

function reconciliationJson(reconciliation: Reconciliation): JsonObject {
  const { returnSum, returnDifference, profitDifferenceKrw } = reconciliation;
  return {
    returnSum: Object.fromEntries(componentOrder.map((name) => [name, returnSum[name]])),
    returnDifference,
    profitDifferenceKrw,
  };
}

function coverageJson(coverage: Coverage): JsonObject {
  const { positions, priced, oldRate, stale, unpriced, notListed, notHeld } = coverage;
  return {
    positions,
    priced,
    oldRate,
    oldestRate: coverage.oldestRate,
    stale,
    unpriced,
    notListed,
    notHeld,
    pricedValueKrw: coverage.pricedValueKrw,
    unpricedLastKnownKrw: coverage.unpricedLastKnownKrw,
    unpricedCodes: coverage.unpricedCodes,
  };
}

export function inputJson({ file, sha256, rows, from, to }: InputFile): JsonObject {
  return { file: plainText(file), sha256, rows, from, to };
}

export function problemCounts({ problems }: Pick<BookAnswers, 'problems'>): JsonObject {
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}
