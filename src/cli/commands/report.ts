import { findHoldings } from '../../book/large-book/holdings-file.ts';
import type { BookAnswers } from '../../core/attribution/book-answers.ts';
import type { PeriodNode, PeriodResult } from '../../core/attribution/period/period-result.ts';
import type { LinkedSpan, SessionSpan } from '../../core/attribution/period/session-spans.ts';
import {
  type Contributors,
  topContributors,
  topPeriodContributors,
} from '../../core/attribution/period/top-contributors.ts';
import type { Ticker } from '../../core/units/ticker.ts';
import { reportCsv } from '../../report/csv.ts';
import { reportJson } from '../../report/json.ts';
import { jsonText } from '../../report/json-figures.ts';
import { periodCsv } from '../../report/period-csv.ts';
import { periodJson } from '../../report/period-json.ts';
import { periodText } from '../../report/period-text.ts';
import { textReport } from '../../report/text.ts';
import { linkedSpans } from '../../session/linked-spans.ts';
import type { Language } from '../../view/screen.ts';
import { answerDay } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenDay } from '../open-day.ts';
import type { OutputOptions } from '../output.ts';
import { isPeriod, type PeriodOptions, sessionsAsked } from '../period-options.ts';
import { chipsAsked, type ResidualOptions, refuseResidualOptions } from '../residual-options.ts';
import { terminalColumns } from '../standard-streams.ts';
import { refused } from '../usage-error.ts';
import { version } from '../version.ts';

export interface ReportOptions extends DayOptions, PeriodOptions, OutputOptions, ResidualOptions {
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
  readonly top?: number;
  /** weeks or months in place of sessions */
  readonly every?: SessionSpan;
}

/** A day or a period of a book. */
export async function report(book: string | undefined, options: ReportOptions): Promise<ExitCode> {
  const overPeriod = isPeriod(options);
  const holdings = book === undefined || !overPeriod ? undefined : await findHoldings(book);
  if (overPeriod) refuseResidualOptions(options);
  else if (options.every !== undefined) throw refused(({ command }) => command.everyOfPeriod);
  if (book !== undefined && holdings !== undefined) {
    const { reportHoldings } = await import('../report-holdings.ts');
    return reportHoldings(book, holdings, options, composePeriod);
  }
  const compose = overPeriod ? composeSessions : composeDay;
  return answerDay(book, options, (day, language) => compose(day, language, options));
}

type Compose = (day: OpenDay, language: Language, options: ReportOptions) => string;

/** Forced trades, split, portfolio, index, coverage, inputs. */
const composeDay: Compose = ({ answers, dayIndex, assumptions, by }, language, options) => {
  const { format, width, explainResidual } = options;
  const chips = chipsAsked(options, answers.dataset);
  const result = answers.day(dayIndex, assumptions, by);
  const residualOf = (code: string) => answers.residualParts(dayIndex, assumptions, code as Ticker, chips);
  const top = options.top === undefined ? undefined : topContributors(result.portfolio, options.top);
  const told = { top, ...(explainResidual ? { residualOf } : {}) };
  if (format === 'csv') return reportCsv(result, language, told);
  if (format === 'json') return jsonText(reportJson(result, answers, { version, language, chips, top }));
  return textReport(result, answers, {
    version,
    language,
    width: widthOf(width),
    top,
    ...(explainResidual ? { explainResidual: chips } : {}),
  });
};

interface Besides {
  readonly top: Contributors<PeriodNode> | undefined;
  readonly spans?: readonly LinkedSpan[] | undefined;
}

/** The portfolio over several sessions, linked; its sessions, leveraged funds, coverage, inputs. */
function composePeriod(
  result: PeriodResult,
  answers: Pick<BookAnswers, 'problems'>,
  language: Language,
  { format, width }: ReportOptions,
  { top, spans }: Besides,
): string {
  if (format === 'csv') return periodCsv(result, language, { top, spans });
  if (format === 'json') return jsonText(periodJson(result, answers, { version, language, top, spans }));
  return periodText(result, answers, { version, language, width: widthOf(width), top, spans });
}

const composeSessions: Compose = (day, language, options) => {
  const { answers, assumptions, by } = day;
  const dayIndices = sessionsAsked(day, options);
  const question = { dayIndices, assumptions, by, method: options.link ?? 'carino' };
  const spans = options.every === undefined ? undefined : linkedSpans(answers, question, options.every);
  const result = answers.period(question);
  const top = options.top === undefined ? undefined : topPeriodContributors(result.portfolio, options.top);
  return composePeriod(result, answers, language, options, { top, spans });
};

const widthOf = (width: number | undefined): number => width ?? terminalColumns() ?? 100;
