import { assumptionsCsv, assumptionsJson, assumptionsText } from '../../report/assumptions-report.ts';
import { jsonText } from '../../report/json-figures.ts';
import { answerDay } from '../day-command.ts';
import type { DayOptions } from '../day-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OutputOptions } from '../output.ts';
import { terminalColumns } from '../standard-streams.ts';
import { version } from '../version.ts';

interface AssumptionsOptions extends DayOptions, OutputOptions {
  readonly format?: 'text' | 'json' | 'csv';
  readonly width?: number;
}

/** What every figure rests on, and a day under every setting. */
export function assumptions(book: string | undefined, options: AssumptionsOptions): Promise<ExitCode> {
  return answerDay(book, options, ({ answers, dayIndex, assumptions: chosen, by }, language) => {
    const result = answers.day(dayIndex, chosen, by);
    if (options.format === 'csv') return assumptionsCsv(answers, result);
    if (options.format === 'json') return jsonText(assumptionsJson(answers, result, { version, language }));
    const width = options.width ?? terminalColumns() ?? 120;
    return assumptionsText(answers, result, { version, language, width });
  });
}
