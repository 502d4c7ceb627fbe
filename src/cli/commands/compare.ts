import { compareDays } from '../../core/attribution/compare-days.ts';
import type { TradingDay } from '../../core/units/trading-day.ts';
import { compareCsv } from '../../report/compare-csv.ts';
import { compareJson } from '../../report/compare-json.ts';
import { compareText } from '../../report/compare-text.ts';
import { jsonText } from '../../report/json-figures.ts';
import { bundledBook } from '../bundled-book.ts';
import { reported } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { openDay } from '../open-day.ts';
import { languageOf } from '../option-values.ts';
import { type OutputOptions, putOut } from '../output.ts';
import { terminalColumns } from '../standard-streams.ts';
import { refused } from '../usage-error.ts';
import { version } from '../version.ts';

export interface CompareOptions extends DayOptions, OutputOptions {
  /** the second book */
  readonly other?: string;
  readonly day?: readonly TradingDay[];
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
  const other = options.other ?? folder;
  const second = await openDay(
    other,
    dated(options, secondDay ?? first.answers.dataset.days[first.dayIndex]),
  );
  if (second.kind === 'failed') return reported(second.problems, language);
  const { assumptions, by } = first;
  const same = options.other === undefined;
  if (same) await first.answers.holdings?.read(second.dayIndex);
  const comparison = compareDays(
    first.answers.day(first.dayIndex, assumptions, by),
    (same ? first : second).answers.day(second.dayIndex, assumptions, by),
  );
  const context = { version, language };
  const { format, width = terminalColumns() ?? 120 } = options;
  const text =
    format === 'csv'
      ? compareCsv(comparison, language)
      : format === 'json'
        ? jsonText(compareJson(comparison, context))
        : compareText(comparison, { ...context, width });
  await putOut(
    text,
    options,
    { folder, inputs: first.answers.dataset.inputs },
    { folder: other, inputs: second.answers.dataset.inputs },
  );
  const { problems } = first.answers;
  return reported(same ? problems : [...problems, ...second.answers.problems], language);
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
