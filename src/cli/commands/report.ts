import { reportCsv } from '../../report/csv.ts';
import { reportJson } from '../../report/json.ts';
import { jsonText } from '../../report/json-figures.ts';
import { periodCsv } from '../../report/period-csv.ts';
import { periodJson } from '../../report/period-json.ts';
import { periodText } from '../../report/period-text.ts';
import { textReport } from '../../report/text.ts';
import type { Language } from '../../view/screen.ts';
import { answerDay } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenDay } from '../open-day.ts';
import type { OutputOptions } from '../output.ts';
import { isPeriod, type PeriodOptions, sessionsAsked } from '../period-options.ts';
import { terminalColumns } from '../standard-streams.ts';
import { version } from '../version.ts';

interface ReportOptions extends DayOptions, PeriodOptions, OutputOptions {
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** A day or a period of a book. */
export function report(book: string | undefined, options: ReportOptions): Promise<ExitCode> {
  const compose = isPeriod(options) ? composePeriod : composeDay;
  return answerDay(book, options, (day, language) => compose(day, language, options));
}

type Compose = (day: OpenDay, language: Language, options: ReportOptions) => string;

/** Forced trades, split, portfolio, index, coverage, inputs. */
const composeDay: Compose = ({ answers, dayIndex, assumptions, by }, language, { format, width }) => {
  const result = answers.day(dayIndex, assumptions, by);
  if (format === 'csv') return reportCsv(result, language);
  if (format === 'json') return jsonText(reportJson(result, answers, { version, language }));
  return textReport(result, answers, { version, language, width: widthOf(width) });
};

/** The portfolio over several sessions, linked; its sessions, leveraged funds, coverage, inputs. */
const composePeriod: Compose = (day, language, options) => {
  const { answers, assumptions, by } = day;
  const { link = 'carino', format, width } = options;
  const result = answers.period({ dayIndices: sessionsAsked(day, options), assumptions, by, method: link });
  if (format === 'csv') return periodCsv(result, language);
  if (format === 'json') return jsonText(periodJson(result, answers, { version, language }));
  return periodText(result, answers, { version, language, width: widthOf(width) });
};

const widthOf = (width: number | undefined): number => width ?? terminalColumns() ?? 100;
