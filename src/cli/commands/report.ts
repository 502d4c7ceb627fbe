import { reportCsv } from '../../report/csv.ts';
import { reportJson } from '../../report/json.ts';
import { jsonText } from '../../report/json-figures.ts';
import { textReport } from '../../report/text.ts';
import { answerDay } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OutputOptions } from '../output.ts';
import { terminalColumns } from '../standard-streams.ts';
import { version } from '../version.ts';

interface ReportOptions extends DayOptions, OutputOptions {
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** A day of a book: forced trades, split, portfolio, index, coverage, inputs. */
export function report(book: string | undefined, options: ReportOptions): Promise<ExitCode> {
  return answerDay(book, options, ({ answers, dayIndex, assumptions, by }, language) => {
    const result = answers.day(dayIndex, assumptions, by);
    if (options.format === 'csv') return reportCsv(result, language);
    if (options.format === 'json') return jsonText(reportJson(result, answers, { version, language }));
    return textReport(result, answers, {
      version,
      language,
      width: options.width ?? terminalColumns() ?? 100,
    });
  });
}
