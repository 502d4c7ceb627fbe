import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import { compareDays } from '../../core/attribution/compare-days.ts';
import type { Comparison } from '../../core/attribution/comparison/comparison.ts';
import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { groupingLevels } from '../../core/attribution/day/grouping.ts';
import { explainDifference } from '../../core/attribution/explanation/explain-difference.ts';
import type { ComparedTarget } from '../../core/attribution/explanation/explanation.ts';
import type { Explanation } from '../../core/market/explanation.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { compareCsv } from '../../report/compare-csv.ts';
import { compareJson } from '../../report/compare-json.ts';
import { compareText } from '../../report/compare-text.ts';
import { jsonText } from '../../report/json-figures.ts';
import type { Language } from '../../view/screen.ts';
import { bundledBook } from '../bundled-book.ts';
import { reported } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { dayAsked, type OpenDay, openDay } from '../open-day.ts';
import { languageOf, oneOf, quoted } from '../option-values.ts';
import { openOtherBook } from '../other-book.ts';
import { type OutputOptions, putOut } from '../output.ts';
import { terminalColumns } from '../standard-streams.ts';
import { refused } from '../usage-error.ts';
import { version } from '../version.ts';
import { writtenExplanation } from '../written-explanation.ts';

export interface CompareOptions extends DayOptions, OutputOptions {
  /** the second book */
  readonly other?: string;
  readonly day?: readonly TradingDay[];
  /** code of a stock, or key of a node */
  readonly explain?: string;
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** Two sessions of a book, or two books, both under the assumptions of the first. */
export async function compare(book: string | undefined, options: CompareOptions): Promise<ExitCode> {
  const language = languageOf(options);
  const folder = book ?? bundledBook();
  const { first: firstDay, second: secondDay } = datesAsked(options);
  const first = await openDay(folder, dated(options, firstDay));
  if (first.kind === 'failed') return reported(first.problems, language);
  const { assumptions, by, answers } = first;
  const other = options.other ?? folder;
  const date = secondDay ?? answers.dataset.days[first.dayIndex]!;
  const beside = options.other === undefined ? first : await openOtherBook(other, assumptions);
  if (beside.kind === 'failed') return reported(beside.problems, language);
  const second = await attributed(beside.answers, { date, assumptions, by });
  const comparison = compareDays(answers.day(first.dayIndex, assumptions, by), second);
  const explain = (side: DayResult, target: ComparedTarget) =>
    (side === second ? beside : first).answers.explain(target, side.dayIndex, assumptions, by);
  const text =
    options.explain === undefined
      ? written(comparison, language, options)
      : explained({ comparison, explain, answers }, options.explain, language, options);
  await putOut(
    text,
    options,
    { folder, inputs: answers.dataset.inputs },
    { folder: other, inputs: beside.answers.dataset.inputs },
  );
  const problems = [...answers.problems, ...(beside === first ? [] : beside.answers.problems)];
  return reported(problems, language);
}

function written(comparison: Comparison, language: Language, { format, width }: CompareOptions): string {
  const context = { version, language };
  if (format === 'csv') return compareCsv(comparison, language);
  if (format === 'json') return jsonText(compareJson(comparison, context));
  return compareText(comparison, { ...context, width: width ?? terminalColumns() ?? 120 });
}

interface Explained {
  readonly comparison: Comparison;
  readonly explain: (side: DayResult, target: ComparedTarget) => Explanation | undefined;
  /** of the first book */
  readonly answers: BookAnswers;
}

/** Where the difference of a stock or a node comes from. @throws UsageError where neither side, or not both, can say */
function explained(
  { comparison, explain, answers }: Explained,
  asked: string,
  language: Language,
  options: CompareOptions,
): string {
  const isNode = asked.split('/')[0] === comparison.portfolio.key;
  const of = isNode
    ? ({ kind: 'node', key: asked } as const)
    : ({ kind: 'stock', code: asked.toUpperCase() } as const);
  const explanation = explainDifference(comparison, of, explain);
  if (explanation === undefined) throw refused(({ command }) => command.noDifference(quoted(asked)));
  const target = { kind: 'difference', of } as const;
  return writtenExplanation({ result: comparison.second, target, explanation, answers }, options, language);
}

/** @throws UsageError when the book has no such session or level */
async function attributed(
  answers: BookAnswers,
  { date, assumptions, by }: Pick<OpenDay, 'assumptions' | 'by'> & { readonly date: TradingDay },
): Promise<DayResult> {
  const levels = by.map(oneOf('--by', groupingLevels(answers.dataset)));
  const dayIndex = dayAsked(answers, { date });
  await answers.holdings?.read(dayIndex);
  return answers.day(dayIndex, assumptions, levels);
}

function dated({ date: _, ...options }: DayOptions, date: TradingDay | undefined): DayOptions {
  return date === undefined ? options : { ...options, date };
}

/** One --day a side; two books may share one, or --date. */
function datesAsked({ day = [], date, other }: CompareOptions): {
  readonly first: TradingDay | undefined;
  readonly second: TradingDay | undefined;
} {
  const days = date === undefined ? day : [date, ...day];
  if (days.length > 2) throw refused(({ command }) => command.atMostTwoDays);
  if (other === undefined && days.length < 2) throw refused(({ command }) => command.twoDaysOrBooks);
  if (other === undefined && days[0] === days[1])
    throw refused(({ command }) => command.sameDayTwice(days[0]!));
  return { first: days[0], second: days[1] ?? days[0] };
}
